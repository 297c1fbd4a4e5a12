import { whatsappTexts } from '#core/messages/whatsapp.ts'
import { absolute } from '#core/paths.ts'
import type { Handoff } from '#handoff/handoff.ts'
import { questionText, reminderText, thanksText, workOrderText } from '#handoff/whatsapp-text.ts'
import { linkPath } from '#notices/links.ts'
import type { Order } from '#orders/order.ts'

/** Where links begin and the secret they are derived from. */
export interface LinkGround {
  readonly siteUrl: string
  readonly linkSecret: string
}

export const textKinds = ['work_order', 'reminder', 'thanks', 'question', 'order_link', 'ask'] as const
export type TextKind = (typeof textKinds)[number]

/** One text to forward; null where the officer's own words are still missing. */
export interface ChatText {
  readonly kind: TextKind
  readonly text: string | null
}

/** The producer's page, absolute. */
export function handoffUrl({ siteUrl, linkSecret }: LinkGround, { id, tokenVersion: version }: Handoff): string {
  return absolute(siteUrl, linkPath(linkSecret, { kind: 'handoff', id, version }))
}

/** What can be said to a producer in this state, the most urgent first; `words` for a question. */
export function textsToProducer(ground: LinkGround, handoff: Handoff, words: string): readonly ChatText[] {
  const url = handoffUrl(ground, handoff)
  const work = { kind: 'work_order', text: workOrderText(handoff, url) } as const
  const reminder = { kind: 'reminder', text: reminderText(handoff, url) } as const
  const thanks = { kind: 'thanks', text: thanksText(handoff) } as const
  const question = { kind: 'question', text: words ? questionText(handoff, words) : null } as const
  switch (handoff.state) {
    case 'offered':
      return handoff.proposedDay ? [reminder, question] : [work, reminder, question]
    case 'accepted':
    case 'making':
      return [work, reminder, thanks, question]
    case 'ready':
    case 'shipped':
    case 'received':
      return [thanks, question]
    case 'declined':
    case 'cancelled':
      return []
  }
}

/** What can be said to the buyer, in the language of their order; nothing to one who is erased. */
export function textsToBuyer({ siteUrl, linkSecret }: LinkGround, order: Order, words: string): readonly ChatText[] {
  if (!order.buyer.phone) return []
  const t = whatsappTexts(order.language)
  const path = linkPath(linkSecret, { kind: 'order', id: order.id, version: order.tokenVersion })
  const link = [t.toBuyer(order.number), '', t.buyerLink, absolute(siteUrl, path), '', t.keepLink].join('\n')
  const ask = [t.toBuyer(order.number), '', t.askBuyer, words, '', t.buyerAnswers].join('\n')
  return [
    { kind: 'order_link', text: link },
    { kind: 'ask', text: words ? ask : null },
  ]
}
