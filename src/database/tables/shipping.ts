import type { Instant, Json } from './columns.ts'

/** What couriers answered for a parcel of a weight between two places; nobody's name or street is in it. */
export interface CourierQuotesTable {
  key: string
  fees: Json<
    readonly {
      readonly courier: string
      readonly fee: number
      readonly minDays: number
      readonly maxDays: number
    }[]
  >
  asked_at: Instant
}
