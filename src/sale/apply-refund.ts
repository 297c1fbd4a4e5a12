import { newId } from '#core/id.ts'
import type { Rupiah } from '#core/money.ts'
import type { Trx } from '#database/connection.ts'
import { bookOrder } from '#ledger/book-order.ts'
import { enqueue } from '#notices/outbox.ts'
import { tellOfficer } from '#notices/tell-officer.ts'
import { remember } from '#orders/history.ts'
import type { Order } from '#orders/order.ts'
import { orderById } from '#orders/store.ts'
import type { RefundNews } from '#payments/gateway.ts'
import { refundRow } from '#payments/payment-table.ts'
import { closeUnsettled } from './close-unsettled.ts'
import type { EventOutcome } from './event-outcome.ts'
import { type OrderOfPayment, orderOfPayment } from './order-of-payment.ts'
import { sentLines } from './refund-fees.ts'

/**
 * The provider's news of a refund, asked by us or made at the provider's own desk. `waiting`: its payment is not known
 * (yet). In any order and any number of times the end is the same.
 */
export async function applyRefundNews(trx: Trx, news: RefundNews, now: Date): Promise<EventOutcome> {
  const payment = await orderOfPayment(trx, news.paymentId)
  if (!payment) return 'waiting'
  await trx.selectFrom('orders').select('id').where('id', '=', payment.id).forUpdate().execute()
  const refund = await knownRefund(trx, payment, news)
  const row = refundRow(news.state, refund?.state ?? 'unknown')
  switch (row.deed) {
    case 'tellRefunded':
      await finishRefund(trx, refund?.id ?? '', now)
      return 'noted'
    case 'refund_failed':
      await failRefund(trx, refund?.id ?? '', news.state, now)
      return 'escalated'
    case 'refund_elsewhere':
      await takeOver(trx, payment, news, now)
      return 'escalated'
    default:
      return 'noted'
  }
}

/** By the provider's name of it, or, while that has not been saved, by ours in its metadata: if it is of this payment. */
async function knownRefund(trx: Trx, { paymentId }: OrderOfPayment, news: RefundNews) {
  const refunds = trx.selectFrom('refunds').select(['id', 'state']).where('payment_id', '=', paymentId)
  const named = await refunds.where('external_id', '=', news.externalId).executeTakeFirst()
  if (named || news.refundId === null) return named
  return trx
    .updateTable('refunds')
    .set({ external_id: news.externalId })
    .where('id', '=', news.refundId)
    .where('payment_id', '=', paymentId)
    .where('external_id', 'is', null)
    .returning(['id', 'state'])
    .executeTakeFirst()
}

/** Somebody gave money back at the provider's own desk: the books follow, and an officer looks at the goods. */
async function takeOver(trx: Trx, payment: OrderOfPayment, news: RefundNews, now: Date): Promise<void> {
  const id = newId('ref')
  const amount = news.amount ?? 0
  await trx
    .insertInto('refunds')
    .values({
      id,
      payment_id: payment.paymentId,
      order_id: payment.id,
      amount,
      state: 'asked',
      external_id: news.externalId,
      reason: '',
      actor: 'stripe',
      created_at: now,
      settled_at: null,
    })
    .execute()
  const detail = { amount, external: news.externalId }
  await remember(trx, { orderId: payment.id, actor: 'stripe', what: 'refunded_elsewhere', detail }, now)
  if (news.state === 'succeeded') await finishRefund(trx, id, now)
  // What settled nothing needed no more than this: its money is back.
  if (!payment.settles && amount >= payment.amount) return closeUnsettled(trx, payment.paymentId, 'stripe', now)
  const about = { subject: id, orderId: payment.id, orderNumber: payment.number }
  await tellOfficer(trx, { kind: 'refund_elsewhere', ...about, detail }, now)
}

/** The money is on its way back: once, however often it is said. */
export async function finishRefund(trx: Trx, refundId: string, now: Date): Promise<void> {
  const refund = await trx
    .updateTable('refunds')
    .set({ state: 'done', settled_at: now })
    .where('id', '=', refundId)
    .where('state', '=', 'asked')
    .returning(['order_id', 'amount'])
    .executeTakeFirst()
  const order = refund && (await orderById(trx, refund.order_id))
  if (!order) return
  await remember(trx, { orderId: order.id, actor: 'stripe', what: 'refunded', detail: { amount: refund.amount } }, now)
  await bookOrder(trx, order.id, 'stripe', now)
  await tellRefunded(trx, order, refund.amount, now)
}

export async function tellRefunded(trx: Trx, order: Order, amount: Rupiah, now: Date): Promise<void> {
  if (order.buyer.email === '') return
  const link = { kind: 'order' as const, id: order.id, version: order.tokenVersion }
  const data = { orderNumber: order.number, amount: amount > 0 ? amount : null, link }
  const to = { email: order.buyer.email }
  await enqueue(trx, { kind: 'refunded', to, language: order.language, orderId: order.id, data }, now)
}

/** A failed refund leaves its lines, or its payment, waiting on the desk again. */
export async function failRefund(trx: Trx, refundId: string, code: string, now: Date): Promise<void> {
  const refund = await trx
    .updateTable('refunds')
    .set({ state: 'failed', settled_at: now })
    .where('id', '=', refundId)
    .where('state', 'in', ['asked', 'done'])
    .returning(['order_id', 'amount'])
    .executeTakeFirst()
  const order = refund && (await orderById(trx, refund.order_id))
  if (!order) return
  const lines = await trx.selectFrom('refund_lines').select('line_id').where('refund_id', '=', refundId).execute()
  const about = { subject: refundId, orderId: order.id, orderNumber: order.number }
  await bookOrder(trx, order.id, 'stripe', now)
  const all = lines.map((line) => line.line_id)
  // What has been sent waits for nobody's work: only its money is still to go back.
  const sent = await sentLines(trx, all)
  const lineIds = all.filter((id) => !sent.has(id))
  const detail = { code, amount: refund.amount }
  await remember(trx, { orderId: order.id, actor: 'stripe', what: 'refund_failed', detail }, now)
  await tellOfficer(trx, { kind: 'refund_failed', ...about, lineIds, detail }, now)
}
