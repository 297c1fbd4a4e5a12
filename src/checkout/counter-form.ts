import { z } from 'zod'
import { newOrderTexts } from '#core/messages/desk-new-order.ts'
import { normalisePhone } from '#core/phone.ts'
import { type Channel, channels } from '#sale/order-draft.ts'
import type { CheckoutFields } from './checkout-fields.ts'
import { type CheckedForm, checkAddress, type FieldErrors } from './checkout-form.ts'
import type { Provider } from './till.ts'

/** Beside the till's own fields. */
export interface CounterFields {
  readonly channel: string
  readonly reference: string
  /** What was looked for among the goods. */
  readonly search: string
}

export type CounterErrors = FieldErrors & { readonly [name in 'lines' | 'channel' | 'reference']?: string }

export type CounterCheck =
  | { readonly ok: true; readonly form: CheckedForm; readonly channel: Channel; readonly reference: string | null }
  | { readonly ok: false; readonly errors: CounterErrors }

const oneLine = (text: string) => text.replace(/[\p{Cc}\s]+/gu, ' ').trim()

/**
 * What an officer typed for a buyer. Only what this order needs is asked for: whoever pays at the counter and takes the
 * goods along may stay without a name.
 */
export function checkCounter(
  fields: CheckoutFields,
  { channel: said, reference: typed }: CounterFields,
  { travels, providers }: { readonly travels: boolean; readonly providers: readonly Provider[] },
): CounterCheck {
  const { errors: t, nameless } = newOrderTexts('id')
  const errors: Record<string, string> = {}
  const channel = channels.find((known) => known === said)
  const provider = providers.find((known) => known === fields.payment)
  if (!channel) errors.channel = t.channel
  if (!provider) errors.payment = t.payment
  const reference = oneLine(typed)
  const isCash = provider === 'gallery'
  if (isCash && (reference.length < 3 || reference.length > 60)) errors.reference = t.reference

  const [name, email] = [oneLine(fields.name), oneLine(fields.email).toLowerCase()]
  const phone = fields.phone.trim() === '' ? '' : normalisePhone(fields.phone)
  const isReached = travels || !isCash || channel !== 'gallery'
  if (name === '' ? isReached : name.length < 2 || name.length > 100) errors.name = t.name
  if (phone === null) errors.phone = t.phone
  else if (phone === '' && (travels || channel !== 'gallery')) errors.phone = t.phoneNeeded
  if (email !== '' && !(email.length <= 254 && z.email().safeParse(email).success)) errors.email = t.email
  if (!isCash && !phone && !email && !errors.phone) errors.phone = t.contact
  if (fields.note.length > 500) errors.note = t.note
  const isSomebody = name !== '' || email !== '' || fields.phone.trim() !== ''
  if ((isSomebody || travels) && fields.privacy !== 'yes') errors.privacy = t.privacy

  const where = travels ? checkAddress(fields, 'id') : null
  if (Object.keys(errors).length > 0 || (where && !where.address) || !channel || !provider) {
    return { ok: false, errors: { ...where?.errors, ...errors } }
  }
  const at = where?.address
  const form: CheckedForm = {
    buyer: { name: name || nameless, email, phone: phone ?? '' },
    address: at ? { ...at, recipient: at.recipient || name } : null,
    note: fields.note.trim(),
    giftMessage: '',
    provider,
  }
  return { ok: true, form, channel, reference: isCash ? reference : null }
}
