import type { Trx } from '#database/connection.ts'
import type { Order, OrderLine } from '#orders/order.ts'
import { openBalance } from './balance.ts'
import type { LineBack, Source } from './refund-shares.ts'

/** What of an order may go back, and from where: a balance that nobody has paid first, then the newest payment. */
export async function sourcesOf(trx: Trx, orderId: string): Promise<readonly Source[]> {
  const payments = await trx
    .selectFrom('payments')
    .innerJoin('payment_requests', 'payment_requests.settled_by', 'payments.id')
    .select(['payments.id', 'payments.provider', 'payments.amount'])
    .select((select) =>
      select
        .selectFrom('refunds')
        .whereRef('refunds.payment_id', '=', 'payments.id')
        .where('refunds.state', '!=', 'failed')
        .select((sum) => sum.fn.coalesce(sum.fn.sum('refunds.amount'), sum.lit(0)).as('gone'))
        .as('gone'),
    )
    .where('payment_requests.order_id', '=', orderId)
    .orderBy('payments.recorded_at', 'desc')
    .execute()
  const paid = payments.map(({ id, provider, amount, gone }): Source => {
    return { kind: 'payment', paymentId: id, provider, room: amount - Number(gone) }
  })
  const [latest] = paid
  const open = await openBalance(trx, orderId)
  return latest && open > 0 ? [{ ...latest, kind: 'balance', room: open }, ...paid] : paid
}

/** What of each line's price has not gone back yet; null where one has gone whole. A failed refund does not count. */
export async function backOf(trx: Trx, order: Order, lines: readonly OrderLine[]): Promise<readonly LineBack[] | null> {
  const rows = await trx
    .selectFrom('refund_lines')
    .innerJoin('refunds', 'refunds.id', 'refund_lines.refund_id')
    .select(['refund_lines.line_id', 'refund_lines.amount'])
    .where('refunds.order_id', '=', order.id)
    .where('refunds.state', '!=', 'failed')
    .execute()
  const gone = new Map<string, number>()
  for (const { line_id, amount } of rows) gone.set(line_id, (gone.get(line_id) ?? 0) + amount)
  const back = lines.map(({ id, quantity, unitPrice }) => {
    return { lineId: id, quantity, amount: unitPrice * quantity - (gone.get(id) ?? 0) }
  })
  return back.some(({ lineId, amount }) => gone.has(lineId) && amount <= 0) ? null : back
}
