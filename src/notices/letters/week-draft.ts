import { formatDay } from '#core/day.ts'
import type { Language } from '#core/language.ts'
import { handoffTexts } from '#core/messages/handoff.ts'
import { letterTexts } from '#core/messages/letters.ts'
import type { LinkSubject } from '#core/secret-token.ts'
import type { LetterData } from '../letter.ts'

type PrivateLink = { readonly private: (subject: LinkSubject) => string }

/** All that a producer has open, once a week. */
export function weekSummary(data: LetterData['week_summary'], language: Language, links: PrivateLink) {
  const t = letterTexts(language).week
  const states = handoffTexts('id').state
  const works = data.works.map(({ orderNumber, pieces, shipBy, state, method }) => {
    const word = state === 'ready' && method === 'courier' ? states.made : states[state]
    return `${t[method](orderNumber, String(pieces), formatDay(shipBy, language))} (${word})`
  })
  return {
    subject: t.subject(String(data.works.length)),
    blocks: [
      { say: t.lead(data.producerName) },
      { list: works },
      { say: t.until(formatDay(data.opensUntil, language)) },
    ],
    button: { label: t.button, url: links.private(data.link) },
    why: t.why,
  }
}
