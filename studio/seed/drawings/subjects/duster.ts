import { between, chanceFrom, pick } from '../chance.ts'
import { fist } from '../materials/hand.ts'
import { arch, cut, scene, sun } from '../paper.ts'
import { at, circle, group, leafShape, n, path, placed, rect } from '../shapes.ts'

const plumes = ['#5A3018', '#7A4522', '#46250F', '#8F5A2C', '#6E3B1F', '#A06A38', '#2F1A10', '#93451F'] as const

/** Cock feathers bound around a rattan stick; the stick runs down from the origin. */
export function duster(): string {
  const chance = chanceFrom(77)
  const cane = group(
    '',
    rect(-19, -40, 38, 900, 'rx="18" fill="#C79552"'),
    rect(-13, -40, 10, 900, 'rx="5" fill="#E9C88C" opacity=".8"'),
    [120, 330, 540, 740].map((y) => rect(-21, y, 42, 13, 'rx="6" fill="#8F6328"')).join(''),
    path('M0 858q-34 40 0 74q34 -34 0 -74z', 'fill="none" stroke="#A3312A" stroke-width="10"'),
  )
  let feathers = ''
  for (let layer = 0; layer < 7; layer++) {
    const rootY = -560 + layer * 92
    const spread = 54 + layer * 16
    const count = 9 + layer
    let pieces = ''
    for (let feather = 0; feather < count; feather++) {
      const degrees = -90 + (feather / (count - 1) - 0.5) * 2 * spread + between(chance, -5, 5)
      const length = between(chance, 250, 330)
      const colour = pick(chance, plumes)
      const fy = rootY + between(chance, -14, 14)
      const [tipX, tipY] = at(0, fy, length * 0.95, degrees)
      let barbs = ''
      for (const along of [0.3, 0.42, 0.54, 0.66, 0.78]) {
        const [bx, by] = at(0, fy, length * along, degrees)
        for (const side of [-30, 30]) {
          const [ex, ey] = at(bx, by, 30 * (1.2 - along), degrees + side)
          barbs += `M${n(bx)} ${n(by)}L${n(ex)} ${n(ey)}`
        }
      }
      pieces +=
        path(
          leafShape(0, fy, degrees, length, 74, between(chance, -6, 6)),
          `fill="${colour}" stroke="#1c0f06" stroke-opacity=".4" stroke-width="2"`,
        ) +
        path(barbs, 'stroke="#E6B57A" stroke-opacity=".28" stroke-width="3"') +
        path(`M0 ${n(fy)}L${n(tipX)} ${n(tipY)}`, 'stroke="#E6B57A" stroke-opacity=".6" stroke-width="3.5"')
    }
    feathers += layer % 3 === 2 ? cut(1, pieces) : pieces
  }
  const binding =
    rect(-42, -60, 84, 104, 'rx="16" fill="#A3312A"') +
    [-46, -26, -6, 14, 32].map((y) => path(`M-42 ${y}H42`, 'stroke="#E0A030" stroke-width="7"')).join('')
  return cut(2, cane) + cut(3, feathers) + cut(1, binding) + circle(0, 0, 0, 'fill="none"')
}

export const dusters: Record<string, () => string> = {
  'sulak-bulu-ayam-1': () =>
    scene({ ground: 'mori', backdrop: sun(860, 760, 640, '#EBD6B0'), content: placed(720, 1080, duster(), 16, 1.02) }),
  'sulak-bulu-ayam-2': () =>
    scene({
      ground: 'sage',
      backdrop: arch(720, 900, 600, 2100, '#EFE6C6'),
      content: placed(640, 1110, duster(), -12, 0.96) + fist(746, 1590, '#1F2B4D', -12, 0.72),
    }),
}
