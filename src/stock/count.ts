import { sql } from 'kysely'
import type { Database, Db, Trx } from '#database/connection.ts'
import { inTransaction } from '#database/transaction.ts'

/** What somebody counted on the shelf, and when. */
export interface Count {
  readonly pieces: number
  readonly countedAt: Date
}

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
export async function takeCounts(db: Database, variants: readonly CountedVariant[]): Promise<readonly Oversold[]> {
  if (variants.length === 0) return []
  const known = await db
    .selectFrom('stock')
    .select(['variant_id', 'counted_at'])
    .where(
      'variant_id',
      'in',
      variants.map((variant) => variant.variantId),
    )
    .execute()
  const knownAt = new Map(known.map((row) => [row.variant_id, row.counted_at.getTime()]))
  const oversold: Oversold[] = []
  for (const variant of variants) {
    if ((knownAt.get(variant.variantId) ?? -1) >= variant.count.countedAt.getTime()) continue
    const left = await inTransaction(db, (trx) => takeCount(trx, variant))
    if (left < 0) oversold.push({ variantId: variant.variantId, missing: -left })
  }
  return oversold
}

/** One count; gives what is left afterwards (below zero where more is promised than was found). */
async function takeCount(trx: Trx, { variantId, count }: CountedVariant): Promise<number> {
  await trx
    .insertInto('stock')
    .values({ variant_id: variantId, counted: count.pieces, counted_at: count.countedAt, held: 0, sold: 0 })
    .onConflict((conflict) => conflict.column('variant_id').doNothing())
    .execute()
  // The lock first and the sum in a later statement: a sale that commits while we wait is then seen by the sum.
  const row = await trx
    .selectFrom('stock')
    .selectAll()
    .where('variant_id', '=', variantId)
    .forUpdate()
    .executeTakeFirstOrThrow()
  if (row.counted_at.getTime() >= count.countedAt.getTime()) return row.counted - row.held - row.sold
  const sold = await soldSince(trx, variantId, count.countedAt)
  await trx
    .updateTable('stock')
    .set({ counted: count.pieces, counted_at: count.countedAt, sold })
    .where('variant_id', '=', variantId)
    .execute()
  return count.pieces - row.held - sold
}

/** Pieces sold after an instant. */
export async function soldSince(db: Db, variantId: string, instant: Date): Promise<number> {
  const { sold } = await db
    .selectFrom('stock_holds')
    .select(sql<number>`coalesce(sum(quantity), 0)`.as('sold'))
    .where('variant_id', '=', variantId)
    .where('state', '=', 'sold')
    .where('settled_at', '>', instant)
    .executeTakeFirstOrThrow()
  return Number(sold)
}
