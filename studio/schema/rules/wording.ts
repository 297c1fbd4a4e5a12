import { remarksOn } from '../../../src/core/wording/dignity.ts'
import { longestRichText, longestText } from '../../../src/core/wording/lengths.ts'
import { plainTextOf } from '../../../src/core/wording/plain-text.ts'
import { privateNumbersIn } from '../../../src/core/wording/private-numbers.ts'
import type { LocalValue } from './text.ts'

/** Pages and settings name offices, whose telephone numbers are public. */
const namesOffices = new Set(['page', 'shopSettings'])

const textsOf = (value: unknown): readonly string[] =>
  Array.isArray(value) && value.some((item: LocalValue | null) => item?.language !== undefined)
    ? value.map((item: LocalValue | null) => plainTextOf(item?.value))
    : [plainTextOf(value)]

/** Too long for any page, or with a number that belongs to one person: an error. `type` is the document's. */
export function checkContents(value: unknown, type: string | undefined): true | string {
  for (const text of textsOf(value)) {
    const most = text.includes('\n') ? longestRichText : longestText
    if (text.length > most) return `Terlalu panjang: paling banyak ${most.toLocaleString('id-ID')} huruf.`
    const numbers = privateNumbersIn(text)
    if (numbers.includes('nik')) return 'Ada nomor 16 angka seperti NIK. Hapus: NIK tidak boleh masuk ke sini.'
    if (numbers.includes('phone') && !namesOffices.has(type ?? ''))
      return 'Ada nomor telepon. Hapus: nomor produsen dicatat di meja petugas, tidak di sini.'
  }
  return true
}

/** Words that make people smaller than they are: a warning with the better wording. */
export function checkDignity(value: unknown): true | string {
  const remarks = textsOf(value).flatMap(remarksOn)
  if (remarks.length === 0) return true
  return remarks
    .slice(0, 3)
    .map(({ found, better, why }) => `“${found}” sebaiknya ${better}. ${why}`)
    .join(' ')
}
