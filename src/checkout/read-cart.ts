import { countingDay } from '#calendar/dispatch.ts'
import type { Cart } from '#cart/cart.ts'
import { type PricedCart, priceCart } from '#cart/price-cart.ts'
import type { FeeTable, Product, ShopSettings } from '#content/shop.ts'
import { availableNow } from '#stock/available.ts'
import { countOf } from '#stock/of-content.ts'
import { takenWork } from '#stock/work.ts'
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

/** The CMS does not answer (or nothing that can be understood): nobody knows prices now. */
export class ContentSilent extends Error {}

/**
 * Asks prices afresh and, unless `stock` is `leaveToSale`, how many pieces are left. The till leaves stock to the sale:
 * whoever posts the same form twice holds the last piece already, and must not hear that it is gone.
 */
export async function readCart(
  { content, db, now, atCounter }: Pick<Till, 'content' | 'db' | 'now' | 'atCounter'>,
  cart: Cart,
  stock: 'ask' | 'leaveToSale' = 'ask',
): Promise<CartReading> {
  const ids = cart.map(({ variantId }) => variantId)
  const { products, settings, feeTables } = await content.forSale(ids).catch((cause: unknown) => {
    throw new ContentSilent('prices cannot be asked for', { cause })
  })
  if (stock === 'leaveToSale') {
    return { priced: priceCart(cart, products, null, { atCounter }), available: null, products, settings, feeTables }
  }
  const counts = products.flatMap((product) =>
    product.variants
      .filter(({ id }) => ids.includes(id))
      .map((variant) => ({ variantId: variant.id, count: countOf(variant, product) })),
  )
  const available = await availableNow(db, counts, now())
  return { priced: priceCart(cart, products, available, { atCounter }), available, products, settings, feeTables }
}

/** Places that others have taken in the weeks to come, of what this cart wants made to order. */
export function takenFor({ db, now }: Pick<Till, 'db' | 'now'>, { priced }: Pick<CartReading, 'priced'>) {
  const made = priced.lines.filter(({ variant }) => variant.availability.kind === 'made_to_order')
  return takenWork(
    db,
    made.map(({ variant }) => variant.id),
    countingDay(now()),
  )
}
