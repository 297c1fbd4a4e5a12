import { type Day, formatDate } from '#core/day.ts'
import type { Language } from '#core/language.ts'
import { storefront } from '#core/messages/storefront.ts'

/** "7 November 2022 sampai 10 November 2022", one day, or nothing where no source tells. */
export function whenText({ from, to }: { from?: Day; to?: Day }, language: Language): string | undefined {
  const first = from ?? to
  if (!first) return undefined
  if (!from || !to || from === to) return formatDate(first, language)
  return storefront(language).dateRange(formatDate(from, language), formatDate(to, language))
}
