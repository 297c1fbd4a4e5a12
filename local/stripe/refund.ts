import type Stripe from 'stripe'
import { amountInMessages } from './amounts.ts'
import type { Bank, Entry } from './bank.ts'
import { newId } from './ids.ts'
import { invalid, noSuch } from './refusal.ts'

export interface RefundWish {
  chargeId: string
  /** Minor units; everything that is left when absent. */
  amount: number | undefined
  reason: Stripe.Refund.Reason | null
  metadata: Record<string, string>
}

/** Gives money back. Throws a Refusal when there is not so much to give back. */
export function refundCharge(bank: Bank, entry: Entry, wish: RefundWish): Stripe.Refund {
  const charge = entry.read('charges', wish.chargeId)
  if (!charge) throw noSuch('charge', wish.chargeId, 'charge')
  checkRefundable(charge, wish.amount)
  const amount = wish.amount ?? charge.amount - charge.amount_refunded
  const holds = bank.switches.refundPending !== 0 || bank.switches.refundFails !== 0
  const refund: Stripe.Refund = {
    id: newId('re_3'),
    object: 'refund',
    amount,
    balance_transaction: null,
    charge: charge.id,
    created: bank.seconds(),
    currency: charge.currency,
    customer: null,
    customer_account: null,
    destination_details:
      charge.payment_method_details?.type === 'card'
        ? {
            card: { reference_status: 'pending', reference_type: 'acquirer_reference_number', type: 'refund' },
            type: 'card',
          }
        : { type: charge.payment_method_details?.type ?? 'unknown' },
    metadata: wish.metadata,
    payment_intent: charge.payment_intent,
    payment_method: charge.payment_method,
    reason: wish.reason,
    receipt_number: null,
    source_transfer_reversal: null,
    status: holds ? 'pending' : 'succeeded',
    transfer_reversal: null,
  }
  putRefund(entry, refund)
  const refunded = changeRefunded(entry, charge, amount)
  entry.happen('refund.created', refund)
  entry.happen('charge.refunded', refunded)
  return refund
}

/**
 * The bank's last word on a refund. A refund that succeeded may still fail days later; the charge then is
 * less refunded than it was. Throws a Refusal when the refund has failed already.
 */
export function settleRefund(entry: Entry, refundId: string, outcome: 'succeeded' | 'failed'): Stripe.Refund {
  const refund = entry.read('refunds', refundId)
  if (!refund) throw noSuch('refund', refundId)
  if (refund.status === 'failed' || refund.status === outcome) {
    throw invalid(`This refund has a status of \`${refund.status}\` already.`)
  }
  const settled: Stripe.Refund = {
    ...refund,
    status: outcome,
    ...(outcome === 'failed' ? { failure_reason: 'expired_or_canceled_card' } : {}),
  }
  putRefund(entry, settled)
  const charge = typeof refund.charge === 'string' ? entry.read('charges', refund.charge) : undefined
  if (outcome === 'failed' && charge) changeRefunded(entry, charge, -refund.amount)
  entry.happen('refund.updated', settled)
  if (outcome === 'failed') entry.happen('refund.failed', settled)
  return settled
}

export function putRefund(entry: Entry, value: Stripe.Refund): void {
  entry.put({ table: 'refunds', id: value.id, value })
}

function changeRefunded(entry: Entry, charge: Stripe.Charge, by: number): Stripe.Charge {
  const amountRefunded = charge.amount_refunded + by
  const value = { ...charge, amount_refunded: amountRefunded, refunded: amountRefunded === charge.amount }
  entry.put({ table: 'charges', id: charge.id, value })
  return value
}

function checkRefundable(charge: Stripe.Charge, amount: number | undefined): void {
  if (!charge.paid) throw invalid(`Charge ${charge.id} has not been paid; cannot issue a refund.`, { param: 'charge' })
  if (charge.disputed) {
    throw invalid(`Charge ${charge.id} has been charged back; cannot issue a refund.`, { code: 'charge_disputed' })
  }
  const left = charge.amount - charge.amount_refunded
  if (left === 0) {
    throw invalid(`Charge ${charge.id} has already been refunded.`, { code: 'charge_already_refunded' })
  }
  if (amount !== undefined && amount > left) {
    const of = left === charge.amount ? 'charge amount' : 'unrefunded amount on charge'
    throw invalid(
      `Refund amount (${amountInMessages(amount, charge.currency)}) is greater than ${of} ` +
        `(${amountInMessages(left, charge.currency)})`,
      { param: 'amount' },
    )
  }
}
