import type { Trx } from '#database/connection.ts'
import { tellOfficer } from '#notices/tell-officer.ts'
import { remember } from '#orders/history.ts'
import type { DisputeNews } from '#payments/gateway.ts'
import { disputeRow } from '#payments/payment-table.ts'
import type { EventOutcome } from './event-outcome.ts'
import { orderOfPayment } from './order-of-payment.ts'

/** What the provider says of a dispute: it was opened, won, or lost. `waiting`: its payment is not known (yet). */
export async function applyDispute(trx: Trx, news: DisputeNews, now: Date): Promise<EventOutcome> {
  const order = await orderOfPayment(trx, news.paymentId)
  if (!order) return 'waiting'
  await trx.selectFrom('orders').select('id').where('id', '=', order.id).forUpdate().execute()
  const known = await trx
    .selectFrom('payment_disputes')
    .select('state')
    .where('id', '=', news.externalId)
    .executeTakeFirst()
  const row = disputeRow(news.state, known?.state ?? 'unknown')
  if (row.to === null) return 'noted'
  const state = news.state === 'opened' ? 'open' : news.state
  const closedAt = state === 'open' ? null : now
  await trx
    .insertInto('payment_disputes')
    .values({
      id: news.externalId,
      payment_id: order.paymentId,
      order_id: order.id,
      state,
      opened_at: now,
      closed_at: closedAt,
    })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ state, closed_at: closedAt }))
    .execute()
  await trx
    .updateTable('orders')
    .set({ disputed: await isDisputed(trx, order.id) })
    .where('id', '=', order.id)
    .execute()
  const what = state === 'open' ? 'disputed' : `dispute_${state}`
  await remember(trx, { orderId: order.id, actor: 'stripe', what, detail: { dispute: news.externalId } }, now)
  if (row.deed !== 'dispute') return 'noted'
  const about = { subject: news.externalId, orderId: order.id, orderNumber: order.number }
  await tellOfficer(trx, { kind: 'dispute', ...about, detail: { external: news.paymentId, state } }, now)
  return 'escalated'
}

/** A dispute that was lost stays a mark on its order; one that was won is over. */
async function isDisputed(trx: Trx, orderId: string): Promise<boolean> {
  const dispute = await trx
    .selectFrom('payment_disputes')
    .select('id')
    .where('order_id', '=', orderId)
    .where('state', '!=', 'won')
    .executeTakeFirst()
  return dispute !== undefined
}
