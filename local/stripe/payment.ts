// What a payment does to a session, its PaymentIntent and its charge.
import type Stripe from 'stripe'
import { type Bank, type Entry, putSession } from './bank.ts'
import { type CardFate, fateOf, genericDecline } from './cards.ts'
import { failedCharge, newCharge } from './charge.ts'
import { openDispute } from './dispute.ts'
import { intentOf, putIntent } from './intent.ts'
import type { Buyer, Means } from './means.ts'
import type { Method } from './payment-methods.ts'
import type { SessionRecord } from './records.ts'
import { changeSession, shownSession } from './session.ts'

export type Outcome = 'paid' | 'processing' | 'asks_buyer' | 'declined' | 'not_payable'

/** Takes a payment for an open session. A session that is not open is left as it is: `not_payable`. */
export function pay(bank: Bank, entry: Entry, record: SessionRecord, means: Means, buyer: Buyer): Outcome {
  if (record.session.status !== 'open') return 'not_payable'
  const known = withBuyer(entry, record, buyer)
  const intent = intentOf(bank, entry, known)
  const withIntent = changeSession(entry, known, { payment_intent: intent.id })
  if (means.method !== 'card') return waitForMoney(bank, entry, withIntent, intent, means.method)

  const fate = means.fails ? genericDecline : fateOf(means.number)
  if (fate.kind === 'declines') {
    decline(entry, intent, newCharge(bank, withIntent, intent, means), fate)
    return 'declined'
  }
  if (fate.kind === 'asks') {
    putSession(entry, { ...withIntent, cardAsked: means.face })
    putIntent(entry, { ...intent, status: 'requires_action', next_action: { type: 'use_stripe_sdk' } })
    return 'asks_buyer'
  }
  succeed(bank, entry, withIntent, intent, newCharge(bank, withIntent, intent, means))
  if (fate.kind === 'disputed') openDispute(bank, entry, intent.id, 'fraudulent')
  return 'paid'
}

/** The buyer's answer to the bank's question (3-D Secure). */
export function answerBank(bank: Bank, entry: Entry, asked: SessionRecord, agreed: boolean): Outcome {
  const face = asked.cardAsked
  if (asked.session.status !== 'open' || !face) return 'not_payable'
  const record = { ...asked, cardAsked: null }
  putSession(entry, record)
  const intent = intentOf(bank, entry, record)
  const charge = newCharge(bank, record, intent, { method: 'card', number: '', face })
  if (agreed) {
    succeed(bank, entry, record, intent, charge)
    return 'paid'
  }
  decline(entry, intent, charge, {
    kind: 'declines',
    code: 'payment_intent_authentication_failure',
    declineCode: null,
    message: 'The provided payment method has failed authentication.',
  })
  return 'declined'
}

/** The money of a virtual account or QRIS code arrives, or never does. Only for a payment that is waited for. */
export function settle(bank: Bank, entry: Entry, record: SessionRecord, arrived: boolean): Outcome {
  const intentId = record.session.payment_intent
  const intent = typeof intentId === 'string' ? entry.read('paymentIntents', intentId) : undefined
  if (intent?.status !== 'processing') return 'not_payable'
  const method = intent.payment_method_types[0] === 'qris' ? 'qris' : 'id_bank_transfer'
  const charge = newCharge(bank, record, intent, { method })
  if (arrived) {
    succeed(bank, entry, record, intent, charge)
    return 'paid'
  }
  decline(entry, intent, charge, {
    kind: 'declines',
    code: 'payment_intent_payment_attempt_failed',
    declineCode: null,
    message: 'The payment failed.',
  })
  entry.happen('checkout.session.async_payment_failed', shownSession(bank, record))
  return 'declined'
}

function waitForMoney(
  bank: Bank,
  entry: Entry,
  record: SessionRecord,
  intent: Stripe.PaymentIntent,
  method: Method,
): Outcome {
  const waiting = putIntent(entry, { ...intent, status: 'processing', payment_method_types: [method] })
  const complete = changeSession(entry, record, { status: 'complete', payment_status: 'unpaid' })
  entry.happen('payment_intent.processing', waiting)
  entry.happen('checkout.session.completed', shownSession(bank, complete))
  return 'processing'
}

function succeed(
  bank: Bank,
  entry: Entry,
  record: SessionRecord,
  intent: Stripe.PaymentIntent,
  charge: Stripe.Charge,
): void {
  const paid = putIntent(entry, {
    ...intent,
    amount_received: intent.amount,
    last_payment_error: null,
    latest_charge: charge.id,
    next_action: null,
    payment_method: charge.payment_method,
    status: 'succeeded',
  })
  const complete = changeSession(entry, record, { status: 'complete', payment_status: 'paid' })
  entry.put({ table: 'charges', id: charge.id, value: charge })
  entry.happen('charge.succeeded', charge)
  entry.happen('payment_intent.succeeded', paid)
  // A session that waited for its money was completed before; this is the second word on it.
  const waited = record.session.status === 'complete'
  entry.happen(
    waited ? 'checkout.session.async_payment_succeeded' : 'checkout.session.completed',
    shownSession(bank, complete),
  )
}

function decline(
  entry: Entry,
  intent: Stripe.PaymentIntent,
  made: Stripe.Charge,
  fate: CardFate & { kind: 'declines' },
): void {
  const charge = failedCharge(made, fate)
  const refused = putIntent(entry, {
    ...intent,
    last_payment_error: {
      type: 'card_error',
      charge: charge.id,
      code: fate.code,
      ...(fate.declineCode ? { decline_code: fate.declineCode } : {}),
      doc_url: `https://stripe.com/docs/error-codes/${fate.code.replaceAll('_', '-')}`,
      message: fate.message,
    },
    latest_charge: charge.id,
    next_action: null,
    status: 'requires_payment_method',
  })
  entry.put({ table: 'charges', id: charge.id, value: charge })
  entry.happen('charge.failed', charge)
  entry.happen('payment_intent.payment_failed', refused)
}

function withBuyer(entry: Entry, record: SessionRecord, buyer: Buyer): SessionRecord {
  const details = record.session.customer_details
  return changeSession(entry, record, {
    customer_details: {
      address: { city: null, country: 'ID', line1: null, line2: null, postal_code: null, state: null },
      business_name: null,
      email: record.session.customer_email ?? buyer.email ?? details?.email ?? null,
      individual_name: null,
      name: buyer.name ?? details?.name ?? null,
      phone: null,
      tax_exempt: 'none',
      tax_ids: [],
    },
  })
}
