import { type Day, formatDate, formatDates } from '#core/day.ts'
import type { Language } from '#core/language.ts'

/** "7–10 November 2022", one day, or nothing where no source tells. */
export function whenText({ from, to }: { from?: Day; to?: Day }, language: Language): string | undefined {
  const first = from ?? to
  if (!first) return undefined
  if (!from || !to || from === to) return formatDate(first, language)
  return formatDates(from, to, language)
}
