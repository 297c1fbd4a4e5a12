import { newId } from '#core/id.ts'
import type { Trx } from '#database/connection.ts'
import { inTransaction } from '#database/transaction.ts'
import { completeOrder } from '#handoff/receive.ts'
import { bookOrder } from '#ledger/book-order.ts'
import { type Actor, remember } from '#orders/history.ts'
import type { Order } from '#orders/order.ts'
import { orderById } from '#orders/store.ts'
import { returnPieces } from '#stock/shelf.ts'
import { giveBackWork } from '#stock/work.ts'
import { tellRefunded } from './apply-refund.ts'
import { reduceBalance } from './balance.ts'
import { linesGivenBack } from './lines-given-back.ts'
import { feesOf, giveBackFees, sentLines } from './refund-fees.ts'
import { type Share, sharesOf } from './refund-shares.ts'
import { backOf, sourcesOf } from './refund-sources.ts'
import { type Refunding, sendRefund, unlessUsed } from './send-refund.ts'
import { tellBack } from './stock-news.ts'

export interface RefundWish {
  readonly orderId: string
  /** Whole lines that nobody works on, or that have been sent. */
  readonly lineIds: readonly string[]
  readonly reason: string
  readonly actor: Actor
  /** For money that came by transfer or at the gallery: the reference by which it went back. */
  readonly transferReference?: string
  /** The officer says that counted pieces of these very lines are back on the shelf. Otherwise they stay sold until the next count. */
  readonly isBack?: boolean
  /** The delivery fee goes back, too, of every parcel of which the buyer now keeps nothing. */
  readonly withFees?: boolean
}

/** `notRefundable`: not paid, still being made, or refunded already · `needsReference`: paid by transfer or at the gallery. */
export type Refunded =
  | { readonly ok: true; readonly refundId: string }
  | { readonly ok: false; readonly reason: 'notRefundable' | 'needsReference' | 'referenceUsed' }

/**
 * Gives back the money of whole lines: the intention first, then the provider, under the refund's own key. Where a balance
 * is not paid yet, less of it is asked for first; what was paid in two payments goes back of both.
 */
export async function refundLines(refunding: Refunding, wish: RefundWish): Promise<Refunded> {
  const { db, now } = refunding
  const asked = await unlessUsed(() => inTransaction(db, (trx) => ask(trx, wish, now)))
  if (!asked.ok) return asked
  for (const refundId of asked.byCard) await sendRefund(refunding, refundId)
  return { ok: true, refundId: asked.refundId }
}

type Asked =
  | { readonly ok: true; readonly refundId: string; readonly byCard: readonly string[] }
  | Extract<Refunded, { ok: false }>

async function ask(trx: Trx, wish: RefundWish, now: Date): Promise<Asked> {
  const { orderId, lineIds, reason, actor } = wish
  await trx.selectFrom('orders').select('id').where('id', '=', orderId).forUpdate().execute()
  const order = await orderById(trx, orderId)
  const lines = order?.lines.filter((line) => lineIds.includes(line.id)) ?? []
  if (order?.state !== 'paid' || lines.length === 0 || lines.length !== lineIds.length)
    return { ok: false, reason: 'notRefundable' }
  const back = await backOf(trx, order, lines)
  if (!back || (await isInHands(trx, lineIds))) return { ok: false, reason: 'notRefundable' }
  const fees = wish.withFees ? await feesOf(trx, order, lineIds) : []
  // Somebody may have given some of it back at the provider's own desk: then there is not enough.
  const shares = sharesOf(back, fees, await sourcesOf(trx, orderId))
  if (!shares) return { ok: false, reason: 'notRefundable' }
  const isByHand = ({ source }: Share) => source.kind === 'payment' && source.provider !== 'stripe'
  if (shares.some(isByHand) && !wish.transferReference) return { ok: false, reason: 'needsReference' }
  const refundIds: string[] = []
  const byCard: string[] = []
  for (const share of shares) {
    const refundId = newId('ref')
    refundIds.push(refundId)
    const isDone = isByHand(share) || share.source.kind === 'balance'
    if (!isDone) byCard.push(refundId)
    // One transfer may give two payments back; each is written down under a name of its own.
    const reference = refundIds.length > 1 ? `${wish.transferReference} (${refundIds.length})` : wish.transferReference
    await trx
      .insertInto('refunds')
      .values({
        id: refundId,
        payment_id: share.source.paymentId,
        order_id: orderId,
        amount: share.source.kind === 'balance' ? 0 : share.amount,
        off_balance: share.source.kind === 'balance' ? share.amount : 0,
        state: isDone ? 'done' : 'asked',
        // What a card paid goes back by the provider, whatever was typed: a reference here would say that it has gone.
        external_id: isByHand(share) ? (reference ?? null) : null,
        reason,
        actor,
        created_at: now,
        settled_at: isDone ? now : null,
      })
      .execute()
    if (share.lines.length > 0)
      await trx
        .insertInto('refund_lines')
        .values(share.lines.map(({ lineId, ...line }) => ({ refund_id: refundId, line_id: lineId, ...line })))
        .execute()
    await giveBackFees(trx, share.fees, refundId)
    if (share.source.kind === 'balance') await reduceBalance(trx, { orderId, by: share.amount, actor }, now)
    else {
      const detail = { amount: share.amount, refund: refundId }
      await remember(trx, { orderId, actor, what: 'refund_asked', detail }, now)
      if (isByHand(share)) await tellRefunded(trx, order, share.amount, now)
    }
  }
  const [firstId = ''] = refundIds
  // Of what the buyer keeps other pieces, no week goes back by the variant: they are still being made.
  const keeps = new Set(await variantsKept(trx, order, lineIds))
  const whole = lines.filter(({ variantId }) => !keeps.has(variantId))
  // What has been sent was made: its place in the week is used.
  const sent = await sentLines(trx, lineIds)
  const unmade = whole.filter(({ id }) => !sent.has(id)).map((line) => line.variantId)
  await giveBackWork(trx, orderId, unmade, now)
  if (wish.isBack) {
    const shelfLines = lines.map((line) => ({ ...line, orderId }))
    await tellBack(trx, await returnPieces(trx, shelfLines, now), firstId, now)
  }
  await closeWaiting(trx, orderId, lineIds, actor, now)
  await completeOrder(trx, orderId, now)
  await bookOrder(trx, orderId, actor, now)
  return { ok: true, refundId: firstId, byCard }
}

/** Variants of which the order has pieces beside these lines, not given back. */
async function variantsKept(trx: Trx, order: Order, lineIds: readonly string[]): Promise<readonly string[]> {
  const others = order.lines.filter(({ id }) => !lineIds.includes(id))
  if (others.length === 0) return []
  const gone = await linesGivenBack(trx, order.id)
  return others.filter(({ id }) => !gone.has(id)).map(({ variantId }) => variantId)
}

/** True where a maker still works on one of the lines. */
async function isInHands(trx: Trx, lineIds: readonly string[]): Promise<boolean> {
  const inHands = await trx
    .selectFrom('handoff_lines')
    .innerJoin('handoffs', 'handoffs.id', 'handoff_lines.handoff_id')
    .select('line_id')
    .where('line_id', 'in', [...lineIds])
    .where('active', '=', true)
    .where('handoffs.state', 'not in', ['shipped', 'received'])
    .executeTakeFirst()
  return inHands !== undefined
}

/** Closes the escalations whose every waiting line has now been given back. */
async function closeWaiting(
  trx: Trx,
  orderId: string,
  lineIds: readonly string[],
  actor: Actor,
  now: Date,
): Promise<void> {
  const open = await trx
    .selectFrom('escalations')
    .select(['id', 'line_ids'])
    .where('order_id', '=', orderId)
    .where('closed_at', 'is', null)
    .execute()
  const settled = open.filter(({ line_ids }) => line_ids.length > 0 && line_ids.every((id) => lineIds.includes(id)))
  if (settled.length === 0) return
  await trx
    .updateTable('escalations')
    .set({ closed_at: now, closed_by: actor, resolution: 'refunded' })
    .where(
      'id',
      'in',
      settled.map((row) => row.id),
    )
    .execute()
}
