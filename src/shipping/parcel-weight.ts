export interface ParcelItem {
  readonly quantity: number
  readonly weightGrams: number
  readonly packedCm?: { readonly length: number; readonly width: number; readonly height: number } | undefined
}

/** Couriers in Indonesia bill a kilogram for every 6,000 cm3 by road. */
const cubicCmPerKg = 6000

/** What couriers take at an ordinary counter; beyond it is freight, which the fee tables do not price. */
export const courierLimits = { kilograms: 50, longestSideCm: 150 } as const

/** Whole kilograms to bill: the heavier of weight and volume, rounded up, at least one. */
export function billedKilograms(items: readonly ParcelItem[]): number {
  let grams = 0
  let cubicCm = 0
  for (const { quantity, weightGrams, packedCm } of items) {
    grams += quantity * weightGrams
    if (packedCm) cubicCm += quantity * packedCm.length * packedCm.width * packedCm.height
  }
  return Math.max(1, Math.ceil(grams / 1000), Math.ceil(cubicCm / cubicCmPerKg))
}

export function fitsCourier(items: readonly ParcelItem[]): boolean {
  const longest = Math.max(0, ...items.map(({ packedCm: p }) => (p ? Math.max(p.length, p.width, p.height) : 0)))
  return longest <= courierLimits.longestSideCm && billedKilograms(items) <= courierLimits.kilograms
}
