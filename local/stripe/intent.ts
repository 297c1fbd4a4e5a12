import type Stripe from 'stripe'
import type { Bank, Entry } from './bank.ts'
import { newId } from './ids.ts'
import type { SessionRecord } from './records.ts'

/**
 * The session's PaymentIntent, made at the first attempt to pay: since API version 2022-08-01 a session has
 * none before. `payment_intent.created` happens with it.
 */
export function intentOf(bank: Bank, entry: Entry, record: SessionRecord): Stripe.PaymentIntent {
  const existing = record.session.payment_intent
  const kept = typeof existing === 'string' ? entry.read('paymentIntents', existing) : undefined
  if (kept) return kept
  const intent = newIntent(bank, record)
  putIntent(entry, intent)
  entry.happen('payment_intent.created', intent)
  return intent
}

/** Writes the intent; gives it back. */
export function putIntent(entry: Entry, value: Stripe.PaymentIntent): Stripe.PaymentIntent {
  entry.put({ table: 'paymentIntents', id: value.id, value })
  return value
}

function newIntent(bank: Bank, { session, intentData }: SessionRecord): Stripe.PaymentIntent {
  const id = newId('pi_3')
  return {
    id,
    object: 'payment_intent',
    allowed_payment_method_types: null,
    amount: session.amount_total ?? 0,
    amount_capturable: 0,
    amount_details: { tip: {} },
    amount_received: 0,
    application: null,
    application_fee_amount: null,
    automatic_payment_methods: null,
    canceled_at: null,
    cancellation_reason: null,
    capture_method: 'automatic_async',
    client_secret: `${id}_secret_${newId('', 25)}`,
    confirmation_method: 'automatic',
    created: bank.seconds(),
    currency: session.currency ?? 'idr',
    customer: null,
    customer_account: null,
    description: intentData.description,
    excluded_payment_method_types: null,
    last_payment_error: null,
    latest_charge: null,
    livemode: false,
    managed_payments: null,
    metadata: intentData.metadata,
    next_action: null,
    on_behalf_of: null,
    payment_method: null,
    payment_method_configuration_details: null,
    payment_method_options: null,
    payment_method_types: session.payment_method_types,
    payment_record: null,
    processing: null,
    receipt_email: intentData.receiptEmail,
    review: null,
    setup_future_usage: null,
    shipping: intentData.shipping,
    source: null,
    statement_descriptor: intentData.statementDescriptor,
    statement_descriptor_suffix: intentData.statementDescriptorSuffix,
    status: 'requires_payment_method',
    transfer_data: null,
    transfer_group: intentData.transferGroup,
  }
}
