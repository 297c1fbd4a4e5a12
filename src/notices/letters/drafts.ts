import { formatDay } from '#core/day.ts'
import type { Language } from '#core/language.ts'
import { letterTexts } from '#core/messages/letters.ts'
import { formatRupiah } from '#core/money.ts'
import { deskPath } from '#core/paths.ts'
import type { LinkSubject } from '#core/secret-token.ts'
import type { LetterData, LetterKind, WorkOrderLetter } from '../letter.ts'
import { inquiryNew, inquiryReceived } from './inquiry-drafts.ts'
import { itemText } from './item-text.ts'
import { amountDiffers, orderClosed, orderWaiting, paidTwice, paymentFailed, refunded } from './money-drafts.ts'
import { officersDrafts } from './officers-drafts.ts'
import { depositPaid, quotationDrafts } from './quotation-drafts.ts'
import { weekSummary } from './week-draft.ts'

export type Block =
  | { readonly say: string }
  | { readonly list: readonly string[] }
  /** Two columns: what, how much. */
  | { readonly bill: readonly (readonly [string, string])[]; readonly total?: readonly [string, string] }

export interface Draft {
  readonly subject: string
  readonly blocks: readonly Block[]
  readonly button: { readonly label: string; readonly url: string }
  /** Why this letter came, where it is about no order. */
  readonly why?: string
}

export interface Links {
  readonly private: (subject: LinkSubject) => string
  readonly page: (path: string) => string
}

type Writer<K extends LetterKind> = (data: LetterData[K], language: Language, links: Links) => Draft

export const letterDrafts: { readonly [K in LetterKind]: Writer<K> } = {
  ...quotationDrafts,

  order_paid(data, language, links) {
    const t = letterTexts(language)
    const parcels = data.parcels.flatMap((parcel): Block[] => [
      {
        say: (parcel.method === 'pickup' ? t.paid.pickup : t.paid.courier)(
          parcel.producerName,
          formatDay(parcel.dispatchBy, language),
        ),
      },
      {
        bill: [
          ...parcel.items.map((item) => [itemText(item), formatRupiah(item.amount, language)] as const),
          ...(parcel.shippingFee > 0 ? [[t.shippingFee, formatRupiah(parcel.shippingFee, language)] as const] : []),
        ],
      },
    ])
    return {
      subject: t.paid.subject(data.orderNumber),
      blocks: [
        { say: t.paid.lead },
        ...parcels,
        { bill: [], total: [t.total, formatRupiah(data.total, language)] },
        ...(data.deposit === undefined ? [] : [depositPaid(data.total, data.deposit, language)]),
        { say: t.paid.follow },
      ],
      button: { label: t.openOrder, url: links.private(data.link) },
    }
  },

  payment_pending(data, language, links) {
    const t = letterTexts(language)
    return {
      subject: t.pending.subject(data.orderNumber),
      blocks: [{ say: t.pending.lead }, { bill: [], total: [t.total, formatRupiah(data.total, language)] }],
      button: { label: t.openOrder, url: links.private(data.link) },
    }
  },

  paid_too_late(data, language, links) {
    const t = letterTexts(language)
    return {
      subject: t.tooLate.subject(data.orderNumber),
      blocks: [{ say: t.tooLate.lead }, { bill: [], total: [t.total, formatRupiah(data.total, language)] }],
      button: { label: t.openOrder, url: links.private(data.link) },
    }
  },

  work_order(data, language, links) {
    const t = letterTexts(language)
    return workDraft(data, language, links, t.work.subject(data.orderNumber), t.work.lead(data.producerName))
  },

  reminder(data, language, links) {
    const t = letterTexts(language)
    return workDraft(data, language, links, t.reminder.subject(data.orderNumber), t.reminder.lead(data.producerName))
  },

  ship_reminder(data, language, links) {
    const t = letterTexts(language)
    const { subject, lead, how } = t.shipReminder
    return workDraft(data, language, links, subject(data.orderNumber), lead(data.producerName), [{ say: how }])
  },

  week_summary: weekSummary,

  date_proposed(data, language, links) {
    const t = letterTexts(language)
    const days = [formatDay(data.promised, language), formatDay(data.proposed, language)] as const
    return {
      subject: t.dateProposed.subject(data.orderNumber),
      blocks: [{ say: t.dateProposed.lead(data.producerName, ...days) }, { say: t.dateProposed.how }],
      button: { label: t.dateProposed.button, url: links.private(data.link) },
    }
  },

  date_answered(data, language, links) {
    const t = letterTexts(language)
    const no = data.gaveUp ? t.dateAnswered.gaveUp : t.dateAnswered.refused
    return {
      subject: t.dateAnswered.subject(data.orderNumber),
      blocks: [{ say: data.agreed ? t.dateAnswered.agreed(formatDay(data.shipBy, language)) : no }],
      button: { label: t.openWork, url: links.private(data.link) },
    }
  },

  shipped(data, language, links) {
    const t = letterTexts(language)
    return {
      subject: t.shipped.subject(data.orderNumber),
      blocks: [
        { say: t.shipped.lead(data.producerName) },
        { list: data.items.map(itemText) },
        { say: t.shipped.tracking(data.courier, data.trackingNumber) },
      ],
      button: { label: t.openOrder, url: links.private(data.link) },
    }
  },

  ready_for_pickup(data, language, links) {
    const t = letterTexts(language)
    return {
      subject: t.ready.subject(data.orderNumber),
      blocks: [{ say: t.ready.lead(data.producerName) }, { list: data.items.map(itemText) }],
      button: { label: t.openOrder, url: links.private(data.link) },
    }
  },

  ...officersDrafts,
  order_waiting: orderWaiting,
  order_closed: orderClosed,
  payment_failed: paymentFailed,
  paid_twice: paidTwice,
  amount_differs: amountDiffers,
  refunded,

  inquiry_received: inquiryReceived,
  inquiry_new: inquiryNew,

  escalation(data, language, links) {
    const t = letterTexts(language)
    const what = t.escalation.kinds[data.kind]
    return {
      subject: t.escalation.subject(what),
      blocks: [{ say: t.escalation.lead(what, data.orderNumber ?? '') }],
      button: { label: t.openDesk, url: links.page(deskPath('perhatian')) },
    }
  },
}

function workDraft(
  data: WorkOrderLetter,
  language: Language,
  links: Links,
  subject: string,
  lead: string,
  end?: readonly Block[],
): Draft {
  const t = letterTexts(language)
  const day = formatDay(data.shipBy, language)
  return {
    subject,
    blocks: [
      { say: lead },
      { list: data.items.map(itemText) },
      { say: data.destination === null ? t.work.shipByPickup(day) : t.work.shipByCourier(day, data.destination) },
      ...(end ?? [
        { say: t.work.answerBy(data.answerBy) },
        { say: data.destination === null ? t.work.how : `${t.work.how} ${t.work.addressLater}` },
      ]),
    ],
    button: { label: t.openWork, url: links.private(data.link) },
  }
}
