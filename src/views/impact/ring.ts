import { arc } from 'd3-shape'

export const ringRadius = 90

const between = arc<readonly [from: number, to: number]>()
  .innerRadius(58)
  .outerRadius(ringRadius)
  .startAngle(([from]) => from * 2 * Math.PI)
  .endAngle(([, to]) => to * 2 * Math.PI)
  .padAngle(0.02)
  .digits(1)

/** The two parts of a ring as paths around 0,0: what is `percent` of it, from the top and clockwise, and the rest. */
export function ringOf(percent: number): { readonly part: string; readonly rest: string } {
  const part = Math.min(100, Math.max(0, percent)) / 100
  return { part: between([0, part]) ?? '', rest: between([part, 1]) ?? '' }
}
