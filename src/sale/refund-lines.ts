import { newId } from '#core/id.ts'
import { sumRupiah } from '#core/money.ts'
import type { Database, Trx } from '#database/connection.ts'
import type { Row } from '#database/tables.ts'
import { inTransaction } from '#database/transaction.ts'
import { completeOrder } from '#handoff/receive.ts'
import { enqueue } from '#notices/outbox.ts'
import { tellOfficer } from '#notices/tell-officer.ts'
import { type Actor, remember } from '#orders/history.ts'
import { orderById } from '#orders/store.ts'
import type { Gateway } from '#payments/gateway.ts'
import type { EventOutcome } from './event-outcome.ts'

export interface Refunding {
  readonly db: Database
  readonly gateway: Gateway | null
  readonly now: Date
}

export interface RefundWish {
  readonly orderId: string
  /** Whole lines that are in no open hand-off. */
  readonly lineIds: readonly string[]
  readonly reason: string
  readonly actor: Actor
  /** For a payment that came by bank transfer: the reference of the transfer back. */
  readonly transferReference?: string
}

/** `notRefundable`: not paid, in a maker's hands, or refunded already · `needsReference`: paid by transfer. */
export type Refunded =
  | { readonly ok: true; readonly refundId: string }
  | { readonly ok: false; readonly reason: 'notRefundable' | 'needsReference' }

/** Gives back the money of whole lines: the intention first, then the provider, under the refund's own key. */
export async function refundLines(refunding: Refunding, wish: RefundWish): Promise<Refunded> {
  const { db, now } = refunding
  const asked = await inTransaction(db, (trx) => ask(trx, wish, now))
  if (!('refundId' in asked)) return asked
  if (asked.provider === 'stripe') await sendRefund(refunding, asked.refundId)
  return { ok: true, refundId: asked.refundId }
}

type Asked = { readonly refundId: string; readonly provider: 'stripe' | 'transfer' } | Extract<Refunded, { ok: false }>

async function ask(trx: Trx, wish: RefundWish, now: Date): Promise<Asked> {
  const { orderId, lineIds, reason, actor } = wish
  await trx.selectFrom('orders').select('id').where('id', '=', orderId).forUpdate().execute()
  const order = await orderById(trx, orderId)
  const payment = await settlingPayment(trx, orderId)
  const lines = order?.lines.filter((line) => lineIds.includes(line.id)) ?? []
  if (!order || !payment || lines.length === 0 || lines.length !== lineIds.length)
    return { ok: false, reason: 'notRefundable' }
  if ((await isHeldBack(trx, lineIds)) || order.state !== 'paid') return { ok: false, reason: 'notRefundable' }
  if (payment.provider === 'transfer' && !wish.transferReference) return { ok: false, reason: 'needsReference' }
  const refundId = newId('ref')
  const amount = sumRupiah(lines.map((line) => line.unitPrice * line.quantity))
  const isByHand = payment.provider === 'transfer'
  await trx
    .insertInto('refunds')
    .values({
      id: refundId,
      payment_id: payment.id,
      order_id: orderId,
      amount,
      state: isByHand ? 'done' : 'asked',
      external_id: wish.transferReference ?? null,
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
  await remember(trx, { orderId, actor, what: 'refund_asked', detail: { amount, refund: refundId } }, now)
  await closeWaiting(trx, orderId, lineIds, actor, now)
  await completeOrder(trx, orderId, now)
  return { refundId, provider: payment.provider }
}

function settlingPayment(trx: Trx, orderId: string): Promise<Row<'payments'> | undefined> {
  return trx
    .selectFrom('payments')
    .innerJoin('payment_requests', 'payment_requests.settled_by', 'payments.id')
    .selectAll('payments')
    .where('payment_requests.order_id', '=', orderId)
    .executeTakeFirst()
}

/** True where a line is in a maker's hands or has been refunded. */
async function isHeldBack(trx: Trx, lineIds: readonly string[]): Promise<boolean> {
  const inHands = await trx
    .selectFrom('handoff_lines')
    .select('line_id')
    .where('line_id', 'in', [...lineIds])
    .where('active', '=', true)
    .executeTakeFirst()
  const refunded = await trx
    .selectFrom('refund_lines')
    .innerJoin('refunds', 'refunds.id', 'refund_lines.refund_id')
    .select('line_id')
    .where('line_id', 'in', [...lineIds])
    .where('refunds.state', '!=', 'failed')
    .executeTakeFirst()
  return inHands !== undefined || refunded !== undefined
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

/** Calls the provider for a refund that was asked for; repeated by the clock until its outcome is known. */
export async function sendRefund({ db, gateway, now }: Refunding, refundId: string): Promise<void> {
  const row = await db
    .selectFrom('refunds')
    .innerJoin('payments', 'payments.id', 'refunds.payment_id')
    .select(['refunds.amount', 'refunds.state', 'refunds.external_id as refund_external', 'payments.external_id'])
    .where('refunds.id', '=', refundId)
    .executeTakeFirst()
  if (!gateway || row?.state !== 'asked' || row.refund_external) return
  const answer = await gateway.refund({ refundId, paymentId: row.external_id, amount: row.amount })
  if (answer.outcome === 'unclear') return
  await inTransaction(db, async (trx) => {
    if (answer.outcome === 'refused') return void (await fail(trx, refundId, answer.code, now))
    await trx
      .updateTable('refunds')
      .set({ external_id: answer.externalId })
      .where('id', '=', refundId)
      .where('external_id', 'is', null)
      .execute()
    if (answer.outcome === 'done') await finish(trx, refundId, now)
  })
}

/** Repeats refunds whose outcome is not known. Gives how many were tried. */
export async function sendAskedRefunds(refunding: Refunding, limit = 50): Promise<number> {
  const asked = await refunding.db
    .selectFrom('refunds')
    .select('id')
    .where('state', '=', 'asked')
    .where('external_id', 'is', null)
    .where('created_at', '<', new Date(refunding.now.getTime() - 60_000))
    .limit(limit)
    .execute()
  for (const { id } of asked) await sendRefund(refunding, id)
  return asked.length
}

/** The provider's news of a refund: `succeeded`, `failed`, `canceled` or still under way. */
export async function applyRefundNews(
  trx: Trx,
  news: { readonly externalId: string; readonly state: string },
  now: Date,
): Promise<EventOutcome> {
  const row = await trx.selectFrom('refunds').select('id').where('external_id', '=', news.externalId).executeTakeFirst()
  if (!row) return 'ignored'
  if (news.state === 'succeeded') await finish(trx, row.id, now)
  if (news.state === 'failed' || news.state === 'canceled') await fail(trx, row.id, news.state, now)
  return 'noted'
}

async function finish(trx: Trx, refundId: string, now: Date): Promise<void> {
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
  const link = { kind: 'order' as const, id: order.id, version: order.tokenVersion }
  const data = { orderNumber: order.number, amount: refund.amount, link }
  const to = { email: order.buyer.email }
  await enqueue(trx, { kind: 'refunded', to, language: order.language, orderId: order.id, data }, now)
}

/** A failed refund leaves its lines waiting on the desk again. */
async function fail(trx: Trx, refundId: string, code: string, now: Date): Promise<void> {
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
  const lineIds = lines.map((line) => line.line_id)
  await tellOfficer(trx, { kind: 'refund_failed', ...about, lineIds, detail: { code, amount: refund.amount } }, now)
}
