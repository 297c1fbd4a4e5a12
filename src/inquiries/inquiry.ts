import type { Day } from '#core/day.ts'
import type { Language } from '#core/language.ts'
import type { Rupiah } from '#core/money.ts'
import type { InquiryItemsJson, InquiryState } from '#database/tables.ts'

/** What is asked for; `details` says which. */
export type InquiryItems = InquiryItemsJson

/** A bulk request that has been checked and may be saved. */
export interface InquiryDraft {
  readonly organisation: string
  readonly contact: { readonly name: string; readonly email: string; readonly phone: string }
  readonly items: InquiryItems
  /** All pieces together. */
  readonly pieces: number
  readonly details: string
  readonly regencyCode: string
  /** "Kota Malang". */
  readonly regency: string
  readonly deadline: Day
  readonly budget: Rupiah | null
}

export interface Inquiry extends InquiryDraft {
  readonly id: string
  /** `PB-4829-1537`. */
  readonly number: string
  readonly language: Language
  readonly state: InquiryState
  readonly createdAt: Date
}
