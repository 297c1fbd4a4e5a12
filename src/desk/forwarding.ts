import { whatsappTexts } from '#core/messages/whatsapp.ts'
import { absolute } from '#core/paths.ts'
import type { ProducerContact } from '#handoff/contacts.ts'
import type { Handoff } from '#handoff/handoff.ts'
import { workOrderText } from '#handoff/whatsapp-text.ts'
import { linkPath } from '#notices/links.ts'
import { whatsappLink } from '#notices/whatsapp.ts'
import type { Order } from '#orders/order.ts'

/** Where links begin and the secret they are derived from. */
export interface LinkGround {
  readonly siteUrl: string
  readonly linkSecret: string
}

/** Opens a chat with the producer (or lets the officer choose whom, where no number is known) and the work order. */
export function forwardToProducer(ground: LinkGround, handoff: Handoff, contact: ProducerContact | null): string {
  const path = linkPath(ground.linkSecret, { kind: 'handoff', id: handoff.id, version: handoff.tokenVersion })
  return whatsappLink(contact?.phone ?? null, workOrderText(handoff, absolute(ground.siteUrl, path)))
}

/** Opens a chat with the buyer and the link to their order. */
export function forwardToBuyer(ground: LinkGround, order: Order): string {
  const t = whatsappTexts(order.language)
  const path = linkPath(ground.linkSecret, { kind: 'order', id: order.id, version: order.tokenVersion })
  const text = [t.toBuyer(order.number), '', t.buyerLink, absolute(ground.siteUrl, path), '', t.keepLink].join('\n')
  return whatsappLink(order.buyer.phone, text)
}
