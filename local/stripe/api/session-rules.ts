import { choice, elsewhere, fields, flag, integer, list, optional, required, text } from '../form/readers.ts'
import { address, currency, email, expandable, metadata, webAddress } from '../form/stripe-readers.ts'
import { knownMethods } from '../payment-methods.ts'

const productData = fields({
  name: required(text(5000)),
  description: optional(text(40_000)),
  images: optional(list(webAddress(), 8)),
  metadata: optional(metadata()),
  tax_code: elsewhere,
  tax_details: elsewhere,
  unit_label: optional(text(12)),
})

const lineItem = fields({
  adjustable_quantity: elsewhere,
  metadata: optional(metadata()),
  price: optional(text(255)),
  price_data: optional(
    fields({
      currency: required(currency()),
      product: optional(text(255)),
      product_data: optional(productData),
      recurring: elsewhere,
      tax_behavior: optional(choice(['exclusive', 'inclusive', 'unspecified'])),
      // Stripe answers `amount_too_large` past the currency's digits; that depends on the currency, so later.
      unit_amount: optional(integer({ least: 0 })),
      unit_amount_decimal: elsewhere,
    }),
  ),
  quantity: optional(integer({ least: 1, most: 999_999 })),
  tax_rates: elsewhere,
})

const durations = ['business_day', 'day', 'hour', 'month', 'week'] as const
const estimateEnd = fields({ unit: required(choice(durations)), value: required(integer({ least: 1 })) })

const shippingOption = fields({
  shipping_rate: optional(text(255)),
  shipping_rate_data: optional(
    fields({
      delivery_estimate: optional(fields({ minimum: optional(estimateEnd), maximum: optional(estimateEnd) })),
      display_name: required(text(100)),
      fixed_amount: required(
        fields({
          amount: required(integer({ least: 0 })),
          currency: required(currency()),
          currency_options: elsewhere,
        }),
      ),
      metadata: optional(metadata()),
      tax_behavior: optional(choice(['exclusive', 'inclusive', 'unspecified'])),
      tax_code: elsewhere,
      type: optional(choice(['fixed_amount'])),
    }),
  ),
})

const intentData = fields({
  application_fee_amount: elsewhere,
  capture_method: optional(choice(['automatic', 'automatic_async'])),
  description: optional(text(1000)),
  metadata: optional(metadata()),
  on_behalf_of: elsewhere,
  receipt_email: optional(email()),
  setup_future_usage: elsewhere,
  shipping: optional(
    fields({
      address: required(address),
      carrier: optional(text()),
      name: required(text()),
      phone: optional(text()),
      tracking_number: optional(text()),
    }),
  ),
  statement_descriptor: optional(text(22)),
  statement_descriptor_suffix: optional(text(22)),
  transfer_data: elsewhere,
  transfer_group: optional(text(255)),
})

const locales = [
  ...['auto', 'bg', 'cs', 'da', 'de', 'el', 'en', 'en-GB', 'es', 'es-419', 'et', 'fi', 'fil', 'fr', 'fr-CA', 'hi-IN'],
  ...['hr', 'hu', 'id', 'it', 'ja', 'ko', 'lt', 'lv', 'ms', 'mt', 'nb', 'nl', 'pl', 'pt', 'pt-BR', 'ro', 'ru', 'sk'],
  ...['sl', 'sv', 'th', 'tr', 'vi', 'zh', 'zh-HK', 'zh-TW'],
]

/** `POST /v1/checkout/sessions`, every parameter of Stripe.Checkout.SessionCreateParams. */
export const readSession = fields({
  ...expandable,
  adaptive_pricing: optional(fields({ enabled: optional(flag()) })),
  after_expiration: elsewhere,
  allow_promotion_codes: elsewhere,
  allowed_payment_method_types: optional(list(choice(knownMethods), 60)),
  automatic_tax: elsewhere,
  billing_address_collection: optional(choice(['auto'])),
  branding_settings: elsewhere,
  cancel_url: optional(webAddress()),
  client_reference_id: optional(text(200)),
  consent_collection: elsewhere,
  currency: optional(currency()),
  custom_fields: elsewhere,
  custom_text: elsewhere,
  customer: elsewhere,
  customer_account: elsewhere,
  customer_creation: optional(choice(['if_required'])),
  customer_email: optional(email()),
  customer_update: elsewhere,
  discounts: elsewhere,
  excluded_payment_method_types: optional(list(choice(knownMethods), 60)),
  expires_at: optional(integer({ least: 0 })),
  integration_identifier: elsewhere,
  invoice_creation: elsewhere,
  line_items: optional(list(lineItem, 100)),
  locale: optional(choice(locales)),
  managed_payments: elsewhere,
  metadata: optional(metadata()),
  mode: optional(choice(['payment', 'setup', 'subscription'])),
  name_collection: elsewhere,
  optional_items: elsewhere,
  origin_context: optional(choice(['mobile_app', 'web'])),
  payment_intent_data: optional(intentData),
  payment_method_collection: elsewhere,
  payment_method_configuration: elsewhere,
  payment_method_data: elsewhere,
  payment_method_options: elsewhere,
  permissions: elsewhere,
  phone_number_collection: optional(fields({ enabled: required(flag()) })),
  redirect_on_completion: elsewhere,
  return_url: elsewhere,
  saved_payment_method_options: elsewhere,
  setup_intent_data: elsewhere,
  shipping_address_collection: elsewhere,
  shipping_options: optional(list(shippingOption, 5)),
  submit_type: optional(choice(['auto', 'book', 'donate', 'pay'])),
  subscription_data: elsewhere,
  success_url: optional(webAddress()),
  tax_id_collection: elsewhere,
  ui_mode: optional(choice(['hosted_page', 'embedded_page', 'elements', 'form'])),
  wallet_options: elsewhere,
})

export type SessionParams = ReturnType<typeof readSession>
