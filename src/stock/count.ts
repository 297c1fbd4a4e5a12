import { sql } from 'kysely'
import type { Database, Db, Trx } from '#database/connection.ts'
import { inTransaction } from '#database/transaction.ts'
import { type Count, isNewer, takenFrom } from './newer-count.ts'

export interface CountedVariant {
  readonly variantId: string
  readonly count: Count
}

/** A recount that found fewer pieces than are already promised. */
export interface Oversold {
  readonly variantId: string
  readonly missing: number
}

/**
 * Takes newer counts from the CMS into the database, each in its own short transaction, and says which of them leave
 * fewer pieces than are promised. Older counts than the one known change nothing.
 */
export async function takeCounts(
  db: Database,
  variants: readonly CountedVariant[],
  now: Date,
): Promise<readonly Oversold[]> {
  if (variants.length === 0) return []
  const ids = variants.map((variant) => variant.variantId)
  const known = await db
    .selectFrom('stock')
    .select(['variant_id', 'counted_at', 'said_at'])
    .where('variant_id', 'in', ids)
    .execute()
  const oversold: Oversold[] = []
  for (const variant of variants) {
    const row = known.find(({ variant_id }) => variant_id === variant.variantId)
    if (!isNewer(row, variant.count, now)) continue
    const left = await inTransaction(db, (trx) => takeCount(trx, variant, now))
    if (left < 0) oversold.push({ variantId: variant.variantId, missing: -left })
  }
  return oversold
}

/** One count; gives what is left afterwards (below zero where more is promised than was found). */
async function takeCount(trx: Trx, { variantId, count }: CountedVariant, now: Date): Promise<number> {
  const from = takenFrom(count, now)
  // A row of a variant nobody knew yet is older than any count, so that the count below is taken into it.
  const unknown = { counted: 0, counted_at: new Date(0), held: 0, sold: 0 }
  await trx
    .insertInto('stock')
    .values({ variant_id: variantId, ...unknown })
    .onConflict((conflict) => conflict.column('variant_id').doNothing())
    .execute()
  // The lock first and the sums in later statements: a sale that commits while we wait is then seen by the sums.
  const row = await trx
    .selectFrom('stock')
    .selectAll()
    .where('variant_id', '=', variantId)
    .forUpdate()
    .executeTakeFirstOrThrow()
  if (!isNewer(row, count, now)) return row.counted + row.returned - row.held - row.sold
  const sold = await soldSince(trx, variantId, from)
  const returned = await returnedSince(trx, variantId, from)
  await trx
    .updateTable('stock')
    .set({ counted: count.pieces, counted_at: from, said_at: count.countedAt, sold, returned })
    .where('variant_id', '=', variantId)
    .execute()
  return count.pieces + returned - row.held - sold
}

const pieces = sql<number>`coalesce(sum(quantity), 0)`.as('pieces')

/** Pieces sold after an instant. */
export async function soldSince(db: Db, variantId: string, instant: Date): Promise<number> {
  const sold = await db
    .selectFrom('stock_holds')
    .select(pieces)
    .where('variant_id', '=', variantId)
    .where('state', '=', 'sold')
    .where('settled_at', '>', instant)
    .executeTakeFirstOrThrow()
  return Number(sold.pieces)
}

/** Sold pieces that came back after an instant, less those that were taken for work that another maker had. */
export async function returnedSince(db: Db, variantId: string, instant: Date): Promise<number> {
  const moved = await db
    .selectFrom('shelf_moves')
    .select(pieces)
    .where('variant_id', '=', variantId)
    .where('at', '>', instant)
    .executeTakeFirstOrThrow()
  return Number(moved.pieces)
}
