import type { Row } from '#database/tables.ts'

/** What somebody counted on the shelf, and when, as the CMS says it. */
export interface Count {
  readonly pieces: number
  readonly countedAt: Date
  /** When the CMS last took a change of the product: no count in it was made later. */
  readonly savedAt?: Date | undefined
}

type Known = Pick<Row<'stock'>, 'counted_at' | 'said_at'>

/**
 * The instant from which sales are taken off a count. A time typed in the future is cut down to when the count was saved,
 * so that what is sold from then on is not forgotten.
 */
export function takenFrom({ countedAt, savedAt = countedAt }: Count, now: Date): Date {
  return new Date(Math.min(countedAt.getTime(), savedAt.getTime(), now.getTime()))
}

/** Whether a count is another and later one than that of the row; without a row every count is. */
export function isNewer(row: Known | undefined, count: Count, now: Date): boolean {
  if (!row) return true
  const isOther = (row.said_at ?? row.counted_at).getTime() !== count.countedAt.getTime()
  return isOther && takenFrom(count, now) > row.counted_at
}
