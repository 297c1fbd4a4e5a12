import { answerDeadline } from '#calendar/answer-deadline.ts'
import { countingDay, dispatchDay } from '#calendar/dispatch.ts'
import type { Day } from '#core/day.ts'
import { newId } from '#core/id.ts'
import { deriveToken, hashToken } from '#core/secret-token.ts'
import type { NewRow } from '#database/tables.ts'
import { letterRow } from '#notices/outbox.ts'
import type { NewTelling } from '#notices/tell-officer.ts'
import { eventRow } from '#orders/history.ts'
import type { Order, OrderLine, Parcel } from '#orders/order.ts'
import type { ProducerContact } from './contacts.ts'
import { workOrderLetter } from './work-order.ts'

/** What hands an order to its makers, as rows for the statement that makes the order paid. */
export interface Offers {
  readonly handoffs: readonly NewRow<'handoffs'>[]
  readonly lines: readonly NewRow<'handoff_lines'>[]
  readonly events: readonly NewRow<'order_events'>[]
  readonly letters: readonly NewRow<'outbox'>[]
  /** What an officer must hear of. */
  readonly unreachable: readonly NewTelling[]
}

/**
 * Hands a paid order to its makers: one hand-off a producer, each with a letter. A producer without an e-mail address gets
 * the hand-off all the same, and an officer hears of it.
 */
export function offersOf(
  order: Order,
  contacts: ReadonlyMap<string, ProducerContact>,
  linkSecret: string,
  now: Date,
): Offers {
  const offers = order.parcels.map((parcel) => {
    const lines = order.lines.filter((line) => line.producerId === parcel.producerId)
    return offerOf({ order, parcel, lines, email: contacts.get(parcel.producerId)?.email ?? null, linkSecret }, now)
  })
  return {
    handoffs: offers.map(({ handoff }) => handoff),
    lines: offers.flatMap(({ lines }) => lines),
    events: offers.map(({ event }) => event),
    letters: offers.flatMap(({ letter }) => letter),
    unreachable: offers.flatMap(({ unreachable }) => unreachable),
  }
}

/** The day the goods leave if they are paid now; never earlier than promised. */
export function shipDay(parcel: Parcel, paidAt: Date): Day {
  const rule = { workingDays: parcel.leadWorkingDays, closures: parcel.closures }
  const day = dispatchDay(countingDay(paidAt), rule)
  return day !== null && day > parcel.dispatchBy ? day : parcel.dispatchBy
}

export interface Offer {
  readonly order: Order
  readonly parcel: Parcel
  readonly lines: readonly OrderLine[]
  readonly email: string | null
  readonly linkSecret: string
}

/** One producer's part, as rows; `parcel` says who makes it and by when. */
export function offerOf({ order, parcel, lines, email, linkSecret }: Offer, now: Date) {
  const id = newId('hof')
  const version = 1
  const answerBy = answerDeadline(now, parcel.answerHours, parcel.closures)
  const shipBy = shipDay(parcel, now)
  const handoff: NewRow<'handoffs'> = {
    id,
    order_id: order.id,
    parcel_id: parcel.id,
    producer_id: parcel.producerId,
    producer_name: parcel.producerName,
    // What the buyer takes along from the gallery is nobody's work any more.
    state: parcel.liesInGallery ? 'received' : 'offered',
    token_hash: hashToken(deriveToken(linkSecret, { kind: 'handoff', id, version })),
    token_version: version,
    offered_at: now,
    answer_by: answerBy,
    ship_by: shipBy,
    proposed_day: null,
    decline_reason: '',
    courier: '',
    tracking_number: '',
    answered_at: parcel.liesInGallery ? now : null,
    shipped_at: null,
    received_at: parcel.liesInGallery ? now : null,
  }
  const detail = { producer: parcel.producerId }
  const what = parcel.liesInGallery ? 'handoff_received' : 'handoff_offered'
  const told = { orderId: order.id, handoffId: id, actor: 'system', what, detail } as const
  const destination = parcel.method === 'courier' ? (order.address?.regency ?? null) : null
  const items = lines.map(({ quantity, title, options }) => ({ quantity, title, options }))
  const work = { id, version, orderId: order.id, orderNumber: order.number, producerName: parcel.producerName }
  const about = { subject: id, orderId: order.id, orderNumber: order.number, detail: { ...detail, handoff: id } }
  return {
    handoff,
    lines: lines.map((line) => ({ handoff_id: id, line_id: line.id, quantity: line.quantity, active: true })),
    event: eventRow(told, now),
    letter:
      email && !parcel.liesInGallery
        ? [letterRow(workOrderLetter('work_order', email, { ...work, items, answerBy, shipBy, destination }), now)]
        : [],
    unreachable: email || parcel.liesInGallery ? [] : [{ kind: 'producer_without_contact' as const, ...about }],
  }
}
