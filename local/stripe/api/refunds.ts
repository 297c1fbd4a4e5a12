import { beginEntry, type Entry } from '../bank.ts'
import { choice, elsewhere, fields, integer, optional, text } from '../form/readers.ts'
import { expandable, metadata, pagination, timeRange } from '../form/stripe-readers.ts'
import { putRefund, refundCharge, settleRefund } from '../refund.ts'
import { invalid, noSuch } from '../refusal.ts'
import { expanded } from './expand.ts'
import { pageOf, within } from './list.ts'
import type { Routes } from './route.ts'

const readExpand = fields(expandable)
const readUpdate = fields({ ...expandable, metadata: optional(metadata()) })
const readCreate = fields({
  ...expandable,
  amount: optional(integer({ least: 1 })),
  charge: optional(text(255)),
  currency: elsewhere,
  customer: elsewhere,
  instructions_email: elsewhere,
  metadata: optional(metadata()),
  origin: elsewhere,
  payment_intent: optional(text(255)),
  reason: optional(choice(['duplicate', 'fraudulent', 'requested_by_customer'])),
  refund_application_fee: elsewhere,
  reverse_transfer: elsewhere,
})
const readList = fields({
  ...pagination,
  charge: optional(text(255)),
  created: optional(timeRange()),
  payment_intent: optional(text(255)),
})

export const refundRoutes: Routes = {
  'POST /v1/refunds': ({ bank, entry, form }) => {
    const asked = readCreate(form, '')
    const refund = refundCharge(bank, entry, {
      chargeId: chargeOf(entry, asked.charge, asked.payment_intent),
      amount: asked.amount,
      reason: asked.reason ?? null,
      metadata: asked.metadata ?? {},
    })
    if (bank.switches.refundFails !== 0) {
      entry.later(() => {
        const failing = beginEntry(bank, null)
        settleRefund(failing, refund.id, 'failed')
        failing.commit()
      })
    }
    return expanded(entry, refund, asked.expand)
  },

  'GET /v1/refunds': ({ bank, entry, form }) => {
    const asked = readList(form, '')
    const fitting = bank.books
      .all('refunds')
      .filter(
        (refund) =>
          within(refund.created, asked.created) &&
          (asked.charge === undefined || refund.charge === asked.charge) &&
          (asked.payment_intent === undefined || refund.payment_intent === asked.payment_intent),
      )
    return expanded(entry, pageOf('/v1/refunds', fitting.toReversed(), asked), asked.expand)
  },

  'GET /v1/refunds/:id': ({ bank, entry, id, form }) => {
    const { expand } = readExpand(form, '')
    const refund = bank.books.read('refunds', id)
    if (!refund) throw noSuch('refund', id)
    return expanded(entry, refund, expand)
  },

  'POST /v1/refunds/:id': ({ bank, entry, id, form }) => {
    const asked = readUpdate(form, '')
    const refund = bank.books.read('refunds', id)
    if (!refund) throw noSuch('refund', id)
    const updated = { ...refund, metadata: { ...refund.metadata, ...asked.metadata } }
    putRefund(entry, updated)
    entry.happen('refund.updated', updated)
    return expanded(entry, updated, asked.expand)
  },
}

function chargeOf(entry: Entry, charge: string | undefined, intentId: string | undefined): string {
  if (charge !== undefined && intentId !== undefined) {
    throw invalid('You may only specify one of these parameters: charge, payment_intent.')
  }
  if (charge !== undefined) return charge
  if (intentId === undefined) {
    throw invalid('One of the following params should be provided for this request: payment_intent or charge.')
  }
  const intent = entry.read('paymentIntents', intentId)
  if (!intent) throw noSuch('payment_intent', intentId, 'payment_intent')
  if (intent.status !== 'succeeded' || typeof intent.latest_charge !== 'string') {
    throw invalid(`This PaymentIntent (${intentId}) does not have a successful charge to refund.`)
  }
  return intent.latest_charge
}
