import type { ColumnType, Generated } from 'kysely'
import type { Rupiah } from '#core/money.ts'
import type { Instant } from './columns.ts'
import type { AttemptState, DisputeState, PaymentProvider } from './words.ts'

/** Something asked of the buyer: an order has one; a bulk order may have a deposit and a balance. */
export interface PaymentRequestsTable {
  id: string
  order_id: string
  amount: Rupiah
  currency: 'IDR'
  state: 'open' | 'settled' | 'void'
  /** All of it; or a bulk order's first part, for which its makers begin, and the rest, for which it is sent. */
  purpose: Generated<'whole' | 'deposit' | 'balance'>
  /** Until when it may be paid at leisure; null where the first attempt's end decides. */
  due_at: ColumnType<Date | null, Date | null | undefined, Date | null>
  settled_by: string | null
  created_at: Instant
}

export interface PaymentAttemptsTable {
  id: string
  request_id: string
  provider: PaymentProvider
  state: AttemptState
  /** The provider's id for the session. Unique. */
  session_id: string | null
  /** Where the buyer pays. */
  url: string | null
  /** After this no payment can arrive through the session. */
  expires_at: Instant
  calls: Generated<number>
  created_at: Instant
}

/** Money that really came in, one row per session: settles its request or has an escalation (I1). */
export interface PaymentsTable {
  id: string
  attempt_id: string
  provider: PaymentProvider
  /** What the provider calls the payment (a PaymentIntent's id, a transfer's reference). Unique. */
  external_id: string
  amount: Rupiah
  currency: string
  settles: boolean
  paid_at: Instant
  recorded_at: Instant
}

/** Every webhook answered 2xx (I6). The body is emptied after some days. */
export interface PaymentEventsTable {
  id: string
  type: string
  digest: string
  body: string
  /** What it is about: a session, a refund or a dispute. */
  session_id: string | null
  received_at: Instant
  processed_at: Instant | null
  attempts: Generated<number>
  next_at: Instant
  /** What came of it, in one word: `settled`, `duplicate`, `ignored`, `waiting`, `escalated` … */
  outcome: string | null
}

export interface RefundsTable {
  id: string
  payment_id: string
  order_id: string
  /** What goes back to the buyer. */
  amount: Rupiah
  /** What is not asked of the buyer any more, of a balance that was not paid yet; then `amount` is 0. */
  off_balance: Generated<Rupiah>
  state: 'asked' | 'done' | 'failed'
  external_id: string | null
  reason: string
  actor: string
  created_at: Instant
  settled_at: Instant | null
}

export interface RefundLinesTable {
  refund_id: string
  line_id: string
  quantity: number
  amount: Rupiah
}

/** The buyer's bank takes a payment back until the card network has spoken. Its id is the provider's. */
export interface PaymentDisputesTable {
  id: string
  payment_id: string
  order_id: string
  state: DisputeState
  opened_at: Instant
  closed_at: Instant | null
}

/** When a job was last begun that is not for every round; one row a job, over all processes. */
export interface JobMarksTable {
  name: string
  at: Instant
}
