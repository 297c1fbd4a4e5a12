import { tokenPattern } from '#core/secret-token.ts'
import { cellName, cuts, sizes } from './size-matrix.ts'

/** The form's fields besides the matrix and the file, with what is longer than any honest answer. */
const longest = {
  masks: 12,
  souvenirs: 12,
  others: 12,
  details: 3000,
  deadline: 20,
  budget: 30,
  regency: 10,
  organisation: 300,
  name: 200,
  email: 300,
  phone: 50,
  privacy: 5,
} as const

export type InquiryField = keyof typeof longest

/** What was typed, so that nothing is lost when the page comes again. */
export interface PostedInquiry {
  readonly fields: Readonly<Record<InquiryField, string>>
  /** By `cellName`. */
  readonly cells: Readonly<Record<string, string>>
  /** The form's own random key; empty when forged or missing. */
  readonly key: string
  /** What names a picture that was kept by an earlier try; empty without one. */
  readonly kept: string
  /** A picture chosen now; null without one. */
  readonly logo: File | null
}

export const fieldNames = Object.keys(longest) as InquiryField[]
export const cellNames: readonly string[] = sizes.flatMap((size) => cuts.map((cut) => cellName(size, cut)))

export const emptyInquiry: PostedInquiry = {
  fields: Object.fromEntries(fieldNames.map((name) => [name, ''])) as Record<InquiryField, string>,
  cells: Object.fromEntries(cellNames.map((name) => [name, ''])),
  key: '',
  kept: '',
  logo: null,
}

/** Reads the form without judging it. */
export function readInquiry(form: FormData): PostedInquiry {
  const logo = form.get('logo')
  return {
    fields: Object.fromEntries(fieldNames.map((name) => [name, textOf(form, name, longest[name])])) as Record<
      InquiryField,
      string
    >,
    cells: Object.fromEntries(cellNames.map((name) => [name, textOf(form, name, 12)])),
    key: tokenIn(form, 'key'),
    kept: tokenIn(form, 'kept'),
    // Browsers send an empty file where none was chosen.
    logo: logo instanceof File && logo.size > 0 ? logo : null,
  }
}

function tokenIn(form: FormData, name: string): string {
  const token = textOf(form, name, 100)
  return tokenPattern.test(token) ? token : ''
}

function textOf(form: FormData, name: string, most: number): string {
  const value = form.get(name)
  return typeof value === 'string' ? value.slice(0, most) : ''
}
