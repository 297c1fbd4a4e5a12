import { megaMendung, surya } from '../materials/batik/large.ts'
import { sekarJagad } from '../materials/batik/sekar-jagad.ts'
import { gringsing, truntum } from '../materials/batik/small.ts'
import type { Batik } from '../materials/batik/tiled.ts'
import { folds } from '../materials/cloth.ts'
import { cut } from '../paper.ts'
import { clipped, leafShape, path, placed, polygon, rect } from '../shapes.ts'

export function houses(): string {
  const house = (x: number, w: number, h: number, wall: string, roof: string, door: string) => {
    const base = 1560
    const tiles = Array.from({ length: 5 }, (_, r) =>
      path(
        Array.from(
          { length: 14 },
          (_, k) =>
            `M${x - 60 + k * ((w + 120) / 13)} ${base - h - 40 - r * 48}q${(w + 120) / 26} 30 ${(w + 120) / 13} 0`,
        ).join(''),
        'fill="none" stroke="#2a1408" stroke-opacity=".25" stroke-width="6"',
      ),
    ).join('')
    const roofShape = polygon([
      [x - 60, base - h],
      [x + w * 0.16, base - h - 230],
      [x + w * 0.84, base - h - 230],
      [x + w + 60, base - h],
    ])
    return (
      cut(3, rect(x, base - h, w, h, `fill="${wall}"`)) +
      cut(2, path(roofShape, `fill="${roof}"`)) +
      clipped(roofShape, tiles) +
      cut(1, rect(x + w * 0.38, base - 270, w * 0.24, 270, `fill="${door}"`)) +
      [0.12, 0.7]
        .map((k) =>
          cut(
            1,
            rect(x + w * k, base - 290, w * 0.18, 150, 'fill="#F6E3B4"'),
            path(
              `M${x + w * (k + 0.09)} ${base - 290}v150M${x + w * k} ${base - 215}h${w * 0.18}`,
              `stroke="${door}" stroke-width="9"`,
            ),
          ),
        )
        .join('')
    )
  }
  const line = (d: string) => cut(1, path(d, 'fill="none" stroke="#6E3B1F" stroke-width="8"'))
  const hung = (x: number, y: number, w: number, h: number, batik: Batik) => {
    const o = `M${x} ${y}H${x + w}V${y + h}Q${x + w * 0.75} ${y + h + 20} ${x + w * 0.5} ${y + h}T${x} ${y + h}Z`
    return (
      cut(2, clipped(o, batik({ x, y, width: w, height: h + 30, scale: 0.7 }), folds(x, y, w, h + 30, 3, 4, 0.9))) +
      cut(
        1,
        rect(x + 16, y - 22, 14, 50, 'rx="6" fill="#C58F55"'),
        rect(x + w - 30, y - 22, 14, 50, 'rx="6" fill="#C58F55"'),
      )
    )
  }
  const palm = (x: number, y: number, s: number) =>
    placed(
      x,
      y,
      cut(2, path('M-14 0Q-30 -260 14 -520L40 -516Q0 -260 20 0Z', 'fill="#7A5226"')) +
        cut(
          2,
          ...[-200, -165, -130, -95, -60, -25, 15].map((d, k) =>
            path(leafShape(26, -518, d, 300, 74, d < -95 ? 16 : -16), `fill="${k % 2 ? '#5F7A45' : '#4E6A3A'}"`),
          ),
        ),
      0,
      s,
    )
  const hill = path('M-20 1200Q300 820 640 1010T1180 900T1640 1100V1700H-20Z', 'fill="#B9C29A"')
  return (
    hill +
    path('M-20 1320Q400 1060 900 1200T1640 1180V1700H-20Z', 'fill="#9FAF7C"') +
    palm(60, 1500, 1.3) +
    palm(1480, 1500, 1.5) +
    palm(500, 1400, 1.25) +
    house(90, 420, 420, '#F3E3C2', '#A8503A', '#3E7C7B') +
    house(1080, 430, 430, '#E9D0B8', '#8C3F2E', '#1F2B4D') +
    house(520, 560, 560, '#FBF3E0', '#B9653A', '#6E3B1F') +
    rect(-20, 1556, 1640, 700, 'fill="#D9BE8C"') +
    line('M-20 1600Q400 1650 800 1612T1620 1596') +
    hung(60, 1632, 250, 230, truntum()) +
    hung(350, 1640, 240, 260, (a) => sekarJagad({ ...a, scale: 0.55 }, 4)) +
    hung(640, 1626, 270, 250, (a) => megaMendung({ ...a, scale: 0.36 })) +
    hung(960, 1618, 240, 260, surya) +
    hung(1250, 1612, 270, 230, gringsing())
  )
}
