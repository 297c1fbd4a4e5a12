import { parseCart } from '#cart/cookie.ts'
import { isShownOnly } from '#cart/price-cart.ts'
import type { Content } from '#content/port.ts'
import { checkoutMessages } from '#core/messages/checkout.ts'
import { newOrderTexts } from '#core/messages/desk-new-order.ts'
import { confirmTransfer } from '#sale/confirm-transfer.ts'
import { placeOrder } from '#sale/place-order.ts'
import { billOf } from './bill.ts'
import { emptyFields, type PostedCheckout, readPosted } from './checkout-fields.ts'
import { type CheckoutPage, checkoutPage } from './checkout-page.ts'
import { type CounterErrors, type CounterFields, checkCounter } from './counter-form.ts'
import { cartOfForm, type FoundGoods, findGoods } from './counter-goods.ts'
import { draftOf } from './draft.ts'
import { readCart } from './read-cart.ts'
import type { Provider, Till } from './till.ts'
import { wishesOf } from './wishes.ts'

export type CounterTill = Omit<Till, 'atCounter'> & { readonly content: Pick<Content, 'forSale' | 'catalog'> }

/** Everything that the page of a new order shows. */
export interface CounterPage {
  readonly page: CheckoutPage
  readonly counter: CounterFields
  readonly errors: CounterErrors
  readonly found: readonly FoundGoods[]
}

export type CounterAnswer =
  | { readonly kind: 'page'; readonly status: 200 | 409 | 422; readonly page: CounterPage }
  | { readonly kind: 'placed'; readonly orderId: string; readonly paid: boolean }

const nothing: PostedCheckout = readPosted(new FormData())

/** An empty order. */
export function openCounter(till: CounterTill): Promise<CounterPage> {
  const posted = { ...nothing, fields: { ...emptyFields, payment: 'gallery' } }
  return show(till, posted, { channel: 'gallery', reference: '', search: '' }, new FormData())
}

/**
 * An order that an officer takes, into the same till: prices, counts, weeks and hand-offs are those of the shop. Money
 * that was taken at the counter is written down with its receipt at once.
 */
export async function postCounter(
  shop: CounterTill,
  form: FormData,
  officer: `officer:${string}`,
): Promise<CounterAnswer> {
  const till = { ...shop, atCounter: true }
  const posted = readPosted(form)
  const text = (name: string, most: number) => String(form.get(name) ?? '').slice(0, most)
  // A button beside a maker looks for all that they make.
  const search = text('maker', 100) || text('search', 100)
  const counter = { channel: text('channel', 20), reference: text('reference', 100), search }
  const again = async (status: 200 | 409 | 422, errors: CounterErrors = {}, notices: readonly string[] = []) =>
    ({ kind: 'page', status, page: await show(till, posted, counter, form, errors, notices) }) as const
  if (form.get('step') !== 'order') return again(200)

  const cart = cartOfForm(parseCart(posted.cartText), form)
  if (cart.length === 0) return again(422, { lines: newOrderTexts('id').errors.lines })
  const reading = await readCart(till, cart, 'leaveToSale')
  const bill = billOf(reading.priced, reading, till.now(), await wishesOf(till, reading.priced, posted))
  const travels = bill.parcels.some(({ chosen }) => chosen.method === 'courier')
  const checked = checkCounter(posted.fields, counter, { travels, providers: waysOf(till) })
  if (!checked.ok) return again(422, checked.errors)
  const shown = bill.parcels.filter(({ lines }) => lines.some(isShownOnly))
  const { errors } = newOrderTexts('id')
  if (shown.some(({ lines }) => !lines.every(isShownOnly))) return again(422, { lines: errors.shownAndOrdered })
  if (shown.length > 0 && checked.channel !== 'gallery') return again(422, { channel: errors.shownElsewhere })
  const { notices } = checkoutMessages('id')
  const isOther = bill.total === null || String(bill.total) !== posted.shown || posted.key === ''
  if (bill.problems.length > 0 || isOther) return again(409, {}, [notices.checkAgain])
  const about = { key: posted.key, language: 'id' as const, privacyNotice: reading.settings.privacyNoticeVersion }
  const draft = draftOf(bill, checked.form, { ...about, shownDays: posted.shownDays })
  if (!draft) return again(409, {}, [notices.checkAgain])
  const { db, linkSecret } = till
  const selling = { db, linkSecret, now: till.now() }
  const placed = await placeOrder(selling, { ...draft, takenBy: { officer, channel: checked.channel } })
  if (!placed.ok) return again(409, {}, [notices.checkAgain])
  const { orderId } = placed
  if (checked.reference === null) return { kind: 'placed', orderId, paid: false }
  const receipt = { orderId, reference: checked.reference, amount: bill.total ?? 0, actor: officer }
  // Where the receipt's number has paid another order, this one waits for its own: the order's page asks for it.
  const confirmed = await confirmTransfer(selling, receipt)
  // Nothing waits any more: the same form came twice.
  return { kind: 'placed', orderId, paid: confirmed.ok || confirmed.reason === 'notWaiting' }
}

/** Cash at the counter always; the rest as the shop has it. */
export function waysOf({ payments }: Pick<Till, 'payments'>): readonly Provider[] {
  return [
    'gallery',
    ...(payments.transfer ? ['transfer' as const] : []),
    ...(payments.stripe ? ['stripe' as const] : []),
  ]
}

async function show(
  till: CounterTill,
  posted: PostedCheckout,
  counter: CounterFields,
  form: FormData,
  errors: CounterErrors = {},
  notices: readonly string[] = [],
): Promise<CounterPage> {
  const cart = cartOfForm(parseCart(posted.cartText), form)
  const page = await checkoutPage({ ...till, atCounter: true }, cart, 'id', { posted, errors, notices })
  const found = counter.search ? findGoods((await till.content.catalog()).products, counter.search) : []
  return { page, counter, errors, found }
}
