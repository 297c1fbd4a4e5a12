import { blossom, leaf } from '../materials/flowers.ts'
import { board } from '../materials/wood.ts'
import { dye } from '../palette.ts'
import { arch, closeUp, cut, scene, standingShade, sun, table } from '../paper.ts'
import { at, circle, clipped, group, n, path, placed, smooth } from '../shapes.ts'
import { besideHand } from './beside-hand.ts'

const disc = (x: number, y: number, r: number) =>
  `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`

/** Ten past ten, as every clock in a shop window. */
function hands(x: number, y: number, reach: number, colour: string): string {
  const hand = (degrees: number, length: number, wide: number) => {
    const [tipX, tipY] = at(x, y, length, degrees)
    const [tailX, tailY] = at(x, y, -length * 0.16, degrees)
    return path(
      `M${n(tailX)} ${n(tailY)}L${n(tipX)} ${n(tipY)}`,
      `stroke="${colour}" stroke-width="${wide}" stroke-linecap="round"`,
    )
  }
  return cut(
    1,
    hand(-90 + 305, reach * 0.56, reach * 0.06),
    hand(-90 + 60, reach * 0.82, reach * 0.042),
    circle(x, y, reach * 0.07, `fill="${colour}"`),
    circle(x, y, reach * 0.028, 'fill="#E0A030"'),
  )
}

function marks(x: number, y: number, radius: number, colour: string): string {
  return Array.from({ length: 12 }, (_, hour) => {
    const [mx, my] = at(x, y, radius, hour * 30)
    return circle(mx, my, radius * (hour % 3 === 0 ? 0.036 : 0.018), `fill="${colour}"`)
  }).join('')
}

export function duskClock(): string {
  const [x, y, r] = [800, 980, 600]
  const sky = ['#2C3560', '#54406A', '#8A4A5E', '#BC5E48', '#D98432', '#EBB158']
    .map((colour, band) =>
      path(
        `${smooth([
          [0, 380 + band * 112],
          [400, 350 + band * 112],
          [800, 392 + band * 106],
          [1200, 356 + band * 110],
          [1600, 384 + band * 112],
        ])}V2000H0Z`,
        `fill="${colour}"`,
      ),
    )
    .join('')
  const hills = path(
    `${smooth([
      [100, 1080],
      [360, 960],
      [560, 1040],
      [760, 900],
      [980, 1040],
      [1220, 960],
      [1500, 1090],
    ])}V1700H100Z`,
    'fill="#4B3458"',
  )
  const fields = ['#6B5A2B', '#8A8A3A', '#6F7B36', '#4F6232', '#394A2C']
    .map(
      (colour, band) =>
        path(
          `${smooth([
            [100, 1110 + band * 96],
            [500, 1070 + band * 104],
            [900, 1130 + band * 96],
            [1500, 1080 + band * 108],
          ])}V1700H100Z`,
          `fill="${colour}"`,
        ) +
        path(
          smooth([
            [100, 1126 + band * 96],
            [500, 1086 + band * 104],
            [900, 1146 + band * 96],
            [1500, 1096 + band * 108],
          ]),
          'fill="none" stroke="#F0D28A" stroke-opacity=".55" stroke-width="6"',
        ),
    )
    .join('')
  const palm = (px: number, py: number, s: number) =>
    group(
      `transform="translate(${px} ${py}) scale(${s})"`,
      path('M0 0Q14 -120 -6 -240', 'fill="none" stroke="#2A1B2E" stroke-width="14"'),
      [-165, -130, -95, -60, -25, 10]
        .map((d) => {
          const [tx, ty] = at(-6, -240, 110, d)
          return path(
            `M-6 -240Q${n((tx - 6) / 2)} ${n((ty - 240) / 2 - 40)} ${n(tx)} ${n(ty + 26)}Q${n((tx - 6) / 2)} ${n((ty - 240) / 2 - 6)} -6 -240Z`,
            'fill="#2A1B2E"',
          )
        })
        .join(''),
    )
  const birds = path(
    'M520 640q26 -26 44 0q22 -26 46 -2M650 580q20 -20 34 0q18 -20 36 -2',
    'fill="none" stroke="#F3E3C2" stroke-width="8" stroke-linecap="round"',
  )
  const painting =
    sky +
    circle(990, 940, 118, 'fill="#F3D79A"') +
    hills +
    fields +
    palm(420, 1180, 1.25) +
    palm(500, 1200, 0.9) +
    birds
  return (
    cut(4, path(disc(x, y, r + 70), 'fill="#6E3B1F"')) +
    cut(
      1,
      clipped(
        disc(x, y, r + 58),
        board({ x: 100, y: 280, width: 1400, height: 1400, tone: 'sonokeling', seed: 5, gap: 26 }),
      ),
    ) +
    cut(2, clipped(disc(x, y, r), painting)) +
    marks(x, y, r * 0.9, '#F3E3C2') +
    hands(x, y, r * 0.8, '#F8F3E8')
  )
}

export function flowerClock(): string {
  const body = 'M430 1660V900A370 370 0 0 1 1170 900V1660Q1170 1700 1130 1700H470Q430 1700 430 1660Z'
  const painting = group(
    '',
    path(body, 'fill="#27406B"'),
    path(
      smooth([
        [470, 1640],
        [560, 1460],
        [480, 1260],
        [560, 1060],
      ]) +
        smooth([
          [1130, 1640],
          [1040, 1460],
          [1120, 1260],
          [1040, 1060],
        ]) +
        smooth([
          [800, 1690],
          [790, 1560],
          [800, 1440],
        ]),
      'fill="none" stroke="#9AA857" stroke-width="13"',
    ),
    ...[
      [540, 1500, 10],
      [500, 1240, -20],
      [540, 1360, 170],
      [1060, 1500, 170],
      [1100, 1240, 200],
      [1060, 1360, 10],
      [790, 1600, -30],
      [800, 1600, 210],
    ].map(([lx = 0, ly = 0, d = 0]) => leaf(lx, ly, d, 96, '#7F9446')),
    blossom(560, 1560, 86, 20, '#D98C83'),
    blossom(1040, 1560, 86, 60, '#E0A030', '#A3312A'),
    blossom(800, 1520, 104, -90, '#F3E3C2'),
    blossom(490, 1320, 58, 0, '#F3E3C2'),
    blossom(1110, 1320, 58, 0, '#F3E3C2'),
    blossom(690, 1620, 56, 30, '#C4564C'),
    blossom(930, 1620, 56, 10, '#C4564C'),
    blossom(520, 790, 62, 10, '#E0A030', '#A3312A'),
    blossom(1080, 790, 62, 30, '#D98C83'),
    blossom(660, 616, 56, 0, '#F3E3C2'),
    blossom(940, 616, 56, 40, '#F3E3C2'),
    blossom(800, 580, 44, 0, '#C4564C'),
  )
  return (
    cut(3, clipped(body, painting)) +
    cut(2, path('M400 1690H1200V1760Q1200 1776 1184 1776H416Q400 1776 400 1760Z', 'fill="#6B4027"')) +
    cut(2, circle(800, 980, 300, 'fill="#6B4027"')) +
    cut(1, circle(800, 980, 272, 'fill="#F6EFDF"')) +
    marks(800, 980, 232, '#6E3B1F') +
    hands(800, 980, 240, '#1F2B4D')
  )
}

export const clocks: Record<string, () => string> = {
  'jam-dinding-lukis-senja-1': () =>
    scene({
      ground: 'rose',
      backdrop: path('M0 0H1600V2000H0Z', 'fill="#EBD2BE"') + arch(800, 980, 760, 2100, '#F3E3D0'),
      content: duskClock(),
    }),
  'jam-dinding-lukis-senja-2': () => scene({ ground: 'rose', content: closeUp(duskClock(), 800, 960, 1.9, 0) }),
  'jam-meja-lukis-kembang-1': () =>
    scene({
      ground: 'mori',
      backdrop: sun(800, 920, 620, '#F0D7C4') + table(1680, '#E0C49B'),
      content: standingShade(800, 1778, 400) + flowerClock(),
    }),
  'jam-meja-lukis-kembang-2': () =>
    besideHand({
      ground: 'sand',
      table: [1480, '#E0C49B', '#F3E3D0'],
      thing: standingShade(560, 1596, 270) + placed(50, 420, flowerClock(), 0, 0.66),
      hand: [1200, 1640, dye.tegeran, 1.1],
    }),
}
