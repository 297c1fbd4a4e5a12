export type Point = readonly [x: number, y: number]

/** One decimal is a tenth of a pixel; more only makes the markup heavy. */
export function n(value: number): string {
  return String(Math.round(value * 10) / 10)
}

export function at(x: number, y: number, radius: number, degrees: number): Point {
  const angle = (degrees * Math.PI) / 180
  return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)]
}

/** A smooth path through all points (Catmull-Rom as Béziers). */
export function smooth(points: readonly Point[], closed = false): string {
  const get = (index: number): Point => {
    const last = points.length - 1
    const bounded = closed ? (index + points.length) % points.length : Math.max(0, Math.min(last, index))
    return points[bounded] ?? [0, 0]
  }
  const [startX, startY] = get(0)
  let path = `M${n(startX)} ${n(startY)}`
  const pieces = closed ? points.length : points.length - 1
  for (let index = 0; index < pieces; index++) {
    const [before, from, to, after] = [get(index - 1), get(index), get(index + 1), get(index + 2)]
    const first = [from[0] + (to[0] - before[0]) / 6, from[1] + (to[1] - before[1]) / 6] as const
    const second = [to[0] - (after[0] - from[0]) / 6, to[1] - (after[1] - from[1]) / 6] as const
    path += `C${n(first[0])} ${n(first[1])} ${n(second[0])} ${n(second[1])} ${n(to[0])} ${n(to[1])}`
  }
  return closed ? `${path}Z` : path
}

export function polygon(points: readonly Point[]): string {
  return `M${points.map(([x, y]) => `${n(x)} ${n(y)}`).join('L')}Z`
}

/** A petal or leaf from its foot, `length` long in the given direction, pointed at both ends. */
export function leafShape(x: number, y: number, degrees: number, length: number, width: number, bend = 0): string {
  const tip = at(x, y, length, degrees)
  const left = at(x, y, length * 0.5, degrees + bend)
  const [l1, l2] = [at(left[0], left[1], width, degrees - 90), at(left[0], left[1], width, degrees + 90)]
  return `M${n(x)} ${n(y)}Q${n(l1[0])} ${n(l1[1])} ${n(tip[0])} ${n(tip[1])}Q${n(l2[0])} ${n(l2[1])} ${n(x)} ${n(y)}Z`
}

/** A round-headed petal: narrow at its foot, full at its end. */
export function petalShape(x: number, y: number, degrees: number, length: number, width: number): string {
  const points: Point[] = [[x, y]]
  for (const [along, across] of [
    [0.35, -0.55],
    [0.72, -1],
    [0.98, -0.45],
    [1.0, 0.15],
    [0.9, 0.7],
    [0.6, 0.95],
    [0.3, 0.5],
  ] as const) {
    const spine = at(x, y, length * along, degrees)
    points.push(at(spine[0], spine[1], (width / 2) * across, degrees + 90))
  }
  return smooth(points, true)
}

export function circle(x: number, y: number, radius: number, attributes: string): string {
  return `<circle cx="${n(x)}" cy="${n(y)}" r="${n(radius)}" ${attributes}/>`
}

export function path(d: string, attributes: string): string {
  return `<path d="${d}" ${attributes}/>`
}

export function rect(x: number, y: number, width: number, height: number, attributes: string): string {
  return `<rect x="${n(x)}" y="${n(y)}" width="${n(width)}" height="${n(height)}" ${attributes}/>`
}

export function group(attributes: string, ...inner: readonly string[]): string {
  return `<g ${attributes}>${inner.join('')}</g>`
}

/** Moves, then turns and scales what was drawn around the origin. */
export function placed(x: number, y: number, inner: string, degrees = 0, scale = 1): string {
  return `<g transform="translate(${n(x)} ${n(y)}) rotate(${n(degrees)}) scale(${scale})">${inner}</g>`
}

let references = 0
/** A name for a gradient, pattern or clip that nothing else in the same picture bears. */
export function reference(kind: string): string {
  references += 1
  return `${kind}${references}`
}

/** Shows of `inner` only what lies within the outline. */
export function clipped(outline: string, ...inner: readonly string[]): string {
  const id = reference('clip')
  return `<clipPath id="${id}"><path d="${outline}"/></clipPath><g clip-path="url(#${id})">${inner.join('')}</g>`
}

/** A straight gradient; stops are [offset 0..1, colour, opacity]. Returns its markup and the paint that uses it. */
export function gradient(
  direction: readonly [x1: number, y1: number, x2: number, y2: number],
  stops: ReadonlyArray<readonly [offset: number, colour: string, opacity?: number]>,
): { defs: string; paint: string } {
  const id = reference('shade')
  const [x1, y1, x2, y2] = direction
  const inner = stops.map(([o, c, a = 1]) => `<stop offset="${o}" stop-color="${c}" stop-opacity="${a}"/>`).join('')
  return {
    defs: `<linearGradient id="${id}" x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}">${inner}</linearGradient>`,
    paint: `url(#${id})`,
  }
}

export interface Box {
  x: number
  y: number
  width: number
  height: number
}

/** The box around a path of absolute commands, its handles counted as points. */
export function boundsOf(d: string): Box {
  const xs: number[] = []
  const ys: number[] = []
  for (const [, letter = '', rest = ''] of d.matchAll(/([MLQCTHV])([^MLQCTHVZ]*)/g)) {
    const values = (rest.match(/-?[\d.]+/g) ?? []).map(Number)
    for (const [index, value] of values.entries()) {
      const across = letter === 'H' || (letter !== 'V' && index % 2 === 0)
      if (across) xs.push(value)
      else ys.push(value)
    }
  }
  const [x, y] = [Math.min(...xs), Math.min(...ys)]
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y }
}
