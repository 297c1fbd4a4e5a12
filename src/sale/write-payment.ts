import type { Trx } from '#database/connection.ts'
import type { NewRow } from '#database/tables.ts'
import type { Offers } from '#handoff/offer.ts'
import { saleRows } from '#ledger/book-order.ts'
import { letterRow } from '#notices/outbox.ts'
import { type Actor, eventRow } from '#orders/history.ts'
import type { Order } from '#orders/order.ts'
import { statesBefore } from '#orders/states.ts'
import type { Attempt } from '#payments/attempts.ts'
import { askBalance } from './balance.ts'
import { orderPaidLetter } from './order-paid-letter.ts'

/** Money that has come in through an attempt. */
export interface Receipt {
  /** The provider's name of the payment. */
  readonly externalId: string
  /** Whole rupiah; null where the provider's amount is none. */
  readonly amount: number | null
  readonly currency: string
  readonly paidAt: Date
}

export interface Settling {
  readonly payment: NewRow<'payments'>
  readonly requestId: string
  /** Of the payment request. */
  readonly amount: number
  readonly order: Order
  readonly offers: Offers
  readonly actor: Actor
}

/** The payment as a row. */
export function paymentRow(id: string, attempt: Attempt, receipt: Receipt, settles: boolean, now: Date) {
  return {
    id,
    attempt_id: attempt.id,
    provider: attempt.provider,
    external_id: receipt.externalId,
    amount: receipt.amount ?? 0,
    currency: receipt.currency,
    settles,
    paid_at: receipt.paidAt,
    recorded_at: now,
  } satisfies NewRow<'payments'>
}

/**
 * Writes all that a payment settles but for the goods: payment, request, order, hand-offs, history, the makers' books and
 * the letters. One statement, since each more is a round trip during which others wait. Throws where the order is not to
 * be paid any more, so that nothing of it stays.
 */
export async function writePayment(trx: Trx, settling: Settling, now: Date): Promise<void> {
  const { payment, requestId, order, offers, actor } = settling
  const detail = { amount: settling.amount, payment: payment.id }
  const paid = eventRow({ orderId: order.id, actor, what: 'paid', detail }, now)
  const letter = letterRow(orderPaidLetter(order, settling.amount, now), now)
  const moved = await trx
    .with('received', (query) => query.insertInto('payments').values(payment))
    .with('tried', (query) =>
      query.updateTable('payment_attempts').set({ state: 'paid' }).where('id', '=', payment.attempt_id),
    )
    .with('asked', (query) =>
      query
        .updateTable('payment_requests')
        .set({ state: 'settled', settled_by: payment.id })
        .where('id', '=', requestId)
        .where('state', '=', 'open'),
    )
    .with('offered', (query) => query.insertInto('handoffs').values([...offers.handoffs]))
    .with('work', (query) => query.insertInto('handoff_lines').values([...offers.lines]))
    .with('told', (query) => query.insertInto('order_events').values([paid, ...offers.events]))
    .with('booked', (query) => query.insertInto('maker_ledger').values(saleRows(order, actor, now)))
    .with('letters', (query) => query.insertInto('outbox').values([...offers.letters, letter]))
    .updateTable('orders')
    .set({ state: 'paid', paid_at: now })
    .where('id', '=', order.id)
    .where('state', 'in', [...statesBefore('paid')])
    .executeTakeFirst()
  if (moved.numUpdatedRows !== 1n) throw new Error(`order ${order.id} has an open request in state ${order.state}`)
  if (settling.amount < order.total) await askBalance(trx, order.id, order.total - settling.amount, now)
}
