import type { AddedToCart, RefusedToAdd } from '#cart/answers.ts'
import { addToCart, type Cart, parseQuantity, piecesIn, skuPattern } from '#cart/cart.ts'
import { cartFromCookies, cartText, mostCartBytes } from '#cart/cookie.ts'
import { type Language, say } from '#core/language.ts'
import { cartMessages } from '#core/messages/cart.ts'
import { formatRupiah } from '#core/money.ts'
import { optionsText } from '#core/options-text.ts'
import { cartPath, checkoutPath } from '#core/paths.ts'
import { type CartReading, readCart } from './read-cart.ts'
import { cookieFor, type Till } from './till.ts'

type CartTill = Pick<Till, 'content' | 'db' | 'siteUrl' | 'now'>

export type AddAnswer =
  /** 303. */
  | { readonly kind: 'added'; readonly location: string; readonly cookie: string; readonly added: AddedToCart }
  /** 422: the cart as it was, and why. */
  | { readonly kind: 'refused'; readonly cart: Cart; readonly refusal: RefusedToAdd }

/**
 * `variant`, `quantity`, `shown.<SKU>` (the price the page showed, only to tell a change later), `then` (`checkout` goes straight to
 * the till). Puts one more wish in the cart, if the shop has such a thing and enough of it.
 */
export async function postToCart(till: CartTill, request: Request, language: Language): Promise<AddAnswer> {
  const form = await request.formData().catch(() => new FormData())
  const field = (name: string) => String(form.get(name) ?? '')
  const { errors } = cartMessages(language)
  const cart = cartFromCookies(request.headers.get('cookie'))
  const refuse = (message: string): AddAnswer => ({ kind: 'refused', cart, refusal: { ok: false, message } })

  const variantId = field('variant')
  const quantity = parseQuantity(field('quantity'))
  if (variantId === '') return refuse(errors.variant)
  if (!skuPattern.test(variantId)) return refuse(errors.unknown)
  if (quantity === null) return refuse(errors.quantity)
  const shown = field(`shown.${variantId}`)
  const seenPrice = /^\d{1,10}$/.test(shown) ? Number(shown) : null
  const change = addToCart(cart, { variantId, quantity, seenPrice })
  if (!change.ok) return refuse(errors[change.reason])
  if (cartText(change.cart).length > mostCartBytes) return refuse(errors.cartFull)

  const reading = await readCart(till, change.cart)
  const problem = reading.priced.problems.find((found) => found.variantId === variantId)
  if (problem?.kind === 'notEnough') return refuse(problem.left > 0 ? errors.notEnough(problem.left) : errors.soldOut)
  if (problem) return refuse(errors[problem.kind])
  return {
    kind: 'added',
    location: field('then') === 'checkout' ? checkoutPath(language) : cartPath(language),
    cookie: cookieFor(till, change.cart),
    added: addedTo(change.cart, reading, variantId, quantity, language),
  }
}

function addedTo(
  cart: Cart,
  { priced }: CartReading,
  variantId: string,
  added: number,
  language: Language,
): AddedToCart {
  const line = priced.lines.find(({ variant }) => variant.id === variantId)
  if (!line) throw new Error('a variant without a problem has a line')
  return {
    ok: true,
    title: say(line.product.title, language),
    options: optionsText(line.variant, language),
    maker: say(line.product.producer.name, language),
    added,
    quantity: line.quantity,
    unitPrice: formatRupiah(line.unitPrice, language),
    pieces: piecesIn(cart),
    goodsTotal: formatRupiah(priced.goodsTotal, language),
  }
}
