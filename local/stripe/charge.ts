import type Stripe from 'stripe'
import type { Bank } from './bank.ts'
import type { CardFace, CardFate } from './cards.ts'
import { newId } from './ids.ts'
import type { Means } from './means.ts'
import type { SessionRecord } from './records.ts'

/** A charge that went through. */
export function newCharge(
  bank: Bank,
  { session }: SessionRecord,
  intent: Stripe.PaymentIntent,
  means: Means,
): Stripe.Charge {
  const buyer = session.customer_details
  return {
    id: newId(means.method === 'card' ? 'ch_3' : 'py_3'),
    object: 'charge',
    amount: intent.amount,
    amount_captured: intent.amount,
    amount_refunded: 0,
    application: null,
    application_fee: null,
    application_fee_amount: null,
    balance_transaction: null,
    billing_details: {
      address: buyer?.address ?? null,
      email: buyer?.email ?? null,
      name: buyer?.name ?? null,
      phone: null,
      tax_id: null,
    },
    calculated_statement_descriptor: 'PEMBAYARAN CONTOH',
    captured: true,
    created: bank.seconds(),
    currency: intent.currency,
    customer: null,
    description: intent.description,
    disputed: false,
    failure_balance_transaction: null,
    failure_code: null,
    failure_message: null,
    fraud_details: {},
    livemode: false,
    metadata: intent.metadata,
    on_behalf_of: null,
    outcome: {
      advice_code: null,
      network_advice_code: null,
      network_decline_code: null,
      network_status: 'approved_by_network',
      reason: null,
      risk_level: 'normal',
      risk_score: 1,
      seller_message: 'Payment complete.',
      type: 'authorized',
    },
    paid: true,
    payment_intent: intent.id,
    payment_method: newId('pm_1'),
    payment_method_details: means.method === 'card' ? cardDetails(means.face, intent.amount) : { type: means.method },
    radar_options: {},
    receipt_email: intent.receipt_email,
    receipt_number: null,
    receipt_url: null,
    refunded: false,
    review: null,
    shipping: intent.shipping,
    source: null,
    source_transfer: null,
    statement_descriptor: intent.statement_descriptor,
    statement_descriptor_suffix: intent.statement_descriptor_suffix,
    status: 'succeeded',
    transfer_data: null,
    transfer_group: intent.transfer_group,
  }
}

/** The same charge, refused. */
export function failedCharge(charge: Stripe.Charge, fate: CardFate & { kind: 'declines' }): Stripe.Charge {
  return {
    ...charge,
    amount_captured: 0,
    captured: false,
    failure_code: fate.code,
    failure_message: fate.message,
    outcome: {
      advice_code: null,
      network_advice_code: null,
      network_decline_code: null,
      network_status: 'declined_by_network',
      reason: fate.declineCode ?? fate.code,
      risk_level: 'normal',
      risk_score: 1,
      seller_message: 'The bank did not return any further details with this decline.',
      type: 'issuer_declined',
    },
    paid: false,
    status: 'failed',
  }
}

function cardDetails(face: CardFace, amount: number): Stripe.Charge.PaymentMethodDetails {
  return {
    card: {
      amount_authorized: amount,
      authorization_code: null,
      brand: face.brand,
      checks: { address_line1_check: null, address_postal_code_check: null, cvc_check: 'pass' },
      country: 'ID',
      electronic_commerce_indicator: null,
      exp_month: face.expMonth,
      exp_year: face.expYear,
      fingerprint: face.fingerprint,
      funding: 'credit',
      installments: null,
      last4: face.last4,
      mandate: null,
      network: face.brand,
      network_transaction_id: null,
      regulated_status: 'unregulated',
      three_d_secure: null,
      transaction_link_id: null,
      wallet: null,
    },
    type: 'card',
  }
}
