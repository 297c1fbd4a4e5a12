import type { Cart } from '#cart/cart.ts'
import { isCounted, type PricedCart, priceCart } from '#cart/price-cart.ts'
import type { FeeTable, Product, ShopSettings, Variant } from '#content/shop.ts'
import { availableNow } from '#stock/available.ts'
import type { Till } from './till.ts'

/** A cart against the shop as it is now: prices from the CMS's API, pieces from the database. */
export interface CartReading {
  readonly priced: PricedCart
  /** Pieces left of what is counted; null where the sale is to say. */
  readonly available: ReadonlyMap<string, number> | null
  readonly products: readonly Product[]
  readonly settings: ShopSettings
  readonly feeTables: readonly FeeTable[]
}

/**
 * Asks prices afresh and, unless `stock` is `leaveToSale`, how many pieces are left. The till leaves stock to the sale:
 * whoever posts the same form twice holds the last piece already, and must not hear that it is gone.
 */
export async function readCart(
  { content, db }: Pick<Till, 'content' | 'db'>,
  cart: Cart,
  stock: 'ask' | 'leaveToSale' = 'ask',
): Promise<CartReading> {
  const ids = cart.map(({ variantId }) => variantId)
  const { products, settings, feeTables } = await content.forSale(ids)
  if (stock === 'leaveToSale') {
    return { priced: priceCart(cart, products, null), available: null, products, settings, feeTables }
  }
  const wanted = products.flatMap(({ variants }) => variants).filter(({ id }) => ids.includes(id))
  const counts = wanted.map((variant) => ({ variantId: variant.id, count: countOf(variant) }))
  const available = await availableNow(db, counts)
  return { priced: priceCart(cart, products, available), available, products, settings, feeTables }
}

/** The CMS's count, for the stock room; null for what is not counted. */
export function countOf({
  availability,
}: Pick<Variant, 'availability'>): { readonly pieces: number; readonly countedAt: Date } | null {
  return isCounted(availability) ? { pieces: availability.count, countedAt: new Date(availability.countedAt) } : null
}
