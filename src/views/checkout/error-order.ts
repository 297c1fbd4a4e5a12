import type { FieldName } from '#checkout/checkout-fields.ts'
import type { FieldErrors } from '#checkout/checkout-form.ts'

/** The fields in the order in which they stand on the page. */
const order: readonly FieldName[] = [
  'name',
  'email',
  'phone',
  'recipient',
  'street',
  'regency',
  'district',
  'postalCode',
  'note',
  'gift',
  'payment',
  'privacy',
]

/** The errors as the summary lists them. */
export function summaryOf(errors: FieldErrors): { field: FieldName; message: string }[] {
  return order.flatMap((field) => {
    const message = errors[field]
    return message === undefined ? [] : [{ field, message }]
  })
}
