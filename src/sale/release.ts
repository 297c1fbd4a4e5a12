import type { Trx } from '#database/connection.ts'
import { enqueue } from '#notices/outbox.ts'
import { remember } from '#orders/history.ts'
import { moveOrder, orderById } from '#orders/store.ts'
import { liveAttemptsOf, openRequestOf } from '#payments/attempts.ts'
import { releaseHeld } from '#stock/hold.ts'
import { releaseWork } from '#stock/work.ts'

/**
 * Closes an order that was not paid and gives its stock and its makers' weeks back, but only when no payment can arrive any more: while an
 * attempt is live it does nothing. The caller holds the order's row. True when closed now.
 */
export async function closeUnpaid(
  trx: Trx,
  orderId: string,
  state: 'expired' | 'cancelled',
  now: Date,
): Promise<boolean> {
  const request = await openRequestOf(trx, orderId)
  if (request && (await liveAttemptsOf(trx, request.id)).length > 0) return false
  // An agreed order has until its day, however often its buyer goes to the payment page and leaves it.
  if (state === 'expired' && request?.due_at && request.due_at > now) return false
  if (!(await moveOrder(trx, orderId, state, { closed_at: now }))) return false
  await trx
    .updateTable('payment_requests')
    .set({ state: 'void' })
    .where('order_id', '=', orderId)
    .where('state', '=', 'open')
    .execute()
  await releaseHeld(trx, orderId, now)
  await releaseWork(trx, orderId, now)
  await remember(trx, { orderId, actor: 'system', what: `order_${state}` }, now)
  await tellClosed(trx, orderId, state, now)
  return true
}

/** Whoever has been written to about money that we wait for is told that we wait no more. */
async function tellClosed(trx: Trx, orderId: string, why: 'expired' | 'cancelled', now: Date): Promise<void> {
  const told = await trx
    .selectFrom('outbox')
    .select('id')
    .where('order_id', '=', orderId)
    .where('kind', 'in', ['order_waiting', 'payment_pending', 'deposit_due'])
    .executeTakeFirst()
  const order = told && (await orderById(trx, orderId))
  if (!order) return
  const link = { kind: 'order' as const, id: order.id, version: order.tokenVersion }
  const data = { orderNumber: order.number, why, link }
  const to = { email: order.buyer.email }
  await enqueue(trx, { kind: 'order_closed', to, language: order.language, orderId, data }, now)
}
