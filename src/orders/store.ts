import { hashToken, linksEndedBefore, tokenPattern } from '#core/secret-token.ts'
import type { Db, Trx } from '#database/connection.ts'
import type { OrderState, Row } from '#database/tables.ts'
import type { Order, OrderLine, Parcel } from './order.ts'
import { statesBefore } from './states.ts'

/** Moves an order on; false where its state does not allow it (somebody was faster). */
export async function moveOrder(
  trx: Trx,
  orderId: string,
  next: OrderState,
  stamp: { readonly paid_at?: Date; readonly closed_at?: Date } = {},
): Promise<boolean> {
  const moved = await trx
    .updateTable('orders')
    .set({ state: next, ...stamp })
    .where('id', '=', orderId)
    .where('state', 'in', [...statesBefore(next)])
    .executeTakeFirst()
  return moved.numUpdatedRows === 1n
}

export async function orderById(db: Db, orderId: string): Promise<Order | null> {
  const row = await db.selectFrom('orders').selectAll().where('id', '=', orderId).executeTakeFirst()
  return row ? withParts(db, row) : null
}

/** By the secret in the buyer's link; null for anything that is not a valid, current one of an order not long over. */
export async function orderByToken(db: Db, token: string, now: Date): Promise<Order | null> {
  if (!tokenPattern.test(token)) return null
  const ended = linksEndedBefore(now)
  const row = await db
    .selectFrom('orders')
    .selectAll()
    .where('token_hash', '=', hashToken(token))
    .where((where) => where.or([where('completed_at', 'is', null), where('completed_at', '>', ended)]))
    .where((where) => where.or([where('closed_at', 'is', null), where('closed_at', '>', ended)]))
    .executeTakeFirst()
  return row ? withParts(db, row) : null
}

async function withParts(db: Db, row: Row<'orders'>): Promise<Order> {
  const lines = await db
    .selectFrom('order_lines')
    .selectAll()
    .where('order_id', '=', row.id)
    .orderBy('position')
    .execute()
  const parcels = await db
    .selectFrom('parcels')
    .selectAll()
    .where('order_id', '=', row.id)
    .orderBy('producer_id')
    .execute()
  return {
    id: row.id,
    number: row.number,
    tokenVersion: row.token_version,
    language: row.language,
    state: row.state,
    disputed: row.disputed,
    buyer: { name: row.buyer_name, email: row.buyer_email, phone: row.buyer_phone },
    address: row.address,
    note: row.note,
    giftMessage: row.gift_message,
    goodsTotal: row.goods_total,
    shippingTotal: row.shipping_total,
    total: row.total,
    createdAt: row.created_at,
    paidAt: row.paid_at,
    closedAt: row.closed_at,
    lines: lines.map(toLine),
    parcels: parcels.map(toParcel),
  }
}

function toLine(row: Row<'order_lines'>): OrderLine {
  return {
    id: row.id,
    productId: row.product_id,
    variantId: row.variant_id,
    slug: row.slug,
    title: row.title,
    options: row.options,
    buyersWords: { title: row.buyer_title ?? row.title, options: row.buyer_options ?? row.options },
    producerId: row.producer_id,
    quantity: row.quantity,
    unitPrice: row.unit_price,
    producerShare: row.producer_share,
    supply: row.supply,
  }
}

function toParcel(row: Row<'parcels'>): Parcel {
  return {
    id: row.id,
    producerId: row.producer_id,
    producerName: row.producer_name,
    motif: row.motif,
    method: row.method,
    courier: row.courier,
    shippingFee: row.shipping_fee,
    dispatchBy: row.dispatch_by,
    leadWorkingDays: row.lead_working_days,
    closures: row.closures,
    answerHours: row.answer_hours,
    pickupCode: row.pickup_code,
    liesInGallery: row.lies_in_gallery,
  }
}
