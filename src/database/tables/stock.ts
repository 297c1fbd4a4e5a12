import type { ColumnType, Generated } from 'kysely'
import type { Instant } from './columns.ts'

/** available = counted + returned - held - sold. `sold` and `returned` (the sum of moves) are of what happened after `counted_at`. */
export interface StockTable {
  variant_id: string
  counted: number
  /** When the pieces were counted; never in the future. */
  counted_at: Instant
  /** The same as the CMS says it, by which a newer count is known; null in rows older than this column. */
  said_at: ColumnType<Date | null, Date | null | undefined, Date | null>
  held: number
  sold: number
  returned: Generated<number>
}

export interface StockHoldsTable {
  id: string
  order_id: string
  variant_id: string
  quantity: number
  state: 'held' | 'sold' | 'released'
  created_at: Instant
  settled_at: Instant | null
}

/** Pieces of a sold line that came back to a shelf (above 0), or were taken off one for it after the sale (below 0). */
export interface ShelfMovesTable {
  id: string
  order_id: string
  line_id: string
  /** Of the line, or of the maker who took its work over. */
  variant_id: string
  quantity: number
  at: Instant
}
