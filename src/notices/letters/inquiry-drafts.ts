import { formatDate } from '#core/day.ts'
import type { Language } from '#core/language.ts'
import { inquiryLetterTexts } from '#core/messages/inquiry-letters.ts'
import { deskPath, partnersPath } from '#core/paths.ts'
import type { InquiryLetter } from '../letter.ts'

type PageLink = { readonly page: (path: string) => string }

/** To the sender: what we have noted, so that a mistake is seen at once. */
export function inquiryReceived(data: InquiryLetter, language: Language, links: PageLink) {
  const t = inquiryLetterTexts(language)
  return {
    subject: t.received.subject(data.number),
    blocks: [{ say: t.received.lead }, ...whatIsAsked(data, language)],
    button: { label: t.received.button, url: links.page(partnersPath(language)) },
    why: t.received.why,
  }
}

/** To the officer: what and when; who asks stands at the desk alone. */
export function inquiryNew(data: InquiryLetter & { readonly inquiryId: string }, language: Language, links: PageLink) {
  const t = inquiryLetterTexts(language)
  return {
    subject: t.fresh.subject(data.number),
    blocks: [{ say: t.fresh.lead }, ...whatIsAsked(data, language)],
    button: { label: t.fresh.button, url: links.page(deskPath('permintaan', data.inquiryId)) },
    why: t.fresh.why,
  }
}

function whatIsAsked({ number, items, pieces, regency, deadline }: InquiryLetter, language: Language) {
  const t = inquiryLetterTexts(language)
  const uniforms = Object.entries(items.uniform).flatMap(([size, row]) =>
    (['short', 'long'] as const).map((cut) => [t.uniform(size, t.cuts[cut]), row[cut]] as const),
  )
  const others = (['masks', 'souvenirs', 'others'] as const).map((kind) => [t[kind], items[kind]] as const)
  const bill = [...uniforms, ...others]
    .filter(([, count]) => count > 0)
    .map(([what, count]) => [what, t.pieces(count)] as const)
  return [
    { say: t.number(number) },
    { bill, total: [t.total, t.pieces(pieces)] as const },
    { say: t.deadline(formatDate(deadline, language), regency) },
  ]
}
