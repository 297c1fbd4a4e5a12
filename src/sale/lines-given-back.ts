import type { Trx } from '#database/connection.ts'

/** Lines of an order whose money went back or is on its way; what failed does not count. */
export async function linesGivenBack(trx: Trx, orderId: string): Promise<ReadonlySet<string>> {
  const rows = await trx
    .selectFrom('refund_lines')
    .innerJoin('refunds', 'refunds.id', 'refund_lines.refund_id')
    .select('line_id')
    .where('refunds.order_id', '=', orderId)
    .where('refunds.state', '!=', 'failed')
    .execute()
  return new Set(rows.map(({ line_id }) => line_id))
}
