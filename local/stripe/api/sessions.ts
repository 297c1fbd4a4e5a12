import { putSession } from '../bank.ts'
import { choice, fields, optional, text } from '../form/readers.ts'
import { email, expandable, pagination, timeRange } from '../form/stripe-readers.ts'
import type { SessionRecord } from '../records.ts'
import { noSuch } from '../refusal.ts'
import { expireSession, shownSession } from '../session.ts'
import { expanded } from './expand.ts'
import { pageOf, within } from './list.ts'
import { newSession } from './new-session.ts'
import type { Call, Routes } from './route.ts'
import { readSession } from './session-rules.ts'

const readExpand = fields(expandable)
const readPage = fields(pagination)
const readList = fields({
  ...pagination,
  created: optional(timeRange()),
  customer: optional(text(255)),
  customer_account: optional(text(255)),
  customer_details: optional(fields({ email: optional(email()) })),
  payment_intent: optional(text(255)),
  payment_link: optional(text(255)),
  status: optional(choice(['complete', 'expired', 'open'])),
  subscription: optional(text(255)),
})

export const sessionRoutes: Routes = {
  'POST /v1/checkout/sessions': ({ bank, entry, form }) => {
    const params = readSession(form, '')
    const record = newSession(bank, params)
    putSession(entry, record)
    return expanded(entry, shownSession(bank, record), params.expand)
  },

  'GET /v1/checkout/sessions': ({ bank, entry, form }) => {
    const asked = readList(form, '')
    const fitting = bank.books
      .all('sessions')
      .filter(({ session }) => fits(session, asked))
      .toReversed()
    const page = pageOf('/v1/checkout/sessions', fitting, asked)
    return expanded(entry, { ...page, data: page.data.map((record) => shownSession(bank, record)) }, asked.expand)
  },

  'GET /v1/checkout/sessions/:id': (call) => {
    const { expand } = readExpand(call.form, '')
    return expanded(call.entry, shownSession(call.bank, find(call)), expand)
  },

  'POST /v1/checkout/sessions/:id/expire': (call) => {
    const { expand } = readExpand(call.form, '')
    const expired = expireSession(call.bank, call.entry, find(call))
    return expanded(call.entry, shownSession(call.bank, expired), expand)
  },

  'GET /v1/checkout/sessions/:id/line_items': (call) => {
    const asked = readPage(call.form, '')
    const page = pageOf(`/v1/checkout/sessions/${call.id}/line_items`, find(call).lineItems, asked)
    return expanded(call.entry, page, asked.expand)
  },
}

function find({ bank, id }: Call): SessionRecord {
  const record = bank.books.read('sessions', id)
  if (!record) throw noSuch('checkout.session', id)
  return record
}

function fits(session: SessionRecord['session'], asked: ReturnType<typeof readList>): boolean {
  const wantedEmail = asked.customer_details?.email
  return (
    within(session.created, asked.created) &&
    (asked.status === undefined || session.status === asked.status) &&
    (asked.payment_intent === undefined || session.payment_intent === asked.payment_intent) &&
    (wantedEmail === undefined || session.customer_details?.email === wantedEmail) &&
    // This server has no customers, payment links or subscriptions, so nothing belongs to one.
    asked.customer === undefined &&
    asked.customer_account === undefined &&
    asked.payment_link === undefined &&
    asked.subscription === undefined
  )
}
