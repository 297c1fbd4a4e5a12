import { newId } from '#core/id.ts'
import { sumRupiah } from '#core/money.ts'
import type { Trx } from '#database/connection.ts'
import type { PaymentProvider, Row } from '#database/tables.ts'
import { inTransaction } from '#database/transaction.ts'
import { completeOrder } from '#handoff/receive.ts'
import { bookOrder } from '#ledger/book-order.ts'
import { type Actor, remember } from '#orders/history.ts'
import type { Order } from '#orders/order.ts'
import { orderById } from '#orders/store.ts'
import { returnPieces } from '#stock/shelf.ts'
import { giveBackWork } from '#stock/work.ts'
import { tellRefunded } from './apply-refund.ts'
import { linesGivenBack } from './lines-given-back.ts'
import { feesOf, giveBackFees, sentLines } from './refund-fees.ts'
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

/** Gives back the money of whole lines: the intention first, then the provider, under the refund's own key. */
export async function refundLines(refunding: Refunding, wish: RefundWish): Promise<Refunded> {
  const { db, now } = refunding
  const asked = await unlessUsed(() => inTransaction(db, (trx) => ask(trx, wish, now)))
  if (!('refundId' in asked)) return asked
  if (asked.provider === 'stripe') await sendRefund(refunding, asked.refundId)
  return { ok: true, refundId: asked.refundId }
}

type Asked = { readonly refundId: string; readonly provider: PaymentProvider } | Extract<Refunded, { ok: false }>

async function ask(trx: Trx, wish: RefundWish, now: Date): Promise<Asked> {
  const { orderId, lineIds, reason, actor } = wish
  await trx.selectFrom('orders').select('id').where('id', '=', orderId).forUpdate().execute()
  const order = await orderById(trx, orderId)
  const payment = await settlingPayment(trx, orderId)
  const lines = order?.lines.filter((line) => lineIds.includes(line.id)) ?? []
  if (!order || !payment || lines.length === 0 || lines.length !== lineIds.length)
    return { ok: false, reason: 'notRefundable' }
  if ((await isHeldBack(trx, orderId, lineIds)) || order.state !== 'paid') return { ok: false, reason: 'notRefundable' }
  if (payment.provider !== 'stripe' && !wish.transferReference) return { ok: false, reason: 'needsReference' }
  const refundId = newId('ref')
  const fees = wish.withFees ? await feesOf(trx, order, lineIds) : []
  const amount = sumRupiah([...lines.map((line) => line.unitPrice * line.quantity), ...fees.map(({ fee }) => fee)])
  const isByHand = payment.provider !== 'stripe'
  // Somebody may have given some of it back at the provider's own desk.
  if ((await givenBack(trx, payment.id)) + amount > payment.amount) return { ok: false, reason: 'notRefundable' }
  await trx
    .insertInto('refunds')
    .values({
      id: refundId,
      payment_id: payment.id,
      order_id: orderId,
      amount,
      state: isByHand ? 'done' : 'asked',
      // What a card paid goes back by the provider, whatever was typed: a reference here would say that it has gone.
      external_id: isByHand ? (wish.transferReference ?? null) : null,
      reason,
      actor,
      created_at: now,
      settled_at: isByHand ? now : null,
    })
    .execute()
  await trx
    .insertInto('refund_lines')
    .values(
      lines.map((line) => ({
        refund_id: refundId,
        line_id: line.id,
        quantity: line.quantity,
        amount: line.unitPrice * line.quantity,
      })),
    )
    .execute()
  await giveBackFees(trx, fees, refundId)
  await remember(trx, { orderId, actor, what: 'refund_asked', detail: { amount, refund: refundId } }, now)
  // Of what the buyer keeps other pieces, no week goes back by the variant: they are still being made.
  const keeps = new Set(await variantsKept(trx, order, lineIds))
  const whole = lines.filter(({ variantId }) => !keeps.has(variantId))
  // What has been sent was made: its place in the week is used.
  const sent = await sentLines(trx, lineIds)
  const unmade = whole.filter(({ id }) => !sent.has(id)).map((line) => line.variantId)
  await giveBackWork(trx, orderId, unmade, now)
  if (wish.isBack) {
    const shelfLines = lines.map((line) => ({ ...line, orderId }))
    await tellBack(trx, await returnPieces(trx, shelfLines, now), refundId, now)
  }
  await closeWaiting(trx, orderId, lineIds, actor, now)
  await completeOrder(trx, orderId, now)
  await bookOrder(trx, orderId, actor, now)
  if (isByHand) await tellRefunded(trx, order, amount, now)
  return { refundId, provider: payment.provider }
}

/** Variants of which the order has pieces beside these lines, not given back. */
async function variantsKept(trx: Trx, order: Order, lineIds: readonly string[]): Promise<readonly string[]> {
  const others = order.lines.filter(({ id }) => !lineIds.includes(id))
  if (others.length === 0) return []
  const gone = await linesGivenBack(trx, order.id)
  return others.filter(({ id }) => !gone.has(id)).map(({ variantId }) => variantId)
}

function settlingPayment(trx: Trx, orderId: string): Promise<Row<'payments'> | undefined> {
  return trx
    .selectFrom('payments')
    .innerJoin('payment_requests', 'payment_requests.settled_by', 'payments.id')
    .selectAll('payments')
    .where('payment_requests.order_id', '=', orderId)
    .executeTakeFirst()
}

async function givenBack(trx: Trx, paymentId: string): Promise<number> {
  const refunds = await trx
    .selectFrom('refunds')
    .select('amount')
    .where('payment_id', '=', paymentId)
    .where('state', '!=', 'failed')
    .execute()
  return sumRupiah(refunds.map(({ amount }) => amount))
}

/** True where a maker still works on a line, or it has been refunded. */
async function isHeldBack(trx: Trx, orderId: string, lineIds: readonly string[]): Promise<boolean> {
  const inHands = await trx
    .selectFrom('handoff_lines')
    .innerJoin('handoffs', 'handoffs.id', 'handoff_lines.handoff_id')
    .select('line_id')
    .where('line_id', 'in', [...lineIds])
    .where('active', '=', true)
    .where('handoffs.state', 'not in', ['shipped', 'received'])
    .executeTakeFirst()
  const gone = await linesGivenBack(trx, orderId)
  return inHands !== undefined || lineIds.some((id) => gone.has(id))
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
