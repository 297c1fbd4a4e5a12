import { invalid } from './refusal.ts'

/** What the pay page offers; names as in Stripe's PaymentIntent.AllowedPaymentMethodType. */
export const methods = ['card', 'id_bank_transfer', 'qris'] as const
export type Method = (typeof methods)[number]

/** Stripe's other names, as stripe-node's types list them: known, never eligible for a shop that sells in rupiah. */
const foreignMethods = [
  ...['acss_debit', 'affirm', 'afterpay_clearpay', 'alipay', 'alma', 'amazon_pay', 'au_becs_debit', 'bacs_debit'],
  ...['bancontact', 'billie', 'bizum', 'blik', 'boleto', 'cashapp', 'crypto', 'customer_balance', 'eps', 'fpx'],
  ...['giropay', 'gopay', 'grabpay', 'ideal', 'kakao_pay', 'klarna', 'konbini', 'kr_card', 'link', 'mb_way'],
  ...['mobilepay', 'multibanco', 'naver_pay', 'nz_bank_account', 'oxxo', 'p24', 'pay_by_bank', 'payco', 'paynow'],
  ...['paypal', 'paypay', 'payto', 'pix', 'promptpay', 'revolut_pay', 'samsung_pay', 'satispay', 'scalapay'],
  ...['sepa_debit', 'sequra', 'shopeepay', 'sofort', 'sunbit', 'swish', 'twint', 'upi', 'us_bank_account'],
  ...['wechat_pay', 'zip'],
]

export const knownMethods: readonly string[] = [...methods, ...foreignMethods]

/**
 * The methods a session offers: those this server has, filtered as Stripe filters its dynamic set.
 * Throws a Refusal (400) when nothing is left.
 */
export function offeredMethods(allowed: readonly string[] | undefined, excluded: readonly string[]): Method[] {
  const offered = methods.filter((method) => (allowed?.includes(method) ?? true) && !excluded.includes(method))
  if (offered.length > 0) return offered
  throw invalid('No valid payment method types for this Checkout Session.', {
    param: allowed ? 'allowed_payment_method_types' : 'excluded_payment_method_types',
  })
}
