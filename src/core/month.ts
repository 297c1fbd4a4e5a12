import { dayOf } from './day.ts'

/** A calendar month in the shop's time zone, `YYYY-MM`. Months compare as text. */
export type Month = string

export const monthPattern = /^\d{4}-(0[1-9]|1[0-2])$/

export const monthOf = (instant: Date): Month => dayOf(instant).slice(0, 7)

export function addMonths(month: Month, months: number): Month {
  const [year = 0, number = 1] = month.split('-').map(Number)
  const date = new Date(Date.UTC(year, number - 1 + months, 1))
  return date.toISOString().slice(0, 7)
}

/** The instant at which it begins; WIB has no summer time. */
export const startOfMonth = (month: Month): Date => new Date(`${month}-01T00:00:00+07:00`)
export const endOfMonth = (month: Month): Date => startOfMonth(addMonths(month, 1))

const named = new Intl.DateTimeFormat('id-ID', { timeZone: 'UTC', month: 'long', year: 'numeric' })

/** "November 2026". */
export const formatMonth = (month: Month): string => named.format(new Date(`${month}-01T00:00:00Z`))

/** What a form or an address says, where it is a month. */
export const parseMonth = (said: unknown): Month | null =>
  typeof said === 'string' && monthPattern.test(said) ? said : null
