import { addDays, type Day, dayOf } from '#core/day.ts'
import { isWorkingDay } from './working-day.ts'

const dayMinutes = 24 * 60

/** What came on `day` is due `minutes` after the later of its coming and `begins`. */
export interface OfficeDay {
  readonly day: Day
  readonly begins: Date
  readonly minutes: number
}

/**
 * By when the gallery's own officers answer what came on each of the days up to today: so many working days later, at the
 * same time of day; what came while nobody works has all of those days. The same rule as `answerDeadline`, as a table that
 * a database can reckon with.
 */
export function officeDays(now: Date, workingDays: number, daysBack: number): readonly OfficeDay[] {
  const today = dayOf(now)
  return Array.from({ length: daysBack + 1 }, (_, back) => {
    const day = addDays(today, -back)
    const first = isWorkingDay(day) ? day : nextWorkingDay(day)
    const begins = new Date(`${first}T00:00:00+07:00`)
    let last = first
    for (let left = workingDays; left > (first === day ? 0 : 1); left--) last = nextWorkingDay(last)
    const days = (Date.parse(last) - Date.parse(first)) / (dayMinutes * 60_000)
    // A whole day from midnight ends a minute before the next one.
    return { day, begins, minutes: first === day ? days * dayMinutes : (days + 1) * dayMinutes - 1 }
  })
}

// No stretch of weekends and holidays is longer.
const furthest = 60

function nextWorkingDay(day: Day): Day {
  for (let ahead = 1; ahead <= furthest; ahead++) {
    const later = addDays(day, ahead)
    if (isWorkingDay(later)) return later
  }
  return addDays(day, 1)
}
