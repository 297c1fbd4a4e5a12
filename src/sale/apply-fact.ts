import { assertNever } from '#core/assert-never.ts'
import type { Trx } from '#database/connection.ts'
import { enqueue } from '#notices/outbox.ts'
import { remember } from '#orders/history.ts'
import type { Order } from '#orders/order.ts'
import { moveOrder, orderById } from '#orders/store.ts'
import { type Attempt, attemptById, moveAttempt, type PaymentRequest, requestById } from '#payments/attempts.ts'
import type { SessionFact } from '#payments/gateway.ts'
import { paymentRow } from '#payments/payment-table.ts'
import type { EventOutcome } from './event-outcome.ts'
import { markPaid } from './mark-paid.ts'
import { closeUnpaid } from './release.ts'

/**
 * What the provider says of a session whose attempt we saved, by webhook or because we asked. In any order and any
 * number of times the end is the same: payments/payment-table.ts says which.
 */
export async function applyFact(
  trx: Trx,
  { id, request_id }: Pick<Attempt, 'id' | 'request_id'>,
  fact: SessionFact,
  linkSecret: string,
  now: Date,
): Promise<EventOutcome> {
  const { order_id } = (await requestById(trx, request_id)) ?? { order_id: '' }
  // Everything about one order happens one after the other.
  await trx.selectFrom('orders').select('id').where('id', '=', order_id).forUpdate().execute()
  const [order, request, attempt] = [
    await orderById(trx, order_id),
    await requestById(trx, request_id),
    await attemptById(trx, id),
  ]
  if (!order || !request || !attempt) throw new Error(`attempt ${id} has no order`)
  const isExact = fact.amount === request.amount && fact.currency === request.currency
  const { to, deed } = paymentRow(fact.state, { attempt: attempt.state, request: request.state, isExact })
  if (to === null) return fact.state === 'paid' ? 'duplicate' : 'noted'
  switch (deed) {
    case 'settle':
    case 'amount_mismatch':
    case 'paid_twice':
    case 'paid_after_close':
      return markPaid(trx, { order, requestId: request.id, attempt, linkSecret }, receiptOf(fact), now)
    case 'wait':
      return pending(trx, order, request, attempt, now)
    case 'offerAgain':
    case 'close':
      return ended(trx, order, request, attempt, deed, now)
    default:
      return assertNever(deed as never)
  }
}

const receiptOf = (fact: SessionFact) => ({
  // A session without a PaymentIntent has no better name for its payment than its own.
  externalId: fact.paymentId ?? fact.sessionId,
  amount: fact.amount,
  currency: fact.currency,
  paidAt: fact.at,
})

async function pending(
  trx: Trx,
  order: Order,
  request: PaymentRequest,
  attempt: Attempt,
  now: Date,
): Promise<EventOutcome> {
  await moveAttempt(trx, attempt.id, ['created', 'open'], 'pending')
  const isFirst = await moveOrder(trx, order.id, 'payment_pending')
  // An order that is pending already has an attempt that failed and was told so: this is news again.
  if (!isFirst && order.state !== 'payment_pending') return 'noted'
  await remember(trx, { orderId: order.id, actor: 'stripe', what: 'payment_pending' }, now)
  await enqueue(trx, { kind: 'payment_pending', ...moneyLetter(order, request) }, now)
  return 'noted'
}

async function ended(
  trx: Trx,
  order: Order,
  request: PaymentRequest,
  attempt: Attempt,
  deed: 'offerAgain' | 'close',
  now: Date,
): Promise<EventOutcome> {
  const state = deed === 'close' ? 'expired' : 'failed'
  if (!(await moveAttempt(trx, attempt.id, ['created', 'open', 'pending'], state))) return 'noted'
  await remember(trx, { orderId: order.id, actor: 'stripe', what: `payment_${state}` }, now)
  // After a failure the buyer may try again for a while; after the session's end nobody came back.
  if (deed === 'close') await closeUnpaid(trx, order.id, 'expired', now)
  // Whoever was told that money is under way is told that it did not come.
  else if (attempt.state === 'pending' && request.state === 'open')
    await enqueue(trx, { kind: 'payment_failed', ...moneyLetter(order, request) }, now)
  return 'noted'
}

function moneyLetter(order: Order, request: PaymentRequest) {
  const link = { kind: 'order' as const, id: order.id, version: order.tokenVersion }
  const data = { orderNumber: order.number, total: request.amount, link }
  return { to: { email: order.buyer.email }, language: order.language, orderId: order.id, data }
}
