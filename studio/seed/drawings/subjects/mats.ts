import { between, chanceFrom, pick } from '../chance.ts'
import { closeUp, cut, scene } from '../paper.ts'
import { at, circle, group, n, path, rect } from '../shapes.ts'

const patches = [
  '#A3312A',
  '#1F2B4D',
  '#E0A030',
  '#8A8A3A',
  '#6E3B1F',
  '#D98C83',
  '#5E89A3',
  '#F0E2C4',
  '#B9653A',
  '#3E7C7B',
  '#C9B26A',
  '#7B4A63',
] as const

/** A braid wound to a round: each ring of its own cloth, strand over strand. */
export function roundMat(): string {
  const chance = chanceFrom(41)
  const [x, y] = [800, 1000]
  const wide = 46
  let out = circle(x, y, 690, 'fill="#4A2A18"')
  for (let ring = 14; ring >= 0; ring--) {
    const radius = ring * wide + 30
    const count = Math.max(5, Math.round((2 * Math.PI * radius) / 62))
    const [first, second] = [pick(chance, patches), pick(chance, patches)]
    let knotsOut = ''
    for (let knot = 0; knot < count; knot++) {
      const degrees = (knot / count) * 360 + ring * 13
      const colour = ring > 2 && Math.floor((knot / count) * 7) % 3 === 0 ? second : first
      for (const side of [0, 1]) {
        const [kx, ky] = at(x, y, radius + (side ? wide * 0.26 : -wide * 0.26), degrees + (side ? 180 / count : 0))
        knotsOut += `<g transform="translate(${n(kx)} ${n(ky)}) rotate(${n(degrees + 90 + (side ? 28 : -28))})"><ellipse rx="${n(wide * 0.72)}" ry="${n(wide * 0.34)}" fill="${colour}" stroke="#2a160a" stroke-opacity=".4" stroke-width="2.5"/><path d="M${n(-wide * 0.5)} ${n(-wide * 0.1)}Q0 ${n(-wide * 0.3)} ${n(wide * 0.5)} ${n(-wide * 0.1)}" fill="none" stroke="#fff" stroke-opacity=".32" stroke-width="4" stroke-linecap="round"/><path d="M${n(-wide * 0.45)} ${n(wide * 0.12)}Q0 ${n(wide * 0.22)} ${n(wide * 0.45)} ${n(wide * 0.1)}" fill="none" stroke="#2a160a" stroke-opacity=".2" stroke-width="3"/></g>`
      }
    }
    out += knotsOut
  }
  return cut(3, out)
}

/** Strips of patchwork knotted through a ground: loop beside loop, striped. */
export function loopedMat(): string {
  const chance = chanceFrom(17)
  const stripes = [
    '#A3312A',
    '#F0E2C4',
    '#1F2B4D',
    '#E0A030',
    '#1F2B4D',
    '#F0E2C4',
    '#8A8A3A',
    '#B9653A',
    '#8A8A3A',
    '#F0E2C4',
    '#1F2B4D',
    '#E0A030',
    '#1F2B4D',
    '#F0E2C4',
    '#A3312A',
  ]
  let loops = ''
  const [cols, rows, w, h] = [34, 30, 38, 32]
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < cols; column++) {
      const stripe = stripes[Math.floor((column / cols) * stripes.length)] ?? '#F0E2C4'
      const colour = chance() < 0.07 ? pick(chance, patches) : stripe
      const lx = 160 + column * w + (row % 2 ? w / 2 : 0)
      const ly = 520 + row * h
      loops += `<g transform="translate(${n(lx)} ${n(ly)}) rotate(${n(between(chance, -26, 26))})"><ellipse rx="23" ry="19" fill="${colour}" stroke="#2a160a" stroke-opacity=".38" stroke-width="2.5"/><ellipse cx="2" cy="5" rx="11" ry="6" fill="#2a160a" opacity=".24"/><path d="M-14 -7Q0 -17 14 -6" fill="none" stroke="#fff" stroke-opacity=".36" stroke-width="4" stroke-linecap="round"/></g>`
    }
  }
  const fringe = Array.from({ length: 34 }, (_, k) =>
    path(
      `M128 ${526 + k * 28}q-30 ${k % 2 ? 6 : -6} -58 ${k % 3 ? 3 : -4}M1466 ${526 + k * 28}q30 ${k % 2 ? 6 : -6} 58 ${k % 3 ? 3 : -4}`,
      'stroke="#D9C39A" stroke-width="13" stroke-linecap="round" fill="none"',
    ),
  ).join('')
  return cut(2, fringe) + cut(3, rect(124, 486, 1346, 1000, 'rx="26" fill="#4A2A18"'), group('', loops))
}

/** Floor boards, so that a mat lies somewhere. */
function floor(colour: string, line: string): string {
  return (
    rect(0, 0, 1600, 2000, `fill="${colour}"`) +
    [0, 1, 2, 3, 4, 5]
      .map(
        (k) =>
          path(`M0 ${k * 400 - 30}H1600`, `stroke="${line}" stroke-width="6"`) +
          path(`M${(k * 530 + 260) % 1600} ${k * 400 - 30}v400`, `stroke="${line}" stroke-width="5"`),
      )
      .join('')
  )
}

export const mats: Record<string, () => string> = {
  'keset-perca-bulat-1': () => scene({ ground: 'sand', backdrop: floor('#EBDCC0', '#DCC8A4'), content: roundMat() }),
  'keset-perca-bulat-2': () => scene({ ground: 'sand', content: closeUp(roundMat(), 1010, 1130, 2.9, 10) }),
  'keset-perca-persegi-1': () =>
    scene({
      ground: 'mori',
      backdrop: floor('#E3DACB', '#D0C3AC'),
      content: group('transform="rotate(-5 800 1000)"', loopedMat()),
    }),
  'keset-perca-persegi-2': () => scene({ ground: 'mori', content: closeUp(loopedMat(), 560, 900, 3, -9) }),
}
