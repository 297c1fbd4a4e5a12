import type { Trx } from '#database/connection.ts'
import { type Actor, remember } from '#orders/history.ts'

/** Closes what is open about a payment that settled nothing: its money goes back. */
export async function closeUnsettled(trx: Trx, paymentId: string, actor: Actor, now: Date): Promise<void> {
  const closed = await trx
    .updateTable('escalations')
    .set({ closed_at: now, closed_by: actor.replace(/^officer:/, ''), resolution: 'refunded' })
    .where('subject', '=', paymentId)
    .where('kind', 'in', ['amount_mismatch', 'paid_twice', 'paid_after_close'])
    .where('closed_at', 'is', null)
    .returning(['order_id', 'kind'])
    .execute()
  for (const { order_id, kind } of closed) {
    if (order_id) await remember(trx, { orderId: order_id, actor, what: 'escalation_closed', detail: { kind } }, now)
  }
}
