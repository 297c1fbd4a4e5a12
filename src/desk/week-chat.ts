import { formatDay } from '#core/day.ts'
import { handoffTexts } from '#core/messages/handoff.ts'
import { whatsappTexts } from '#core/messages/whatsapp.ts'
import { absolute } from '#core/paths.ts'
import type { Database, Db } from '#database/connection.ts'
import { inTransaction } from '#database/transaction.ts'
import type { ProducerContact } from '#handoff/contacts.ts'
import type { Handoff } from '#handoff/handoff.ts'
import { openWorkOf, producerLink, renewProducerLink, sendableLink } from '#handoff/producer-link.ts'
import { linkPath } from '#notices/links.ts'
import { whatsappLink } from '#notices/whatsapp.ts'
import { remember } from '#orders/history.ts'
import type { Officer } from './officer.ts'
import { producerContact } from './producers.ts'
import type { LinkGround } from './whatsapp-texts.ts'

/** What a producer's page of the week shows an officer. */
export interface WeekChat {
  readonly contact: ProducerContact
  readonly works: readonly Handoff[]
  /** Until when the producer's one link opens; null where there is none, or it has ended. */
  readonly opensUntil: Date | null
  /** As it would be sent; null while there is no link that opens. */
  readonly text: string | null
}

/** Null for a producer nobody knows. Reads only. */
export async function weekChat(db: Db, ground: LinkGround, producerId: string, now: Date): Promise<WeekChat | null> {
  const contact = await producerContact(db, producerId)
  if (!contact) return null
  const works = await openWorkOf(db, producerId)
  const link = await producerLink(db, producerId)
  if (!link || link.expiresAt <= now) return { contact, works, opensUntil: null, text: null }
  const url = absolute(ground.siteUrl, linkPath(ground.linkSecret, link.subject))
  return { contact, works, opensUntil: link.expiresAt, text: weekText(contact.name, works, url) }
}

/** The week as a chat message: what, how many, by when, and one link to all of it. */
export function weekText(producerName: string, works: readonly Handoff[], url: string): string {
  const t = whatsappTexts('id')
  const said = handoffTexts('id')
  const lines = works.map(({ orderNumber, lines, shipBy, method }) => {
    const pieces = lines.reduce((sum, { quantity }) => sum + quantity, 0)
    const day = formatDay(shipBy, 'id')
    return `${orderNumber}: ${pieces} ${said.pieces}. ${method === 'pickup' ? t.readyBy(day) : t.shipBy(day)}`
  })
  return [t.toProducer(producerName), '', t.week(works.length), ...lines, '', t.openAll, url].join('\n')
}

export interface WeekChatting extends LinkGround {
  readonly db: Database
  readonly officer: Officer
  readonly now: Date
}

/** `renewed`: every earlier link opens nothing now. `sent`: it stands in the orders' histories, `location` opens WhatsApp. */
export type WeekChatPosted =
  | { readonly kind: 'renewed' }
  | { readonly kind: 'sent'; readonly location: string }
  | { readonly kind: 'wrong' }

/** Makes the producer's link (anew), or writes down that the week was sent, and leads on. */
export async function postWeekChat(
  { db, siteUrl, linkSecret, officer, now }: WeekChatting,
  { contact }: WeekChat,
  form: FormData,
): Promise<WeekChatPosted> {
  const { producerId } = contact
  const wish = form.get('wish')
  if (wish === 'renew') {
    await inTransaction(db, (trx) => renewProducerLink(trx, linkSecret, producerId, now))
    return { kind: 'renewed' }
  }
  if (wish !== 'send') return { kind: 'wrong' }
  const text = await inTransaction(db, async (trx) => {
    const { subject } = await sendableLink(trx, linkSecret, producerId, now)
    const works = await openWorkOf(trx, producerId)
    for (const { orderId, id: handoffId } of works) {
      const actor = `officer:${officer.id}` as const
      await remember(trx, { orderId, handoffId, actor, what: 'whatsapp_sent', detail: { chat: 'week' } }, now)
    }
    return weekText(contact.name, works, absolute(siteUrl, linkPath(linkSecret, subject)))
  })
  return { kind: 'sent', location: whatsappLink(contact.phone, text) }
}
