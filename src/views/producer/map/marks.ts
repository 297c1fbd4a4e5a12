import type { Producer } from '#content/shop.ts'
import { placesOf } from '../directory.ts'
import type { Coast } from './coast.ts'
import { points } from './points.ts'

/** A dot on the map: a region in which makers are looked for. */
export interface Mark {
  readonly code: string
  readonly x: number
  readonly y: number
  readonly count: number
  /** Its name stands on this side of it, where the next dot does not. */
  readonly side: 'start' | 'end'
}

/** Fewer than this at one place, and the map says that somebody is there, not how many. */
export const fewestOnMap = 5

/** The provinces with makers. */
export function provinceMarks(producers: readonly Producer[], coast: Coast): readonly Mark[] {
  return marksOf(producers, coast, (codes) => codes[0])
}

/** The kabupaten and kota with makers, of those that the map can place. */
export function regencyMarks(producers: readonly Producer[], coast: Coast): readonly Mark[] {
  return marksOf(producers, coast, (codes) => codes[1])
}

/** A name to the right of its dot reaches about this far, in units of the drawing, and is this high. */
const nameWidth = 150
const nameHeight = 20

function marksOf(
  producers: readonly Producer[],
  { west, north, scale, width }: Coast,
  codeOf: (codes: readonly string[]) => string | undefined,
): readonly Mark[] {
  const counts = new Map<string, number>()
  for (const maker of producers) {
    const code = codeOf(placesOf(maker))
    if (code && points[code]) counts.set(code, (counts.get(code) ?? 0) + 1)
  }
  const placed = [...counts].map(([code, count]) => {
    const [east = 0, latitude = 0] = points[code] ?? []
    return { code, count, x: Math.round((east - west) * scale), y: Math.round((north - latitude) * scale) }
  })
  return placed.map((mark) => {
    const isFree = placed.every(
      (other) =>
        other === mark || other.x < mark.x || other.x - mark.x > nameWidth || Math.abs(other.y - mark.y) > nameHeight,
    )
    return { ...mark, side: isFree && mark.x + nameWidth < width ? 'start' : 'end' }
  })
}
