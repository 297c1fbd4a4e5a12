import { scaleBand } from 'd3-scale'

export interface Dot {
  readonly x: number
  readonly y: number
}

/** Dots beside one another, in whole units; the last row may be shorter. */
export interface DotField {
  readonly width: number
  readonly height: number
  readonly radius: number
  readonly dots: readonly Dot[]
}

/** More dots than this are no picture of a number any more. */
export const mostDots = 600

const width = 280

/** One dot for each one that was counted; null where the figure is not a whole number that dots can show. */
export function dotField(value: string): DotField | null {
  const count = /^\d+$/.test(value) ? Number(value) : 0
  if (count < 1 || count > mostDots) return null
  // Wider than high; few dots in rows of ten, which are counted at a glance.
  const columns = Math.max(10, Math.ceil(Math.sqrt(count * 3)))
  const rows = Math.ceil(count / columns)
  const across = scaleBand<number>().domain(upTo(columns)).range([0, width]).padding(0.3)
  const step = across.step()
  const half = across.bandwidth() / 2
  const dots = upTo(count).map((index) => ({
    x: round((across(index % columns) ?? 0) + half),
    y: round((Math.floor(index / columns) + 0.5) * step),
  }))
  return { width, height: Math.ceil(rows * step), radius: round(half), dots }
}

/** All dots as one path of round-ended strokes without length: a tenth of so many circles. */
export function dotsPath({ dots }: DotField): string {
  return dots.map(({ x, y }) => `M${x} ${y}h0`).join('')
}

const upTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index)
const round = (value: number): number => Math.round(value * 10) / 10
