import Stripe from 'stripe'
import { expect, test } from 'vitest'
import { cart, openShop, refusal } from './shop.ts'

type Params = Stripe.Checkout.SessionCreateParams
const line = (change: object = {}, data: object = {}) => ({
  price_data: { currency: 'idr', unit_amount: 50_000_00, product_data: { name: 'Keset' }, ...data },
  quantity: 1,
  ...change,
})
const nowSeconds = () => Math.floor(Date.now() / 1000)

const refusals: [string, () => object, { code?: string; param?: string; message: string | RegExp }][] = [
  [
    'no line items',
    () => ({ line_items: undefined }),
    { code: 'parameter_missing', param: 'line_items', message: 'Missing required param: line_items.' },
  ],
  [
    'no mode',
    () => ({ mode: undefined }),
    { code: 'parameter_missing', param: 'mode', message: 'Missing required param: mode.' },
  ],
  [
    'no success_url',
    () => ({ success_url: undefined }),
    { code: 'parameter_missing', param: 'success_url', message: 'Missing required param: success_url.' },
  ],
  [
    'a parameter that does not exist',
    () => ({ colour: 'nila' }),
    { code: 'parameter_unknown', param: 'colour', message: 'Received unknown parameter: colour' },
  ],
  [
    'the older name of a parameter',
    () => ({ payment_method_types: ['card'] }),
    { code: 'parameter_unknown', param: 'payment_method_types', message: /unknown parameter/ },
  ],
  [
    'an unknown parameter deep inside',
    () => ({ line_items: [line({}, { sum: 1 })] }),
    {
      code: 'parameter_unknown',
      param: 'line_items[0][price_data][sum]',
      message: /line_items\[0\]\[price_data\]\[sum\]/,
    },
  ],
  [
    'a price without a currency',
    () => ({ line_items: [line({}, { currency: undefined })] }),
    { code: 'parameter_missing', param: 'line_items[0][price_data][currency]', message: /Missing required param/ },
  ],
  [
    'a price without an amount',
    () => ({ line_items: [line({}, { unit_amount: undefined })] }),
    { code: 'parameter_missing', param: 'line_items[0][price_data][unit_amount]', message: /Missing required param/ },
  ],
  [
    'a price without a name',
    () => ({ line_items: [line({}, { product_data: {} })] }),
    { code: 'parameter_missing', message: /Missing required param/ },
  ],
  [
    'a line without a quantity',
    () => ({ line_items: [line({ quantity: undefined })] }),
    {
      code: 'parameter_missing',
      param: 'line_items[0][quantity]',
      message: 'Quantity is required. Add `quantity` to `line_items[0]`',
    },
  ],
  [
    'a fraction as an amount',
    () => ({ line_items: [line({}, { unit_amount: 100.5 })] }),
    {
      code: 'parameter_invalid_integer',
      param: 'line_items[0][price_data][unit_amount]',
      message: 'Invalid integer: 100.5',
    },
  ],
  [
    'a word as a quantity',
    () => ({ line_items: [line({ quantity: 'dua' })] }),
    { code: 'parameter_invalid_integer', param: 'line_items[0][quantity]', message: 'Invalid integer: dua' },
  ],
  [
    'a quantity of nothing',
    () => ({ line_items: [line({ quantity: 0 })] }),
    { code: 'parameter_invalid_integer', message: 'This value must be greater than or equal to 1.' },
  ],
  [
    'a negative amount',
    () => ({ line_items: [line({}, { unit_amount: -1 })] }),
    { code: 'parameter_invalid_integer', message: 'This value must be greater than or equal to 0.' },
  ],
  [
    'an unknown currency',
    () => ({ line_items: [line({}, { currency: 'rp' })] }),
    { param: 'line_items[0][price_data][currency]', message: /Invalid currency: rp/ },
  ],
  [
    'two currencies',
    () => ({ line_items: [line(), line({}, { currency: 'usd' })] }),
    { param: 'line_items', message: /same currency/ },
  ],
  [
    'a total below the minimum',
    () => ({ line_items: [line({}, { unit_amount: 9_999_00 })] }),
    {
      code: 'amount_too_small',
      message: "The Checkout Session's total amount due must add up to at least Rp10,000.00 idr",
    },
  ],
  [
    'rupiah that were not made sen',
    () => ({ line_items: [line({}, { unit_amount: 55_000 })] }),
    { code: 'amount_too_small', message: /at least/ },
  ],
  [
    'an amount of thirteen digits',
    () => ({ line_items: [line({}, { unit_amount: 1_000_000_000_000 })] }),
    { code: 'amount_too_large', message: /no more than/ },
  ],
  [
    'a total of thirteen digits',
    () => ({ line_items: [line({ quantity: 2 }, { unit_amount: 999_999_999_999 })] }),
    { code: 'amount_too_large', message: /total amount must be no more than/ },
  ],
  [
    'more than 100 lines',
    () => ({ line_items: Array.from({ length: 101 }, () => line()) }),
    { param: 'line_items', message: /exceeded maximum 100/ },
  ],
  [
    'a relative address',
    () => ({ success_url: '/terima-kasih' }),
    { code: 'url_invalid', param: 'success_url', message: 'Not a valid URL' },
  ],
  [
    'a script as an address',
    () => ({ cancel_url: 'javascript:alert(1)' }),
    { code: 'url_invalid', param: 'cancel_url', message: 'Not a valid URL' },
  ],
  [
    'something that is no e-mail',
    () => ({ customer_email: 'pembeli' }),
    { code: 'email_invalid', param: 'customer_email', message: 'Invalid email address: pembeli' },
  ],
  [
    'an empty value',
    () => ({ client_reference_id: '' }),
    {
      code: 'parameter_invalid_empty',
      param: 'client_reference_id',
      message: /empty string for 'client_reference_id'/,
    },
  ],
  [
    'a reference of 201 characters',
    () => ({ client_reference_id: 'x'.repeat(201) }),
    { param: 'client_reference_id', message: /at most 200 characters/ },
  ],
  [
    'a mode that does not exist',
    () => ({ mode: 'gift' }),
    { param: 'mode', message: 'Invalid mode: must be one of payment, setup, or subscription' },
  ],
  [
    'a method that does not exist',
    () => ({ allowed_payment_method_types: ['batik'] }),
    { param: 'allowed_payment_method_types[0]', message: /must be one of/ },
  ],
  [
    'no method left',
    () => ({ allowed_payment_method_types: ['ideal'] }),
    { param: 'allowed_payment_method_types', message: /No valid payment method types/ },
  ],
  [
    'a life of 29 minutes',
    () => ({ expires_at: nowSeconds() + 29 * 60 }),
    {
      param: 'expires_at',
      message: 'The `expires_at` timestamp must be at least 30 minutes from Checkout Session creation.',
    },
  ],
  [
    'a life of 25 hours',
    () => ({ expires_at: nowSeconds() + 25 * 3600 }),
    {
      param: 'expires_at',
      message: 'The `expires_at` timestamp must be less than 24 hours from Checkout Session creation.',
    },
  ],
  [
    '51 keys of metadata',
    () => ({ metadata: Object.fromEntries(Array.from({ length: 51 }, (_, key) => [`k${key}`, 'x'])) }),
    { param: 'metadata', message: /up to 50 keys/ },
  ],
  [
    'metadata of 501 characters',
    () => ({ metadata: { note: 'x'.repeat(501) } }),
    { param: 'metadata[note]', message: /up to 500 characters/ },
  ],
  [
    'a price that is not there',
    () => ({ line_items: [{ price: 'price_1', quantity: 1 }] }),
    { code: 'resource_missing', param: 'line_items[0][price]', message: "No such price: 'price_1'" },
  ],
  [
    'what only the real Stripe has',
    () => ({ allow_promotion_codes: true }),
    { code: 'local_not_carried', param: 'allow_promotion_codes', message: /does not carry/ },
  ],
  [
    'an expansion that does not exist',
    () => ({ expand: ['producer'] }),
    { param: 'expand', message: 'This property cannot be expanded (producer).' },
  ],
]

test.each(refusals)('A session is refused for %s', async (_what, change, expected) => {
  const { stripe, webhook } = await openShop()
  const error = await refusal(stripe.checkout.sessions.create({ ...cart(), ...change() } as Params))
  expect(error).toBeInstanceOf(Stripe.errors.StripeInvalidRequestError)
  expect(error.statusCode).toBe(400)
  expect(error.message).toMatch(expected.message)
  if (expected.code) {
    expect(error.code).toBe(expected.code)
    expect(error.doc_url).toBe(`https://stripe.com/docs/error-codes/${expected.code.replaceAll('_', '-')}`)
  }
  if (expected.param) expect(error.param).toBe(expected.param)
  expect(error.requestId).toMatch(/^req_/)
  expect((await stripe.checkout.sessions.list()).data).toEqual([])
  expect(webhook.heard).toEqual([])
})
