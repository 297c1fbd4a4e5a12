import { addDays, type Day, weekdayOf } from '#core/day.ts'
import { dispatchDay } from './dispatch.ts'
import { type Closure, isWorkingDay } from './working-day.ts'

/** How something is made to order: what the CMS says of it, and when its maker is away. */
export interface WorkRule {
  /** Working days from a paid order to handing over, when a place is free. */
  readonly leadWorkingDays: number
  /** Pieces that can be finished in a week of five working days. */
  readonly weeklyCapacity: number
  readonly closures: readonly Closure[]
}

export interface WorkPlan {
  /** In which weeks how many pieces are finished, earliest first. */
  readonly weeks: readonly { readonly week: Day; readonly quantity: number }[]
  /** When the last piece is finished: in the last of these weeks. */
  readonly day: Day
}

const workingDaysOfAWeek = 5
// As far ahead as any day is promised.
const mostWeeksAhead = 53

/** The Monday that names a day's week. Weeks, like days, are those of Jakarta. */
export function weekOf(day: Day): Day {
  return addDays(day, -((weekdayOf(day) + 6) % 7))
}

/** Pieces that can be finished in a week: fewer where holidays or closures shorten it, none where nobody works. */
export function placesIn(
  week: Day,
  { weeklyCapacity, closures }: Pick<WorkRule, 'weeklyCapacity' | 'closures'>,
): number {
  return Math.ceil((Math.max(0, weeklyCapacity) * workingDaysIn(week, closures).length) / workingDaysOfAWeek)
}

/**
 * Finds places for `quantity` pieces ordered on `from`: in the week in which they would be finished, and in the weeks
 * after it where that one is taken. Work in the first week is finished after its lead time; what had to wait for a later
 * week, on that week's last working day. Null when a year has no room.
 */
export function planWork(
  from: Day,
  quantity: number,
  rule: WorkRule,
  taken: ReadonlyMap<Day, number>,
): WorkPlan | null {
  if (!Number.isSafeInteger(quantity) || quantity < 1) throw new RangeError(`not a number of pieces: ${quantity}`)
  const soonest = dispatchDay(from, { workingDays: rule.leadWorkingDays, closures: rule.closures })
  if (soonest === null) return null
  const weeks: { week: Day; quantity: number }[] = []
  let left = quantity
  for (let ahead = 0; ahead < mostWeeksAhead; ahead++) {
    const week = addDays(weekOf(soonest), ahead * 7)
    const here = Math.min(left, Math.max(0, placesIn(week, rule) - (taken.get(week) ?? 0)))
    if (here === 0) continue
    weeks.push({ week, quantity: here })
    left -= here
    if (left > 0) continue
    const lastDay = ahead === 0 ? soonest : workingDaysIn(week, rule.closures).at(-1)
    if (lastDay === undefined) throw new Error(`a place in ${week}, in which nobody works`)
    return { weeks, day: lastDay }
  }
  return null
}

function workingDaysIn(week: Day, closures: readonly Closure[]): Day[] {
  return Array.from({ length: 7 }, (_, weekday) => addDays(week, weekday)).filter((day) => isWorkingDay(day, closures))
}
