import { parsePhoneNumberFromString } from 'libphonenumber-js/min'

/**
 * A telephone number as people write it ("0812-3456-7890", "+62 812…", "62812…") in E.164, `+6281234567890`; null when
 * it cannot be called. Numbers without a country are Indonesian.
 */
export function normalisePhone(typed: string): string | null {
  const text = typed.trim()
  if (text.length > 30 || !/^[+(]?[0-9][0-9().\s-]*$/.test(text)) return null
  const digits = text.replace(/\D/g, '')
  // Many write the country's code without its plus.
  const number = parsePhoneNumberFromString(digits.startsWith('62') ? `+${digits}` : text, 'ID')
  return number?.isValid() ? number.number : null
}

/** "+62 812 3456 7890": for people, not for dialling. */
export function formatPhone(e164: string): string {
  return parsePhoneNumberFromString(e164)?.formatInternational() ?? e164
}
