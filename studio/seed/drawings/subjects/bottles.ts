import { kenanga, leaf } from '../materials/flowers.ts'
import { glass } from '../materials/glass.ts'
import { waves } from '../materials/sea.ts'
import { dye } from '../palette.ts'
import { arch, closeUp, cut, scene, standingShade, sun, table } from '../paper.ts'
import { circle, group, path, placed, rect, smooth } from '../shapes.ts'
import { besideHand } from './beside-hand.ts'

function cork(x: number, top: number, halfWidth: number): string {
  const specks = [0, 1, 2, 3, 4, 5, 6]
    .map((k) =>
      circle(
        x - halfWidth * 0.7 + ((k * 37) % (halfWidth * 1.4)),
        top + 20 + ((k * 29) % 70),
        4,
        'fill="#7A5026" opacity=".6"',
      ),
    )
    .join('')
  return cut(
    1,
    path(
      `M${x - halfWidth} ${top + 8}Q${x} ${top - 8} ${x + halfWidth} ${top + 8}L${x + halfWidth * 0.86} ${top + 120}H${x - halfWidth * 0.86}Z`,
      'fill="#C08E54"',
    ),
    specks,
  )
}

export function kenangaBottle(): string {
  const outline =
    'M720 330H880V520C880 640 1060 680 1070 860L1080 1640Q1078 1720 1000 1724H600Q522 1720 520 1640L530 860C540 680 720 640 720 520Z'
  const painting = group(
    '',
    path(
      smooth([
        [560, 1700],
        [650, 1420],
        [880, 1280],
        [960, 1040],
        [860, 860],
      ]) +
        smooth([
          [880, 1280],
          [1010, 1420],
          [1000, 1560],
        ]) +
        smooth([
          [650, 1420],
          [620, 1180],
          [680, 1020],
        ]),
      'fill="none" stroke="#5C6B2E" stroke-width="16"',
    ),
    leaf(960, 1060, -20, 150, '#4E6A3A'),
    leaf(650, 1420, 190, 140, '#6F8B4D'),
    leaf(760, 1345, 80, 170, '#4E6A3A'),
    leaf(640, 1200, 200, 120, '#4E6A3A'),
    leaf(990, 1480, -10, 110, '#6F8B4D'),
    leaf(610, 1560, -10, 190, '#6F8B4D'),
    kenanga(840, 850, 170, 20),
    kenanga(690, 1010, 130, 50),
    kenanga(880, 1190, 150, -8),
    kenanga(960, 1590, 150, 12),
    kenanga(690, 1490, 120, 35),
  )
  return (
    cork(800, 236, 66) +
    cut(3, glass(outline, '#CFE2DA', painting)) +
    cut(1, rect(704, 320, 192, 46, 'rx="20" fill="#BFD6CE"')) +
    path(
      'M604 900C600 820 660 760 700 700',
      'fill="none" stroke="#fff" stroke-opacity=".75" stroke-width="14" stroke-linecap="round"',
    )
  )
}

export function waveBottle(): string {
  const outline =
    'M712 480H888V720C890 800 1290 880 1290 1260C1290 1560 1120 1724 960 1724H640C480 1724 310 1560 310 1260C310 880 710 800 712 720Z'
  const painting =
    circle(980, 1060, 96, 'fill="#E0A030"') +
    path('M884 1060h190M900 1090h160', 'stroke="#F2CF86" stroke-width="7"') +
    waves(300, 1190, 1000, 7, 150, ['#7FA3C0', '#4D7AA6', '#335C8C', '#27467A', '#1F2B4D'])
  return (
    cork(800, 386, 74) +
    cut(3, glass(outline, '#D5E3E4', painting)) +
    cut(1, rect(694, 466, 212, 50, 'rx="22" fill="#C3D6D8"')) +
    path(
      'M420 1180C420 1040 520 960 600 920',
      'fill="none" stroke="#fff" stroke-opacity=".75" stroke-width="20" stroke-linecap="round"',
    )
  )
}

export const bottles: Record<string, () => string> = {
  'botol-lukis-kenanga-1': () =>
    scene({
      ground: 'sage',
      backdrop: arch(800, 760, 520, 1700, '#F1E9CB') + table(1640, '#CFCB9E'),
      content:
        standingShade(800, 1740, 330) + group('transform="translate(-96 -180) scale(1.12 1.11)"', kenangaBottle()),
    }),
  'botol-lukis-kenanga-2': () =>
    scene({
      ground: 'sage',
      backdrop: sun(800, 1000, 900, '#F1E9CB'),
      content: closeUp(kenangaBottle(), 810, 1040, 2.2),
    }),
  'botol-lukis-ombak-1': () =>
    scene({
      ground: 'sand',
      backdrop: sun(800, 980, 640, '#E7CFA0') + table(1640, '#DDBF8C'),
      content: standingShade(800, 1728, 440) + waveBottle(),
    }),
  'botol-lukis-ombak-2': () =>
    besideHand({
      ground: 'sky',
      table: [1500, '#C8D2D8', '#E9E2CE'],
      thing: standingShade(560, 1600, 320) + placed(0, 360, waveBottle(), 0, 0.72),
      hand: [1200, 1700, dye.mengkudu, 1.15],
    }),
}
