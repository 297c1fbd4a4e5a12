import { comb, scissors } from '../materials/barber-tools.ts'
import { folds } from '../materials/cloth.ts'
import { bird, elephant, fish, pencil, poster, shapes } from '../materials/posters.ts'
import { board } from '../materials/wood.ts'
import { arch, cut, scene, sun, table } from '../paper.ts'
import { circle, clipped, group, path, placed, rect } from '../shapes.ts'

function barberChair(): string {
  const base = cut(
    2,
    '<ellipse cx="960" cy="1790" rx="300" ry="46" fill="#55534F"/>',
    rect(915, 1420, 90, 370, 'fill="#8C8C88"'),
    rect(928, 1420, 20, 360, 'fill="#C9CDCB"'),
  )
  const foot = cut(
    2,
    path('M760 1430L640 1700H1280L1160 1430', 'fill="none" stroke="#8C8C88" stroke-width="30" stroke-linejoin="round"'),
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

const barberTools = () => placed(290, 800, scissors('#1C1A17'), -12, 0.96) + placed(300, 1540, comb('#E0A030'), 12, 0.7)

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
