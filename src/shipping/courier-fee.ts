import type { FeeTable } from '#content/shop.ts'
import type { Day } from '#core/day.ts'
import { type Rupiah, sumRupiah } from '#core/money.ts'
import { billedKilograms, fitsCourier, type ParcelItem } from './parcel-weight.ts'

export interface Shipment {
  /** Region code of the producer, province or regency. */
  readonly origin: string
  /** Region code of the buyer's kabupaten or kota. */
  readonly destination: string
  readonly items: readonly ParcelItem[]
  readonly on: Day
}

export interface CourierFee {
  readonly courier: string
  readonly fee: Rupiah
  readonly minDays: number
  readonly maxDays: number
}

export type CourierFees =
  | { readonly ok: true; readonly fees: readonly CourierFee[] }
  /** `tooLarge`: beyond what couriers take; `noRoute`: no table has this way on this day. */
  | { readonly ok: false; readonly reason: 'tooLarge' | 'noRoute' }

type Row = FeeTable['rows'][number]

/**
 * What each courier asks for a shipment, cheapest first. A courier's newest table in force counts; in it the row whose
 * destination is most exact (regency, province, anywhere), then its origin, wins.
 */
export function courierFees(tables: readonly FeeTable[], shipment: Shipment): CourierFees {
  if (!fitsCourier(shipment.items)) return { ok: false, reason: 'tooLarge' }
  const kilograms = billedKilograms(shipment.items)
  const fees: CourierFee[] = []
  for (const table of inForce(tables, shipment.on)) {
    const row = mostExact(table.rows, shipment)
    if (!row) continue
    const fee = sumRupiah([row.firstKgFee, (kilograms - 1) * row.nextKgFee])
    fees.push({ courier: table.courier, fee, minDays: row.minDays, maxDays: row.maxDays })
  }
  if (fees.length === 0) return { ok: false, reason: 'noRoute' }
  return { ok: true, fees: fees.sort((a, b) => a.fee - b.fee || (a.courier < b.courier ? -1 : 1)) }
}

/** The newest table in force of each courier. */
function inForce(tables: readonly FeeTable[], on: Day): Iterable<FeeTable> {
  const newest = new Map<string, FeeTable>()
  for (const table of tables) {
    if (on < table.validFrom || (table.validTo !== undefined && table.validTo < on)) continue
    const known = newest.get(table.courier)
    if (!known || known.validFrom < table.validFrom) newest.set(table.courier, table)
  }
  return newest.values()
}

function mostExact(rows: readonly Row[], { origin, destination }: Shipment): Row | undefined {
  let best: Row | undefined
  let bestRank = -1
  for (const row of rows) {
    const to = exactness(row.destination, destination)
    const from = exactness(row.origin, origin)
    const rank = to === null || from === null ? -1 : to * 3 + from
    if (rank > bestRank) {
      best = row
      bestRank = rank
    }
  }
  return best
}

/** 2 the very region, 1 its province, 0 anywhere, null elsewhere. */
function exactness(pattern: string, region: string): 0 | 1 | 2 | null {
  if (pattern === '*') return 0
  if (pattern === region) return 2
  return pattern.length === 2 && region.startsWith(pattern) ? 1 : null
}
