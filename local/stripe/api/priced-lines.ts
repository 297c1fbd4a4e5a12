import type Stripe from 'stripe'
import { amountInMessages } from '../amounts.ts'
import type { Bank } from '../bank.ts'
import { missing } from '../form/readers.ts'
import { type Currency, largestAmount } from '../form/stripe-readers.ts'
import { newId } from '../ids.ts'
import type { LineItem, Price } from '../records.ts'
import { invalid, noSuch, notCarried } from '../refusal.ts'
import type { SessionParams } from './session-rules.ts'

export interface PricedLines {
  currency: Currency
  subtotal: number
  lineItems: LineItem[]
  products: Stripe.Product[]
}

type GivenLine = NonNullable<SessionParams['line_items']>[number]

/** Prices the lines of a new session. Throws a Refusal for what Stripe refuses. */
export function priceLines(bank: Bank, params: SessionParams): PricedLines {
  const given = params.line_items
  if (!given || given.length === 0) throw missing('line_items')
  const priced = given.map((line, index) => priceLine(bank, line, `line_items[${index}]`))
  const currency = priced[0]?.currency ?? 'idr'
  if (priced.some((line) => line.currency !== currency) || (params.currency ?? currency) !== currency) {
    throw invalid('All line items of a Checkout Session must have the same currency.', { param: 'line_items' })
  }
  return {
    currency,
    subtotal: priced.reduce((sum, line) => sum + line.item.amount_total, 0),
    lineItems: priced.map((line) => line.item),
    products: priced.map((line) => line.product),
  }
}

/** Refuses totals below or above what the currency takes. */
export function checkTotal(bank: Bank, total: number, currency: Currency): void {
  const least = currency === 'idr' ? bank.settings.smallestAmountSen : 50
  if (total < least) {
    throw invalid(
      `The Checkout Session's total amount due must add up to at least ${amountInMessages(least, currency)} ${currency}`,
      { code: 'amount_too_small' },
    )
  }
  const most = largestAmount(currency)
  if (total > most) {
    throw invalid(
      `The Checkout Session's total amount must be no more than ${amountInMessages(most, currency)} ${currency}`,
      { code: 'amount_too_large' },
    )
  }
}

function priceLine(bank: Bank, line: GivenLine, path: string) {
  if (line.price !== undefined) throw noSuch('price', line.price, `${path}[price]`)
  const data = line.price_data
  if (!data) throw missing(`${path}[price_data]`)
  if (data.product !== undefined) throw noSuch('product', data.product, `${path}[price_data][product]`)
  if (!data.product_data) throw missing(`${path}[price_data][product_data]`)
  if (data.unit_amount === undefined) throw missing(`${path}[price_data][unit_amount]`)
  if (data.unit_amount > largestAmount(data.currency)) {
    throw invalid(`Amount must be no more than ${amountInMessages(largestAmount(data.currency), data.currency)}`, {
      code: 'amount_too_large',
      param: `${path}[price_data][unit_amount]`,
    })
  }
  if (line.quantity === undefined) {
    throw invalid(`Quantity is required. Add \`quantity\` to \`${path}\``, {
      code: 'parameter_missing',
      param: `${path}[quantity]`,
    })
  }
  if (data.tax_behavior === 'exclusive') throw notCarried(`${path}[price_data][tax_behavior]`)

  const product = productOf(data.product_data, bank.seconds())
  const price = priceOf(product.id, data.currency, data.unit_amount, data.tax_behavior ?? 'unspecified', bank.seconds())
  const amount = data.unit_amount * line.quantity
  const item: LineItem = {
    id: newId('li_1'),
    object: 'item',
    adjustable_quantity: null,
    amount_discount: 0,
    amount_subtotal: amount,
    amount_tax: 0,
    amount_total: amount,
    currency: data.currency,
    description: product.name,
    metadata: line.metadata ?? {},
    price,
    quantity: line.quantity,
  }
  return { item, product, currency: data.currency }
}

type GivenProduct = NonNullable<NonNullable<GivenLine['price_data']>['product_data']>

function productOf(given: GivenProduct, created: number): Stripe.Product {
  return {
    id: newId('prod_', 14),
    object: 'product',
    // Products made with a price inside a session are not part of the account's catalogue.
    active: false,
    created,
    description: given.description ?? null,
    images: given.images ?? [],
    livemode: false,
    marketing_features: [],
    metadata: given.metadata ?? {},
    name: given.name,
    package_dimensions: null,
    shippable: null,
    statement_descriptor: null,
    tax_code: null,
    tax_details: null,
    type: 'service',
    unit_label: given.unit_label ?? null,
    updated: created,
    url: null,
  }
}

function priceOf(product: string, currency: Currency, amount: number, taxBehavior: string, created: number): Price {
  return {
    id: newId('price_1'),
    object: 'price',
    active: false,
    billing_scheme: 'per_unit',
    created,
    currency,
    custom_unit_amount: null,
    livemode: false,
    lookup_key: null,
    metadata: {},
    nickname: null,
    product,
    recurring: null,
    tax_behavior: taxBehavior,
    tiers_mode: null,
    transform_quantity: null,
    type: 'one_time',
    unit_amount: amount,
    unit_amount_decimal: String(amount),
  }
}
