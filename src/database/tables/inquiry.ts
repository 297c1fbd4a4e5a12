import type { ColumnType } from 'kysely'
import type { Day } from '#core/day.ts'
import type { Language } from '#core/language.ts'
import type { Rupiah } from '#core/money.ts'
import type { Instant, Json } from './columns.ts'

export type InquiryState = 'new' | 'answered'

type UniformSize = 'S' | 'M' | 'L' | 'XL' | 'XXL' | '3XL'

/** How many of what a bulk request asks for. */
export interface InquiryItemsJson {
  /** Uniforms by size and length of the sleeves. */
  readonly uniform: Readonly<Record<UniformSize, Readonly<Record<'short' | 'long', number>>>>
  readonly masks: number
  readonly souvenirs: number
  readonly others: number
}

/** What partners ask for in large numbers. */
export interface InquiriesTable {
  id: string
  /** `PB-4829-1537`, unique. */
  number: string
  /** SHA-256 of the form's random key: the same form sent twice is one request. */
  key_hash: string
  language: Language
  state: InquiryState
  organisation: string
  contact_name: string
  /** Lower case; empty once whoever asked was erased. */
  contact_email: string
  /** E.164. */
  contact_phone: string
  items: Json<InquiryItemsJson>
  pieces: number
  details: string
  regency_code: string
  regency: string
  deadline: Day
  budget: ColumnType<Rupiah | null, Rupiah | null, Rupiah | null>
  privacy_notice: string
  created_at: Instant
}

/** Pictures sent with a request: made anew from their pixels before they come here. */
export interface InquiryFilesTable {
  id: string
  /** SHA-256 of the reference that the form carries from one try to the next. */
  reference_hash: string
  /** Null until the form has been taken. */
  inquiry_id: string | null
  media_type: string
  bytes: Buffer
  width: number
  height: number
  created_at: Instant
  /** When an unclaimed picture is forgotten; null once it belongs to a request. */
  expires_at: Instant | null
}

export interface InquiryEventsTable {
  id: string
  inquiry_id: string
  at: Instant
  /** `sender`, `officer:<id>` or `system`. */
  actor: string
  what:
    | 'received'
    | 'answered'
    | 'reopened'
    | 'erased'
    | 'quoted'
    | 'quotation_withdrawn'
    | 'quotation_accepted'
    | 'quotation_declined'
  /** Numbers alone, nobody's data. */
  detail: ColumnType<Readonly<Record<string, string | number>>, string | undefined, string>
}
