import { isShownOnly, type PricedLine } from '#cart/price-cart.ts'
import type { FeeTable, ProducerSummary } from '#content/shop.ts'
import type { Day } from '#core/day.ts'
import type { Rupiah } from '#core/money.ts'
import { type CourierFee, courierFees } from '#shipping/courier-fee.ts'
import type { ParcelItem } from '#shipping/parcel-weight.ts'

/** How one producer's parcel may reach the buyer. Picking up at the gallery is always free. */
export type DeliveryChoice =
  | { readonly method: 'pickup'; readonly wish: 'pickup'; readonly fee: 0 }
  | {
      readonly method: 'courier'
      readonly wish: `courier:${string}`
      readonly courier: string
      readonly fee: Rupiah
      readonly minDays: number
      readonly maxDays: number
    }
  /** By courier, but where to is not known yet. */
  | { readonly method: 'courier'; readonly wish: 'courier'; readonly fee: null }

/** The value of the form's radio button: `pickup`, `courier` (the cheapest), or `courier:JNE`. */
export type DeliveryWish = string

/** Why no courier takes a parcel; a service is not sent at all: place and time are agreed with its maker. */
export type NoCourier = 'service' | 'pickupOnly' | 'tooLarge' | 'noRoute'

const pickup: DeliveryChoice = { method: 'pickup', wish: 'pickup', fee: 0 }

export function deliveryChoices(
  lines: readonly PricedLine[],
  tables: readonly FeeTable[],
  producer: ProducerSummary,
  destination: string | null,
  on: Day,
  /** What couriers ask today, where they were asked; otherwise the table counts. */
  quoted?: readonly CourierFee[],
): {
  readonly choices: readonly DeliveryChoice[]
  readonly noCourier: NoCourier | null
} {
  const items = itemsToSend(lines)
  if (!items) return { choices: [pickup], noCourier: lines.every(isService) ? 'service' : 'pickupOnly' }
  // Without a destination any way will do: only what fits no courier at all is known yet.
  const byTable = courierFees(tables, { origin: producer.regionCode, destination: destination ?? '', items, on })
  const isTooLarge = !byTable.ok && byTable.reason === 'tooLarge'
  const result = quoted && !isTooLarge ? ({ ok: true, fees: quoted } as const) : byTable
  if (!result.ok && (destination !== null || result.reason === 'tooLarge')) {
    return { choices: [pickup], noCourier: result.reason }
  }
  if (destination === null || !result.ok) {
    return { choices: [{ method: 'courier', wish: 'courier', fee: null }, pickup], noCourier: null }
  }
  const couriers = result.fees.map(
    (fee): DeliveryChoice => ({ ...fee, method: 'courier', wish: `courier:${fee.courier}` }),
  )
  return { choices: [...couriers, pickup], noCourier: null }
}

const isService = ({ product }: PricedLine): boolean => product.kind === 'service'

/** What a courier would carry; null where a line stays at the gallery, or where there is nothing to carry. */
export function itemsToSend(lines: readonly PricedLine[]): readonly ParcelItem[] | null {
  const goods = lines.filter((line) => !isService(line))
  if (goods.length === 0 || goods.some((line) => line.product.pickupOnly || isShownOnly(line))) return null
  return goods.map(({ quantity, variant: { weightGrams, packedCm } }) => ({ quantity, weightGrams, packedCm }))
}

/** What was wished where it can be had; otherwise the first of the same method, otherwise the first of all. */
export function pickChoice(choices: readonly DeliveryChoice[], wish: DeliveryWish | undefined): DeliveryChoice {
  const method = wish?.split(':')[0]
  return (
    choices.find((choice) => choice.wish === wish) ??
    choices.find((choice) => choice.method === method) ??
    choices[0] ??
    pickup
  )
}
