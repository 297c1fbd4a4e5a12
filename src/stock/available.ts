import type { Db } from '#database/connection.ts'
import type { Row } from '#database/tables.ts'
import { returnedSince, soldSince } from './count.ts'
import { type Count, isNewer, takenFrom } from './newer-count.ts'

/** What is left of a counted variant. */
export interface Left {
  /** Pieces that can be had now. */
  readonly free: number
  /** Pieces that are not sold: those free, and those that wait for somebody's payment. */
  readonly unsold: number
}

type Asked = { readonly variantId: string; readonly count: Count | null }

/**
 * Pieces that can be had now, for the words on a page; the sale itself asks again. Variants that are not counted
 * (`count: null`) are absent from the map.
 */
export async function availableNow(db: Db, variants: readonly Asked[], now: Date): Promise<Map<string, number>> {
  return new Map([...(await leftNow(db, variants, now))].map(([variantId, { free }]) => [variantId, free]))
}

/** As `availableNow`, with what is held told apart from what is sold. */
export async function leftNow(db: Db, variants: readonly Asked[], now: Date): Promise<Map<string, Left>> {
  const left = new Map<string, Left>()
  const counted = variants.flatMap(({ variantId, count }) => (count ? [{ variantId, count }] : []))
  if (counted.length === 0) return left
  const ids = counted.map((variant) => variant.variantId)
  const rows = await db.selectFrom('stock').selectAll().where('variant_id', 'in', ids).execute()
  const known = new Map(rows.map((row) => [row.variant_id, row]))
  for (const { variantId, count } of counted) {
    const row = known.get(variantId)
    const {
      counted: pieces,
      sold,
      returned,
    } = row && !isNewer(row, count, now) ? row : await recounted(db, variantId, count, now)
    const unsold = pieces + returned - sold
    left.set(variantId, { free: Math.max(0, unsold - (row?.held ?? 0)), unsold: Math.max(0, unsold) })
  }
  return left
}

/** What the row of a variant will be once a sale takes this count over. */
async function recounted(
  db: Db,
  variantId: string,
  count: Count,
  now: Date,
): Promise<Pick<Row<'stock'>, 'counted' | 'sold' | 'returned'>> {
  const from = takenFrom(count, now)
  return {
    counted: count.pieces,
    sold: await soldSince(db, variantId, from),
    returned: await returnedSince(db, variantId, from),
  }
}
