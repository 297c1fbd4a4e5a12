import type { Generated } from 'kysely'
import type { Day } from '#core/day.ts'
import type { Instant } from './columns.ts'
import type { HandoffState } from './words.ts'

export interface HandoffsTable {
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
  /** The deadline of which the producer was reminded. */
  answer_reminded_for: Instant | null
  ship_reminded_for: Day | null
}

/** `active` is false once the hand-off was declined or cancelled; a line is active in one hand-off at most (I3). */
export interface HandoffLinesTable {
  handoff_id: string
  line_id: string
  quantity: number
  active: boolean
}

/** Where a producer is reached with orders. Private: never in the CMS. */
export interface ProducerContactsTable {
  producer_id: string
  name: string
  email: string | null
  phone: string | null
  updated_at: Instant
  updated_by: string
}

/** One link a producer to all of their open work; only its hash is kept. */
export interface ProducerLinksTable {
  producer_id: string
  token_hash: string
  version: number
  made_at: Instant
  expires_at: Instant
  /** The Monday of the week whose summary was written. */
  summary_week: Day | null
}

/** What a finished piece looks like, made anew from its pixels. Private. */
export interface HandoffPhotosTable {
  id: string
  handoff_id: string
  media_type: string
  bytes: Buffer
  width: number
  height: number
  taken_at: Instant
}
