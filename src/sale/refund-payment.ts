import { newId } from '#core/id.ts'
import type { Trx } from '#database/connection.ts'
import { inTransaction } from '#database/transaction.ts'
import { type Actor, remember } from '#orders/history.ts'
import { orderById } from '#orders/store.ts'
import { tellRefunded } from './apply-refund.ts'
import { closeUnsettled } from './close-unsettled.ts'
import type { Refunded } from './refund-lines.ts'
import { type Refunding, sendRefund, unlessUsed } from './send-refund.ts'

export interface PaymentRefundWish {
  readonly orderId: string
  /** A payment of this order that settled nothing: paid twice, too late, or another amount. */
  readonly paymentId: string
  readonly reason: string
  readonly actor: Actor
  /** For money that came by transfer or at the gallery: the reference by which it went back. */
  readonly transferReference?: string
}

/**
 * Gives a payment back that settled nothing, whole. The intention first, then the provider under the refund's own key.
 * However often it is pressed, it is one refund; after a failure it may be asked again.
 */
export async function refundPayment(refunding: Refunding, wish: PaymentRefundWish): Promise<Refunded> {
  const { db, now } = refunding
  const asked = await unlessUsed(() => inTransaction(db, (trx) => ask(trx, wish, now)))
  if (!asked.ok) return asked
  if (asked.isByCard) await sendRefund(refunding, asked.refundId)
  return { ok: true, refundId: asked.refundId }
}

type Asked = { readonly ok: true; readonly refundId: string; readonly isByCard: boolean } | (Refunded & { ok: false })

async function ask(trx: Trx, { orderId, paymentId, ...wish }: PaymentRefundWish, now: Date): Promise<Asked> {
  await trx.selectFrom('orders').select('id').where('id', '=', orderId).forUpdate().execute()
  const order = await orderById(trx, orderId)
  const payment = await trx
    .selectFrom('payments')
    .innerJoin('payment_attempts', 'payment_attempts.id', 'payments.attempt_id')
    .innerJoin('payment_requests', 'payment_requests.id', 'payment_attempts.request_id')
    .selectAll('payments')
    .where('payments.id', '=', paymentId)
    .where('payments.settles', '=', false)
    .where('payment_requests.order_id', '=', orderId)
    .executeTakeFirst()
  const refund = await trx
    .selectFrom('refunds')
    .select('id')
    .where('payment_id', '=', paymentId)
    .where('state', '!=', 'failed')
    .executeTakeFirst()
  if (!order || !payment || refund) return { ok: false, reason: 'notRefundable' }
  const isByCard = payment.provider === 'stripe'
  if (!isByCard && !wish.transferReference) return { ok: false, reason: 'needsReference' }
  const refundId = newId('ref')
  await trx
    .insertInto('refunds')
    .values({
      id: refundId,
      payment_id: payment.id,
      order_id: orderId,
      amount: payment.amount,
      state: isByCard ? 'asked' : 'done',
      external_id: isByCard ? null : (wish.transferReference ?? null),
      reason: wish.reason,
      actor: wish.actor,
      created_at: now,
      settled_at: isByCard ? null : now,
    })
    .execute()
  const detail = { amount: payment.amount, refund: refundId, payment: payment.id }
  await remember(trx, { orderId, actor: wish.actor, what: 'refund_asked', detail }, now)
  await closeUnsettled(trx, payment.id, wish.actor, now)
  await closeFailed(trx, payment.id, wish.actor, now)
  if (!isByCard) await tellRefunded(trx, order, payment.amount, now)
  return { ok: true, refundId, isByCard }
}

/** An earlier refund of this payment that failed has been asked again. */
async function closeFailed(trx: Trx, paymentId: string, actor: Actor, now: Date): Promise<void> {
  await trx
    .updateTable('escalations')
    .set({ closed_at: now, closed_by: actor.replace(/^officer:/, ''), resolution: 'refunded' })
    .where('kind', '=', 'refund_failed')
    .where('closed_at', 'is', null)
    .where('subject', 'in', (select) => select.selectFrom('refunds').select('id').where('payment_id', '=', paymentId))
    .execute()
}
