import type { OfferShippingDetailsLeaf, QuantitativeValueLeaf } from 'schema-dts'
import type { FeeTable, Product, Variant } from '#content/shop.ts'

const days = (minValue: number, maxValue: number): QuantitativeValueLeaf => ({
  '@type': 'QuantitativeValue',
  minValue,
  maxValue,
  unitCode: 'DAY',
})

/** Working days until a variant is handed to the courier, at most. */
export function handlingDays({ producer }: Product, { availability }: Variant): number {
  const making = availability.kind === 'made_to_order' ? availability.leadTimeWorkingDays : 0
  return making + producer.handlingWorkingDays
}

/** How long a variant is on its way inside Indonesia; nothing for what no courier carries or no fee table knows. */
export function shippingFacts(
  product: Product,
  variant: Variant,
  feeTables: readonly FeeTable[],
): OfferShippingDetailsLeaf | undefined {
  if (product.kind === 'service' || product.pickupOnly || variant.availability.kind === 'gallery_only') return undefined
  const { regionCode } = product.producer
  // A table with an end may have ended when this is read.
  const rows = feeTables
    .filter(({ validTo }) => validTo === undefined)
    .flatMap((table) => table.rows)
    .filter(({ origin }) => origin === '*' || regionCode.startsWith(origin))
  if (rows.length === 0) return undefined
  return {
    '@type': 'OfferShippingDetails',
    shippingDestination: { '@type': 'DefinedRegion', addressCountry: 'ID' },
    deliveryTime: {
      '@type': 'ShippingDeliveryTime',
      handlingTime: days(0, handlingDays(product, variant)),
      transitTime: days(
        Math.min(...rows.map(({ minDays }) => minDays)),
        Math.max(...rows.map(({ maxDays }) => maxDays)),
      ),
    },
  }
}
