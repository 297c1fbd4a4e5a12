import type { Rupiah } from '#core/money.ts'
import type { Trx } from '#database/connection.ts'
import type { Order } from '#orders/order.ts'
import { linesGivenBack } from './lines-given-back.ts'

/** A parcel whose delivery fee goes back. */
export interface FeeBack {
  readonly parcelId: string
  readonly fee: Rupiah
}

/**
 * The fees of the parcels of which nothing is left with the buyer once `lineIds` are given back, and whose fee no other
 * refund has given back.
 */
export async function feesOf(trx: Trx, order: Order, lineIds: readonly string[]): Promise<readonly FeeBack[]> {
  const back = new Set([...lineIds, ...(await linesGivenBack(trx, order.id))])
  const parcels = await trx
    .selectFrom('parcels')
    .leftJoin('refunds', 'refunds.id', 'parcels.fee_refund_id')
    .select(['parcels.id', 'parcels.producer_id', 'parcels.shipping_fee', 'refunds.state'])
    .where('parcels.order_id', '=', order.id)
    .where('parcels.shipping_fee', '>', 0)
    .orderBy('parcels.id')
    .execute()
  return parcels
    .filter(({ state }) => state === null || state === 'failed')
    .filter(({ producer_id }) => order.lines.every((line) => line.producerId !== producer_id || back.has(line.id)))
    .map(({ id, shipping_fee }) => ({ parcelId: id, fee: shipping_fee }))
}

/** Writes down which refund gives these fees back. */
export async function giveBackFees(trx: Trx, fees: readonly FeeBack[], refundId: string): Promise<void> {
  for (const { parcelId } of fees) {
    await trx.updateTable('parcels').set({ fee_refund_id: refundId }).where('id', '=', parcelId).execute()
  }
}

/** Those of the lines that a maker has sent or handed over. */
export async function sentLines(trx: Trx, lineIds: readonly string[]): Promise<ReadonlySet<string>> {
  if (lineIds.length === 0) return new Set()
  const rows = await trx
    .selectFrom('handoff_lines')
    .innerJoin('handoffs', 'handoffs.id', 'handoff_lines.handoff_id')
    .select('line_id')
    .where('line_id', 'in', [...lineIds])
    .where('active', '=', true)
    .where('handoffs.state', 'in', ['shipped', 'received'])
    .execute()
  return new Set(rows.map(({ line_id }) => line_id))
}
