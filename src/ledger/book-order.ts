import { newId } from '#core/id.ts'
import { type Rupiah, sumRupiah } from '#core/money.ts'
import type { Trx } from '#database/connection.ts'
import type { NewRow } from '#database/tables.ts'
import { type Booked, type Correction, correctionsOf } from './corrections.ts'

/** A paid order, as far as the books must know it. */
export interface SoldOrder {
  readonly id: string
  readonly lines: readonly {
    readonly id: string
    readonly producerId: string
    readonly quantity: number
    readonly unitPrice: Rupiah
    readonly producerShare: Rupiah
  }[]
  readonly parcels: readonly { readonly producerId: string; readonly producerName: string }[]
}

/**
 * Brings the makers' books of a paid order to what is true now: sold lines, money given back, another maker. Called in
 * the transaction that changed any of these; called again it adds nothing.
 */
export async function bookOrder(trx: Trx, orderId: string, actor: string, now: Date): Promise<void> {
  const order = await trx.selectFrom('orders').select('state').where('id', '=', orderId).forUpdate().executeTakeFirst()
  if (order?.state !== 'paid') return
  const lines = await trx.selectFrom('order_lines').selectAll().where('order_id', '=', orderId).execute()
  const [refunds, makers, booked, names] = [
    await refundsOf(trx, orderId),
    await makersOf(trx, orderId),
    await bookedOf(trx, orderId),
    await namesOf(trx, orderId),
  ]
  const rows = lines.flatMap((line) => {
    const before = booked.filter(({ lineId }) => lineId === line.id)
    const fact = {
      lineId: line.id,
      price: line.unit_price * line.quantity,
      share: line.producer_share,
      refunded: sumRupiah(refunds.filter(({ line_id }) => line_id === line.id).map(({ amount }) => amount)),
      producerId: makers.get(line.id) ?? before.find(({ price }) => price !== 0)?.producerId ?? line.producer_id,
    }
    const entry = { orderId, lineId: line.id, names, at: now, actor }
    return correctionsOf(fact, before).map((correction) => ledgerRow(correction, entry))
  })
  if (rows.length > 0) await trx.insertInto('maker_ledger').values(rows).execute()
}

/** What the books say first of an order that is paid just now, as rows, for a statement that writes more. */
export function saleRows(order: SoldOrder, actor: string, now: Date): NewRow<'maker_ledger'>[] {
  const names = new Map(order.parcels.map(({ producerId, producerName }) => [producerId, producerName]))
  return order.lines.flatMap((line) => {
    const price = line.unitPrice * line.quantity
    const fact = { lineId: line.id, price, share: line.producerShare, refunded: 0, producerId: line.producerId }
    const entry = { orderId: order.id, lineId: line.id, names, at: now, actor }
    return correctionsOf(fact, []).map((correction) => ledgerRow(correction, entry))
  })
}

interface Entry {
  readonly orderId: string
  readonly lineId: string
  /** By producer's id. */
  readonly names: ReadonlyMap<string, string>
  readonly at: Date
  readonly actor: string
}

function ledgerRow({ producerId, ...correction }: Correction, entry: Entry): NewRow<'maker_ledger'> {
  return {
    id: newId('led'),
    ...correction,
    producer_id: producerId,
    producer_name: entry.names.get(producerId) ?? producerId,
    order_id: entry.orderId,
    line_id: entry.lineId,
    at: entry.at,
    actor: entry.actor,
  }
}

function refundsOf(trx: Trx, orderId: string) {
  return trx
    .selectFrom('refund_lines')
    .innerJoin('refunds', 'refunds.id', 'refund_lines.refund_id')
    .select(['refund_lines.line_id', 'refund_lines.amount'])
    .where('refunds.order_id', '=', orderId)
    .where('refunds.state', '=', 'done')
    .execute()
}

/** Who has a line in hand: not always who had it at the sale. */
async function makersOf(trx: Trx, orderId: string): Promise<ReadonlyMap<string, string>> {
  const rows = await trx
    .selectFrom('handoff_lines')
    .innerJoin('handoffs', 'handoffs.id', 'handoff_lines.handoff_id')
    .select(['handoff_lines.line_id', 'handoffs.producer_id'])
    .where('handoffs.order_id', '=', orderId)
    .where('handoff_lines.active', '=', true)
    .execute()
  return new Map(rows.map(({ line_id, producer_id }) => [line_id, producer_id]))
}

async function bookedOf(trx: Trx, orderId: string): Promise<readonly (Booked & { readonly lineId: string })[]> {
  const rows = await trx
    .selectFrom('maker_ledger')
    .select((select) => ['line_id', 'producer_id', select.fn.sum('price').as('price')])
    .select((select) => select.fn.sum('amount').as('amount'))
    .where('order_id', '=', orderId)
    .groupBy(['line_id', 'producer_id'])
    .execute()
  return rows.map((row) => ({
    lineId: row.line_id ?? '',
    producerId: row.producer_id,
    price: Number(row.price),
    amount: Number(row.amount),
  }))
}

async function namesOf(trx: Trx, orderId: string): Promise<ReadonlyMap<string, string>> {
  const rows = await trx
    .selectFrom('parcels')
    .select(['producer_id', 'producer_name'])
    .where('order_id', '=', orderId)
    .union(trx.selectFrom('handoffs').select(['producer_id', 'producer_name']).where('order_id', '=', orderId))
    .execute()
  return new Map(rows.map(({ producer_id, producer_name }) => [producer_id, producer_name]))
}
