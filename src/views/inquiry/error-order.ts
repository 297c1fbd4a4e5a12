import type { InquiryErrors } from '#inquiries/check-inquiry.ts'

// The names of the matrix's cells begin with this.
const cell = 'size.'

/** Fields after the matrix, in the order in which they stand on the page. */
const order: readonly string[] = [
  'masks',
  'souvenirs',
  'others',
  'sizes',
  'details',
  'logo',
  'deadline',
  'budget',
  'regency',
  'organisation',
  'name',
  'email',
  'phone',
  'privacy',
]

/** The errors as the summary lists them: one for the matrix, whose message is the same in every cell. */
export function summaryOf(errors: InquiryErrors): readonly { readonly field: string; readonly message: string }[] {
  const firstCell = Object.keys(errors).find((name) => name.startsWith(cell))
  const named = [...(firstCell ? [firstCell] : []), ...order]
  return named.flatMap((field) => {
    const message = errors[field]
    if (message === undefined) return []
    // Nothing asked for at all: the first cell is where to begin.
    return [{ field: field === 'sizes' ? 'size.S.short' : field, message }]
  })
}
