import type { CheckoutPage } from '#checkout/checkout-page.ts'
import { type CheckoutAnswer, openCheckout, postCheckout } from '#checkout/post-checkout.ts'
import type { Till } from '#checkout/till.ts'
import { siteUrl } from './till.ts'

/** What a buyer types whose every field is right. */
export const buyer = {
  name: 'Pembeli Contoh',
  email: 'pembeli@contoh.example',
  phone: '0812 3456 7890',
  street: 'Jalan Contoh 1',
  regency: '3578',
  district: 'Wonokromo',
  postalCode: '60241',
  note: 'Tolong dibungkus kertas.',
  payment: 'stripe',
  privacy: 'yes',
}

/** The checkout's form as a browser without script uses it. `shop`: asked each time, for tests change it. */
export function checkoutForm(shop: () => Till) {
  return {
    async open(cart: string): Promise<CheckoutPage> {
      const request = new Request(`${siteUrl}/checkout/`, { headers: { cookie: `keranjang=${cart}` } })
      return pageOf(await openCheckout(shop(), request, 'id'))
    },

    /** Sends the form that `page` shows, filled in with `typed`. */
    send(page: CheckoutPage, typed: Record<string, string> = buyer, cookie = ''): Promise<CheckoutAnswer> {
      const body = new URLSearchParams({ key: page.key, cart: page.cartText, shown: page.shown, step: 'pay', ...typed })
      const request = new Request(`${siteUrl}/checkout/`, { method: 'POST', body, headers: { cookie } })
      return postCheckout(shop(), request, 'id')
    },
  }
}

export function pageOf(answer: CheckoutAnswer): CheckoutPage {
  if (answer.kind !== 'page') throw new Error(JSON.stringify(answer))
  return answer.page
}

export function locationOf(answer: CheckoutAnswer): string {
  if (answer.kind === 'page') throw new Error(JSON.stringify([answer.status, answer.page.errors, answer.page.notices]))
  if (answer.kind === 'later') throw new Error('later')
  return answer.location
}
