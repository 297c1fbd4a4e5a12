import type { Db } from '#database/connection.ts'

/**
 * Everything kept about a buyer, for the buyer: all orders under this e-mail address, as plain JSON; of one who left
 * none, the order itself.
 */
export async function buyersCopy(db: Db, email: string, orderId: string | null = null): Promise<readonly object[]> {
  const orders = await db
    .selectFrom('orders')
    .select(['id', 'number', 'state', 'language', 'buyer_name', 'buyer_email', 'buyer_phone', 'address', 'note'])
    .select(['gift_message', 'privacy_notice', 'privacy_consented_at', 'goods_total', 'shipping_total', 'total'])
    .select(['created_at', 'paid_at', 'closed_at', 'completed_at'])
    .where('buyer_email', '=', email)
    .$if(email === '', (query) => query.where('id', '=', orderId))
    .where('erased_at', 'is', null)
    .orderBy('created_at')
    .execute()
  if (orders.length === 0) return []
  const ids = orders.map(({ id }) => id)
  const lines = await db
    .selectFrom('order_lines')
    .select(['order_id', 'title', 'options', 'quantity', 'unit_price'])
    .where('order_id', 'in', ids)
    .orderBy('position')
    .execute()
  const parcels = await db
    .selectFrom('handoffs')
    .select([
      'order_id',
      'producer_name',
      'state',
      'ship_by',
      'courier',
      'tracking_number',
      'shipped_at',
      'received_at',
    ])
    .where('order_id', 'in', ids)
    .orderBy('offered_at')
    .execute()
  const payments = await db
    .selectFrom('payments')
    .innerJoin('payment_attempts', 'payment_attempts.id', 'payments.attempt_id')
    .innerJoin('payment_requests', 'payment_requests.id', 'payment_attempts.request_id')
    .select(['payment_requests.order_id', 'payments.provider', 'payments.external_id', 'payments.amount', 'paid_at'])
    .where('payment_requests.order_id', 'in', ids)
    .orderBy('paid_at')
    .execute()
  const letters = await db
    .selectFrom('outbox')
    .select(['order_id', 'kind', 'created_at', 'sent_at'])
    .where('order_id', 'in', ids)
    .where('to_address', '=', email)
    .orderBy('created_at')
    .execute()
  const of = <T extends { order_id: string | null }>(rows: readonly T[], id: string) =>
    rows.filter((row) => row.order_id === id).map(({ order_id, ...row }) => row)
  return orders.map(({ id, ...order }) => ({
    ...order,
    lines: of(lines, id),
    parcels: of(parcels, id),
    payments: of(payments, id),
    letters: of(letters, id),
  }))
}
