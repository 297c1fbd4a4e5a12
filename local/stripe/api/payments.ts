import { fields, optional, text } from '../form/readers.ts'
import { expandable, pagination, timeRange } from '../form/stripe-readers.ts'
import { noSuch } from '../refusal.ts'
import { expanded } from './expand.ts'
import { pageOf, within } from './list.ts'
import type { Endpoint, Routes } from './route.ts'

const readExpand = fields(expandable)
const readIntents = fields({
  ...pagination,
  created: optional(timeRange()),
  customer: optional(text(255)),
  customer_account: optional(text(255)),
})
const readIntent = fields({ ...expandable, client_secret: optional(text(255)) })
const readCharges = fields({
  ...pagination,
  created: optional(timeRange()),
  customer: optional(text(255)),
  payment_intent: optional(text(255)),
  transfer_group: optional(text(255)),
})
const readDisputes = fields({
  ...pagination,
  charge: optional(text(255)),
  created: optional(timeRange()),
  payment_intent: optional(text(255)),
})

export const paymentRoutes: Routes = {
  'GET /v1/payment_intents': ({ bank, entry, form }) => {
    const asked = readIntents(form, '')
    const fitting = bank.books
      .all('paymentIntents')
      .filter((intent) => within(intent.created, asked.created) && !asked.customer && !asked.customer_account)
    return expanded(entry, pageOf('/v1/payment_intents', fitting.toReversed(), asked), asked.expand)
  },

  'GET /v1/payment_intents/:id': ({ bank, entry, id, form }) => {
    const asked = readIntent(form, '')
    const intent = bank.books.read('paymentIntents', id)
    if (!intent) throw noSuch('payment_intent', id, 'id')
    return expanded(entry, intent, asked.expand)
  },

  'GET /v1/charges': ({ bank, entry, form }) => {
    const asked = readCharges(form, '')
    const fitting = bank.books
      .all('charges')
      .filter(
        (charge) =>
          within(charge.created, asked.created) &&
          (asked.payment_intent === undefined || charge.payment_intent === asked.payment_intent) &&
          (asked.transfer_group === undefined || charge.transfer_group === asked.transfer_group) &&
          asked.customer === undefined,
      )
    return expanded(entry, pageOf('/v1/charges', fitting.toReversed(), asked), asked.expand)
  },

  'GET /v1/charges/:id': one('charges', 'charge'),

  'GET /v1/disputes': ({ bank, entry, form }) => {
    const asked = readDisputes(form, '')
    const fitting = bank.books
      .all('disputes')
      .filter(
        (dispute) =>
          within(dispute.created, asked.created) &&
          (asked.charge === undefined || dispute.charge === asked.charge) &&
          (asked.payment_intent === undefined || dispute.payment_intent === asked.payment_intent),
      )
    return expanded(entry, pageOf('/v1/disputes', fitting.toReversed(), asked), asked.expand)
  },

  'GET /v1/disputes/:id': one('disputes', 'dispute'),
}

function one(table: 'charges' | 'disputes', kind: string): Endpoint {
  return ({ bank, entry, id, form }) => {
    const { expand } = readExpand(form, '')
    const found = bank.books.read(table, id)
    if (!found) throw noSuch(kind, id)
    return expanded(entry, found, expand)
  }
}
