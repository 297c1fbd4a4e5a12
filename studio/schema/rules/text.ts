/** Rules for texts in two languages, as internationalized-array v5 stores them. Pure: tested without the Studio. */
export interface LocalValue {
  readonly _key?: string
  readonly language?: string
  readonly value?: unknown
}

const isEmpty = (value: unknown) => (typeof value === 'string' ? value.trim() === '' : !value)

/** Indonesian must be there; neither language may be longer than `max` characters. */
export function checkLocal(
  values: readonly LocalValue[] | undefined,
  wish: { readonly required?: boolean | undefined; readonly max?: number | undefined },
): true | string {
  const indonesian = values?.find((item) => item.language === 'id')
  // The form makes room for a language before anybody writes in it.
  const isWritten = values?.some((item) => !isEmpty(item.value)) ?? false
  if ((wish.required || isWritten) && isEmpty(indonesian?.value)) return 'Isi dulu teks bahasa Indonesia.'
  for (const item of values ?? []) {
    if (wish.max && typeof item.value === 'string' && item.value.length > wish.max) {
      return `Terlalu panjang: paling banyak ${wish.max} huruf.`
    }
  }
  return true
}

/** Addresses a rich text may link to: a web page, a mail address, a telephone. */
export const linkPattern = /^(https?:\/\/|mailto:|tel:)/i
