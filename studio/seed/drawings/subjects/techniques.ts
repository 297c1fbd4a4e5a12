import { between, chanceFrom, pick } from '../chance.ts'
import { scissors } from '../materials/barber-tools.ts'
import { ceplok, twigs } from '../materials/batik/small.ts'
import { fade, folds, threads } from '../materials/cloth.ts'
import { rose, sewnFlower, sewnLeaf } from '../materials/embroidery.ts'
import { openHand, writingHand } from '../materials/hand.ts'
import { stem } from '../materials/thread.ts'
import { canting, hoop, needle, plane, sewingMachine, shaving, spool, waxStove } from '../materials/tools.ts'
import { weave } from '../materials/weave.ts'
import { board, rings } from '../materials/wood.ts'
import { dye, rush } from '../palette.ts'
import { cut, scene, standingShade, sun, table } from '../paper.ts'
import { clipped, group, n, path, placed, rect, smooth } from '../shapes.ts'

/** Wax lines on undyed cloth: the pattern before its first bath. */
export function waxed(x: number, y: number, width: number, height: number): string {
  return (
    rect(x, y, width, height, 'fill="#F6EEDC"') +
    group('opacity=".9"', twigs('#F6EEDC', '#E9CF9C', '#B07A38')({ x, y, width, height, scale: 1.9 })) +
    threads(x, y, width, height, 9, 0.07)
  )
}

function batikScene(): string {
  const sheet = smooth(
    [
      [60, 240],
      [520, 210],
      [1040, 250],
      [1540, 220],
      [1530, 700],
      [1560, 1180],
      [1040, 1210],
      [520, 1180],
      [40, 1214],
      [74, 700],
    ],
    true,
  )
  const dyed = 'M0 160H700Q760 420 690 700T740 1300H0Z'
  return (
    cut(
      3,
      clipped(
        sheet,
        waxed(20, 180, 1580, 1080),
        clipped(dyed, twigs('#1F2B4D', '#5E89A3', '#F3E3C2')({ x: 20, y: 180, width: 1580, height: 1080, scale: 1.9 })),
        path('M700 160Q760 420 690 700T740 1300', 'fill="none" stroke="#5E7BA8" stroke-opacity=".6" stroke-width="46"'),
        folds(20, 180, 1580, 1080, 5, 6, 0.45),
      ),
    ) +
    placed(640, 980, canting(), 4, 1.25) +
    writingHand(1110, 740, dye.mengkudu, -4, 0.92) +
    standingShade(480, 1830, 260, 40) +
    waxStove(480, 1840, 1.5)
  )
}

function weaving(): string {
  const chance = chanceFrom(12)
  const strand = 62
  let loose = ''
  for (let k = 0; k < 15; k++) {
    const x = 150 + k * strand + strand / 2
    loose += path(
      `M${x} 1040q${n(between(chance, -20, 20))} 220 ${n(between(chance, -40, 40))} ${n(between(chance, 380, 560))}`,
      `fill="none" stroke="${pick(chance, rush)}" stroke-width="${strand - 8}" stroke-linecap="butt"`,
    )
  }
  let right = ''
  for (let k = 0; k < 14; k += 1) {
    const y = 180 + k * strand + strand / 2
    right += path(
      `M1060 ${y}q200 ${n(between(chance, -20, 20))} ${n(between(chance, 380, 560))} ${n(between(chance, -46, 46))}`,
      `fill="none" stroke="${pick(chance, rush)}" stroke-width="${strand - 8}"`,
    )
  }
  const reeds = Array.from({ length: 34 }, (_, k) =>
    path(
      `M${-150 + k * 9} ${-560 - (k % 5) * 22}Q${-60 + k * 3.4} 0 ${-170 + k * 10} ${540 + (k % 4) * 26}`,
      `fill="none" stroke="${pick(chance, ['#D9B36A', '#C2964A', '#E3C383', '#B9A254', '#CDB46A', '#A98B3F'])}" stroke-width="15" stroke-linecap="round"`,
    ),
  ).join('')
  const bundle =
    cut(3, reeds) +
    cut(
      1,
      path('M-86 -60Q0 -20 70 -60V40Q0 80 -86 40Z', 'fill="#8A642B"'),
      path('M-80 -30Q0 6 66 -30M-82 0Q0 40 68 0', 'fill="none" stroke="#E3C383" stroke-width="9"'),
    )
  return (
    cut(2, right) +
    cut(2, loose) +
    cut(3, weave({ x: 150, y: 180, width: strand * 15, height: strand * 14, strand, seed: 3 })) +
    placed(1220, 1400, bundle, 48, 1.02) +
    openHand(470, 1520, dye.nila, 16, 1.02)
  )
}

function sewing(): string {
  const flower =
    stem('M800 1040Q760 1240 860 1420M800 1160Q700 1180 640 1290M820 1240Q920 1230 980 1130', '#54703A', 13) +
    sewnLeaf(640, 1290, 120, 150) +
    sewnLeaf(980, 1130, -40, 160) +
    sewnLeaf(780, 1150, 200, 130) +
    sewnLeaf(846, 1330, 20, 150) +
    rose(800, 830, 230, 10) +
    sewnFlower(500, 1040, 96, ['#E4B25A', '#C48B2E'], 6, -90, '#A3312A') +
    sewnFlower(1090, 900, 84, ['#7FA3C0', '#4D7AA6'], 6) +
    sewnFlower(1040, 640, 60, ['#E4B25A', '#C48B2E'], 5, -60, '#A3312A')
  const cloth = smooth(
    [
      [110, 330],
      [560, 190],
      [1080, 230],
      [1500, 400],
      [1470, 1000],
      [1530, 1580],
      [1040, 1720],
      [520, 1690],
      [100, 1560],
      [160, 960],
    ],
    true,
  )
  return (
    cut(
      3,
      clipped(
        cloth,
        rect(60, 150, 1500, 1600, 'fill="#F7F0E0"'),
        threads(60, 150, 1500, 1600, 9, 0.07),
        folds(60, 150, 1500, 1600, 6, 8, 0.5),
      ),
    ) +
    hoop(800, 960, 560, '#FBF7EC', flower) +
    placed(930, 1430, needle('#A3312A'), 4, 1.05) +
    spool(240, 1880, '#1F2B4D', 1.35) +
    spool(470, 1910, '#E0A030', 1.35) +
    spool(700, 1890, '#54703A', 1.35)
  )
}

function planing(): string {
  const plank = 'M-40 1120H1440V1420H-40Z'
  return (
    cut(3, clipped(plank, board({ x: -40, y: 1120, width: 1480, height: 300, tone: 'jati', seed: 18, gap: 24 }))) +
    cut(3, rings(1360, 1640, 250, 'jati', 22)) +
    rect(-40, 1120, 1480, 14, 'fill="#F0D3A4" opacity=".7"') +
    plane(300, 1120, 1.35) +
    placed(860, 700, shaving(3, 150), -36) +
    [
      [190, 1560, 1.0, 20],
      [520, 1690, 1.2, -20],
      [880, 1580, 0.9, 60],
      [760, 1840, 1, 0],
      [300, 1850, 0.8, -50],
      [1010, 1800, 0.7, 30],
    ]
      .map(([x = 0, y = 0, s = 1, d = 0]) => placed(x, y, shaving(2, 110), d, s))
      .join('') +
    openHand(1560, 1010, dye.tegeran, -64, 0.95, true)
  )
}

function tailoring(): string {
  const paper = (d: string) =>
    cut(
      2,
      path(d, 'fill="#EAD3A0"'),
      path(
        d,
        'fill="none" stroke="#A3312A" stroke-width="6" stroke-dasharray="22 14" transform="translate(800 1700) scale(.93) translate(-800 -1700)"',
      ),
    )
  const drape = smooth(
    [
      [60, 1180],
      [420, 1160],
      [700, 1190],
      [690, 1420],
      [760, 1640],
      [520, 1700],
      [260, 1650],
      [40, 1700],
    ],
    true,
  )
  return (
    cut(2, rect(-20, 1110, 1640, 60, 'fill="#8A5A2E"')) +
    standingShade(820, 1110, 500, 24) +
    sewingMachine(330, 1110, 1.12) +
    cut(
      3,
      clipped(
        drape,
        ceplok('#A3312A', '#E0A030')({ x: 20, y: 1140, width: 780, height: 600 }),
        folds(20, 1140, 780, 600, 5, 3, 0.9),
        fade(drape, [0, 0, 0, 1], '#fff', 0.16),
      ),
    ) +
    paper('M860 1330Q1000 1300 1060 1400Q1100 1480 1220 1470L1240 1880H900Z') +
    paper('M1300 1290Q1420 1380 1540 1300L1580 1700Q1440 1760 1290 1700Z') +
    placed(760, 1830, scissors('#6E3B1F'), 96, 0.62) +
    spool(1330, 1960, '#3E7C7B', 1.1) +
    spool(1500, 1930, '#E0A030', 1.1)
  )
}

export const techniques: Record<string, () => string> = {
  'teknik-batik-tulis-1': () => scene({ ground: 'sand', backdrop: table(1380, '#D8BA86'), content: batikScene() }),
  'teknik-anyam-mendong-1': () =>
    scene({ ground: 'sage', backdrop: sun(640, 700, 820, '#D8DAB6'), content: weaving() }),
  'teknik-bordir-sulam-1': () =>
    scene({ ground: 'rose', backdrop: rect(0, 0, 1600, 2000, 'fill="#E3BDAA"'), content: sewing() }),
  'teknik-kerajinan-kayu-1': () =>
    scene({
      ground: 'mori',
      backdrop: sun(800, 800, 640, '#EFD9BA') + rect(0, 1400, 1600, 600, 'fill="#DDC39A"'),
      content: planing(),
    }),
  'teknik-jahit-konveksi-1': () =>
    scene({
      ground: 'sky',
      backdrop: sun(820, 680, 560, '#EFE3C8') + rect(0, 1140, 1600, 860, 'fill="#D5C3A2"'),
      content: tailoring(),
    }),
}
