import type Stripe from 'stripe'
import { type Bank, beginEntry, type Entry, putSession } from './bank.ts'
import type { SessionRecord } from './records.ts'
import { invalid } from './refusal.ts'

/** The session as Stripe shows it: its address only while it can be paid. */
export function shownSession(bank: Bank, { session }: SessionRecord): Stripe.Checkout.Session {
  return { ...session, url: session.status === 'open' ? payAddress(bank, session.id) : null }
}

/** The pay page's address for a session. */
export function payAddress(bank: Bank, sessionId: string): string {
  return `${bank.origin}/c/pay/${sessionId}`
}

/** Writes the session's new state; gives the record. */
export function changeSession(
  entry: Entry,
  record: SessionRecord,
  change: Partial<Stripe.Checkout.Session>,
): SessionRecord {
  const next = { ...record, session: { ...record.session, ...change } }
  putSession(entry, next)
  return next
}

/** Ends an open session, as its clock or the shop wants it. Throws a Refusal (400) when it is not open. */
export function expireSession(bank: Bank, entry: Entry, record: SessionRecord): SessionRecord {
  if (record.session.status !== 'open') {
    throw invalid(
      `Only Checkout Sessions with a status in ["open"] can be expired. This Checkout Session has a status of ` +
        `\`${record.session.status}\`.`,
    )
  }
  const expired = changeSession(entry, record, { status: 'expired' })
  cancelIntent(bank, entry, expired)
  entry.happen('checkout.session.expired', shownSession(bank, expired))
  return expired
}

/** An intent that was tried in vain ends with its session. */
function cancelIntent(bank: Bank, entry: Entry, { session }: SessionRecord): void {
  const intent = typeof session.payment_intent === 'string' && entry.read('paymentIntents', session.payment_intent)
  if (!intent) return
  const value: Stripe.PaymentIntent = {
    ...intent,
    canceled_at: bank.seconds(),
    cancellation_reason: 'expired',
    next_action: null,
    status: 'canceled',
  }
  entry.put({ table: 'paymentIntents', id: value.id, value })
  entry.happen('payment_intent.canceled', value)
}

/** True when the clock has ended it, written down or not. */
export function isOver(bank: Bank, { session }: SessionRecord): boolean {
  return session.status === 'expired' || (session.status === 'open' && session.expires_at <= bank.seconds())
}

/** Writes down every session which the clock has ended. Cheap to call: it looks once a second. */
export function expireDue(bank: Bank): void {
  if (bank.lookedForExpiredAt === bank.seconds()) return
  bank.lookedForExpiredAt = bank.seconds()
  for (const record of bank.books.all('sessions')) {
    if (record.session.status !== 'open' || record.session.expires_at > bank.seconds()) continue
    const entry = beginEntry(bank, null)
    expireSession(bank, entry, record)
    entry.commit()
  }
}

/** Where the buyer goes: Stripe puts the session's id in place of the braces. */
export function returnAddress(template: string, sessionId: string): string {
  return template.replaceAll('{CHECKOUT_SESSION_ID}', sessionId).replaceAll('%7BCHECKOUT_SESSION_ID%7D', sessionId)
}
