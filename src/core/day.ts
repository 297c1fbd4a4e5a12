/** A calendar day in the shop's time zone (WIB, Asia/Jakarta), `YYYY-MM-DD`. Days have no hours and compare as text. */
export type Day = string

const jakarta = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Asia/Jakarta',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
})

export const dayPattern = /^\d{4}-\d{2}-\d{2}$/

export function dayOf(instant: Date): Day {
  return jakarta.format(instant)
}

/** Midnight UTC of a day: only for arithmetic on days, never an instant in Jakarta. */
function utc(day: Day): Date {
  if (!dayPattern.test(day)) throw new RangeError(`not a day: ${day}`)
  const date = new Date(`${day}T00:00:00Z`)
  if (Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== day) throw new RangeError(`not a day: ${day}`)
  return date
}

export function addDays(day: Day, days: number): Day {
  const date = utc(day)
  date.setUTCDate(date.getUTCDate() + days)
  return date.toISOString().slice(0, 10)
}

/** Whole days from one to the other; negative where the other is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((utc(to).getTime() - utc(from).getTime()) / 86_400_000)
}

/** 0 Sunday to 6 Saturday. */
export function weekdayOf(day: Day): number {
  return utc(day).getUTCDay()
}

const long = {
  id: new Intl.DateTimeFormat('id-ID', { timeZone: 'UTC', weekday: 'long', day: 'numeric', month: 'long' }),
  en: new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', weekday: 'long', day: 'numeric', month: 'long' }),
}

/** "Selasa, 8 Desember". */
export function formatDay(day: Day, language: 'id' | 'en'): string {
  return long[language].format(utc(day))
}

const dated = {
  id: new Intl.DateTimeFormat('id-ID', { timeZone: 'UTC', day: 'numeric', month: 'long', year: 'numeric' }),
  en: new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', day: 'numeric', month: 'long', year: 'numeric' }),
}

/** "6 Agustus 2020": for what lies in the past, where the year matters and the weekday does not. */
export function formatDate(day: Day, language: 'id' | 'en'): string {
  return dated[language].format(utc(day))
}

/** "7–10 November 2022": what both days share is said once. */
export function formatDates(from: Day, to: Day, language: 'id' | 'en'): string {
  return dated[language].formatRange(utc(from), utc(to))
}

const clock = {
  id: new Intl.DateTimeFormat('id-ID', { timeZone: 'Asia/Jakarta', hour: '2-digit', minute: '2-digit' }),
  en: new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Jakarta', hour: '2-digit', minute: '2-digit' }),
}

/** "Selasa, 8 Desember, pukul 14.00 WIB". */
export function formatInstant(instant: Date, language: 'id' | 'en'): string {
  const at = language === 'id' ? 'pukul' : 'at'
  return `${formatDay(dayOf(instant), language)}, ${at} ${clock[language].format(instant)} WIB`
}
