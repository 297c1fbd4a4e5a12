import type Stripe from 'stripe'
import type { Bank } from '../bank.ts'
import { missing } from '../form/readers.ts'
import type { Currency } from '../form/stripe-readers.ts'
import { newId } from '../ids.ts'
import { offeredMethods } from '../payment-methods.ts'
import type { SessionRecord } from '../records.ts'
import { invalid, noSuch, notCarried } from '../refusal.ts'
import { emptySession } from './empty-session.ts'
import { checkTotal, priceLines } from './priced-lines.ts'
import type { SessionParams } from './session-rules.ts'

const dayInSeconds = 24 * 60 * 60

/** Makes an open session from read parameters; writes nothing. Throws a Refusal for what Stripe refuses. */
export function newSession(bank: Bank, params: SessionParams): SessionRecord {
  if (params.mode === undefined) throw missing('mode')
  if (params.mode !== 'payment') throw notCarried('mode')
  if ((params.ui_mode ?? 'hosted_page') !== 'hosted_page') throw notCarried('ui_mode')
  if (params.success_url === undefined) throw missing('success_url')
  const expiresAt = expiryOf(bank, params.expires_at)
  const priced = priceLines(bank, params)
  const shippingRates = shippingRatesOf(params, priced.currency, bank.seconds())
  const shippingAmount = shippingRates[0]?.fixed_amount?.amount ?? 0
  checkTotal(bank, priced.subtotal + shippingAmount, priced.currency)

  const id = newId('cs_test_a1', 56)
  const session: Stripe.Checkout.Session = {
    ...emptySession,
    id,
    adaptive_pricing: { enabled: params.adaptive_pricing?.enabled ?? false },
    allowed_payment_method_types: params.allowed_payment_method_types ?? null,
    amount_subtotal: priced.subtotal,
    amount_total: priced.subtotal + shippingAmount,
    cancel_url: params.cancel_url ?? null,
    client_reference_id: params.client_reference_id ?? null,
    created: bank.seconds(),
    currency: priced.currency,
    customer_creation: 'if_required',
    customer_details: params.customer_email === undefined ? null : detailsOf(params.customer_email),
    customer_email: params.customer_email ?? null,
    excluded_payment_method_types: params.excluded_payment_method_types ?? [],
    expires_at: expiresAt,
    locale: params.locale ?? null,
    metadata: params.metadata ?? {},
    mode: 'payment',
    origin_context: params.origin_context ?? null,
    payment_method_types: offeredMethods(
      params.allowed_payment_method_types,
      params.excluded_payment_method_types ?? [],
    ),
    phone_number_collection: { enabled: params.phone_number_collection?.enabled ?? false },
    shipping_cost: shippingRates[0] ? shippingCost(shippingRates[0]) : null,
    shipping_options: shippingRates.map((rate) => ({
      shipping_amount: rate.fixed_amount?.amount ?? 0,
      shipping_rate: rate.id,
    })),
    submit_type: params.submit_type ?? null,
    success_url: params.success_url,
    total_details: { amount_discount: 0, amount_shipping: shippingAmount, amount_tax: 0 },
    ui_mode: 'hosted_page',
  }
  const { lineItems, products } = priced
  const intentData = intentDataOf(params.payment_intent_data)
  return { id, session, lineItems, products, shippingRates, cardAsked: null, intentData }
}

/** What Stripe shows of the chosen rate; the buyer may choose another on the page. */
export function shippingCost(rate: Stripe.ShippingRate): Stripe.Checkout.Session.ShippingCost {
  const amount = rate.fixed_amount?.amount ?? 0
  return { amount_subtotal: amount, amount_tax: 0, amount_total: amount, shipping_rate: rate.id }
}

/** The buyer as a session knows him or her. */
export function detailsOf(email: string): Stripe.Checkout.Session.CustomerDetails {
  return {
    address: null,
    business_name: null,
    email,
    individual_name: null,
    name: null,
    phone: null,
    tax_exempt: 'none',
    tax_ids: null,
  }
}

function expiryOf(bank: Bank, asked: number | undefined): number {
  const now = bank.seconds()
  if (asked === undefined) return now + dayInSeconds
  const floor = bank.settings.sessionLifetimeFloorSeconds
  if (asked < now + floor) {
    throw invalid(
      `The \`expires_at\` timestamp must be at least ${Math.round(floor / 60)} minutes from Checkout Session creation.`,
      { param: 'expires_at' },
    )
  }
  if (asked > now + dayInSeconds) {
    throw invalid('The `expires_at` timestamp must be less than 24 hours from Checkout Session creation.', {
      param: 'expires_at',
    })
  }
  return asked
}

function shippingRatesOf(params: SessionParams, currency: Currency, created: number): Stripe.ShippingRate[] {
  return (params.shipping_options ?? []).map((option, index) => {
    const path = `shipping_options[${index}]`
    if (option.shipping_rate !== undefined) {
      throw noSuch('shipping rate', option.shipping_rate, `${path}[shipping_rate]`)
    }
    const data = option.shipping_rate_data
    if (!data) throw missing(`${path}[shipping_rate_data]`)
    if (data.fixed_amount.currency !== currency) {
      throw invalid('The shipping rate must have the same currency as the line items.', { param: path })
    }
    return {
      id: newId('shr_1'),
      object: 'shipping_rate',
      active: true,
      created,
      delivery_estimate: data.delivery_estimate
        ? { minimum: data.delivery_estimate.minimum ?? null, maximum: data.delivery_estimate.maximum ?? null }
        : null,
      display_name: data.display_name,
      fixed_amount: { amount: data.fixed_amount.amount, currency },
      livemode: false,
      metadata: data.metadata ?? {},
      tax_behavior: data.tax_behavior ?? 'unspecified',
      tax_code: null,
      type: 'fixed_amount',
    }
  })
}

type Given = NonNullable<SessionParams['payment_intent_data']>

function intentDataOf(given: Given | undefined): SessionRecord['intentData'] {
  const shipping = given?.shipping
  return {
    description: given?.description ?? null,
    metadata: given?.metadata ?? {},
    receiptEmail: given?.receipt_email ?? null,
    statementDescriptor: given?.statement_descriptor ?? null,
    statementDescriptorSuffix: given?.statement_descriptor_suffix ?? null,
    transferGroup: given?.transfer_group ?? null,
    shipping: shipping
      ? {
          address: postalAddress(shipping.address),
          carrier: shipping.carrier ?? null,
          name: shipping.name,
          phone: shipping.phone ?? null,
          tracking_number: shipping.tracking_number ?? null,
        }
      : null,
  }
}

function postalAddress(given: NonNullable<Given['shipping']>['address']): Stripe.Address {
  return {
    city: given.city ?? null,
    country: given.country ?? null,
    line1: given.line1 ?? null,
    line2: given.line2 ?? null,
    postal_code: given.postal_code ?? null,
    state: given.state ?? null,
  }
}
