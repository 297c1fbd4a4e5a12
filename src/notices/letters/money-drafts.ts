import { formatInstant } from '#core/day.ts'
import type { Language } from '#core/language.ts'
import { letterTexts } from '#core/messages/letters.ts'
import { moneyLetterTexts } from '#core/messages/money-letters.ts'
import { formatRupiah } from '#core/money.ts'
import type { LinkSubject } from '#core/secret-token.ts'
import type { LetterData } from '../letter.ts'

type PrivateLink = { readonly private: (subject: LinkSubject) => string }

const openOrder = (link: LinkSubject, language: Language, links: PrivateLink) => ({
  label: letterTexts(language).openOrder,
  url: links.private(link),
})

const sum = (label: string, amount: number, language: Language) => ({
  bill: [],
  total: [label, formatRupiah(amount, language)] as const,
})

/** How, how much and until when: what a buyer who pays later has to know. */
export function orderWaiting(data: LetterData['order_waiting'], language: Language, links: PrivateLink) {
  const t = moneyLetterTexts(language).waiting
  const say = { gallery: t.gallery, transfer: t.transfer, stripe: t.link }[data.way]
  return {
    subject: t.subject(data.orderNumber),
    blocks: [
      { say: say(formatRupiah(data.total, language), data.orderNumber) },
      sum(letterTexts(language).total, data.total, language),
      { say: t.until(formatInstant(new Date(data.until), language)) },
      { say: t.after },
    ],
    button: openOrder(data.link, language, links),
  }
}

export function orderClosed(data: LetterData['order_closed'], language: Language, links: PrivateLink) {
  const t = moneyLetterTexts(language)
  const isCancelled = data.why === 'cancelled'
  return {
    subject: t.closed.subject(data.orderNumber),
    blocks: [{ say: isCancelled ? t.cancelled.lead : t.closed.lead }, { say: t.closed.paidAfterAll }],
    button: openOrder(data.link, language, links),
  }
}

export function paymentFailed(data: LetterData['payment_failed'], language: Language, links: PrivateLink) {
  const t = moneyLetterTexts(language).failed
  return {
    subject: t.subject(data.orderNumber),
    blocks: [{ say: t.lead }, sum(letterTexts(language).total, data.total, language)],
    button: openOrder(data.link, language, links),
  }
}

export function paidTwice(data: LetterData['paid_twice'], language: Language, links: PrivateLink) {
  const t = moneyLetterTexts(language).twice
  return {
    subject: t.subject(data.orderNumber),
    blocks: [{ say: t.lead }, sum(letterTexts(language).total, data.total, language)],
    button: openOrder(data.link, language, links),
  }
}

/** Says what was asked; the money's own figure may be in a currency that the shop does not count. */
export function amountDiffers(data: LetterData['amount_differs'], language: Language, links: PrivateLink) {
  const t = moneyLetterTexts(language).differs
  return {
    subject: t.subject(data.orderNumber),
    blocks: [{ say: t.lead }, sum(t.asked, data.total, language)],
    button: openOrder(data.link, language, links),
  }
}

export function refunded(data: LetterData['refunded'], language: Language, links: PrivateLink) {
  const t = letterTexts(language).refunded
  const whole = moneyLetterTexts(language).refundedWhole
  return {
    subject: t.subject(data.orderNumber),
    blocks: [{ say: data.amount === null ? whole : t.lead(formatRupiah(data.amount, language)) }],
    button: openOrder(data.link, language, links),
  }
}
