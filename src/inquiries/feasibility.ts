import { type Closure, isWorkingDay } from '#calendar/working-day.ts'
import { addDays, type Day } from '#core/day.ts'

/** Somebody who could make a part of a bulk request. */
export interface Maker {
  readonly id: string
  /** Pieces of a week of five working days, as the CMS says. */
  readonly weeklyCapacity: number
  readonly closures: readonly Closure[]
  /** Pieces of other orders that are not finished yet: they come first. */
  readonly inHand: number
  /** Had no order for a long time: asked before others. */
  readonly isIdle: boolean
}

export interface Part {
  readonly makerId: string
  readonly pieces: number
  /** When they would be finished; null where that is more than a year off. */
  readonly day: Day | null
}

export interface Plan {
  readonly parts: readonly Part[]
  /** When the last part is finished; null where one never is. */
  readonly day: Day | null
  /** Working days from the first to that one, both counted. */
  readonly workingDays: number | null
}

const workingDaysOfAWeek = 5
const mostDaysAhead = 366

/** Pieces that a maker could finish from the morning of `from` to the evening of `until`, after what is in hand. */
export function piecesBy(maker: Maker, from: Day, until: Day): number {
  const made = Math.floor((workingDays(from, until, maker.closures) * maker.weeklyCapacity) / workingDaysOfAWeek)
  return Math.max(0, made - maker.inHand)
}

/** The first day by whose evening a maker has finished `pieces`. */
export function dayOfPieces(maker: Maker, pieces: number, from: Day): Day | null {
  return firstDay(from, (day) => piecesBy(maker, from, day) >= pieces)
}

/** What an officer gave to each: when it would be finished. Makers that are given nothing are left out. */
export function planOf(makers: readonly Maker[], pieces: ReadonlyMap<string, number>, from: Day): Plan {
  const parts = makers.flatMap((maker): Part[] => {
    const count = pieces.get(maker.id) ?? 0
    return count > 0 ? [{ makerId: maker.id, pieces: count, day: dayOfPieces(maker, count, from) }] : []
  })
  const days = parts.map(({ day }) => day)
  const last = days.includes(null)
    ? null
    : (days
        .filter((day) => day !== null)
        .sort()
        .at(-1) ?? null)
  return { parts, day: last, workingDays: last === null ? null : workingDays(from, last) }
}

/**
 * Spreads `pieces` over as few makers as finish them by `wanted`, those without work first, then those who make most;
 * over all of them where that day cannot be kept. Everybody is finished on the same day, as near as whole pieces allow.
 */
export function spread(makers: readonly Maker[], pieces: number, from: Day, wanted: Day): Plan {
  if (!Number.isSafeInteger(pieces) || pieces < 1) throw new RangeError(`not a number of pieces: ${pieces}`)
  const asked = makers
    .filter(({ weeklyCapacity }) => weeklyCapacity > 0)
    .sort(
      (one, other) =>
        Number(other.isIdle) - Number(one.isIdle) || piecesBy(other, from, wanted) - piecesBy(one, from, wanted),
    )
  const enough = asked.findIndex((_, last) => together(asked.slice(0, last + 1), from, wanted) >= pieces)
  const chosen = enough < 0 ? asked : asked.slice(0, enough + 1)
  const day = firstDay(from, (until) => together(chosen, from, until) >= pieces)
  if (day === null) return { parts: [], day: null, workingDays: null }
  let left = pieces
  const shares = new Map<string, number>()
  for (const maker of chosen) {
    const share = Math.min(left, piecesBy(maker, from, day))
    shares.set(maker.id, share)
    left -= share
  }
  return planOf(chosen, shares, from)
}

const together = (makers: readonly Maker[], from: Day, until: Day): number =>
  makers.reduce((sum, maker) => sum + piecesBy(maker, from, until), 0)

/** Working days from the one to the other, both counted. */
export function workingDays(from: Day, until: Day, closures: readonly Closure[] = []): number {
  let count = 0
  for (let day = from; day <= until; day = addDays(day, 1)) if (isWorkingDay(day, closures)) count++
  return count
}

function firstDay(from: Day, isEnough: (day: Day) => boolean): Day | null {
  let [low, high] = [0, mostDaysAhead]
  if (!isEnough(addDays(from, high))) return null
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if (isEnough(addDays(from, middle))) high = middle
    else low = middle + 1
  }
  return addDays(from, low)
}
