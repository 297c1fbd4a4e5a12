import type { ColumnType, Generated, Insertable, Selectable } from 'kysely'
import type { Day } from '#core/day.ts'
import type { Language } from '#core/language.ts'
import type { Rupiah } from '#core/money.ts'

/** Every table, as Kysely sees it. Amounts are whole rupiah, instants are timestamptz, days are ISO text. */
export interface Tables {
  orders: OrdersTable
  order_lines: OrderLinesTable
  parcels: ParcelsTable
  order_events: OrderEventsTable
  payment_requests: PaymentRequestsTable
  payment_attempts: PaymentAttemptsTable
  payments: PaymentsTable
  payment_events: PaymentEventsTable
  refunds: RefundsTable
  refund_lines: RefundLinesTable
  stock: StockTable
  stock_holds: StockHoldsTable
  handoffs: HandoffsTable
  handoff_lines: HandoffLinesTable
  escalations: EscalationsTable
  outbox: OutboxTable
  producer_contacts: ProducerContactsTable
  rate_limits: RateLimitsTable
}

type Instant = ColumnType<Date, Date, Date>
type Json<T> = ColumnType<T, string, string>

export type OrderState = 'awaiting_payment' | 'payment_pending' | 'paid' | 'expired' | 'cancelled'

interface OrdersTable {
  id: string
  /** `GK-4829-1537`, unique: what a buyer says over the telephone. */
  number: string
  /** SHA-256 of the token in the buyer's link. */
  token_hash: string
  token_version: Generated<number>
  /** The checkout form's random key: the same form sent twice makes one order. */
  checkout_key: string
  language: Language
  state: OrderState
  disputed: Generated<boolean>
  buyer_name: string
  /** Lower case. */
  buyer_email: string
  /** E.164, `+62…`. */
  buyer_phone: string
  /** Null where everything is picked up. */
  address: ColumnType<AddressJson | null, string | null, string | null>
  note: string
  gift_message: string
  privacy_notice: string
  privacy_consented_at: Instant
  goods_total: Rupiah
  shipping_total: Rupiah
  total: Rupiah
  created_at: Instant
  paid_at: Instant | null
  closed_at: Instant | null
  completed_at: Instant | null
  /** When the buyer's personal data was erased. */
  erased_at: Instant | null
}

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

/** What the CMS knew at the sale, frozen. */
interface OrderLinesTable {
  id: string
  order_id: string
  position: number
  product_id: string
  /** The SKU: variant ids are SKUs everywhere. */
  variant_id: string
  title: string
  /** "Ukuran: L, Warna: nila", or empty. */
  options: string
  slug: string
  producer_id: string
  quantity: number
  unit_price: Rupiah
  /** What part of the price is the producer's, in percent. */
  producer_share_percent: number
  /** The producer's share of the whole line, rounded down once. */
  producer_share: Rupiah
  /** Whether pieces were counted and held at the sale, or are made after it. */
  supply: 'counted' | 'made_to_order'
}

/** One producer's part of an order: how it travels and when it leaves. */
interface ParcelsTable {
  id: string
  order_id: string
  producer_id: string
  producer_name: string
  method: 'courier' | 'pickup'
  courier: string
  shipping_fee: Rupiah
  /** The day promised to the buyer: handed to the courier, or ready at the gallery. */
  dispatch_by: Day
  lead_working_days: number
  closures: Json<readonly { readonly from: Day; readonly to: Day }[]>
  /** Hours the producer has to answer, frozen from the CMS. */
  answer_hours: number
  /** Six digits said at the counter; null for couriers. */
  pickup_code: string | null
}

/** Append-only history: who did what, when. No personal data in `detail`. */
interface OrderEventsTable {
  id: string
  order_id: string
  handoff_id: string | null
  at: Instant
  /** `buyer`, `system`, `stripe`, `producer:<producer id>` or `officer:<user id>`. */
  actor: string
  what: string
  detail: Json<Record<string, string | number | boolean | null>>
}

/** Something asked of the buyer: an order has one; a bulk order may have a deposit and a balance. */
interface PaymentRequestsTable {
  id: string
  order_id: string
  amount: Rupiah
  currency: 'IDR'
  state: 'open' | 'settled' | 'void'
  settled_by: string | null
  created_at: Instant
}

/**
 * One try to pay a request. Its id is the idempotency key, saved before the provider is called.
 * created: saved, the call's outcome not known · open: a session exists · pending: chosen, money under way ·
 * paid · failed: definitely refused or failed · expired
 */
export type AttemptState = 'created' | 'open' | 'pending' | 'paid' | 'failed' | 'expired'

interface PaymentAttemptsTable {
  id: string
  request_id: string
  provider: 'stripe' | 'transfer'
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
interface PaymentsTable {
  id: string
  attempt_id: string
  provider: 'stripe' | 'transfer'
  /** What the provider calls the payment (a PaymentIntent's id, a transfer's reference). Unique. */
  external_id: string
  amount: Rupiah
  currency: string
  settles: boolean
  paid_at: Instant
  recorded_at: Instant
}

/** Every webhook answered 2xx (I6). The body is emptied after some days. */
interface PaymentEventsTable {
  id: string
  type: string
  digest: string
  body: string
  session_id: string | null
  received_at: Instant
  processed_at: Instant | null
  attempts: Generated<number>
  next_at: Instant
  /** What came of it, in one word: `settled`, `duplicate`, `ignored`, `waiting`, `escalated` … */
  outcome: string | null
}

interface RefundsTable {
  id: string
  payment_id: string
  order_id: string
  amount: Rupiah
  state: 'asked' | 'done' | 'failed'
  external_id: string | null
  reason: string
  actor: string
  created_at: Instant
  settled_at: Instant | null
}

interface RefundLinesTable {
  refund_id: string
  line_id: string
  quantity: number
  amount: Rupiah
}

/** available = counted - held - sold. `sold` counts pieces sold after `counted_at`. */
interface StockTable {
  variant_id: string
  counted: number
  counted_at: Instant
  held: number
  sold: number
}

interface StockHoldsTable {
  id: string
  order_id: string
  variant_id: string
  quantity: number
  state: 'held' | 'sold' | 'released'
  created_at: Instant
  settled_at: Instant | null
}

export type HandoffState =
  | 'offered'
  | 'accepted'
  | 'making'
  | 'ready'
  | 'shipped'
  | 'received'
  | 'declined'
  | 'cancelled'

interface HandoffsTable {
  id: string
  order_id: string
  parcel_id: string
  producer_id: string
  producer_name: string
  state: HandoffState
  /** SHA-256 of the token in the producer's link. */
  token_hash: string
  token_version: Generated<number>
  offered_at: Instant
  answer_by: Instant
  ship_by: Day
  /** A later day that the producer proposed; null until then. */
  proposed_day: Day | null
  decline_reason: string
  /** What the producer said is wrong, after accepting. */
  problem: Generated<string>
  courier: string
  tracking_number: string
  answered_at: Instant | null
  shipped_at: Instant | null
  received_at: Instant | null
}

/** `active` is false once the hand-off was declined or cancelled; a line is active in one hand-off at most (I3). */
interface HandoffLinesTable {
  handoff_id: string
  line_id: string
  quantity: number
  active: boolean
}

export type EscalationKind =
  | 'amount_mismatch'
  | 'paid_twice'
  | 'paid_after_close'
  | 'unknown_payment'
  | 'handoff_declined'
  | 'handoff_overdue'
  | 'producer_without_contact'
  | 'letter_dead'
  | 'oversold'
  | 'refund_failed'
  | 'dispute'
  | 'event_stuck'
  | 'problem'

interface EscalationsTable {
  id: string
  kind: EscalationKind
  /** What it is about (an order, a hand-off, a payment, a letter, a variant): one open escalation per kind and subject. */
  subject: string
  order_id: string | null
  /** Lines that wait in it (I3). */
  line_ids: Json<readonly string[]>
  detail: Json<Record<string, string | number | boolean | null>>
  opened_at: Instant
  closed_at: Instant | null
  closed_by: string | null
  resolution: string | null
}

/** A letter to send: written in the transaction that caused it, sent afterwards. */
interface OutboxTable {
  id: string
  /** Which template writes it. */
  kind: string
  to_address: string
  language: Language
  /** All that the template needs except secret links, which are derived at sending. */
  data: Json<unknown>
  order_id: string | null
  handoff_id: string | null
  /** The same on every repeat. */
  message_id: string
  state: 'waiting' | 'sending' | 'sent' | 'dead'
  attempts: Generated<number>
  next_at: Instant
  lease_until: Instant | null
  created_at: Instant
  sent_at: Instant | null
  /** The SMTP reply code or an error's name, never the text (it may hold an address). */
  last_error: string | null
}

/** Where a producer is reached with orders. Private: never in the CMS. */
interface ProducerContactsTable {
  producer_id: string
  name: string
  email: string | null
  phone: string | null
  updated_at: Instant
  updated_by: string
}

interface RateLimitsTable {
  key: string
  window_start: Instant
  count: number
}

export type Row<T extends keyof Tables> = Selectable<Tables[T]>
export type NewRow<T extends keyof Tables> = Insertable<Tables[T]>
