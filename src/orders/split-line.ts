import { newId } from '#core/id.ts'
import { percentOf, type Rupiah } from '#core/money.ts'
import type { Trx } from '#database/connection.ts'
import type { Row } from '#database/tables.ts'

export interface SplitLine {
  /** Keeps the line's id and the first pieces. */
  readonly kept: string
  /** A new line of the same order with the rest of the pieces. */
  readonly rest: string
  readonly restQuantity: number
  /** What of the price and of the producer's share went over to the rest. */
  readonly price: Rupiah
  readonly share: Rupiah
}

/**
 * Makes two lines of one, so that its pieces can go different ways: together they cost and share what the one did, to the
 * rupiah. `keep`: how many pieces stay, at least one and fewer than there are. The caller holds the order's lock.
 */
export async function splitLine(trx: Trx, lineId: string, keep: number): Promise<SplitLine> {
  const line = await trx.selectFrom('order_lines').selectAll().where('id', '=', lineId).executeTakeFirstOrThrow()
  if (!Number.isSafeInteger(keep) || keep < 1 || keep >= line.quantity) throw new RangeError(`cannot keep ${keep}`)
  const { last } = await trx
    .selectFrom('order_lines')
    .select((select) => select.fn.max('position').as('last'))
    .where('order_id', '=', line.order_id)
    .executeTakeFirstOrThrow()
  const { kept, rest } = partsOf(line, keep)
  const restId = newId('lin')
  await trx
    .updateTable('order_lines')
    .set({ quantity: keep, producer_share: kept })
    .where('id', '=', lineId)
    .where('quantity', '=', line.quantity)
    .execute()
  await trx
    .insertInto('order_lines')
    .values({ ...line, id: restId, position: last + 1, quantity: line.quantity - keep, producer_share: rest })
    .execute()
  return {
    kept: lineId,
    rest: restId,
    restQuantity: line.quantity - keep,
    price: line.unit_price * (line.quantity - keep),
    share: rest,
  }
}

/** The producer's share of both parts: each by the same percentage, and together what it was. */
export function partsOf(
  line: Pick<Row<'order_lines'>, 'unit_price' | 'quantity' | 'producer_share' | 'producer_share_percent'>,
  keep: number,
): { readonly kept: Rupiah; readonly rest: Rupiah } {
  const restPrice = line.unit_price * (line.quantity - keep)
  const byPercent = line.producer_share - percentOf(line.unit_price * keep, line.producer_share_percent)
  // Rounding must not leave a part with more share than price.
  const rest = Math.min(Math.max(byPercent, 0), restPrice)
  return { kept: line.producer_share - rest, rest }
}
