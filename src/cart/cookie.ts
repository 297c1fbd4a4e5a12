import { type Cart, type CartLine, mostLines, parseQuantity, skuPattern } from './cart.ts'
import { cartCookieName } from './cookie-name.ts'

/**
 * The cart as text, for the cookie and the checkout form: `1.SKU*2*7i2o~SKU2*1`. A version, then lines of SKU, quantity
 * and, in base 36, the price last seen. Only characters that a cookie may hold as they are.
 */
const version = '1.'
const cookieDays = 30
/** Beyond this a cart is cut at reading and refused at writing. */
export const mostCartBytes = 2000

export function cartText(cart: Cart): string {
  if (cart.length === 0) return ''
  const lines = cart.map(({ variantId, quantity, seenPrice }) =>
    seenPrice === null ? `${variantId}*${quantity}` : `${variantId}*${quantity}*${seenPrice.toString(36)}`,
  )
  return version + lines.join('~')
}

/** Reads what a browser sent. Whatever is unknown, tampered with, repeated or too much is dropped; it never throws. */
export function parseCart(text: string | null | undefined): Cart {
  if (!text?.startsWith(version)) return []
  const cart: CartLine[] = []
  const parts = text.slice(version.length, mostCartBytes).split('~')
  // The last one may be cut in the middle of its quantity.
  if (text.length > mostCartBytes) parts.pop()
  for (const part of parts) {
    const line = parseLine(part)
    if (line && cart.length < mostLines && !cart.some(({ variantId }) => variantId === line.variantId)) cart.push(line)
  }
  return cart
}

function parseLine(part: string): CartLine | null {
  const [variantId = '', count = '', price, ...rest] = part.split('*')
  const quantity = parseQuantity(count)
  if (!skuPattern.test(variantId) || quantity === null || rest.length > 0) return null
  const seenPrice = price !== undefined && /^[0-9a-z]{1,8}$/.test(price) ? Number.parseInt(price, 36) : null
  return { variantId, quantity, seenPrice }
}

/** The cart in a `Cookie` header or `document.cookie`. */
export function cartFromCookies(cookies: string | null | undefined): Cart {
  for (const pair of (cookies ?? '').split(';')) {
    const [name, ...value] = pair.trim().split('=')
    if (name === cartCookieName) return parseCart(value.join('='))
  }
  return []
}

/**
 * A `Set-Cookie` for the cart; an empty cart removes it. Not HttpOnly: the page's count and the islands read it, and it
 * holds nothing secret. `secure` is whether the shop is served over https.
 */
export function cartCookie(cart: Cart, { secure }: { readonly secure: boolean }): string {
  const age = cart.length > 0 ? cookieDays * 86_400 : 0
  return `${cartCookieName}=${cartText(cart)}; Path=/; Max-Age=${age}; SameSite=Lax${secure ? '; Secure' : ''}`
}
