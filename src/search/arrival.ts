import { dispatchDay } from '#calendar/dispatch.ts'
import { workingDaysFor } from '#calendar/lead-time.ts'
import type { ProducerSummary, Product, ShopSettings, Variant } from '#content/shop.ts'
import { addDays, type Day } from '#core/day.ts'
import { piecesLeft } from '#core/pieces-left.ts'
import { courierFees } from '#shipping/courier-fee.ts'
import { fitsCourier } from '#shipping/parcel-weight.ts'

/** The day by which one piece ordered now is there with the fastest courier; null where no courier brings it. */
export type Arrives = (product: Product, variant: Variant) => Day | null

/**
 * When things arrive at `destination` (region code of a kabupaten or kota), counted from the day an order counts from.
 * The slowest day that the courier names counts, so that what is promised is kept. Pure; remembers what it worked out.
 */
export function arrivals(
  settings: Pick<ShopSettings, 'feeTables' | 'closures'>,
  destination: string,
  countingFrom: Day,
): Arrives {
  const leaves = remembered((producer: ProducerSummary, workingDays: number) => {
    const closures = [...settings.closures, ...producer.closures]
    return Number.isFinite(workingDays) ? dispatchDay(countingFrom, { workingDays, closures }) : null
  })
  const onTheWay = remembered((producer: ProducerSummary) => {
    const light = { quantity: 1, weightGrams: 1 }
    const shipment = { origin: producer.regionCode, destination, items: [light], on: countingFrom }
    const found = courierFees(settings.feeTables, shipment)
    return found.ok ? Math.min(...found.fees.map(({ maxDays }) => maxDays)) : null
  })
  return (product, { availability, weightGrams, packedCm }) => {
    if (product.pickupOnly || product.kind === 'service' || isSold(availability)) return null
    if (!fitsCourier([{ quantity: 1, weightGrams, packedCm }])) return null
    const days = onTheWay(product.producer, 0)
    if (days === null) return null
    const day = leaves(product.producer, workingDaysFor(availability, product.producer.handlingWorkingDays))
    return day && addDays(day, days)
  }
}

function isSold(availability: Variant['availability']): boolean {
  return 'count' in availability && piecesLeft(availability) < 1
}

function remembered<Result>(work: (producer: ProducerSummary, days: number) => Result) {
  const known = new Map<string, Result>()
  return (producer: ProducerSummary, days: number): Result => {
    const key = `${days} ${producer.id}`
    const before = known.get(key)
    if (before !== undefined) return before
    const result = work(producer, days)
    known.set(key, result)
    return result
  }
}
