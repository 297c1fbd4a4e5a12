import type Stripe from 'stripe'
import type { Rupiah } from '#core/money.ts'
import type { DisputeNews, PaymentEvent, PaymentNews, RefundNews, SessionFact } from './gateway.ts'

/** Hundredths to whole rupiah; null where a fraction would be lost, so that it can never match an order. */
function rupiahOf(hundredths: number | null): Rupiah | null {
  return typeof hundredths === 'number' && hundredths % 100 === 0 ? hundredths / 100 : null
}

const idOf = (reference: string | { readonly id: string } | null | undefined): string | null =>
  typeof reference === 'string' ? reference : (reference?.id ?? null)

/** What a Checkout Session says. `completed` with `payment_status: unpaid` is money under way, not money. */
export function factOf(session: Stripe.Checkout.Session, at = session.created): SessionFact {
  return {
    kind: 'session',
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

/** Null for a refund of something that is no payment of a session. */
export function refundNewsOf(refund: Stripe.Refund): RefundNews | null {
  const paymentId = idOf(refund.payment_intent)
  if (!paymentId) return null
  const isOver = refund.status === 'failed' || refund.status === 'canceled'
  return {
    kind: 'refund',
    paymentId,
    externalId: refund.id,
    refundId: refund.metadata?.refund ?? null,
    state: isOver ? 'failed' : refund.status === 'succeeded' ? 'succeeded' : 'under_way',
    amount: rupiahOf(refund.amount),
  }
}

export function disputeNewsOf(dispute: Stripe.Dispute): DisputeNews | null {
  const paymentId = idOf(dispute.payment_intent)
  if (!paymentId) return null
  const isWon = ['won', 'warning_closed', 'prevented'].includes(dispute.status)
  const state = dispute.status === 'lost' ? 'lost' : isWon ? 'won' : 'opened'
  return { kind: 'dispute', paymentId, externalId: dispute.id, state }
}

/**
 * A verified event in the shop's words. Types that the shop does not know carry no news, nor do events of the other mode
 * (test or live) than the shop's key; one that should carry news and cannot be read is `unreadable`.
 */
export function eventOf(event: Stripe.Event, isLive: boolean): PaymentEvent {
  const { id, type } = event
  const isOfOtherMode = typeof event.livemode === 'boolean' && event.livemode !== isLive
  const news = isOfOtherMode ? null : newsOf(event)
  return { id, type, news: news === 'unreadable' ? null : news, isUnreadable: news === 'unreadable' }
}

function newsOf(event: Stripe.Event): PaymentNews | null | 'unreadable' {
  const object = event.data.object as { readonly id?: unknown; readonly object?: unknown } | null
  const isReadable = typeof object?.id === 'string' && Number.isFinite(event.created)
  switch (event.type) {
    case 'checkout.session.completed':
    case 'checkout.session.async_payment_succeeded':
    case 'checkout.session.expired':
      return isReadable ? factOf(event.data.object, event.created) : 'unreadable'
    case 'checkout.session.async_payment_failed':
      return isReadable ? { ...factOf(event.data.object, event.created), state: 'failed' } : 'unreadable'
    case 'refund.created':
    case 'refund.updated':
    case 'refund.failed':
      return isReadable ? refundNewsOf(event.data.object) : 'unreadable'
    case 'charge.dispute.created':
    case 'charge.dispute.updated':
    case 'charge.dispute.closed':
      return isReadable ? disputeNewsOf(event.data.object) : 'unreadable'
    default:
      return null
  }
}
