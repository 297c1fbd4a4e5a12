import { z } from 'zod'
import { type Address, postalCodePattern } from '#core/address.ts'
import type { Language } from '#core/language.ts'
import { checkoutMessages } from '#core/messages/checkout.ts'
import { normalisePhone } from '#core/phone.ts'
import { findDistrict, provinceOf, regencies } from '#core/region.ts'
import type { CheckoutFields, FieldName } from './checkout-fields.ts'
import { nearDistricts } from './near-districts.ts'
import type { Provider } from './till.ts'

export type FieldErrors = Partial<Record<FieldName, string>>

export interface CheckedForm {
  readonly buyer: { readonly name: string; readonly email: string; readonly phone: string }
  readonly address: Address | null
  readonly note: string
  readonly giftMessage: string
  readonly provider: Provider
}

export type FormCheck =
  | { readonly ok: true; readonly form: CheckedForm }
  | { readonly ok: false; readonly errors: FieldErrors }

/**
 * Checks what was typed, once. The address only counts when something travels. Errors are sentences for the page, one
 * per field.
 */
export function checkForm(
  fields: CheckoutFields,
  {
    travels,
    providers,
    language,
  }: { readonly travels: boolean; readonly providers: readonly Provider[]; readonly language: Language },
): FormCheck {
  const buyer = buyerSchema(language, providers).safeParse(fields)
  const address = travels ? addressSchema(language).safeParse(fields) : null
  const errors = { ...errorsOf(address?.error), ...errorsOf(buyer.error) }
  // Who pays at the gallery comes there anyway: nothing is sent before it is paid.
  const isSentUnpaid = travels && fields.payment === 'gallery' && providers.includes('gallery')
  if (isSentUnpaid) return { ok: false, errors: { ...errors, payment: checkoutMessages(language).errors.galleryOnly } }
  if (!buyer.success || (address && !address.success)) return { ok: false, errors }
  const { name, email, phone, note, gift, payment } = buyer.data
  const at = address?.data
  return {
    ok: true,
    form: {
      buyer: { name, email, phone },
      address: at ? { ...at, recipient: at.recipient || name } : null,
      note,
      giftMessage: gift,
      provider: payment,
    },
  }
}

/** The address alone: where an officer takes an order, less is asked of the buyer. */
export function checkAddress(
  fields: CheckoutFields,
  language: Language,
): { readonly address: Address | null; readonly errors: FieldErrors } {
  const checked = addressSchema(language).safeParse(fields)
  return { address: checked.data ?? null, errors: errorsOf(checked.error) }
}

function buyerSchema(language: Language, providers: readonly Provider[]) {
  const { errors } = checkoutMessages(language)
  return z.object({
    name: oneLine.pipe(z.string().min(2, { error: errors.name }).max(100, { error: errors.nameLong })),
    email: oneLine
      .pipe(z.email({ error: errors.email }).max(254, { error: errors.email }))
      .transform((email) => email.toLowerCase()),
    phone: z.string().transform((typed, context) => normalisePhone(typed) ?? refuse(context, typed, errors.phone)),
    note: lines.pipe(z.string().max(500, { error: errors.note })),
    gift: lines.pipe(z.string().max(300, { error: errors.gift })),
    payment: z.string().transform((value, context) => {
      return providers.find((provider) => provider === value) ?? refuse(context, value, errors.payment)
    }),
    privacy: z.literal('yes', { error: errors.privacy }),
  })
}

function addressSchema(language: Language) {
  const { errors } = checkoutMessages(language)
  return z
    .object({
      recipient: oneLine.pipe(z.string().max(100, { error: errors.recipient })),
      street: oneLine.pipe(z.string().min(5, { error: errors.street }).max(200, { error: errors.streetLong })),
      regency: z.string().transform((code, context) => regencies().get(code) ?? refuse(context, code, errors.regency)),
      district: oneLine.pipe(z.string().min(1, { error: errors.district })),
      postalCode: oneLine.pipe(z.string().regex(postalCodePattern, { error: errors.postalCode })),
    })
    .transform(({ regency, district, ...rest }, context): Address => {
      const found = findDistrict(regency.code, district)
      if (!found) {
        const near = nearDistricts(regency.code, district).join(', ')
        return refuse(context, district, errors.districtUnknown(district, regency.name, near), ['district'])
      }
      const province = provinceOf(regency)
      return {
        ...rest,
        district: found.name,
        regencyCode: regency.code,
        regency: regency.name,
        provinceCode: province.code,
        province: province.name,
      }
    })
}

// Control characters have no business in a name or a letter; a line break in one could become a mail header.
const oneLine = z.string().transform((text) => text.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim())
const lines = z.string().transform((text) =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n]/gu, ' ')
    .trim(),
)

function refuse(context: z.RefinementCtx, input: unknown, message: string, path: string[] = []): never {
  context.addIssue({ code: 'custom', input, message, path })
  return z.NEVER
}

function errorsOf(error: z.ZodError | undefined): FieldErrors {
  const errors: FieldErrors = {}
  for (const { path, message } of error?.issues ?? []) {
    const field = path[0] as FieldName
    errors[field] ??= message
  }
  return errors
}
