import { addDays, type Day, dayOf } from '#core/day.ts'
import { type Closure, isWorkingDay } from './working-day.ts'

const hourMs = 3_600_000
const dayMs = 24 * hourMs
// Whoever is closed for longer is asked by an officer.
const mostDaysAhead = 60

/** A day's first instant in Jakarta, which knows no summer time. */
const startOf = (day: Day): number => Date.parse(`${day}T00:00:00+07:00`)

/**
 * By when a producer answers: `hours` of working days from now on. Hours of weekends, public holidays and the producer's own
 * closures do not count, so nobody is late while nobody works. A deadline at midnight is a minute before it.
 */
export function answerDeadline(from: Date, hours: number, closures: readonly Closure[]): Date {
  let left = hours * hourMs
  for (let ahead = 0; ahead <= mostDaysAhead; ahead++) {
    const day = addDays(dayOf(from), ahead)
    if (!isWorkingDay(day, closures)) continue
    const begins = Math.max(from.getTime(), startOf(day))
    const ends = startOf(day) + dayMs
    if (left < ends - begins) return new Date(begins + left)
    if (left === ends - begins) return new Date(ends - 60_000)
    left -= ends - begins
  }
  return new Date(from.getTime() + hours * hourMs)
}

/** The last working day before `day`; the day before it where there is none within two weeks. */
export function workingDayBefore(day: Day, closures: readonly Closure[]): Day {
  for (let back = 1; back <= 14; back++) {
    const earlier = addDays(day, -back)
    if (isWorkingDay(earlier, closures)) return earlier
  }
  return addDays(day, -1)
}
