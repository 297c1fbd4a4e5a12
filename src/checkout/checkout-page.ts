import { type Cart, removeFromCart, setQuantity } from '#cart/cart.ts'
import { cartText } from '#cart/cookie.ts'
import { type CartProblem, priceCart } from '#cart/price-cart.ts'
import type { ShopSettings } from '#content/shop.ts'
import { formatDay } from '#core/day.ts'
import { type Language, say } from '#core/language.ts'
import { checkoutMessages } from '#core/messages/checkout.ts'
import { formatRupiah } from '#core/money.ts'
import { randomToken } from '#core/secret-token.ts'
import { type Bill, billOf } from './bill.ts'
import { type CheckoutFields, daysText, type PostedCheckout } from './checkout-fields.ts'
import type { FieldErrors } from './checkout-form.ts'
import { type CartReading, readCart, takenFor } from './read-cart.ts'
import { type Provider, providersOf, type Till } from './till.ts'
import { wishesOf } from './wishes.ts'

/** Everything the checkout page shows. */
export interface CheckoutPage {
  readonly bill: Bill
  readonly settings: ShopSettings
  readonly providers: readonly Provider[]
  readonly fields: CheckoutFields
  readonly errors: FieldErrors
  /** What has changed or must be known before paying, as sentences. */
  readonly notices: readonly string[]
  /** Hidden in the form: its key, what it buys at which prices, the total it shows (empty while unknown), and the days. */
  readonly key: string
  readonly cartText: string
  readonly shown: string
  readonly shownDays: string
}

export interface PageWishes {
  readonly posted: Pick<PostedCheckout, 'fields' | 'key' | 'delivery' | 'shownDays'>
  readonly errors?: FieldErrors
  readonly notices?: readonly string[]
}

/**
 * Reads a cart and makes the page of it. What cannot be bought is taken out (or cut to what is left) and said; a price
 * that is not the one last seen is said as well. The new page's form carries only what it shows.
 */
export async function checkoutPage(
  till: Till,
  cart: Cart,
  language: Language,
  { posted, errors = {}, notices = [] }: PageWishes,
): Promise<CheckoutPage> {
  const first = await readCart(till, cart)
  const fitted = fitCart(cart, first.priced.problems.map(leftOf))
  const reading = { ...first, priced: priceCart(fitted, first.products, first.available, till) }
  const wishes = await wishesOf(till, reading.priced, posted)
  const taken = await takenFor(till, reading)
  const bill = billOf(reading.priced, { ...reading, taken }, till.now(), wishes)
  return {
    bill,
    settings: reading.settings,
    providers: providersOf(till),
    fields: posted.fields,
    errors,
    notices: [
      ...notices,
      ...problemNotices(first.priced.problems, language),
      ...changeNotices(reading, bill, language),
      ...dayNotices(bill, posted.shownDays, language),
    ],
    key: posted.key || randomToken(),
    cartText: cartText(seenNow(reading)),
    shown: bill.total === null ? '' : String(bill.total),
    shownDays: daysText(
      bill.parcels.flatMap(({ producer, dispatchBy }) => (dispatchBy ? [[producer.id, dispatchBy]] : [])),
    ),
  }
}

/** Days that are later than those the buyer was shown: a week filled up, or the day is another one by now. */
function dayNotices({ parcels }: Bill, shown: PostedCheckout['shownDays'], language: Language): string[] {
  const { notices } = checkoutMessages(language)
  return parcels.flatMap(({ producer, dispatchBy }) => {
    const before = shown.get(producer.id)
    if (!before || !dispatchBy || dispatchBy <= before) return []
    return [notices.later(say(producer.name, language), formatDay(before, language), formatDay(dispatchBy, language))]
  })
}

/** The cart without what cannot be had, cut to what is left. */
export function fitCart(cart: Cart, wants: readonly { readonly variantId: string; readonly left: number }[]): Cart {
  let fitted = cart
  for (const { variantId, left } of wants) {
    fitted = left > 0 ? setQuantity(fitted, variantId, left) : removeFromCart(fitted, [variantId])
  }
  return fitted
}

function seenNow({ priced }: CartReading): Cart {
  return priced.lines.map(({ variant, quantity, unitPrice }) => ({
    variantId: variant.id,
    quantity,
    seenPrice: unitPrice,
  }))
}

function problemNotices(problems: readonly CartProblem[], language: Language): string[] {
  const { notices } = checkoutMessages(language)
  return problems.map((problem) => {
    if (problem.kind === 'unknown') return notices.unknown(problem.variantId)
    const title = say(problem.product.title, language)
    if (problem.kind === 'galleryOnly') return notices.galleryOnly(title)
    return shortNotice(title, problem.quantity, problem.left, language)
  })
}

function leftOf(problem: CartProblem): { readonly variantId: string; readonly left: number } {
  return { variantId: problem.variantId, left: problem.kind === 'notEnough' ? problem.left : 0 }
}

export function shortNotice(title: string, wanted: number, left: number, language: Language): string {
  const { notices } = checkoutMessages(language)
  return left > 0 ? notices.fewer(title, wanted, left) : notices.soldOut(title)
}

function changeNotices({ priced }: CartReading, bill: Bill, language: Language): string[] {
  const { notices } = checkoutMessages(language)
  const prices = priced.lines.flatMap(({ product, changedFrom, unitPrice }) =>
    changedFrom === null
      ? []
      : [
          notices.priceChanged(
            say(product.title, language),
            formatRupiah(changedFrom, language),
            formatRupiah(unitPrice, language),
          ),
        ],
  )
  const closed = bill.parcels.flatMap(({ dispatchBy, producer }) =>
    dispatchBy === null ? [notices.closed(say(producer.name, language))] : [],
  )
  return [...prices, ...closed]
}
