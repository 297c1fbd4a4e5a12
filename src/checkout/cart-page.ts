import type { Cart } from '#cart/cart.ts'
import type { ShopSettings } from '#content/shop.ts'
import { type Bill, billOf } from './bill.ts'
import { readCart, takenFor } from './read-cart.ts'
import type { Till } from './till.ts'

/** Everything the cart page shows. */
export interface CartPage {
  readonly bill: Bill
  readonly settings: ShopSettings
  /** What could not be done, as sentences; with those of quantities beside their field. */
  readonly errors: readonly string[]
  /** By SKU: quantities that were refused, as they were typed. */
  readonly refused: ReadonlyMap<string, string>
}

export async function cartPage(
  till: Pick<Till, 'content' | 'db' | 'now'>,
  cart: Cart,
  { errors = [], refused = new Map() }: Partial<Pick<CartPage, 'errors' | 'refused'>> = {},
): Promise<CartPage> {
  const reading = await readCart(till, cart)
  const taken = await takenFor(till, reading)
  return {
    bill: billOf(reading.priced, { ...reading, taken }, till.now()),
    settings: reading.settings,
    errors,
    refused,
  }
}
