import { type Cart, mostOfOne, parseQuantity, removeFromCart } from '#cart/cart.ts'
import { cartFromCookies } from '#cart/cookie.ts'
import type { Language } from '#core/language.ts'
import { cartMessages } from '#core/messages/cart.ts'
import { cartPath, checkoutPath } from '#core/paths.ts'
import { cookieFor, type Till } from './till.ts'

export type ChangeAnswer =
  /** 303. */
  | { readonly kind: 'changed'; readonly location: string; readonly cookie: string }
  /** 422: the cart as it was, and what was typed. */
  | {
      readonly kind: 'refused'
      readonly cart: Cart
      readonly errors: readonly string[]
      readonly refused: ReadonlyMap<string, string>
    }

/**
 * `quantity.<SKU>` and `shown.<SKU>` (the price the page showed) for every line; a button may add `remove`, `more` or
 * `less` with one SKU, or `then` (`checkout` goes on to the till). All lines are changed together, or none.
 */
export async function changeCart(
  till: Pick<Till, 'siteUrl'>,
  request: Request,
  language: Language,
): Promise<ChangeAnswer> {
  const cart = cartFromCookies(request.headers.get('cookie'))
  const { errors } = cartMessages(language)
  const form = await request.formData().catch(() => null)
  if (!form) return { kind: 'refused', cart, errors: [errors.form], refused: new Map() }
  const removed = String(form.get('remove') ?? '')
  const refused = new Map<string, string>()
  const changed = removeFromCart(cart, [removed]).map((line) => {
    const typed = form.get(`quantity.${line.variantId}`)
    const quantity = typed === null ? line.quantity : steppedQuantity(String(typed), form, line.variantId)
    if (quantity === null) refused.set(line.variantId, String(typed).slice(0, 20))
    const shown = String(form.get(`shown.${line.variantId}`) ?? '')
    const seenPrice = /^\d{1,10}$/.test(shown) ? Number(shown) : line.seenPrice
    return { ...line, quantity: quantity ?? line.quantity, seenPrice }
  })
  if (refused.size > 0) return { kind: 'refused', cart, errors: [errors.quantity], refused }
  const location = form.get('then') === 'checkout' ? checkoutPath(language) : cartPath(language)
  return { kind: 'changed', location, cookie: cookieFor(till, changed) }
}

/** What was typed, and one more or less where that button was pressed; never below one or beyond the most. */
function steppedQuantity(typed: string, form: FormData, variantId: string): number | null {
  const quantity = parseQuantity(typed.trim())
  if (quantity === null) return null
  const step = form.get('more') === variantId ? 1 : form.get('less') === variantId ? -1 : 0
  return Math.min(mostOfOne, Math.max(1, quantity + step))
}
