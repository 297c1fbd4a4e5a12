import type { Trx } from '#database/connection.ts'
import { tellOfficer } from '#notices/tell-officer.ts'
import { remember } from '#orders/history.ts'
import { attemptBySession } from '#payments/attempts.ts'
import type { PaymentEvent, SessionFact } from '#payments/gateway.ts'
import { applyFact } from './apply-fact.ts'
import type { EventOutcome } from './event-outcome.ts'
import { applyRefundNews } from './refund-lines.ts'

// An order is saved before its session exists, so an event nobody knows is early by seconds, or not ours at all.
const mostAttemptsForUnknown = 12

/** What a verified event does. `waiting`: its order is not known yet, try again later. */
export async function applyEvent(
  trx: Trx,
  event: PaymentEvent,
  context: { readonly linkSecret: string; readonly attempts: number },
  now: Date,
): Promise<EventOutcome> {
  if (event.about?.kind === 'refund') return applyRefundNews(trx, event.about, now)
  if (event.about?.kind === 'dispute') return applyDispute(trx, event.about.paymentId, event.about.externalId, now)
  if (!event.session) return 'ignored'
  const attempt = await attemptBySession(trx, event.session.sessionId)
  if (attempt) return applyFact(trx, attempt, event.session, context.linkSecret, now)
  return applyUnknown(trx, event.session, context.attempts, now)
}

/** Believed only by the session we saved ourselves: what the metadata says of the order is never enough. */
async function applyUnknown(trx: Trx, fact: SessionFact, attempts: number, now: Date): Promise<EventOutcome> {
  if (fact.state === 'open' || fact.state === 'expired' || fact.state === 'failed') return 'ignored'
  if (attempts < mostAttemptsForUnknown) return 'waiting'
  if (fact.state === 'pending') return 'ignored'
  const detail = { session: fact.sessionId, payment: fact.paymentId, amount: fact.amount, currency: fact.currency }
  await tellOfficer(
    trx,
    { kind: 'unknown_payment', subject: fact.sessionId, orderId: null, orderNumber: null, detail },
    now,
  )
  return 'escalated'
}

async function applyDispute(trx: Trx, paymentId: string, disputeId: string, now: Date): Promise<EventOutcome> {
  const order = await trx
    .selectFrom('payments')
    .innerJoin('payment_attempts', 'payment_attempts.id', 'payments.attempt_id')
    .innerJoin('payment_requests', 'payment_requests.id', 'payment_attempts.request_id')
    .innerJoin('orders', 'orders.id', 'payment_requests.order_id')
    .select(['orders.id', 'orders.number'])
    .where('payments.external_id', '=', paymentId)
    .executeTakeFirst()
  if (!order) return 'ignored'
  await trx.updateTable('orders').set({ disputed: true }).where('id', '=', order.id).execute()
  await remember(trx, { orderId: order.id, actor: 'stripe', what: 'disputed', detail: { dispute: disputeId } }, now)
  const about = { subject: disputeId, orderId: order.id, orderNumber: order.number }
  await tellOfficer(trx, { kind: 'dispute', ...about, detail: { payment: paymentId } }, now)
  return 'escalated'
}
