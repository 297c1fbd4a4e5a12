import { assertNever } from '#core/assert-never.ts'
import type { Trx } from '#database/connection.ts'
import { enqueue } from '#notices/outbox.ts'
import { remember } from '#orders/history.ts'
import type { Order } from '#orders/order.ts'
import { moveOrder, orderById } from '#orders/store.ts'
import { type Attempt, moveAttempt, type PaymentRequest, requestById } from '#payments/attempts.ts'
import type { SessionFact } from '#payments/gateway.ts'
import type { EventOutcome } from './event-outcome.ts'
import { markPaid } from './mark-paid.ts'
import { closeUnpaid } from './release.ts'

/**
 * What the provider says of a session whose attempt we saved, by webhook or because we asked. In any order and any
 * number of times the end is the same.
 */
export async function applyFact(
  trx: Trx,
  attempt: Attempt,
  fact: SessionFact,
  linkSecret: string,
  now: Date,
): Promise<EventOutcome> {
  const request = await requestById(trx, attempt.request_id)
  if (!request) throw new Error(`attempt ${attempt.id} has no request`)
  // Everything about one order happens one after the other.
  await trx.selectFrom('orders').select('id').where('id', '=', request.order_id).forUpdate().execute()
  const order = await orderById(trx, request.order_id)
  if (!order) throw new Error(`request ${request.id} has no order`)
  switch (fact.state) {
    case 'open':
      return 'noted'
    case 'paid':
      return markPaid(trx, { order, requestId: request.id, attempt, linkSecret }, receiptOf(fact), now)
    case 'pending':
      return pending(trx, order, request, attempt, now)
    case 'failed':
    case 'expired':
      return ended(trx, order, attempt, fact.state, now)
    default:
      return assertNever(fact.state)
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
  if (!(await moveAttempt(trx, attempt.id, ['created', 'open'], 'pending'))) return 'noted'
  if (!(await moveOrder(trx, order.id, 'payment_pending'))) return 'noted'
  await remember(trx, { orderId: order.id, actor: 'stripe', what: 'payment_pending' }, now)
  const link = { kind: 'order' as const, id: order.id, version: order.tokenVersion }
  const data = { orderNumber: order.number, total: request.amount, link }
  const to = { email: order.buyer.email }
  await enqueue(trx, { kind: 'payment_pending', to, language: order.language, orderId: order.id, data }, now)
  return 'noted'
}

async function ended(
  trx: Trx,
  order: Order,
  attempt: Attempt,
  state: 'failed' | 'expired',
  now: Date,
): Promise<EventOutcome> {
  if (!(await moveAttempt(trx, attempt.id, ['created', 'open', 'pending'], state))) return 'noted'
  await remember(trx, { orderId: order.id, actor: 'stripe', what: `payment_${state}` }, now)
  // After a failure the buyer may try again for a while; after the session's end nobody came back.
  if (state === 'expired') await closeUnpaid(trx, order.id, 'expired', now)
  return 'noted'
}
