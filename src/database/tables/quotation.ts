import type { ColumnType, Generated } from 'kysely'
import type { Day } from '#core/day.ts'
import type { Rupiah } from '#core/money.ts'
import type { Instant, Json } from './columns.ts'
import type { AddressJson, MotifJson } from './words.ts'

/** `draft` may still be changed; the others never. One that is past its day is `sent` all the same. */
export type QuotationState = 'draft' | 'sent' | 'accepted' | 'declined' | 'replaced' | 'withdrawn'

export interface QuotedLineJson {
  /** What the makers read: Indonesian. */
  readonly title: string
  /** What a buyer reads who asked in another language; empty where that is the same. */
  readonly buyerTitle: string
  /** The shop's product that it is, or is like; empty for what was never on a page. */
  readonly productId: string
  readonly slug: string
  readonly quantity: number
  readonly unitPrice: Rupiah
  readonly sharePercent: number
}

/** One producer's part, with what the CMS knew when it was written. */
export interface QuotedPartJson {
  readonly producerId: string
  readonly producerName: string
  readonly motif: MotifJson | null
  /** When it leaves if the deposit comes in time. */
  readonly day: Day
  /** Working days from the deposit to that day. */
  readonly leadWorkingDays: number
  readonly closures: readonly { readonly from: Day; readonly to: Day }[]
  readonly answerHours: number
  readonly shippingFee: Rupiah
  readonly lines: readonly QuotedLineJson[]
}

export interface QuotationJson {
  readonly parts: readonly QuotedPartJson[]
  readonly method: 'courier' | 'pickup'
  /** Null for a pick-up. */
  readonly address: AddressJson | null
  readonly depositPercent: number
  readonly terms: string
}

/** What a bulk request is offered: each version a row with a number and a link of its own. */
export interface QuotationsTable {
  id: string
  inquiry_id: string
  state: QuotationState
  /** Quotations of a year are numbered from 1, without gaps; null for a draft. */
  year: number | null
  sequence: number | null
  content: Json<QuotationJson>
  /** The last day on which it may be accepted. */
  valid_until: Day
  total: Rupiah
  /** What is asked before the makers begin; the total where there is no second part. */
  deposit: Rupiah
  /** SHA-256 of the token in the link; null for a draft. */
  token_hash: string | null
  token_version: Generated<number>
  made_at: Instant
  made_by: string
  issued_at: Instant | null
  issued_by: string | null
  answered_at: Instant | null
  /** As whoever accepted it wrote it. */
  accepted_name: ColumnType<string, string | undefined, string>
  decline_reason: ColumnType<string, string | undefined, string>
  /** What came of it. */
  order_id: string | null
}
