import { shippingCost } from '../api/new-session.ts'
import type { Entry } from '../bank.ts'
import type { SessionRecord } from '../records.ts'
import { changeSession } from '../session.ts'

/** Puts the buyer's choice of shipping into the session's total; null leaves what is chosen. */
export function chooseShipping(entry: Entry, record: SessionRecord, rateId: string | null): SessionRecord {
  const rate = record.shippingRates.find(({ id }) => id === rateId)
  // A PaymentIntent that was tried already keeps its amount, so the choice is made before the first attempt.
  if (!rate || record.session.payment_intent !== null) return record
  const amount = rate.fixed_amount?.amount ?? 0
  return changeSession(entry, record, {
    amount_total: (record.session.amount_subtotal ?? 0) + amount,
    shipping_cost: shippingCost(rate),
    total_details: { amount_discount: 0, amount_shipping: amount, amount_tax: 0 },
  })
}
