import { dispatchDay } from '#calendar/dispatch.ts'
import { workingDaysFor } from '#calendar/lead-time.ts'
import type { Product, ShopSettings } from '#content/shop.ts'
import { addDays, type Day } from '#core/day.ts'
import type { Rupiah } from '#core/money.ts'
import { courierFees } from '#shipping/courier-fee.ts'
import { type Destination, destinationOf } from './destination.ts'

/** One piece, with one courier: what it costs, and the days between which it comes. */
export interface DeliveryWay {
  readonly courier: string
  readonly fee: Rupiah
  readonly from: Day
  readonly to: Day
}

/** Why nothing can be said. */
export type NoDelivery = 'placeMissing' | 'placeUnknown' | 'pickupOnly' | 'notSent' | 'tooLarge' | 'noRoute' | 'noDate'

export type DeliveryEstimate = {
  /** As it was typed. */
  readonly typed: string
  readonly destination: Destination | null
} & ({ readonly ok: true; readonly ways: readonly DeliveryWay[] } | { readonly ok: false; readonly reason: NoDelivery })

/**
 * What sending one piece to a kabupaten or kota costs and when it comes, for somebody who has not yet decided: the
 * heaviest and slowest of its variants counts, by the fee tables, and the till says what is really charged. Pure.
 */
export function estimateDelivery(
  product: Product,
  { feeTables, closures }: Pick<ShopSettings, 'feeTables' | 'closures'>,
  typed: string,
  countingFrom: Day,
): DeliveryEstimate {
  const destination = destinationOf(typed.trim())
  const no = (reason: NoDelivery): DeliveryEstimate => ({ typed, destination, ok: false, reason })
  const { producer } = product
  const variants = product.variants.filter(({ availability }) => availability.kind !== 'gallery_only')
  if (product.kind === 'service' || variants.length === 0) return no('notSent')
  if (product.pickupOnly) return no('pickupOnly')
  if (!typed.trim()) return no('placeMissing')
  if (!destination) return no('placeUnknown')
  const heaviest = Math.max(...variants.map(({ weightGrams }) => weightGrams))
  const { packedCm } = variants.find(({ weightGrams }) => weightGrams === heaviest) ?? {}
  const shipment = {
    origin: producer.regionCode,
    destination: destination.regency.code,
    items: [{ quantity: 1, weightGrams: heaviest, packedCm }],
    on: countingFrom,
  }
  const found = courierFees(feeTables, shipment)
  if (!found.ok) return no(found.reason)
  const workingDays = Math.max(
    ...variants.map(({ availability }) => workingDaysFor(availability, producer.handlingWorkingDays)),
  )
  const leaves = dispatchDay(countingFrom, { workingDays, closures: [...closures, ...producer.closures] })
  if (!leaves) return no('noDate')
  const ways = found.fees.map(({ courier, fee, minDays, maxDays }) => {
    return { courier, fee, from: addDays(leaves, minDays), to: addDays(leaves, maxDays) }
  })
  return { typed, destination, ok: true, ways }
}
