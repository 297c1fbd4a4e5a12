import type { Trx } from '#database/connection.ts'
import { remember } from '#orders/history.ts'
import { moveOrder } from '#orders/store.ts'
import { liveAttemptsOf, openRequestOf } from '#payments/attempts.ts'
import { releaseHeld } from '#stock/hold.ts'

/**
 * Closes an order that was not paid and gives its stock back, but only when no payment can arrive any more: while an
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
  if (!(await moveOrder(trx, orderId, state, { closed_at: now }))) return false
  await trx
    .updateTable('payment_requests')
    .set({ state: 'void' })
    .where('order_id', '=', orderId)
    .where('state', '=', 'open')
    .execute()
  await releaseHeld(trx, orderId, now)
  await remember(trx, { orderId, actor: 'system', what: `order_${state}` }, now)
  return true
}
