import { type Day, weekdayOf } from '#core/day.ts'
import { publicHoliday } from './public-holidays.ts'

/** A stretch of days on which somebody does not work, both ends included. */
export interface Closure {
  readonly from: Day
  readonly to: Day
}

export function isClosed(day: Day, closures: readonly Closure[]): boolean {
  return closures.some(({ from, to }) => from <= day && day <= to)
}

/** Monday to Friday, no public holiday, nobody's closure. */
export function isWorkingDay(day: Day, closures: readonly Closure[] = []): boolean {
  const weekday = weekdayOf(day)
  return weekday >= 1 && weekday <= 5 && !publicHoliday(day) && !isClosed(day, closures)
}
