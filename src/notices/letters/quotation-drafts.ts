import { formatDate, formatInstant } from '#core/day.ts'
import type { Language } from '#core/language.ts'
import { letterTexts } from '#core/messages/letters.ts'
import { quotationLetterTexts } from '#core/messages/quotation-letters.ts'
import { formatRupiah } from '#core/money.ts'
import { deskPath } from '#core/paths.ts'
import type { LinkSubject } from '#core/secret-token.ts'
import type { LetterData } from '../letter.ts'

interface Links {
  readonly private: (subject: LinkSubject) => string
  readonly page: (path: string) => string
}

/** Letters about what was agreed on by a quotation, from the offer to the day it may be sent. */
export const quotationDrafts = {
  quotation(data: LetterData['quotation'], language: Language, links: Links) {
    const t = quotationLetterTexts(language)
    const balance = data.total - data.deposit
    const sums = [
      [t.deposit, formatRupiah(data.deposit, language)] as const,
      ...(balance > 0 ? [[t.balance, formatRupiah(balance, language)] as const] : []),
    ]
    return {
      subject: t.offer.subject(data.quotation, data.number),
      blocks: [
        { say: data.isNew ? t.offer.leadNew : t.offer.lead },
        { say: t.offer.what(data.pieces, formatDate(data.day, language)) },
        { bill: sums, total: [t.total, formatRupiah(data.total, language)] as const },
        { say: t.offer.until(formatDate(data.validUntil, language)) },
      ],
      button: { label: t.offer.button, url: links.private(data.link) },
      why: t.offer.why(data.number),
    }
  },

  quotation_answered(data: LetterData['quotation_answered'], language: Language, links: Links) {
    const t = quotationLetterTexts(language).answered
    return {
      subject: t.subject[data.answer](data.quotation),
      blocks: [{ say: t.lead[data.answer](data.number) }],
      button: { label: t.button, url: links.page(deskPath('permintaan', data.inquiryId)) },
      why: t.why,
    }
  },

  deposit_due(data: LetterData['deposit_due'], language: Language, links: Links) {
    const t = quotationLetterTexts(language)
    const balance = data.total - data.amount
    return {
      subject: t.depositDue.subject(data.orderNumber),
      blocks: [
        { say: t.depositDue.lead(formatRupiah(data.amount, language), formatInstant(new Date(data.until), language)) },
        {
          bill: [
            [t.deposit, formatRupiah(data.amount, language)] as const,
            ...(balance > 0 ? [[t.balance, formatRupiah(balance, language)] as const] : []),
          ],
          total: [t.total, formatRupiah(data.total, language)] as const,
        },
        { say: t.howToPay(data.orderNumber) },
      ],
      button: { label: letterTexts(language).openOrder, url: links.private(data.link) },
    }
  },

  balance_due(data: LetterData['balance_due'], language: Language, links: Links) {
    const t = quotationLetterTexts(language)
    return {
      subject: t.balanceDue.subject(data.orderNumber),
      blocks: [
        { say: t.balanceDue.lead },
        { bill: [], total: [t.balanceToPay, formatRupiah(data.total, language)] as const },
        { say: t.howToPay(data.orderNumber) },
      ],
      button: { label: letterTexts(language).openOrder, url: links.private(data.link) },
    }
  },

  balance_paid(data: LetterData['balance_paid'], language: Language, links: Links) {
    const t = quotationLetterTexts(language)
    return {
      subject: t.balancePaid.subject(data.orderNumber),
      blocks: [
        { say: t.balancePaid.lead },
        { bill: [], total: [t.received, formatRupiah(data.total, language)] as const },
      ],
      button: { label: letterTexts(language).openOrder, url: links.private(data.link) },
    }
  },

  may_ship(data: LetterData['may_ship'], language: Language, links: Links) {
    const t = quotationLetterTexts(language).mayShip
    return {
      subject: t.subject(data.orderNumber),
      blocks: [{ say: t.lead }],
      button: { label: t.button, url: links.private(data.link) },
      why: t.why,
    }
  },
}

/** In the letter that an order was paid, where that was its deposit alone. */
export function depositPaid(total: number, deposit: number, language: Language) {
  const t = quotationLetterTexts(language)
  return {
    bill: [
      [t.depositReceived, formatRupiah(deposit, language)] as const,
      [t.balance, formatRupiah(total - deposit, language)] as const,
    ],
  }
}
