/** 32-bit FNV-1a over UTF-16 units: the same number for the same text on every machine. */
export function fnv1a(text: string): number {
  let hash = 0x811c9dc5
  for (let index = 0; index < text.length; index++) {
    hash ^= text.charCodeAt(index)
    hash = Math.imul(hash, 0x01000193)
  }
  return hash >>> 0
}

/** Chance that repeats itself: `pick(n)` gives 0 .. n-1, the same row of numbers for the same seed (xorshift32). */
export function chanceFrom(seed: number): (choices: number) => number {
  let state = seed === 0 ? 0x9e3779b9 : seed >>> 0
  const step = () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    state >>>= 0
    return state
  }
  // The first numbers of two similar seeds resemble each other.
  for (let round = 0; round < 8; round++) step()
  return (choices) => step() % choices
}
