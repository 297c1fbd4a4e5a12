import type { Language } from '#core/language.ts'
import type { Rupiah } from '#core/money.ts'
import type { AttemptWord, DisputeWord, RefundWord } from './payment-table.ts'

/** A payment attempt as the provider needs it. Amounts are whole rupiah; the adapter converts. */
export interface SessionWish {
  /** The attempt's id: the idempotency key of the call. */
  readonly attemptId: string
  readonly requestId: string
  readonly orderNumber: string
  readonly language: Language
  readonly buyerEmail: string
  readonly lines: readonly { readonly title: string; readonly quantity: number; readonly unitPrice: Rupiah }[]
  readonly amount: Rupiah
  readonly expiresAt: Date
  /** Absolute; from SITE_URL. */
  readonly returnUrl: string
}

export type OpenedSession =
  | { readonly outcome: 'open'; readonly sessionId: string; readonly url: string; readonly expiresAt: Date }
  /** Definitely nothing was made (a 4xx): a new attempt may be tried. */
  | { readonly outcome: 'refused'; readonly code: string }
  /** No answer, or a 5xx: a session may exist. Repeat with the same attempt id. */
  | { readonly outcome: 'unclear'; readonly code: string }

/** What a provider says of a session, in our words. */
export interface SessionFact {
  readonly kind: 'session'
  readonly sessionId: string
  /** `attemptId` as we sent it; believed only when it is the attempt we saved with this session. */
  readonly attemptId: string | null
  readonly state: AttemptWord
  /** Set when paid. */
  readonly paymentId: string | null
  /** Whole rupiah; null where the amount is not a whole number of rupiah (then it can never match). */
  readonly amount: Rupiah | null
  readonly currency: string
  readonly at: Date
}

export interface RefundNews {
  readonly kind: 'refund'
  readonly paymentId: string
  readonly externalId: string
  /** As we sent it; believed only where it is a refund of this very payment. */
  readonly refundId: string | null
  readonly state: RefundWord
  /** Whole rupiah, or null. */
  readonly amount: Rupiah | null
}

export interface DisputeNews {
  readonly kind: 'dispute'
  readonly paymentId: string
  readonly externalId: string
  readonly state: DisputeWord
}

/** What a provider says of money, by an event or because we asked. */
export type PaymentNews = SessionFact | RefundNews | DisputeNews

export interface PaymentEvent {
  readonly id: string
  readonly type: string
  /** Null for events that say nothing about our money. */
  readonly news: PaymentNews | null
  /** It should say something and cannot be understood: money may hang on it. */
  readonly isUnreadable: boolean
}

export type RefundAnswer =
  | { readonly outcome: 'done' | 'pending'; readonly externalId: string }
  | { readonly outcome: 'refused'; readonly code: string }
  | { readonly outcome: 'unclear'; readonly code: string }

/** The provider as the sale sees it. The only implementation that talks to Stripe is `stripe.ts`. */
export interface Gateway {
  open(wish: SessionWish): Promise<OpenedSession>
  /** The session's state now; null when the provider does not know it. Throws when the provider cannot be asked. */
  look(sessionId: string): Promise<SessionFact | null>
  /** Ends an open session; the fact afterwards (it may have been paid in between). */
  expire(sessionId: string): Promise<SessionFact | null>
  refund(wish: {
    readonly refundId: string
    readonly paymentId: string
    /** Null: all of it. */
    readonly amount: Rupiah | null
  }): Promise<RefundAnswer>
  /** Everything that was begun since, page by page, newest first. Throws when the provider cannot be asked. */
  sessionsSince(since: Date): AsyncIterable<SessionFact>
  refundsSince(since: Date): AsyncIterable<RefundNews>
  disputesSince(since: Date): AsyncIterable<DisputeNews>
  /** Verifies the raw body's signature and time (both sides of now); null when it must not be believed. */
  readEvent(rawBody: string, signature: string, now: Date): PaymentEvent | null
  /** Reads a body again that `readEvent` once believed and we stored. */
  rereadEvent(rawBody: string): PaymentEvent
}
