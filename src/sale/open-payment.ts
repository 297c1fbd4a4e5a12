import { letterTexts } from '#core/messages/letters.ts'
import { orderTexts } from '#core/messages/order.ts'
import { absolute, orderPath } from '#core/paths.ts'
import { deriveToken } from '#core/secret-token.ts'
import type { Database } from '#database/connection.ts'
import { inTransaction } from '#database/transaction.ts'
import { remember } from '#orders/history.ts'
import type { Order } from '#orders/order.ts'
import { orderById } from '#orders/store.ts'
import {
  type Attempt,
  attemptById,
  liveAttemptsOf,
  moveAttempt,
  newAttempt,
  openRequestOf,
  type PaymentRequest,
  requestById,
} from '#payments/attempts.ts'
import type { Gateway, OpenedSession, SessionWish } from '#payments/gateway.ts'

export interface Opening {
  readonly db: Database
  readonly gateway: Gateway
  readonly siteUrl: string
  readonly linkSecret: string
  readonly now: Date
}

/**
 * `refused`: the provider said no for certain, a new attempt may be made · `unclear`: it did not answer, the same
 * attempt may be opened again · `closed`: there is nothing (more) to pay here.
 */
export type Opened =
  | { readonly ok: true; readonly url: string }
  | { readonly ok: false; readonly reason: 'refused' | 'unclear' | 'closed' }

/** Opens the payment page of an attempt that is saved already. Its id is the idempotency key: twice makes one page. */
export async function openPayment(opening: Opening, attemptId: string): Promise<Opened> {
  const { db, gateway, now } = opening
  const attempt = await attemptById(db, attemptId)
  const request = attempt && (await requestById(db, attempt.request_id))
  const order = request && (await orderById(db, request.order_id))
  if (!order || request.state !== 'open' || attempt.provider !== 'stripe') return { ok: false, reason: 'closed' }
  if (attempt.state === 'open' && attempt.url && attempt.expires_at > now) return { ok: true, url: attempt.url }
  if (attempt.state !== 'created') return { ok: false, reason: 'closed' }
  await db
    .updateTable('payment_attempts')
    .set((set) => ({ calls: set('calls', '+', 1) }))
    .where('id', '=', attempt.id)
    .execute()
  return settleOpening(opening, order, attempt, await gateway.open(wishOf(opening, order, attempt, request)))
}

async function settleOpening(opening: Opening, order: Order, attempt: Attempt, opened: OpenedSession): Promise<Opened> {
  const { db, now } = opening
  switch (opened.outcome) {
    case 'open':
      await db
        .updateTable('payment_attempts')
        .set({ state: 'open', session_id: opened.sessionId, url: opened.url, expires_at: opened.expiresAt })
        .where('id', '=', attempt.id)
        .where('state', '=', 'created')
        .execute()
      return { ok: true, url: opened.url }
    case 'refused':
      await inTransaction(db, async (trx) => {
        if (!(await moveAttempt(trx, attempt.id, ['created'], 'failed'))) return
        const event = {
          orderId: order.id,
          actor: 'stripe' as const,
          what: 'payment_refused',
          detail: { code: opened.code },
        }
        await remember(trx, event, now)
      })
      return { ok: false, reason: 'refused' }
    case 'unclear':
      return { ok: false, reason: 'unclear' }
  }
}

/**
 * The "Bayar" button of the order page: the live attempt's page, or a new attempt where every earlier one has
 * definitely failed. Never a second live attempt beside one through which money may still come.
 */
export async function payOrder(opening: Opening, orderId: string): Promise<Opened> {
  const first = await openNext(opening, orderId)
  if (first === null) return { ok: false, reason: 'closed' }
  // An attempt that stood open for long may be refused for its age alone: the next one is fresh.
  if (first.opened.ok || first.opened.reason !== 'refused' || !first.isOld) return first.opened
  return (await openNext(opening, orderId))?.opened ?? { ok: false, reason: 'closed' }
}

async function openNext(opening: Opening, orderId: string) {
  const { db, now } = opening
  const next = await inTransaction(db, async (trx) => {
    // The order's row is locked so that two clicks do not make two attempts.
    await trx.selectFrom('orders').select('id').where('id', '=', orderId).forUpdate().execute()
    const request = await openRequestOf(trx, orderId)
    if (!request) return null
    const [live] = await liveAttemptsOf(trx, request.id)
    if (live) return { attemptId: live.id, isOld: true }
    const attempt = newAttempt(request.id, 'stripe', now)
    await trx.insertInto('payment_attempts').values(attempt).execute()
    return { attemptId: attempt.id, isOld: false }
  })
  return next && { opened: await openPayment(opening, next.attemptId), isOld: next.isOld }
}

function wishOf(
  { siteUrl, linkSecret }: Opening,
  order: Order,
  attempt: Attempt,
  { amount, purpose }: PaymentRequest,
): SessionWish {
  const token = deriveToken(linkSecret, { kind: 'order', id: order.id, version: order.tokenVersion })
  const lines = order.lines.map((line) => ({
    title: line.buyersWords.options
      ? `${line.buyersWords.title} (${line.buyersWords.options})`
      : line.buyersWords.title,
    quantity: line.quantity,
    unitPrice: line.unitPrice,
  }))
  const shipping =
    order.shippingTotal > 0
      ? [{ title: letterTexts(order.language).shippingFee, quantity: 1, unitPrice: order.shippingTotal }]
      : []
  // A part of the bill is asked for as one sum: its lines would not add up to it.
  const part = amount !== order.total && [
    { title: orderTexts(order.language).asked[purpose](order.number), quantity: 1, unitPrice: amount },
  ]
  return {
    attemptId: attempt.id,
    requestId: attempt.request_id,
    orderNumber: order.number,
    language: order.language,
    buyerEmail: order.buyer.email,
    lines: part || [...lines, ...shipping],
    amount,
    expiresAt: attempt.expires_at,
    returnUrl: absolute(siteUrl, orderPath(token)),
  }
}
