export type PrivateNumber = 'nik' | 'phone'

const nik = /(?<![\d.,])(?:\d[ .-]?){15}\d(?![\d])/
const mobile = /(?<![\d.,-])(?:\+?62|0)[ .-]?8\d(?:[ .-]?\d){6,10}(?!\d)/
const landline = /(?<!\d)(?:\(0\d{2,3}\)[ -]?\d{5,8}|0[2-79]\d{1,2}[ -]\d{5,8}|\+62[ -]?\d{1,3}(?:[ -]?\d){6,9})(?!\d)/

/** Numbers of a private person in a text: a NIK (16 digits), a telephone number. A text may be long: one pass each. */
export function privateNumbersIn(text: string): readonly PrivateNumber[] {
  const found: PrivateNumber[] = []
  if (nik.test(text)) found.push('nik')
  if (mobile.test(text.replace(new RegExp(nik, 'g'), '')) || landline.test(text)) found.push('phone')
  return found
}
