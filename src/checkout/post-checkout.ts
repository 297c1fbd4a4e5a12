import { type Cart, removeFromCart } from '#cart/cart.ts'
import { cartFromCookies, parseCart } from '#cart/cookie.ts'
import { findOffer } from '#cart/price-cart.ts'
import { formIn, type Typed, typedIn } from '#core/form.ts'
import { type Language, say } from '#core/language.ts'
import { checkoutMessages } from '#core/messages/checkout.ts'
import { formatRupiah } from '#core/money.ts'
import { cartPath, orderPath } from '#core/paths.ts'
import { openPayment } from '#sale/open-payment.ts'
import type { OrderDraft, PlacedOrder } from '#sale/order-draft.ts'
import { placeOrder } from '#sale/place-order.ts'
import { type Bill, billOf } from './bill.ts'
import { emptyFields, type PostedCheckout, readPosted } from './checkout-fields.ts'
import { checkForm, type FieldErrors } from './checkout-form.ts'
import { type CheckoutPage, checkoutPage, fitCart, shortNotice } from './checkout-page.ts'
import { draftOf } from './draft.ts'
import { type CartReading, ContentSilent, readCart } from './read-cart.ts'
import { cookieFor, type Provider, providersOf, type Till } from './till.ts'
import { wishesOf } from './wishes.ts'

export type CheckoutAnswer =
  /** 303; `cookie` is a `Set-Cookie`. */
  | { readonly kind: 'redirect'; readonly location: string; readonly cookie: string | null }
  | { readonly kind: 'page'; readonly status: 200 | 409 | 422; readonly page: CheckoutPage }
  /** The CMS does not answer: nothing is lost, and nothing done. */
  | { readonly kind: 'later'; readonly status: 503; readonly typed: readonly Typed[]; readonly cause: unknown }

/** The checkout page as it opens: the cookie's cart, nothing typed yet. */
export async function openCheckout(till: Till, request: Request, language: Language): Promise<CheckoutAnswer> {
  const cart = cartFromCookies(request.headers.get('cookie'))
  if (cart.length === 0) return { kind: 'redirect', location: cartPath(language), cookie: null }
  const [payment = ''] = providersOf(till)
  const posted = {
    fields: { ...emptyFields, payment },
    key: '',
    delivery: new Map<string, string>(),
    shownDays: new Map(),
  }
  return unlessSilent(new FormData(), async () => {
    return { kind: 'page', status: 200, page: await checkoutPage(till, cart, language, { posted }) }
  })
}

/**
 * The till. Everything is read again and priced on the server; whenever the amount is not the one that the form showed,
 * the page comes again with what has changed and waits for a second confirmation. Otherwise: order, then payment page.
 */
export async function postCheckout(till: Till, request: Request, language: Language): Promise<CheckoutAnswer> {
  const form = await formIn(request)
  return unlessSilent(form, () => sell(till, readPosted(form), request, language))
}

/** What was typed comes back whole where prices cannot be asked for. */
async function unlessSilent(form: FormData, work: () => Promise<CheckoutAnswer>): Promise<CheckoutAnswer> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof ContentSilent)) throw error
    return { kind: 'later', status: 503, typed: typedIn(form), cause: error.cause }
  }
}

async function sell(till: Till, posted: PostedCheckout, request: Request, language: Language): Promise<CheckoutAnswer> {
  const cookies = cartFromCookies(request.headers.get('cookie'))
  const fromForm = parseCart(posted.cartText)
  const cart = fromForm.length > 0 ? fromForm : cookies
  if (cart.length === 0) return { kind: 'redirect', location: cartPath(language), cookie: null }
  const again = async (status: 200 | 409 | 422, more: { errors?: FieldErrors; notices?: string[] } = {}) =>
    ({ kind: 'page', status, page: await checkoutPage(till, cart, language, { posted, ...more }) }) as const
  if (posted.step === 'count') return again(200)

  const reading = await readCart(till, cart, 'leaveToSale')
  const wishes = await wishesOf(till, reading.priced, posted)
  const bill = billOf(reading.priced, reading, till.now(), wishes)
  const checked = checkForm(posted.fields, {
    travels: bill.parcels.some(({ chosen }) => chosen.method === 'courier'),
    providers: providersOf(till),
    language,
  })
  if (!checked.ok) return again(422, { errors: checked.errors })
  // A lost line or a closed producer is said by the page itself.
  if (bill.problems.length > 0 || bill.parcels.some(({ dispatchBy }) => dispatchBy === null)) return again(409)
  if (reading.priced.lines.some(({ changedFrom }) => changedFrom !== null)) return again(409)
  const tooLittle = minimumError(bill, checked.form.provider, reading.settings.minimumCharge, till, language)
  if (tooLittle) return again(422, { errors: tooLittle })
  if (bill.total === null || posted.key === '') {
    return again(409, { notices: [checkoutMessages(language).notices.checkAgain] })
  }
  if (String(bill.total) !== posted.shown) {
    return again(posted.shown === '' ? 200 : 409, { notices: [totalNotice(posted, bill.total, language)] })
  }
  const privacyNotice = reading.settings.privacyNoticeVersion
  const draft = draftOf(bill, checked.form, { key: posted.key, language, privacyNotice, shownDays: posted.shownDays })
  if (!draft) return again(409, { notices: [checkoutMessages(language).notices.checkAgain] })
  const { db, linkSecret } = till
  const placed = await placeOrder({ db, now: till.now(), linkSecret }, draft)
  // The page says itself which day is later.
  if (!placed.ok && placed.reason === 'laterDay') return again(409)
  if (!placed.ok) {
    const notices = placed.lines.map(({ variantId, wanted, left }) =>
      shortNotice(titleOf(reading, variantId, language), wanted, left, language),
    )
    return {
      kind: 'page',
      status: 409,
      page: await checkoutPage(till, fitCart(cart, placed.lines), language, { posted, notices }),
    }
  }
  const cookie = cookieFor(till, without(cookies, cart))
  return { kind: 'redirect', location: await whereToPay(till, placed, draft), cookie }
}

/** The payment page; where it cannot be opened now, the order's own page, which has a button to pay. */
async function whereToPay(till: Till, placed: PlacedOrder & { ok: true }, draft: OrderDraft): Promise<string> {
  const own = orderPath(placed.token)
  const gateway = till.payments.stripe
  if (draft.provider !== 'stripe' || !gateway || placed.attemptId === null) return own
  const { db, siteUrl, linkSecret } = till
  const opened = await openPayment({ db, now: till.now(), gateway, siteUrl, linkSecret }, placed.attemptId)
  return opened.ok ? opened.url : own
}

function minimumError(
  { total }: Bill,
  provider: Provider,
  minimum: number,
  till: Till,
  language: Language,
): FieldErrors | null {
  if (provider !== 'stripe' || total === null || total >= minimum) return null
  const { errors } = checkoutMessages(language)
  const sentence = providersOf(till).length > 1 ? errors.minimum : errors.minimumOnly
  return { payment: sentence(formatRupiah(minimum, language)) }
}

function totalNotice(posted: PostedCheckout, total: number, language: Language): string {
  const { notices } = checkoutMessages(language)
  const now = formatRupiah(total, language)
  const before = /^\d{1,12}$/.test(posted.shown) ? formatRupiah(Number(posted.shown), language) : null
  return before === null ? notices.totalNow(now) : notices.totalChanged(before, now)
}

function without(cart: Cart, bought: Cart): Cart {
  return removeFromCart(
    cart,
    bought.map(({ variantId }) => variantId),
  )
}

function titleOf({ products }: CartReading, variantId: string, language: Language): string {
  const offer = findOffer(products, variantId)
  return offer ? say(offer.product.title, language) : variantId
}
