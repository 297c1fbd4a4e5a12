import type { Database } from '#database/connection.ts'
import { deskInquiry, postInquiryState } from './inquiries.ts'
import { askBalanceAgain } from './inquiry-stage.ts'
import type { Officer } from './officer.ts'
import { copyOf, erasePerson } from './persons-data.ts'

export interface ActingOnInquiry {
  readonly db: Database
  readonly officer: Officer
  readonly now: Date
}

export type ActedOnInquiry =
  | { readonly kind: 'done'; readonly told: 'saved' | 'erased' | 'balanceAsked' }
  | { readonly kind: 'copy'; readonly number: string; readonly copy: object }
  /** `unsure`: erasing without the box that says so. `notNow`: changed by somebody else before. */
  | { readonly kind: 'problem'; readonly status: 409 | 422; readonly problem: 'notNow' | 'unsure' }
  | { readonly kind: 'unknown' }

const notNow: ActedOnInquiry = { kind: 'problem', status: 409, problem: 'notNow' }

/** Does what an officer asks for on the page of a bulk request: its state, or what its sender may ask of us. */
export async function actOnInquiry(acting: ActingOnInquiry, id: string, form: FormData): Promise<ActedOnInquiry> {
  const { db, officer, now } = acting
  const found = await deskInquiry(db, id)
  if (!found) return { kind: 'unknown' }
  const { number, contact } = found.inquiry
  switch (form.get('wish')) {
    case 'copy': {
      const copy = await copyOf(db, contact.email, now)
      return copy ? { kind: 'copy', number, copy } : notNow
    }
    case 'erase': {
      if (form.get('erase') !== 'ya') return { kind: 'problem', status: 422, problem: 'unsure' }
      return (await erasePerson(db, contact.email, officer, now)) > 0 ? { kind: 'done', told: 'erased' } : notNow
    }
    case 'balance':
      return (await askBalanceAgain(db, id, officer, now)) ? { kind: 'done', told: 'balanceAsked' } : notNow
    default:
      return (await postInquiryState(db, id, form, officer, now)) ? { kind: 'done', told: 'saved' } : notNow
  }
}
