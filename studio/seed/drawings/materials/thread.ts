import { between, chanceFrom } from '../chance.ts'
import { at, circle, group, n, type Point, path, smooth } from '../shapes.ts'

/** Half width of a sewn shape at `along` (0 foot .. 1 tip), as a part of its full half width. */
export type Profile = (along: number) => number

export const leafProfile: Profile = (along) => Math.sin(Math.PI * along ** 0.9) ** 0.85
export const petalProfile: Profile = (along) =>
  Math.sqrt(Math.max(0, along)) * Math.sqrt(Math.max(0, 1 - along ** 5)) * 1.05
export const dropProfile: Profile = (along) => Math.sin(Math.PI * along ** 1.6) ** 0.7
export const rayProfile: Profile = (along) => 1 - along

export interface Satin {
  x: number
  y: number
  degrees: number
  length: number
  halfWidth: number
  /** Two threads: the lit side and the shaded side. */
  threads: readonly [lit: string, shaded: string]
  profile?: Profile
  /** How far a stitch leans towards the tip, as a part of the length. */
  lean?: number
  /** Pixels from one stitch to the next. */
  step?: number
  seed?: number
}

/** Satin stitch: thread beside thread from the midrib to the edge, each with its own small gleam. */
export function satin(shape: Satin): string {
  const { x, y, degrees, length, halfWidth, threads, profile = leafProfile, lean = 0.16, step = 7, seed = 1 } = shape
  const chance = chanceFrom(seed + Math.round(x * 3 + y * 7 + degrees))
  const count = Math.max(5, Math.round(length / step))
  const sides = ['', '']
  let gleam = ''
  for (let stitch = 0; stitch < count; stitch++) {
    const along = (stitch + 0.5) / count
    const root = Math.max(0, along - lean * Math.sin(Math.PI * along))
    const [fromX, fromY] = at(x, y, length * root, degrees)
    for (const side of [0, 1]) {
      const reach = halfWidth * profile(along) * between(chance, 0.95, 1.04)
      const [spineX, spineY] = at(x, y, length * along, degrees)
      const [toX, toY] = at(spineX, spineY, reach, degrees + (side === 0 ? -90 : 90))
      sides[side] += `M${n(fromX)} ${n(fromY)}L${n(toX)} ${n(toY)}`
      const [a, b] = [between(chance, 0.3, 0.42), between(chance, 0.55, 0.72)]
      gleam += `M${n(fromX + (toX - fromX) * a)} ${n(fromY + (toY - fromY) * a)}L${n(fromX + (toX - fromX) * b)} ${n(fromY + (toY - fromY) * b)}`
    }
  }
  const wide = (length / count) * 1.25
  const edge = (side: number): Point[] =>
    Array.from({ length: 9 }, (_, sample) => {
      const along = (sample + 0.5) / 9
      const [spineX, spineY] = at(x, y, length * along, degrees)
      return at(spineX, spineY, halfWidth * profile(along) * 0.97, degrees + side * 90)
    })
  const padding = smooth([[x, y], ...edge(-1), at(x, y, length * 0.98, degrees), ...edge(1).reverse()], true)
  return group(
    'fill="none" stroke-linecap="round"',
    path(
      sides.join(''),
      `stroke="#2a160a" stroke-opacity=".3" stroke-width="${n(wide * 1.05)}" transform="translate(${n(wide * 0.3)} ${n(wide * 0.45)})"`,
    ),
    // Laid under the stitches, so that no cloth shows between threads that fan out.
    path(padding, `fill="${threads[1]}"`),
    path(sides[0] ?? '', `stroke="${threads[0]}" stroke-width="${n(wide)}"`),
    path(sides[1] ?? '', `stroke="${threads[1]}" stroke-width="${n(wide)}"`),
    path(sides.join(''), `stroke="#2a160a" stroke-opacity=".13" stroke-width="${n(wide * 0.28)}"`),
    path(gleam, `stroke="#fff" stroke-opacity=".34" stroke-width="${n(wide * 0.4)}"`),
  )
}

/** Stem stitch along a line: short threads, each overlapping the last. */
export function stem(line: string, colour: string, width = 8): string {
  return group(
    'fill="none" stroke-linecap="round"',
    path(line, `stroke="#2a160a" stroke-opacity=".28" stroke-width="${n(width)}" transform="translate(2 3)"`),
    path(line, `stroke="${colour}" stroke-width="${n(width)}"`),
    path(
      line,
      `stroke="#fff" stroke-opacity=".32" stroke-width="${n(width * 0.35)}" stroke-dasharray="${n(width * 1.3)} ${n(width * 1.1)}"`,
    ),
    path(
      line,
      `stroke="#2a160a" stroke-opacity=".25" stroke-width="${n(width)}" stroke-linecap="butt" stroke-dasharray="1.4 ${n(width * 1.6)}"`,
    ),
  )
}

/** A running stitch, as on a hem. */
export function running(line: string, colour: string, width = 4, length = 18): string {
  return (
    path(
      line,
      `fill="none" stroke="#2a160a" stroke-opacity=".22" stroke-width="${n(width)}" stroke-linecap="round" stroke-dasharray="${length} ${n(length * 0.75)}" transform="translate(1 2)"`,
    ) +
    path(
      line,
      `fill="none" stroke="${colour}" stroke-width="${n(width)}" stroke-linecap="round" stroke-dasharray="${length} ${n(length * 0.75)}"`,
    )
  )
}

/** French knots: small raised dots. */
export function knots(points: readonly Point[], radius: number, colour: string): string {
  return points
    .map(
      ([x, y]) =>
        circle(x + 1.5, y + 2.5, radius, 'fill="#2a160a" opacity=".3"') +
        circle(x, y, radius, `fill="${colour}"`) +
        circle(x - radius * 0.25, y - radius * 0.3, radius * 0.35, 'fill="#fff" opacity=".5"'),
    )
    .join('')
}
