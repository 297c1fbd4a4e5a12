import { z } from 'zod'
import type { Db } from '#database/connection.ts'
import type { Handoff } from '#handoff/handoff.ts'
import { type Photo, photosOfOrder } from '#handoff/photos.ts'
import { answerProposal, receiveHandoff } from '#handoff/receive.ts'
import { handoffsOfOrder, isOver } from '#handoff/store.ts'
import type { NumberedDocument } from '#ledger/documents.ts'
import type { Order } from '#orders/order.ts'
import { type Progress, progressOf } from '#orders/states.ts'
import { orderByToken } from '#orders/store.ts'
import { isAgreed, lastAttemptOf, liveAttemptsOf, openRequestOf } from '#payments/attempts.ts'
import type { Gateway } from '#payments/gateway.ts'
import { askReceipt, buyersReceipt } from './buyers-receipt.ts'
import { cancelOrder } from './cancel-order.ts'
import { giveUpPart } from './give-up-part.ts'
import { type Opening, payOrder } from './open-payment.ts'

/** All that a buyer's page shows. */
export interface OrderPage {
  readonly order: Order
  readonly handoffs: readonly Handoff[]
  /** Null until paid. */
  readonly progress: Progress | null
  /** How it can still be paid: by card page, by waiting for money under way, by transfer, at the gallery, or not. */
  readonly payment: 'card' | 'pending' | 'transfer' | 'gallery' | 'none'
  /** What is asked for now; null where nothing is. */
  readonly asked: {
    readonly amount: number
    readonly purpose: 'whole' | 'deposit' | 'balance'
    readonly isAgreed: boolean
  } | null
  /** Until when the goods are kept for whoever has not paid; null where that is not certain. */
  readonly keptUntil: Date | null
  /** The payment page was asked for and did not open. */
  readonly isUnopened: boolean
  /** Hand-offs whose later day the buyer has refused: an officer looks for another way. */
  readonly refusedDayIds: readonly string[]
  readonly refundedLineIds: readonly string[]
  /** Paid and not refunded, though its maker took on other lines alone: an officer finds another way. */
  readonly waitingLineIds: readonly string[]
  /** What makers took pictures of, by hand-off. */
  readonly photos: ReadonlyMap<string, readonly Photo[]>
  /** The numbered receipt, if one was made; by the buyer where it may be. */
  readonly receipt: NumberedDocument | null
  readonly mayAskReceipt: boolean
  readonly wrong: OrderFormError | null
}

export type OrderFormError = 'recipient' | 'notCancelled' | 'notNow' | 'unclear' | 'refused' | 'closed'

/** Null for a link that is not (or no longer) valid. Reads only. */
export async function orderPage(db: Db, token: string, now: Date): Promise<OrderPage | null> {
  const order = await orderByToken(db, token, now)
  if (!order) return null
  const handoffs = await handoffsOfOrder(db, order.id)
  const refunded = await db
    .selectFrom('refund_lines')
    .innerJoin('refunds', 'refunds.id', 'refund_lines.refund_id')
    .select('refund_lines.line_id')
    .where('refunds.order_id', '=', order.id)
    .where('refunds.state', '!=', 'failed')
    .execute()
  const refundedLineIds = refunded.map((row) => row.line_id)
  const inHands = handoffs.filter(({ state }) => !isOver(state)).flatMap(({ lines }) => lines)
  const left = handoffs.flatMap(({ leftLines }) => leftLines).map(({ lineId }) => lineId)
  const settled = new Set([...refundedLineIds, ...inHands.map(({ lineId }) => lineId)])
  const { receipt, mayAsk } = await buyersReceipt(db, order, refunded.length > 0)
  const refusedDayIds = await refusedDays(db, order.id)
  const progress = progressOf(handoffs.map((handoff) => handoff.state))
  const isRefused = progress === 'waiting_for_makers' && refusedDayIds.length > 0
  const waitingLineIds = left.filter((id) => !settled.has(id))
  const isPart = waitingLineIds.length > 0 && (progress === 'on_its_way' || progress === 'received')
  return {
    order,
    handoffs,
    progress: order.state !== 'paid' ? null : isRefused ? 'needs_attention' : isPart ? 'partly_on_its_way' : progress,
    ...(await paymentOf(db, order.id)),
    refusedDayIds,
    refundedLineIds,
    waitingLineIds,
    photos: await photosOfOrder(db, order.id),
    receipt,
    mayAskReceipt: mayAsk,
    wrong: null,
  }
}

async function paymentOf(
  db: Db,
  orderId: string,
): Promise<Pick<OrderPage, 'payment' | 'asked' | 'keptUntil' | 'isUnopened'>> {
  const request = await openRequestOf(db, orderId)
  if (!request) return { payment: 'none', asked: null, keptUntil: null, isUnopened: false }
  const [live] = await liveAttemptsOf(db, request.id)
  const last = live ?? (await lastAttemptOf(db, request.id))
  const isUnasked = last?.state === 'created' && last.calls === 0
  const isUnclosed = live?.state === 'pending' || request.purpose === 'balance'
  return {
    asked: { amount: request.amount, purpose: request.purpose, isAgreed: isAgreed(request) },
    payment: live && live.provider !== 'stripe' ? live.provider : live?.state === 'pending' ? 'pending' : 'card',
    // Money that is under way has as long as it takes.
    keptUntil: isUnclosed ? null : (request.due_at ?? live?.expires_at ?? null),
    isUnopened: last?.provider === 'stripe' && last.session_id === null && !isUnasked,
  }
}

/** What was refused last, where no other day has been proposed and nothing else was answered since. */
async function refusedDays(db: Db, orderId: string): Promise<readonly string[]> {
  const events = await db
    .selectFrom('order_events')
    .select(['handoff_id', 'what'])
    .where('order_id', '=', orderId)
    .where('handoff_id', 'is not', null)
    .orderBy('at')
    .execute()
  const last = new Map(events.map(({ handoff_id, what }) => [handoff_id ?? '', what]))
  return [...last].filter(([, what]) => what === 'date_refused').map(([id]) => id)
}

const orderForm = z.discriminatedUnion('action', [
  z.object({ action: z.literal('pay') }),
  z.object({ action: z.literal('cancel') }),
  z.object({
    action: z.literal('receipt'),
    recipient: z
      .string()
      .default('')
      .transform((text) => text.replace(/\s+/g, ' ').trim())
      .pipe(z.string().max(200)),
  }),
  z.object({ action: z.literal('received'), handoff: z.string().max(60) }),
  z.object({ action: z.literal('agree'), handoff: z.string().max(60) }),
  z.object({ action: z.literal('disagree'), handoff: z.string().max(60) }),
  z.object({ action: z.literal('giveUp'), handoff: z.string().max(60) }),
])

export type OrderFormAnswer =
  | { readonly kind: 'pay'; readonly url: string }
  | { readonly kind: 'done' }
  | { readonly kind: 'page'; readonly status: 409 | 422 | 503; readonly page: OrderPage }
  | { readonly kind: 'unknown' }

/** What the buyer's page posts: does it, or gives the page again with what is wrong. */
export async function postOrder(
  shop: Omit<Opening, 'gateway'> & { readonly gateway: Gateway | null },
  token: string,
  form: FormData,
): Promise<OrderFormAnswer> {
  const { db, gateway, now } = shop
  const page = await orderPage(db, token, now)
  if (!page) return { kind: 'unknown' }
  const parsed = orderForm.safeParse(Object.fromEntries(form))
  if (!parsed.success) {
    const wrong = form.get('action') === 'receipt' ? 'recipient' : 'notNow'
    return { kind: 'page', status: 422, page: { ...page, wrong } }
  }
  const wish = parsed.data
  if (wish.action === 'pay') {
    if (!gateway || page.payment !== 'card') return { kind: 'page', status: 409, page: { ...page, wrong: 'closed' } }
    const opened = await payOrder({ ...shop, gateway }, page.order.id)
    if (opened.ok) return { kind: 'pay', url: opened.url }
    const status = opened.reason === 'closed' ? 409 : 503
    return { kind: 'page', status, page: { ...page, wrong: opened.reason } }
  }
  if (wish.action === 'receipt') {
    if (page.receipt || (page.mayAskReceipt && (await askReceipt(db, page.order, wish.recipient, now))))
      return { kind: 'done' }
    return { kind: 'page', status: 409, page: { ...page, wrong: 'notNow' } }
  }
  if (wish.action === 'cancel') {
    if (await cancelOrder({ db, gateway, now }, page.order.id, 'buyer')) return { kind: 'done' }
    return {
      kind: 'page',
      status: 409,
      page: { ...((await orderPage(db, token, now)) ?? page), wrong: 'notCancelled' },
    }
  }
  // A hand-off of another order is as unknown here as one that does not exist.
  const handoff = page.handoffs.find((candidate) => candidate.id === wish.handoff)
  // What is picked up is handed over at the counter, by code: only an officer says that it was.
  const mayAct = wish.action === 'received' ? handoff?.state === 'shipped' : handoff !== undefined
  const isDone =
    mayAct &&
    (wish.action === 'received'
      ? await receiveHandoff(db, wish.handoff, 'buyer', now)
      : wish.action === 'giveUp'
        ? await giveUpPart({ db, gateway, now }, page.order.id, wish.handoff)
        : await answerProposal(db, wish.handoff, wish.action === 'agree', now))
  if (isDone) return { kind: 'done' }
  return { kind: 'page', status: 409, page: { ...((await orderPage(db, token, now)) ?? page), wrong: 'notNow' } }
}
