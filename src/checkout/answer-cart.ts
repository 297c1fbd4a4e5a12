import type { Language } from '#core/language.ts'
import { postToCart } from './add-to-cart.ts'
import { type CartPage, cartPage } from './cart-page.ts'
import { changeCart } from './change-cart.ts'
import { seeOther } from './see-other.ts'
import type { Till } from './till.ts'

type CartTill = Pick<Till, 'content' | 'db' | 'siteUrl' | 'now'>

/** What a product's form gets: JSON where a script asks for it, else the way on; or the cart with what is wrong (422). */
export async function answerAdding(till: CartTill, request: Request, language: Language): Promise<Response | CartPage> {
  const answer = await postToCart(till, request, language)
  const wantsJson = request.headers.get('accept') === 'application/json'
  if (answer.kind === 'added') {
    const { location, cookie, added } = answer
    return wantsJson ? Response.json(added, { headers: { 'set-cookie': cookie } }) : seeOther({ location, cookie })
  }
  if (wantsJson) return Response.json(answer.refusal, { status: 422 })
  return cartPage(till, answer.cart, { errors: [answer.refusal.message] })
}

/** What the cart's own form gets: the way on, or the cart with what is wrong (422). */
export async function answerChange(till: CartTill, request: Request, language: Language): Promise<Response | CartPage> {
  const answer = await changeCart(till, request, language)
  return answer.kind === 'changed' ? seeOther(answer) : cartPage(till, answer.cart, answer)
}
