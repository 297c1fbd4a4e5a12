import type { Availability, Product, Variant } from '#content/shop.ts'
import { type Rupiah, sumRupiah } from '#core/money.ts'
import type { Cart } from './cart.ts'

/** A line that can be bought as it stands, at the price the shop asks now. */
export interface PricedLine {
  readonly product: Product
  readonly variant: Variant
  readonly quantity: number
  readonly unitPrice: Rupiah
  readonly lineTotal: Rupiah
  /** The price the shopper last saw, where it is another. */
  readonly changedFrom: Rupiah | null
  /** Pieces left of what is counted; null for what is made to order. */
  readonly left: number | null
}

export type CartProblem =
  /** Not in the shop any more (or never was): nothing is known of it but the SKU. */
  | { readonly kind: 'unknown'; readonly variantId: string; readonly quantity: number }
  | {
      readonly kind: 'galleryOnly' | 'notEnough'
      readonly product: Product
      readonly variant: Variant
      readonly variantId: string
      readonly quantity: number
      readonly left: number
    }

export interface PricedCart {
  readonly lines: readonly PricedLine[]
  readonly problems: readonly CartProblem[]
  readonly goodsTotal: Rupiah
}

/**
 * Prices a cart from the CMS's products and the pieces left (`available`: counted variants only; null leaves the question
 * to the sale, which alone can answer it). What the gallery only shows is sold over its counter alone. Every line of the cart comes out once, as a line or as a problem; nothing is taken from the browser but SKU and quantity.
 */
export function priceCart(
  cart: Cart,
  products: readonly Product[],
  available: ReadonlyMap<string, number> | null,
  { atCounter = false }: { readonly atCounter?: boolean | undefined } = {},
): PricedCart {
  const lines: PricedLine[] = []
  const problems: CartProblem[] = []
  for (const { variantId, quantity, seenPrice } of cart) {
    const offer = findOffer(products, variantId)
    if (!offer) {
      problems.push({ kind: 'unknown', variantId, quantity })
      continue
    }
    const { product, variant } = offer
    const left = available && isCounted(variant.availability) ? Math.max(0, available.get(variantId) ?? 0) : null
    const kind = variant.availability.kind === 'gallery_only' ? 'galleryOnly' : 'notEnough'
    if ((kind === 'galleryOnly' && !atCounter) || (left !== null && left < quantity)) {
      problems.push({ kind, product, variant, variantId, quantity, left: left ?? 0 })
      continue
    }
    lines.push({
      product,
      variant,
      quantity,
      unitPrice: variant.price,
      lineTotal: variant.price * quantity,
      changedFrom: seenPrice !== null && seenPrice !== variant.price ? seenPrice : null,
      left,
    })
  }
  return { lines, problems, goodsTotal: sumRupiah(lines.map(({ lineTotal }) => lineTotal)) }
}

export function findOffer(
  products: readonly Product[],
  variantId: string,
): { readonly product: Product; readonly variant: Variant } | undefined {
  for (const product of products) {
    const variant = product.variants.find(({ id }) => id === variantId)
    if (variant) return { product, variant }
  }
  return undefined
}

type Counted = Extract<Availability, { readonly count: number }>

export function isCounted(availability: Availability): availability is Counted {
  return availability.kind === 'in_stock' || availability.kind === 'one_of_a_kind'
}

/** Shown in the gallery: not counted, not made to order. */
export function isShownOnly({ variant }: Pick<PricedLine, 'variant'>): boolean {
  return variant.availability.kind === 'gallery_only'
}
