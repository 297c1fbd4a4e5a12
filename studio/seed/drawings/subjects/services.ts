import { folds } from '../materials/cloth.ts'
import { board } from '../materials/wood.ts'
import { arch, cut, scene, sun, table } from '../paper.ts'
import { circle, clipped, group, path, placed, polygon, rect } from '../shapes.ts'

/** Open scissors, their screw at the origin, blades upwards. */
export function scissors(handle: string): string {
  const half = (side: 1 | -1) =>
    group(
      `transform="scale(${side} 1) rotate(14)"`,
      path('M-26 20L-16 -420Q0 -470 22 -420L24 30Z', 'fill="#C6CBCA"'),
      path('M-6 0L-4 -400', 'stroke="#fff" stroke-width="9" stroke-linecap="round"'),
      path('M-18 0L-10 200', `stroke="${handle}" stroke-width="44" stroke-linecap="round"`),
      `<ellipse cx="-14" cy="290" rx="84" ry="110" fill="none" stroke="${handle}" stroke-width="42"/>`,
    )
  return (
    cut(2, half(-1)) +
    cut(2, half(1)) +
    cut(1, circle(0, 0, 24, 'fill="#E0A030"')) +
    path('M-12 0H12', 'stroke="#6E3B1F" stroke-width="6"')
  )
}

export function comb(colour: string): string {
  const teeth = Array.from({ length: 26 }, (_, k) =>
    rect(-46, -390 + k * 30, 110, k < 13 ? 13 : 20, `rx="6" fill="${colour}"`),
  ).join('')
  return cut(
    2,
    teeth,
    path('M-90 -420Q-40 -440 -30 -400V400Q-40 440 -90 420Q-110 0 -90 -420Z', `fill="${colour}"`),
    path(
      'M-78 -380Q-92 0 -78 380',
      'fill="none" stroke="#fff" stroke-opacity=".4" stroke-width="8" stroke-linecap="round"',
    ),
  )
}

function barberChair(): string {
  const base = cut(
    2,
    '<ellipse cx="960" cy="1790" rx="300" ry="46" fill="#55534F"/>',
    rect(915, 1500, 90, 290, 'fill="#8C8C88"'),
    rect(928, 1500, 20, 280, 'fill="#C9CDCB"'),
  )
  const foot = cut(
    2,
    path('M700 1560L640 1700H1280L1220 1560', 'fill="none" stroke="#8C8C88" stroke-width="30" stroke-linejoin="round"'),
    rect(600, 1680, 720, 60, 'rx="20" fill="#55534F"'),
  )
  const back =
    cut(3, path('M860 380Q960 350 1060 380V540Q960 570 860 540Z', 'fill="#A3312A"')) +
    cut(2, rect(920, 530, 80, 90, 'fill="#8C8C88"')) +
    cut(3, path('M640 620Q960 560 1280 620L1250 1240H670Z', 'fill="#A3312A"')) +
    [0.2, 0.4, 0.6, 0.8]
      .map((k) => path(`M${640 + 640 * k} 606L${670 + 580 * k} 1236`, 'stroke="#6E1E1A" stroke-width="9"'))
      .join('')
  const seat = cut(
    3,
    path(
      'M600 1230H1320Q1370 1230 1370 1290V1390Q1370 1440 1310 1440H610Q550 1440 550 1390V1290Q550 1230 600 1230Z',
      'fill="#B5463D"',
    ),
    path('M560 1300H1360', 'stroke="#6E1E1A" stroke-width="9"'),
  )
  const arm = (x: number) =>
    cut(
      2,
      rect(x + 24, 1040, 56, 260, 'rx="20" fill="#8C8C88"'),
      rect(x, 980, 104, 96, 'rx="40" fill="#6E3B1F"'),
      rect(x + 12, 992, 80, 22, 'rx="11" fill="#A2603C"'),
    )
  const cape =
    'M980 590Q1160 560 1310 640Q1420 860 1440 1120L1490 1500Q1400 1550 1320 1500T1160 1510T1030 1440Q1010 1000 980 590Z'
  const stripes = Array.from({ length: 12 }, (_, k) =>
    path(
      `M${960 + k * 34} 540Q${1000 + k * 40} 1000 ${1000 + k * 50} 1580`,
      `fill="none" stroke="${k % 2 ? '#5E89A3' : '#1F2B4D'}" stroke-width="17"`,
    ),
  ).join('')
  return (
    base +
    foot +
    back +
    arm(520) +
    arm(1300) +
    seat +
    cut(3, clipped(cape, rect(940, 540, 600, 1040, 'fill="#F8F3E8"'), stripes, folds(960, 540, 560, 1040, 4, 4, 0.9)))
  )
}

const barberTools = () => placed(300, 900, scissors('#1C1A17'), -12, 1) + placed(300, 1560, comb('#E0A030'), 14, 0.72)

function poster(x: number, y: number, w: number, h: number, degrees: number, colour: string, inner: string): string {
  return placed(
    x,
    y,
    cut(2, rect(-w / 2, -h / 2, w, h, `fill="#FBF7EC"`)) +
      rect(-w / 2 + 24, -h / 2 + 24, w - 48, h - 48, `fill="${colour}"`) +
      inner +
      circle(0, -h / 2 + 16, 13, 'fill="#A3312A"'),
    degrees,
  )
}

const elephant = () =>
  path(
    'M-150 90V0C-150 -110 -60 -150 30 -140C90 -150 150 -110 160 -40C170 30 200 60 190 110C184 136 154 134 158 108C160 80 130 60 120 20C100 40 90 40 80 44V130H30V60H-60V130H-110V50Q-130 60 -150 90Z',
    'fill="#5E89A3"',
  ) +
  path('M60 -120C0 -130 -6 -30 60 -10C100 -30 100 -100 60 -120Z', 'fill="#40657E"') +
  circle(118, -64, 9, 'fill="#1C1A17"')
const bird = () =>
  path(
    'M-160 20C-120 -80 0 -110 70 -60C100 -100 150 -90 160 -50L200 -30L160 -14C150 70 40 110 -40 70L-170 100L-110 50Z',
    'fill="#A3312A"',
  ) +
  path('M-60 -20C0 -60 60 -20 50 30C10 50 -40 30 -60 -20Z', 'fill="#E0A030"') +
  circle(128, -44, 9, 'fill="#F8F3E8"') +
  circle(128, -44, 5, 'fill="#1C1A17"')
const fish = () =>
  path('M-150 0C-90 -100 60 -100 110 0L180 -70V70L110 0C60 100 -90 100 -150 0Z', 'fill="#E0A030"') +
  path('M-40 -66Q0 0 -40 66M20 -60Q56 0 20 60', 'fill="none" stroke="#A3312A" stroke-width="16"') +
  circle(-100, -14, 11, 'fill="#1C1A17"')
const shapes = () =>
  circle(-120, -130, 84, 'fill="#A3312A"') +
  rect(40, -212, 160, 160, 'fill="#1F2B4D"') +
  path(
    polygon([
      [-120, 40],
      [-30, 200],
      [-210, 200],
    ]),
    'fill="#E0A030"',
  ) +
  path(
    polygon([
      [120, 20],
      [206, 84],
      [172, 190],
      [68, 190],
      [34, 84],
    ]),
    'fill="#8A8A3A"',
  )

function pencil(x: number, y: number, degrees: number, colour: string, length = 520): string {
  return placed(
    x,
    y,
    cut(
      2,
      path(`M-24 0H24V${-length}L0 ${-length - 80}L-24 ${-length}Z`, `fill="${colour}"`),
      path(`M-24 ${-length}L0 ${-length - 80}L24 ${-length}Z`, 'fill="#EBCFA0"'),
      path(`M-8 ${-length - 54}L0 ${-length - 82}L8 ${-length - 54}Z`, `fill="${colour}"`),
      rect(-24, -8, 48, 52, 'rx="8" fill="#D98C83"'),
      path(`M-8 -20V${-length + 6}`, 'stroke="#fff" stroke-opacity=".4" stroke-width="9"'),
    ),
    degrees,
  )
}

function designDesk(): string {
  return (
    poster(
      440,
      480,
      620,
      700,
      -5,
      '#DCE6D2',
      placed(0, 20, elephant(), 0, 1.3) +
        path('M-260 210q60 -30 130 0t130 0t130 0t130 0', 'fill="none" stroke="#8A8A3A" stroke-width="16"'),
    ) +
    poster(1140, 500, 620, 720, 4, '#F4E6C6', placed(0, 0, shapes(), 0, 1.15)) +
    poster(
      450,
      1330,
      560,
      640,
      4,
      '#E3D3D0',
      placed(-6, 0, bird(), 0, 1.15) +
        path('M-220 150Q0 120 220 160', 'fill="none" stroke="#6E3B1F" stroke-width="14"'),
    ) +
    poster(
      1030,
      1330,
      480,
      560,
      -6,
      '#CFE0E6',
      placed(0, 0, fish(), 0, 1.05) +
        [0, 1, 2]
          .map((k) => circle(-150 + k * 22, -120 - k * 40, 16 - k * 3, 'fill="none" stroke="#5E89A3" stroke-width="8"'))
          .join(''),
    ) +
    pencil(1350, 1560, 6, '#A3312A') +
    pencil(1430, 1590, 14, '#1F2B4D') +
    pencil(1500, 1640, 22, '#8A8A3A') +
    placed(
      800,
      1800,
      cut(
        1,
        rect(-420, -40, 840, 84, 'rx="10" fill="#E9C46A"'),
        path(
          Array.from({ length: 26 }, (_, k) => `M${-400 + k * 32} -40v${k % 5 ? 22 : 38}`).join(''),
          'stroke="#6E3B1F" stroke-width="5"',
        ),
      ),
      -3,
    )
  )
}

const desk = () =>
  board({ x: 0, y: 0, width: 1600, height: 2000, tone: 'pinus', seed: 2, gap: 34 }) +
  rect(0, 0, 1600, 2000, 'fill="#F4E6CC" opacity=".45"')

export const services: Record<string, () => string> = {
  'jasa-pangkas-rambut-1': () =>
    scene({
      ground: 'sky',
      backdrop: arch(960, 740, 600, 1700, '#EDE3D0') + table(1640, '#C9B899'),
      content: barberChair() + barberTools(),
    }),
  'jasa-pangkas-rambut-2': () =>
    scene({
      ground: 'sand',
      backdrop: sun(800, 1000, 720, '#EBD2AE'),
      content: placed(620, 1080, scissors('#1C1A17'), -16, 1.65) + placed(1190, 1010, comb('#A3312A'), 14, 1.5),
    }),
  'jasa-desain-edukasi-1': () => scene({ ground: 'mori', backdrop: desk(), content: designDesk() }),
  'jasa-desain-edukasi-2': () =>
    scene({
      ground: 'mori',
      backdrop: desk(),
      content: group(
        '',
        poster(
          680,
          820,
          1160,
          1240,
          -5,
          '#DCE6D2',
          placed(10, 40, elephant(), 0, 2.6) +
            path('M-480 400q120 -60 240 0t240 0t240 0t240 0', 'fill="none" stroke="#8A8A3A" stroke-width="28"'),
        ),
        placed(
          0,
          0,
          pencil(1220, 1900, -14, '#A3312A', 900) +
            pencil(1360, 1930, 2, '#1F2B4D', 940) +
            pencil(1500, 1960, 16, '#E0A030', 900),
        ),
      ),
    }),
}
