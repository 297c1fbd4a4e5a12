import type { Instant } from './columns.ts'

/** available = counted - held - sold. `sold` counts pieces sold after `counted_at`. */
export interface StockTable {
  variant_id: string
  counted: number
  counted_at: Instant
  held: number
  sold: number
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
