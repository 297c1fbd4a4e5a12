import type { Language } from '#core/language.ts'

/** The size of a file as people read it: `0,8 MB`; below a tenth of one, `40 kB`. */
export function sizeText(bytes: number, language: Language): string {
  const isLarge = bytes >= 100_000
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: isLarge ? 1 : 0 })
  return isLarge ? `${number.format(bytes / 1_000_000)} MB` : `${number.format(bytes / 1000)} kB`
}
