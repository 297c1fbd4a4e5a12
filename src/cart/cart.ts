/** What a shopper wants, and nothing else: variants and quantities. Pure, shared by server and browser. */
export interface CartLine {
  /** The SKU. */
  readonly variantId: string
  /** 1 to 99. */
  readonly quantity: number
  /** The price on the page where it was added, only to say that it has changed since; never charged. */
  readonly seenPrice: number | null
}

export type Cart = readonly CartLine[]

export const mostLines = 40
export const mostOfOne = 99

/** What a SKU may look like; anything else is not looked up. */
export const skuPattern = /^[A-Za-z0-9][A-Za-z0-9_-]{0,39}$/

/** A quantity as forms and cookies write it: ASCII digits, 1 to 99, no sign, point, exponent or leading zero. */
export function parseQuantity(text: string): number | null {
  return /^[1-9][0-9]?$/.test(text) ? Number(text) : null
}

export type CartChange =
  | { readonly ok: true; readonly cart: Cart }
  | { readonly ok: false; readonly reason: 'cartFull' | 'tooMany' }

/** Adds to what is already there of the same variant; refused past 99 of one or 40 lines. */
export function addToCart(cart: Cart, wish: CartLine): CartChange {
  const present = cart.find(({ variantId }) => variantId === wish.variantId)
  if (!present) return cart.length < mostLines ? { ok: true, cart: [...cart, wish] } : { ok: false, reason: 'cartFull' }
  const quantity = present.quantity + wish.quantity
  if (quantity > mostOfOne) return { ok: false, reason: 'tooMany' }
  const line = { ...present, quantity, seenPrice: wish.seenPrice ?? present.seenPrice }
  return { ok: true, cart: cart.map((other) => (other === present ? line : other)) }
}

/** Sets the quantity of a variant that is in the cart; a variant that is not changes nothing. */
export function setQuantity(cart: Cart, variantId: string, quantity: number): Cart {
  return cart.map((line) => (line.variantId === variantId ? { ...line, quantity } : line))
}

export function removeFromCart(cart: Cart, variantIds: readonly string[]): Cart {
  return cart.filter(({ variantId }) => !variantIds.includes(variantId))
}

/** Pieces in all. */
export function piecesIn(cart: Cart): number {
  return cart.reduce((sum, { quantity }) => sum + quantity, 0)
}
