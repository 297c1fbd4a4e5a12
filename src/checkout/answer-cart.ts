import { cartFromCookies } from '#cart/cookie.ts'
import { formIn, type Typed, typedIn } from '#core/form.ts'
import type { Language } from '#core/language.ts'
import { type Log, traceOf } from '#core/log.ts'
import { cartMessages } from '#core/messages/cart.ts'
import { postToCart } from './add-to-cart.ts'
import { type CartPage, cartPage } from './cart-page.ts'
import { changeCart } from './change-cart.ts'
import { ContentSilent } from './read-cart.ts'
import { seeOther } from './see-other.ts'
import type { Till } from './till.ts'

type CartTill = Pick<Till, 'content' | 'db' | 'siteUrl' | 'now'> & { readonly log: Log }

export type CartAnswer =
  | Response
  | { readonly kind: 'page'; readonly status: 200 | 422; readonly page: CartPage }
  /** The CMS does not answer, so nobody knows prices: the cart is kept, and what was asked can be asked again. */
  | { readonly kind: 'later'; readonly status: 503; readonly typed: readonly Typed[] }

/** The cart as it is. */
export function showCart(till: CartTill, request: Request): Promise<CartAnswer> {
  return unlessSilent(till, '/keranjang', async () => {
    return pageWith(200, await cartPage(till, cartFromCookies(request.headers.get('cookie'))))
  })
}

/** What a product's form gets: JSON where a script asks for it, else the way on; or the cart with what is wrong (422). */
export function answerAdding(till: CartTill, request: Request, language: Language): Promise<CartAnswer> {
  const wantsJson = request.headers.get('accept') === 'application/json'
  const unread = request.clone()
  const later = async (): Promise<CartAnswer> => {
    if (!wantsJson) return { kind: 'later', status: 503, typed: typedIn(await formIn(unread)) }
    return Response.json({ ok: false, message: cartMessages(language).later.text }, { status: 503 })
  }
  return unlessSilent(
    till,
    '/keranjang/tambah',
    async () => {
      const answer = await postToCart(till, request, language)
      if (answer.kind === 'added') {
        const { location, cookie, added } = answer
        return wantsJson ? Response.json(added, { headers: { 'set-cookie': cookie } }) : seeOther({ location, cookie })
      }
      if (wantsJson) return Response.json(answer.refusal, { status: 422 })
      return pageWith(422, await cartPage(till, answer.cart, { errors: [answer.refusal.message] }))
    },
    later,
  )
}

/** What the cart's own form gets: the way on, or the cart with what is wrong (422). */
export function answerChange(till: CartTill, request: Request, language: Language): Promise<CartAnswer> {
  return unlessSilent(till, '/keranjang/ubah', async () => {
    const answer = await changeCart(till, request, language)
    return answer.kind === 'changed' ? seeOther(answer) : pageWith(422, await cartPage(till, answer.cart, answer))
  })
}

const pageWith = (status: 200 | 422, page: CartPage): CartAnswer => ({ kind: 'page', status, page })
const nothingTyped = async (): Promise<CartAnswer> => ({ kind: 'later', status: 503, typed: [] })

async function unlessSilent(
  { log }: CartTill,
  path: string,
  work: () => Promise<CartAnswer>,
  later: () => Promise<CartAnswer> = nothingTyped,
): Promise<CartAnswer> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof ContentSilent)) throw error
    log({ event: 'content_silent', path, ...traceOf(error.cause) })
    return later()
  }
}
