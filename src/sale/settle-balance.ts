import type { Trx } from '#database/connection.ts'
import type { NewRow } from '#database/tables.ts'
import { enqueue } from '#notices/outbox.ts'
import { type Actor, remember } from '#orders/history.ts'
import type { Order } from '#orders/order.ts'
import { tellMakersToSend } from './balance.ts'

export interface BalancePaid {
  /** With its row locked by the caller. */
  readonly order: Order
  readonly requestId: string
  readonly payment: NewRow<'payments'>
  readonly actor: Actor
}

/**
 * The rest of a bulk order has come. The order was sold, handed out and booked when its deposit came: here only the money
 * is recorded, and the makers hear that they may send.
 */
export async function settleBalance(
  trx: Trx,
  { order, requestId, payment, actor }: BalancePaid,
  now: Date,
): Promise<void> {
  await trx.insertInto('payments').values(payment).execute()
  await trx.updateTable('payment_attempts').set({ state: 'paid' }).where('id', '=', payment.attempt_id).execute()
  const settled = await trx
    .updateTable('payment_requests')
    .set({ state: 'settled', settled_by: payment.id })
    .where('id', '=', requestId)
    .where('state', '=', 'open')
    .executeTakeFirst()
  if (settled.numUpdatedRows !== 1n || order.state !== 'paid') throw new Error(`order ${order.id} has no open balance`)
  const { id: orderId, number: orderNumber, language } = order
  const detail = { amount: payment.amount, payment: payment.id }
  await remember(trx, { orderId, actor, what: 'balance_paid', detail }, now)
  const link = { kind: 'order' as const, id: orderId, version: order.tokenVersion }
  const data = { orderNumber, total: payment.amount, link }
  await enqueue(trx, { kind: 'balance_paid', to: { email: order.buyer.email }, language, orderId, data }, now)
  await tellMakersToSend(trx, orderId, now)
}
