import type { Generated } from 'kysely'
import type { Language } from '#core/language.ts'
import type { Instant, Json } from './columns.ts'
import type { EscalationKind } from './words.ts'

export interface EscalationsTable {
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
export interface OutboxTable {
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

export interface RateLimitsTable {
  key: string
  window_start: Instant
  count: number
}
