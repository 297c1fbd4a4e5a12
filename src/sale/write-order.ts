import { randomInt } from 'node:crypto'
import { newId } from '#core/id.ts'
import { percentOf, type Rupiah } from '#core/money.ts'
import { hashToken } from '#core/secret-token.ts'
import type { Trx } from '#database/connection.ts'
import type { NewRow } from '#database/tables.ts'
import { eventRow } from '#orders/history.ts'
import { linkLifetimeMs, newAttempt } from '#payments/attempts.ts'
import type { OrderDraft } from './order-draft.ts'

export interface NewOrder {
  readonly orderId: string
  readonly number: string
  /** The secret of the buyer's link. */
  readonly token: string
  readonly checkoutKey: string
  readonly goodsTotal: Rupiah
  readonly shippingTotal: Rupiah
  readonly total: Rupiah
}

/**
 * Writes an order with its parts, the request to pay it and the first attempt. One statement, since each more is a round
 * trip for which the buyer waits. A form that has an order already meets the unique index (23505).
 */
export async function writeOrder(
  trx: Trx,
  draft: OrderDraft,
  order: NewOrder,
  now: Date,
): Promise<{ readonly attemptId: string | null; readonly expiresAt: Date }> {
  const { orderId, total } = order
  const requestId = newId('prq')
  const { provider, takenBy, agreed } = draft
  const attempt = newAttempt(requestId, provider, now, takenBy && linkLifetimeMs)
  const detail = { total, ...(!agreed && { provider }), ...(takenBy && { channel: takenBy.channel }) }
  const what = takenBy ? 'order_taken' : 'order_placed'
  const placed = eventRow({ orderId, actor: takenBy?.officer ?? 'buyer', what, detail }, now)
  const request = requestRow(requestId, draft, order, now)
  const parts = trx
    .with('placed', (query) => query.insertInto('orders').values(orderRow(draft, order, now)))
    .with('lines', (query) => query.insertInto('order_lines').values(lineRows(orderId, draft)))
    .with('sent', (query) => query.insertInto('parcels').values(parcelRows(orderId, draft)))
    .with('asked', (query) => query.insertInto('payment_requests').values(request))
  if (agreed) {
    await parts.insertInto('order_events').values(placed).execute()
    return { attemptId: null, expiresAt: agreed.until }
  }
  await parts
    .with('tried', (query) => query.insertInto('payment_attempts').values(attempt))
    .insertInto('order_events')
    .values(placed)
    .execute()
  return { attemptId: attempt.id, expiresAt: attempt.expires_at }
}

function orderRow(draft: OrderDraft, order: NewOrder, now: Date): NewRow<'orders'> {
  return {
    id: order.orderId,
    number: order.number,
    token_hash: hashToken(order.token),
    checkout_key: order.checkoutKey,
    language: draft.language,
    state: 'awaiting_payment',
    buyer_name: draft.buyer.name,
    buyer_email: draft.buyer.email,
    buyer_phone: draft.buyer.phone,
    address: draft.address && JSON.stringify(draft.address),
    note: draft.note,
    gift_message: draft.giftMessage,
    privacy_notice: draft.privacyNotice,
    privacy_consented_at: now,
    goods_total: order.goodsTotal,
    shipping_total: order.shippingTotal,
    total: order.total,
    created_at: now,
    paid_at: null,
    closed_at: null,
    completed_at: null,
    erased_at: null,
  }
}

const requestRow = (
  id: string,
  { agreed }: OrderDraft,
  { orderId, total }: NewOrder,
  now: Date,
): NewRow<'payment_requests'> => ({
  id,
  order_id: orderId,
  amount: agreed?.deposit ?? total,
  currency: 'IDR',
  state: 'open',
  purpose: agreed && agreed.deposit < total ? 'deposit' : 'whole',
  due_at: agreed?.until ?? null,
  settled_by: null,
  created_at: now,
})

function lineRows(orderId: string, draft: OrderDraft): NewRow<'order_lines'>[] {
  return draft.parcels
    .flatMap((parcel) => parcel.lines.map((line) => ({ line, producerId: parcel.producerId })))
    .map(({ line, producerId }, position) => ({
      id: newId('lin'),
      order_id: orderId,
      position,
      product_id: line.productId,
      variant_id: line.variantId,
      title: line.title,
      options: line.options,
      buyer_title: line.buyersWords?.title ?? null,
      buyer_options: line.buyersWords?.options ?? null,
      slug: line.slug,
      producer_id: producerId,
      quantity: line.quantity,
      unit_price: line.unitPrice,
      producer_share_percent: line.producerSharePercent,
      producer_share: percentOf(line.unitPrice * line.quantity, line.producerSharePercent),
      supply: line.count ? 'counted' : 'made_to_order',
    }))
}

function parcelRows(orderId: string, draft: OrderDraft): NewRow<'parcels'>[] {
  return draft.parcels.map((parcel) => ({
    id: newId('par'),
    order_id: orderId,
    producer_id: parcel.producerId,
    producer_name: parcel.producerName,
    motif: parcel.motif && JSON.stringify(parcel.motif),
    method: parcel.method,
    courier: parcel.courier,
    shipping_fee: parcel.shippingFee,
    dispatch_by: parcel.dispatchBy,
    lead_working_days: parcel.leadWorkingDays,
    closures: JSON.stringify(parcel.closures),
    answer_hours: parcel.answerHours,
    lies_in_gallery: parcel.liesInGallery ?? false,
    pickup_code: parcel.method === 'pickup' ? String(randomInt(1_000_000)).padStart(6, '0') : null,
  }))
}
