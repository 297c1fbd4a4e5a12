import type { Day } from '#core/day.ts'
import type { Instant } from './columns.ts'

/** What of a week is taken by work made to order: `held` until paid, `sold` from then on. */
export interface WorkWeeksTable {
  variant_id: string
  /** The week's Monday. */
  week: Day
  held: number
  sold: number
}

export interface WorkHoldsTable {
  id: string
  order_id: string
  variant_id: string
  week: Day
  quantity: number
  /** The week's places as the CMS had them when these were taken. */
  places: number
  /** The rule they were taken by, frozen: a late payment finds places by it again. */
  lead_working_days: number
  weekly_capacity: number
  state: 'held' | 'sold' | 'released'
  created_at: Instant
  settled_at: Instant | null
}
