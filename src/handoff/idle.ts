import { isWorkingDay } from '#calendar/working-day.ts'
import type { Producer } from '#content/shop.ts'
import { addDays, type Day } from '#core/day.ts'
import type { Load } from './load.ts'

/** Nobody gave them work for this long: idle machines are found by it. */
export const idleDays = 60

/** `load`: undefined for whoever was never given work. */
export function isIdle(load: Load | undefined, now: Date): boolean {
  return !load || now.getTime() - load.lastOfferedAt.getTime() > idleDays * 86_400_000
}

type Workshop = Pick<Producer, 'slug' | 'id' | 'closures' | 'weeklyCapacity'>

/**
 * Slugs of those who could begin at once: they say what they can make in a week, have nothing in hand, and work on one
 * of the seven days from `today`. In alphabetical order, which tells nothing else about them.
 */
export function freeThisWeek(
  producers: readonly Workshop[],
  loads: ReadonlyMap<string, Load>,
  today: Day,
): readonly string[] {
  const week = Array.from({ length: 7 }, (_, later) => addDays(today, later))
  return producers
    .filter(({ weeklyCapacity = 0 }) => weeklyCapacity > 0)
    .filter(({ id }) => (loads.get(id)?.inHand ?? 0) === 0)
    .filter(({ closures }) => week.some((day) => isWorkingDay(day, closures)))
    .map(({ slug }) => slug)
    .sort()
}
