/** The words that columns hold and the shapes of their JSON: what other rooms name too. */

export interface AddressJson {
  readonly recipient: string
  readonly street: string
  readonly district: string
  readonly regencyCode: string
  readonly regency: string
  readonly provinceCode: string
  readonly province: string
  readonly postalCode: string
}

/** A chosen motif by the names of its parts. */
export interface MotifJson {
  readonly lattice: string
  readonly filling: string
  readonly colors: readonly [string, string]
}

export type OrderState = 'awaiting_payment' | 'payment_pending' | 'paid' | 'expired' | 'cancelled'

/**
 * One try to pay a request. Its id is the idempotency key, saved before the provider is called.
 * created: saved, the call's outcome not known · open: a session exists · pending: chosen, money under way ·
 * paid · failed: definitely refused or failed · expired
 */
export type AttemptState = 'created' | 'open' | 'pending' | 'paid' | 'failed' | 'expired'

/** Who takes the money: the card provider's page, the bank account, or the gallery's counter. */
export type PaymentProvider = 'stripe' | 'transfer' | 'gallery'

/** `won` also where it was taken back. */
export type DisputeState = 'open' | 'won' | 'lost'

export type HandoffState =
  | 'offered'
  | 'accepted'
  | 'making'
  | 'ready'
  | 'shipped'
  | 'received'
  | 'declined'
  | 'cancelled'

export type EscalationKind =
  | 'amount_mismatch'
  | 'paid_twice'
  | 'paid_after_close'
  | 'unknown_payment'
  | 'handoff_declined'
  | 'part_declined'
  | 'given_up'
  | 'fetch'
  | 'handoff_overdue'
  | 'producer_without_contact'
  | 'letter_dead'
  | 'oversold'
  | 'refund_failed'
  | 'refund_elsewhere'
  | 'dispute'
  | 'event_stuck'
  | 'build_failed'
  | 'problem'
