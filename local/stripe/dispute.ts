import type Stripe from 'stripe'
import type { Bank, Entry } from './bank.ts'
import { newId } from './ids.ts'
import { invalid, noSuch } from './refusal.ts'

const answerDays = 7

/** The buyer's bank takes the money back. Throws a Refusal when the intent has no charge or is disputed already. */
export function openDispute(bank: Bank, entry: Entry, intentId: string, reason: string): Stripe.Dispute {
  const intent = entry.read('paymentIntents', intentId)
  if (!intent) throw noSuch('payment_intent', intentId)
  const charge = typeof intent.latest_charge === 'string' ? entry.read('charges', intent.latest_charge) : undefined
  if (!charge?.paid) throw invalid('Only a paid charge can be disputed.')
  if (charge.disputed) throw invalid('This charge is disputed already.')

  const dispute: Stripe.Dispute = {
    id: newId('du_1'),
    object: 'dispute',
    amount: charge.amount,
    balance_transactions: [],
    charge: charge.id,
    created: bank.seconds(),
    currency: charge.currency,
    enhanced_eligibility_types: [],
    evidence: noEvidence,
    evidence_details: {
      due_by: bank.seconds() + answerDays * 24 * 60 * 60,
      enhanced_eligibility: {},
      has_evidence: false,
      past_due: false,
      submission_count: 0,
      submission_method: 'not_submitted',
    },
    intended_submission_method: null,
    is_charge_refundable: false,
    livemode: false,
    metadata: {},
    payment_intent: intent.id,
    reason,
    status: 'needs_response',
  }
  entry.put({ table: 'charges', id: charge.id, value: { ...charge, disputed: true } })
  entry.put({ table: 'disputes', id: dispute.id, value: dispute })
  entry.happen('charge.dispute.created', dispute)
  return dispute
}

/** The card network's word on a dispute. Throws a Refusal when it was spoken already. */
export function closeDispute(entry: Entry, disputeId: string, status: 'won' | 'lost'): Stripe.Dispute {
  const dispute = entry.read('disputes', disputeId)
  if (!dispute) throw noSuch('dispute', disputeId)
  if (dispute.status === 'won' || dispute.status === 'lost') throw invalid('This dispute is closed already.')
  const closed: Stripe.Dispute = { ...dispute, status }
  entry.put({ table: 'disputes', id: closed.id, value: closed })
  entry.happen('charge.dispute.closed', closed)
  return closed
}

const noEvidence: Stripe.Dispute.Evidence = {
  access_activity_log: null,
  billing_address: null,
  cancellation_policy: null,
  cancellation_policy_disclosure: null,
  cancellation_rebuttal: null,
  customer_communication: null,
  customer_email_address: null,
  customer_name: null,
  customer_purchase_ip: null,
  customer_signature: null,
  duplicate_charge_documentation: null,
  duplicate_charge_explanation: null,
  duplicate_charge_id: null,
  enhanced_evidence: {},
  product_description: null,
  receipt: null,
  refund_policy: null,
  refund_policy_disclosure: null,
  refund_refusal_explanation: null,
  service_date: null,
  service_documentation: null,
  shipping_address: null,
  shipping_carrier: null,
  shipping_date: null,
  shipping_documentation: null,
  shipping_tracking_number: null,
  uncategorized_file: null,
  uncategorized_text: null,
}
