import { addDays, type Day, dayOf } from '#core/day.ts'
import { type Closure, isWorkingDay } from './working-day.ts'

/** Orders after this hour in Jakarta count from the next day; the cart says so. */
export const cutOffHour = 14

const hourInJakarta = new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Jakarta', hour: '2-digit', hourCycle: 'h23' })

/** The day an order placed at `now` counts from: today in Jakarta until 14.00 WIB, then tomorrow. */
export function countingDay(now: Date): Day {
  const today = dayOf(now)
  return Number(hourInJakarta.format(now)) < cutOffHour ? today : addDays(today, 1)
}

// Further ahead nothing honest can be promised: a producer closed "until further notice" has no date.
const mostDaysAhead = 366

/**
 * The day by which goods leave: the n-th working day after `from` (with 0, the first working day from `from` on).
 * Null when there is none within a year. Never a closed day; never earlier for a later `from` or more working days.
 */
export function dispatchDay(
  from: Day,
  { workingDays, closures }: { readonly workingDays: number; readonly closures: readonly Closure[] },
): Day | null {
  if (!Number.isSafeInteger(workingDays) || workingDays < 0) throw new RangeError(`not working days: ${workingDays}`)
  let left = workingDays
  for (let ahead = 0; ahead <= mostDaysAhead; ahead++) {
    const day = addDays(from, ahead)
    if (!isWorkingDay(day, closures)) continue
    if (left === 0) return day
    if (ahead > 0) left--
    if (left === 0) return day
  }
  return null
}
