import type { Cart } from '#cart/cart.ts'
import { cartCookie } from '#cart/cookie.ts'
import type { Content } from '#content/port.ts'
import type { openPayment } from '#sale/open-payment.ts'
import type { OrderDraft } from '#sale/order-draft.ts'
import type { placeOrder } from '#sale/place-order.ts'
import type { Couriers } from '#shipping/couriers.ts'

/** What the till needs of the shop. */
export interface Till {
  readonly db: Parameters<typeof placeOrder>[0]['db']
  readonly content: Pick<Content, 'forSale'>
  readonly siteUrl: string
  readonly linkSecret: string
  readonly payments: {
    readonly stripe: Parameters<typeof openPayment>[0]['gateway'] | null
    readonly transfer: boolean
    readonly gallery: boolean
  }
  /** Who is asked what couriers charge today; without one the fee tables alone count. */
  readonly couriers?: Couriers | null
  readonly now: () => Date
  /** An officer sells over the counter: also what the gallery only shows. */
  readonly atCounter?: boolean
}

export type Provider = OrderDraft['provider']

/** The ways to pay that this shop has, the usual first. */
export function providersOf({ payments }: Pick<Till, 'payments'>): Provider[] {
  return [
    ...(payments.stripe ? (['stripe'] as const) : []),
    ...(payments.transfer ? (['transfer'] as const) : []),
    ...(payments.gallery ? (['gallery'] as const) : []),
  ]
}

export function cookieFor({ siteUrl }: Pick<Till, 'siteUrl'>, cart: Cart): string {
  return cartCookie(cart, { secure: siteUrl.startsWith('https:') })
}
