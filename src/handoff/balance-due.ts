import type { Trx } from '#database/connection.ts'
import { enqueue } from '#notices/outbox.ts'
import type { Order } from '#orders/order.ts'

/** Asks the buyer for the rest, which lets the goods go; false where nothing is open. */
export async function tellBalanceDue(trx: Trx, order: Order, now: Date): Promise<boolean> {
  const request = await trx
    .selectFrom('payment_requests')
    .select('amount')
    .where('order_id', '=', order.id)
    .where('purpose', '=', 'balance')
    .where('state', '=', 'open')
    .executeTakeFirst()
  if (!request) return false
  const { id: orderId, number: orderNumber, language, tokenVersion: version } = order
  const data = { orderNumber, total: request.amount, link: { kind: 'order' as const, id: orderId, version } }
  await enqueue(trx, { kind: 'balance_due', to: { email: order.buyer.email }, language, orderId, data }, now)
  return true
}
