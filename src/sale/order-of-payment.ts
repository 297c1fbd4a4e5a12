import type { Rupiah } from '#core/money.ts'
import type { Trx } from '#database/connection.ts'

export interface OrderOfPayment {
  readonly id: string
  readonly number: string
  readonly paymentId: string
  readonly amount: Rupiah
  readonly settles: boolean
}

/** The order that a payment by card belongs to, by the provider's name of the payment; null for none of ours. */
export async function orderOfPayment(trx: Trx, externalId: string): Promise<OrderOfPayment | null> {
  const row = await trx
    .selectFrom('payments')
    .innerJoin('payment_attempts', 'payment_attempts.id', 'payments.attempt_id')
    .innerJoin('payment_requests', 'payment_requests.id', 'payment_attempts.request_id')
    .innerJoin('orders', 'orders.id', 'payment_requests.order_id')
    .select(['orders.id', 'orders.number', 'payments.id as paymentId', 'payments.amount', 'payments.settles'])
    .where('payments.provider', '=', 'stripe')
    .where('payments.external_id', '=', externalId)
    .executeTakeFirst()
  return row ?? null
}
