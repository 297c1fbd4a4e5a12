import { countingDay } from '#calendar/dispatch.ts'
import { newId } from '#core/id.ts'
import type { Trx } from '#database/connection.ts'
import { offerHandoffs, shipDay } from '#handoff/offer.ts'
import { bookOrder } from '#ledger/book-order.ts'
import type { OrderLetter } from '#notices/letter.ts'
import { enqueue } from '#notices/outbox.ts'
import { tellOfficer } from '#notices/tell-officer.ts'
import { type Actor, remember } from '#orders/history.ts'
import type { Order } from '#orders/order.ts'
import { moveOrder } from '#orders/store.ts'
import type { Attempt } from '#payments/attempts.ts'
import { paymentRow } from '#payments/payment-table.ts'
import { sellHeld } from '#stock/hold.ts'
import { sellWork } from '#stock/work.ts'
import { tellSoldOut } from './stock-news.ts'

export interface Receipt {
  /** The provider's name of the payment. */
  readonly externalId: string
  /** Whole rupiah; null where the provider's amount is none. */
  readonly amount: number | null
  readonly currency: string
  readonly paidAt: Date
}

export interface PaidOrder {
  /** With its row locked by the caller. */
  readonly order: Order
  readonly requestId: string
  readonly attempt: Attempt
  readonly linkSecret: string
  /** Who says so; the provider unless an officer confirmed a transfer. */
  readonly actor?: Actor
}

/**
 * Money has come in through an attempt. One transaction: the payment recorded, the order paid, its stock sold, one
 * hand-off a producer, the letters; or, where it cannot settle what was asked, the payment recorded with one open
 * escalation (I1). The second telling of the same payment is a `duplicate` and does nothing.
 */
export async function markPaid(
  trx: Trx,
  { order, requestId, attempt, linkSecret, actor = 'stripe' }: PaidOrder,
  receipt: Receipt,
  now: Date,
): Promise<'settled' | 'duplicate' | 'escalated'> {
  const paymentId = newId('pay')
  const request = await trx
    .selectFrom('payment_requests')
    .selectAll()
    .where('id', '=', requestId)
    .forUpdate()
    .executeTakeFirstOrThrow()
  const isExact = receipt.amount === request.amount && receipt.currency === request.currency
  const standing = { attempt: attempt.state, request: request.state, isExact }
  const { deed } = paymentRow('paid', standing)
  if (deed === 'none') return 'duplicate'
  const settles = deed === 'settle'
  // One payment that two sessions name was one payment: nothing is settled by it a second time.
  if (attempt.provider === 'stripe' && (await isCounted(trx, attempt.id, receipt.externalId))) {
    const detail = { external: receipt.externalId, amount: receipt.amount, session: attempt.session_id }
    const about = { subject: attempt.id, orderId: order.id, orderNumber: order.number }
    await tellOfficer(trx, { kind: 'unknown_payment', ...about, detail }, now)
    return 'escalated'
  }
  const recorded = await trx
    .insertInto('payments')
    .values({
      id: paymentId,
      attempt_id: attempt.id,
      provider: attempt.provider,
      external_id: receipt.externalId,
      amount: receipt.amount ?? 0,
      currency: receipt.currency,
      settles,
      paid_at: receipt.paidAt,
      recorded_at: now,
    })
    .onConflict((conflict) => conflict.column('attempt_id').doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!recorded) return 'duplicate'
  await trx.updateTable('payment_attempts').set({ state: 'paid' }).where('id', '=', attempt.id).execute()
  if (!settles) {
    await unsettled(trx, order, { paymentId, kind: deed as Unsettling, asked: request.amount }, receipt, now)
    return 'escalated'
  }
  await trx
    .updateTable('payment_requests')
    .set({ state: 'settled', settled_by: paymentId })
    .where('id', '=', request.id)
    .execute()
  if (!(await moveOrder(trx, order.id, 'paid', { paid_at: now }))) {
    throw new Error(`order ${order.id} has an open request in state ${order.state}`)
  }
  await sellHeld(trx, order.id, now)
  await tellSoldOut(trx, order, now)
  const late = await movedByWork(trx, order, now)
  const detail = { amount: request.amount, payment: paymentId }
  await remember(trx, { orderId: order.id, actor, what: 'paid', detail }, now)
  await offerHandoffs(trx, late, linkSecret, now)
  await bookOrder(trx, order.id, actor, now)
  await enqueue(
    trx,
    {
      kind: 'order_paid',
      to: { email: order.buyer.email },
      language: order.language,
      orderId: order.id,
      data: orderLetter(late, now),
    },
    now,
  )
  return 'settled'
}

/** The order with later days where its work found other weeks because the payment came late. */
async function movedByWork(trx: Trx, order: Order, now: Date): Promise<Order> {
  const makerOf = new Map(order.lines.map(({ variantId, producerId }) => [variantId, producerId]))
  const closuresOf = (variantId: string) =>
    order.parcels.find(({ producerId }) => producerId === makerOf.get(variantId))?.closures ?? []
  const days = await sellWork(trx, order.id, closuresOf, countingDay(now), now)
  const parcels = order.parcels.map((parcel) => {
    const moved = [...days].filter(([variantId]) => makerOf.get(variantId) === parcel.producerId)
    const latest = moved.reduce((day, [, other]) => (other > day ? other : day), parcel.dispatchBy)
    return { ...parcel, dispatchBy: latest }
  })
  return { ...order, parcels }
}

type Unsettling = 'amount_mismatch' | 'paid_twice' | 'paid_after_close'

const lettersOfUnsettled = {
  amount_mismatch: 'amount_differs',
  paid_twice: 'paid_twice',
  paid_after_close: 'paid_too_late',
} as const

/** The money is here and settles nothing: an officer gives it back (refund-payment.ts), and the buyer hears of it. */
async function unsettled(
  trx: Trx,
  order: Order,
  { paymentId, kind, asked }: { readonly paymentId: string; readonly kind: Unsettling; readonly asked: number },
  receipt: Receipt,
  now: Date,
): Promise<void> {
  const detail = { amount: receipt.amount, currency: receipt.currency, external: receipt.externalId }
  await remember(trx, { orderId: order.id, actor: 'system', what: kind, detail }, now)
  await tellOfficer(trx, { kind, subject: paymentId, orderId: order.id, orderNumber: order.number, detail }, now)
  // A closed order's buyer may have been erased meanwhile: then an officer is all who can be told.
  if (order.buyer.email === '') return
  const link = { kind: 'order' as const, id: order.id, version: order.tokenVersion }
  const data = { orderNumber: order.number, total: asked, link }
  const to = { email: order.buyer.email }
  await enqueue(trx, { kind: lettersOfUnsettled[kind], to, language: order.language, orderId: order.id, data }, now)
}

async function isCounted(trx: Trx, attemptId: string, externalId: string): Promise<boolean> {
  const other = await trx
    .selectFrom('payments')
    .select('id')
    .where('provider', '=', 'stripe')
    .where('external_id', '=', externalId)
    .where('attempt_id', '!=', attemptId)
    .executeTakeFirst()
  return other !== undefined
}

function orderLetter(order: Order, paidAt: Date): OrderLetter {
  return {
    orderNumber: order.number,
    total: order.total,
    link: { kind: 'order', id: order.id, version: order.tokenVersion },
    parcels: order.parcels.map((parcel) => ({
      producerName: parcel.producerName,
      method: parcel.method,
      dispatchBy: shipDay(parcel, paidAt),
      shippingFee: parcel.shippingFee,
      items: order.lines
        .filter((line) => line.producerId === parcel.producerId)
        .map(({ quantity, buyersWords, unitPrice }) => ({ quantity, ...buyersWords, amount: unitPrice * quantity })),
    })),
  }
}
