import { countingDay, dispatchDay } from '#calendar/dispatch.ts'
import type { Day } from '#core/day.ts'
import { newId } from '#core/id.ts'
import { deriveToken, hashToken } from '#core/secret-token.ts'
import type { Trx } from '#database/connection.ts'
import { tellOfficer } from '#notices/tell-officer.ts'
import { remember } from '#orders/history.ts'
import type { Order, OrderLine, Parcel } from '#orders/order.ts'
import { contactOf } from './contacts.ts'
import { sendWorkOrder } from './work-order.ts'

/**
 * Hands a paid order to its makers: one hand-off a producer, each with a letter, in the transaction that made the
 * order paid. A producer without an e-mail address gets the hand-off all the same, and an officer hears of it.
 */
export async function offerHandoffs(trx: Trx, order: Order, linkSecret: string, now: Date): Promise<void> {
  for (const parcel of order.parcels) {
    const lines = order.lines.filter((line) => line.producerId === parcel.producerId)
    await offer(trx, { order, parcel, lines, linkSecret }, now)
  }
}

/** The day the goods leave if they are paid now; never earlier than promised. */
export function shipDay(parcel: Parcel, paidAt: Date): Day {
  const rule = { workingDays: parcel.leadWorkingDays, closures: parcel.closures }
  const day = dispatchDay(countingDay(paidAt), rule)
  return day !== null && day > parcel.dispatchBy ? day : parcel.dispatchBy
}

interface Offer {
  readonly order: Order
  readonly parcel: Parcel
  readonly lines: readonly OrderLine[]
  readonly linkSecret: string
}

async function offer(trx: Trx, { order, parcel, lines, linkSecret }: Offer, now: Date): Promise<void> {
  const id = newId('hof')
  const version = 1
  const answerBy = new Date(now.getTime() + parcel.answerHours * 3_600_000)
  const shipBy = shipDay(parcel, now)
  await trx
    .insertInto('handoffs')
    .values({
      id,
      order_id: order.id,
      parcel_id: parcel.id,
      producer_id: parcel.producerId,
      producer_name: parcel.producerName,
      state: 'offered',
      token_hash: hashToken(deriveToken(linkSecret, { kind: 'handoff', id, version })),
      token_version: version,
      offered_at: now,
      answer_by: answerBy,
      ship_by: shipBy,
      proposed_day: null,
      decline_reason: '',
      courier: '',
      tracking_number: '',
      answered_at: null,
      shipped_at: null,
      received_at: null,
    })
    .execute()
  await trx
    .insertInto('handoff_lines')
    .values(lines.map((line) => ({ handoff_id: id, line_id: line.id, quantity: line.quantity, active: true })))
    .execute()
  await remember(
    trx,
    {
      orderId: order.id,
      handoffId: id,
      actor: 'system',
      what: 'handoff_offered',
      detail: { producer: parcel.producerId },
    },
    now,
  )
  const contact = await contactOf(trx, parcel.producerId)
  if (contact?.email) {
    const destination = parcel.method === 'courier' ? (order.address?.regency ?? null) : null
    const items = lines.map(({ quantity, title, options }) => ({ quantity, title, options }))
    const work = { id, version, orderId: order.id, orderNumber: order.number, producerName: parcel.producerName }
    await sendWorkOrder(trx, 'work_order', contact.email, { ...work, items, answerBy, shipBy, destination }, now)
  } else {
    const detail = { producer: parcel.producerId, handoff: id }
    await tellOfficer(
      trx,
      { kind: 'producer_without_contact', subject: id, orderId: order.id, orderNumber: order.number, detail },
      now,
    )
  }
}
