import type { ColumnType, Generated } from 'kysely'
import type { Instant } from './columns.ts'

/** available = counted + returned - held - sold. `sold` and `returned` count what happened after `counted_at`. */
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
  /** When the money was given back and an officer said that the pieces are back as well. */
  returned_at: ColumnType<Date | null, Date | null | undefined, Date | null>
}
