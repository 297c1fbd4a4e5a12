import type Stripe from 'stripe'
import type { Rupiah } from '#core/money.ts'
import type { PaymentEvent, SessionFact } from './gateway.ts'

/** Hundredths to whole rupiah; null where a fraction would be lost, so that it can never match an order. */
function rupiahOf(hundredths: number | null): Rupiah | null {
  return hundredths !== null && hundredths % 100 === 0 ? hundredths / 100 : null
}

const idOf = (reference: string | { readonly id: string } | null): string | null =>
  typeof reference === 'string' ? reference : (reference?.id ?? null)

/** What a Checkout Session says. `completed` with `payment_status: unpaid` is money under way, not money. */
export function factOf(session: Stripe.Checkout.Session, at = session.created): SessionFact {
  return {
    sessionId: session.id,
    attemptId: session.metadata?.attempt ?? null,
    state: stateOf(session),
    paymentId: idOf(session.payment_intent),
    amount: rupiahOf(session.amount_total),
    currency: (session.currency ?? '').toUpperCase(),
    at: new Date(at * 1000),
  }
}

function stateOf(session: Stripe.Checkout.Session): SessionFact['state'] {
  if (session.status === 'expired') return 'expired'
  if (session.status !== 'complete') return 'open'
  if (session.payment_status === 'paid') return 'paid'
  const intent = typeof session.payment_intent === 'object' ? session.payment_intent : null
  // After `complete`, an intent that asks for a method again has failed, and hosted Checkout offers no second try.
  return intent?.status === 'canceled' || intent?.status === 'requires_payment_method' ? 'failed' : 'pending'
}

/** A verified event in the shop's words; types that the shop does not know carry neither session nor money. */
export function eventOf(event: Stripe.Event): PaymentEvent {
  const { id, type } = event
  switch (event.type) {
    case 'checkout.session.completed':
    case 'checkout.session.async_payment_succeeded':
    case 'checkout.session.expired':
      return { id, type, session: factOf(event.data.object, event.created), about: null }
    case 'checkout.session.async_payment_failed':
      return { id, type, session: { ...factOf(event.data.object, event.created), state: 'failed' }, about: null }
    case 'refund.created':
    case 'refund.updated':
    case 'refund.failed': {
      const refund = event.data.object
      const paymentId = idOf(refund.payment_intent)
      if (!paymentId) return { id, type, session: null, about: null }
      const about = {
        kind: 'refund' as const,
        paymentId,
        externalId: refund.id,
        state: refund.status ?? '',
        amount: rupiahOf(refund.amount),
      }
      return { id, type, session: null, about }
    }
    case 'charge.dispute.created':
    case 'charge.dispute.closed': {
      const dispute = event.data.object
      const paymentId = idOf(dispute.payment_intent)
      if (!paymentId) return { id, type, session: null, about: null }
      const about = {
        kind: 'dispute' as const,
        paymentId,
        externalId: dispute.id,
        state: dispute.status,
        amount: rupiahOf(dispute.amount),
      }
      return { id, type, session: null, about }
    }
    default:
      return { id, type, session: null, about: null }
  }
}
