/** Numbers from 0 to 1 that repeat for the same seed (mulberry32): a picture is the same wherever it is drawn. */
export type Chance = () => number

export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** A number between two bounds. */
export function between(chance: Chance, low: number, high: number): number {
  return low + (high - low) * chance()
}

export function pick<T>(chance: Chance, from: readonly T[]): T {
  const item = from[Math.floor(chance() * from.length)]
  if (item === undefined) throw new RangeError('nothing to pick from')
  return item
}
