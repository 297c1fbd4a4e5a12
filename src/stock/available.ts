import type { Db } from '#database/connection.ts'
import { type Count, soldSince } from './count.ts'

/**
 * Pieces that can be had now, for the words on a page; the sale itself asks again. Variants that are not counted
 * (`count: null`) are absent from the map.
 */
export async function availableNow(
  db: Db,
  variants: readonly { readonly variantId: string; readonly count: Count | null }[],
): Promise<Map<string, number>> {
  const left = new Map<string, number>()
  const counted = variants.flatMap(({ variantId, count }) => (count ? [{ variantId, count }] : []))
  if (counted.length === 0) return left
  const rows = await db
    .selectFrom('stock')
    .selectAll()
    .where(
      'variant_id',
      'in',
      counted.map((variant) => variant.variantId),
    )
    .execute()
  const known = new Map(rows.map((row) => [row.variant_id, row]))
  for (const { variantId, count } of counted) {
    const row = known.get(variantId)
    const isNewer = !row || row.counted_at.getTime() < count.countedAt.getTime()
    const base = isNewer ? count.pieces : row.counted
    const sold = isNewer ? await soldSince(db, variantId, count.countedAt) : row.sold
    left.set(variantId, Math.max(0, base - (row?.held ?? 0) - sold))
  }
  return left
}
