import { sql } from 'kysely'
import { newId } from '#core/id.ts'
import type { Trx } from '#database/connection.ts'

/** A line of a paid order whose pieces lay on a shelf. The caller holds the order's lock. */
export interface ShelfLine {
  readonly id: string
  readonly orderId: string
  /** What was sold. */
  readonly variantId: string
  readonly quantity: number
}

/**
 * Puts the pieces of lines back on the shelf that they were taken from, as an officer says that they lie there; pieces of
 * other lines of the order stay sold. What was made to order, or is back already, is passed over. Gives the variants of
 * which there are more now.
 */
export async function returnPieces(trx: Trx, lines: readonly ShelfLine[], now: Date): Promise<readonly string[]> {
  const back: { readonly line: ShelfLine; readonly variantId: string }[] = []
  for (const line of lines) {
    const variantId = await shelfOf(trx, line)
    if (variantId !== null) back.push({ line, variantId })
  }
  for (const { line, variantId } of back.toSorted((a, b) => (a.variantId < b.variantId ? -1 : 1))) {
    // A count made after the return has the pieces in it already.
    await trx
      .updateTable('stock')
      .set({ returned: sql<number>`returned + case when counted_at < ${now} then ${line.quantity}::int else 0 end` })
      .where('variant_id', '=', variantId)
      .execute()
    await write(trx, line, variantId, line.quantity, now)
  }
  return [...new Set(back.map(({ variantId }) => variantId))]
}

/**
 * Takes the pieces of a line off a shelf: of another maker, who took the work over and has such pieces, or off its own
 * again. `short` changes nothing; `last`: there are none left.
 */
export async function takePieces(
  trx: Trx,
  line: ShelfLine,
  variantId: string,
  now: Date,
): Promise<'taken' | 'last' | 'short'> {
  const { quantity } = line
  // Another maker's pieces that it has already, from an earlier time.
  if (variantId !== line.variantId && ((await movesOf(trx, line.id)).get(variantId) ?? 0) < 0) return 'taken'
  const left = await trx
    .updateTable('stock')
    .set({ returned: sql<number>`returned - case when counted_at < ${now} then ${quantity}::int else 0 end` })
    .where('variant_id', '=', variantId)
    .where(sql<boolean>`counted + returned - held - sold >= ${quantity}`)
    .returning(sql<number>`counted + returned - sold`.as('unsold'))
    .executeTakeFirst()
  if (!left) return 'short'
  await write(trx, line, variantId, -quantity, now)
  return left.unsold <= 0 ? 'last' : 'taken'
}

/** Whether the pieces of what was sold are back on their own shelf. */
export async function isBack(trx: Trx, line: ShelfLine): Promise<boolean> {
  return (await movesOf(trx, line.id)).get(line.variantId) === line.quantity
}

/** A line becomes two: what was moved for `rest` of its pieces was moved for the second line, at the same time. */
export async function splitMoves(trx: Trx, from: string, to: string, rest: number): Promise<void> {
  const rows = await trx.selectFrom('shelf_moves').selectAll().where('line_id', '=', from).execute()
  const parts = rows.flatMap((row) => {
    const quantity = Math.sign(row.quantity) * rest
    return [
      { ...row, id: newId('mov'), quantity: -quantity },
      { ...row, id: newId('mov'), line_id: to, quantity },
    ]
  })
  if (parts.length > 0) await trx.insertInto('shelf_moves').values(parts).execute()
}

/** The variant whose pieces a line has off a shelf just now: somebody else's, or its own as they were sold; null for none. */
async function shelfOf(trx: Trx, line: ShelfLine): Promise<string | null> {
  const moves = await movesOf(trx, line.id)
  const others = [...moves].find(([variantId, pieces]) => variantId !== line.variantId && pieces < 0)
  if (others) return others[0]
  if ((moves.get(line.variantId) ?? 0) !== 0) return null
  const sold = await trx
    .selectFrom('stock_holds')
    .select('id')
    .where('order_id', '=', line.orderId)
    .where('variant_id', '=', line.variantId)
    .where('state', '=', 'sold')
    .executeTakeFirst()
  return sold ? line.variantId : null
}

async function movesOf(trx: Trx, lineId: string): Promise<ReadonlyMap<string, number>> {
  const rows = await trx
    .selectFrom('shelf_moves')
    .select((select) => ['variant_id', select.fn.sum<number>('quantity').as('pieces')])
    .where('line_id', '=', lineId)
    .groupBy('variant_id')
    .execute()
  return new Map(rows.map(({ variant_id, pieces }) => [variant_id, Number(pieces)]))
}

async function write(trx: Trx, { id, orderId }: ShelfLine, variantId: string, quantity: number, now: Date) {
  const row = { id: newId('mov'), order_id: orderId, line_id: id, variant_id: variantId, quantity, at: now }
  await trx.insertInto('shelf_moves').values(row).execute()
}
