import { hibiscus, leaf } from '../materials/flowers.ts'
import { fist } from '../materials/hand.ts'
import { peacock } from '../materials/peacock.ts'
import { jukung, waves } from '../materials/sea.ts'
import { weave } from '../materials/weave.ts'
import { dye } from '../palette.ts'
import { arch, closeUp, cut, scene, standingShade, sun, table } from '../paper.ts'
import { circle, clipped, gradient, group, path, placed, rect, smooth } from '../shapes.ts'

const rim = ['#9C7434', '#8A642B', '#B08442']

function ringHandles(): string {
  const ring = (y: number, tone: string) =>
    path(`M545 ${y}a255 265 0 0 1 510 0`, `fill="none" stroke="${tone}" stroke-width="44" stroke-linecap="round"`)
  return (
    cut(2, ring(540, '#7A4A24')) +
    cut(
      2,
      ring(580, '#96602F'),
      path(
        'M553 572a247 257 0 0 1 180 -238',
        'fill="none" stroke="#C58F55" stroke-width="9" stroke-linecap="round" opacity=".8"',
      ),
    )
  )
}

/** Shade that makes a flat weave a bag with a belly. */
export function belly(outline: string): string {
  const side = gradient(
    [0, 0, 1, 0],
    [
      [0, '#4a2a0c', 0.22],
      [0.16, '#fff', 0.12],
      [0.5, '#fff', 0],
      [0.82, '#4a2a0c', 0.08],
      [1, '#4a2a0c', 0.36],
    ],
  )
  const down = gradient(
    [0, 0, 0, 1],
    [
      [0, '#4a2a0c', 0.1],
      [0.12, '#4a2a0c', 0],
      [0.75, '#4a2a0c', 0],
      [1, '#4a2a0c', 0.34],
    ],
  )
  return side.defs + down.defs + path(outline, `fill="${side.paint}"`) + path(outline, `fill="${down.paint}"`)
}

export function hibiscusBag(): string {
  const outline = 'M330 580Q800 616 1270 580L1370 1620Q1374 1706 1284 1718Q800 1764 316 1718Q226 1706 230 1620Z'
  const stalks = path(
    smooth([
      [440, 1640],
      [600, 1480],
      [680, 1260],
      [800, 1160],
    ]) +
      smooth([
        [720, 1720],
        [880, 1540],
        [1060, 1500],
        [1150, 1390],
      ]),
    'fill="none" stroke="#4E6A3A" stroke-width="18"',
  )
  const painting = group(
    '',
    stalks,
    leaf(630, 1400, 165, 270),
    leaf(590, 1500, 48, 250, '#6F8B4D'),
    leaf(930, 1512, -74, 230, '#4E6A3A'),
    leaf(1010, 1520, 62, 210, '#6F8B4D'),
    leaf(850, 1150, -42, 350, '#4E6A3A'),
    leaf(650, 1020, 196, 270, '#6F8B4D'),
    leaf(760, 1000, -110, 300, '#4E6A3A'),
    hibiscus(760, 1080, 285, -100),
    hibiscus(1120, 1420, 195, -40),
    hibiscus(460, 1560, 165, -150),
    path('M1010 900q70 -20 80 -70', 'fill="none" stroke="#4E6A3A" stroke-width="12"'),
    circle(1096, 806, 38, 'fill="#A3312A"'),
    leaf(1074, 840, 150, 80),
  )
  const body = cut(
    3,
    clipped(
      outline,
      weave({ x: 220, y: 560, width: 1170, height: 1210, strand: 30, seed: 4, painting }),
      belly(outline),
    ),
  )
  const band = 'M318 556Q800 592 1282 556L1288 640Q800 676 312 640Z'
  return (
    ringHandles() +
    body +
    cut(1, clipped(band, weave({ x: 300, y: 550, width: 1000, height: 140, strand: 22, seed: 9, colours: rim })))
  )
}

export function peacockBag(): string {
  const body = 'M330 900H1270L1310 1640Q1310 1720 1230 1724H370Q290 1720 290 1640Z'
  const flap = 'M300 800Q300 760 350 756H1250Q1300 760 1300 800L1330 1380Q1330 1580 1120 1600H480Q270 1580 270 1380Z'
  const strap = cut(
    2,
    path('M360 840C300 200 560 150 800 150S1300 200 1240 840', 'fill="none" stroke="#8A642B" stroke-width="64"'),
    path(
      'M360 840C300 200 560 150 800 150S1300 200 1240 840',
      'fill="none" stroke="#C2964A" stroke-width="44" stroke-dasharray="20 7"',
    ),
  )
  const painting = peacock(720, 1190, 0.86) + leaf(380, 1540, -70, 190) + leaf(400, 1550, -20, 160, '#6F8B4D')
  return (
    strap +
    cut(
      3,
      clipped(
        body,
        weave({
          x: 280,
          y: 890,
          width: 1050,
          height: 850,
          strand: 28,
          seed: 14,
          colours: ['#C2964A', '#B98C45', '#CDA255', '#A97D3B'],
        }),
        belly(body),
      ),
    ) +
    cut(
      3,
      clipped(flap, weave({ x: 260, y: 740, width: 1090, height: 880, strand: 28, seed: 15, painting }), belly(flap)),
      path(
        'M286 1380Q288 1562 480 1582H1120Q1312 1562 1314 1380',
        'fill="none" stroke="#8A642B" stroke-width="10" stroke-dasharray="30 14"',
      ),
    ) +
    cut(
      2,
      circle(800, 1570, 44, 'fill="#6E3B1F"'),
      circle(800, 1570, 26, 'fill="#8A583A"'),
      circle(790, 1562, 5, 'fill="#2a160a"'),
      circle(810, 1578, 5, 'fill="#2a160a"'),
    )
  )
}

export function beachBag(): string {
  const outline = 'M110 800Q800 850 1490 800L1340 1600Q1320 1690 1220 1700Q800 1726 380 1700Q280 1690 260 1600Z'
  const painting = group(
    '',
    circle(1080, 1040, 120, 'fill="#D98432"'),
    path('M960 1040h240M980 1070h200', 'stroke="#E9B86A" stroke-width="8"'),
    jukung(520, 1350, 370, '#F4E9D2', dye.mengkudu),
    jukung(1080, 1330, 240, '#E0A030', dye.nila, '#46281A'),
    jukung(820, 1290, 150, '#F4E9D2', '#3E7C7B'),
    waves(100, 1390, 1400, 5, 130, ['#3F6E97', '#2C5482', '#23406C', '#1F2B4D']),
  )
  const handle = (shift: number, tone: string, light: string) => {
    const line = `M480 ${840 + shift}C470 ${260 + shift} 1130 ${260 + shift} 1120 ${840 + shift}`
    return cut(
      2,
      path(line, `fill="none" stroke="${tone}" stroke-width="46" stroke-linecap="round"`),
      path(line, `fill="none" stroke="${light}" stroke-width="30" stroke-linecap="butt" stroke-dasharray="16 9"`),
    )
  }
  const band = 'M104 770Q800 822 1496 770L1488 860Q800 910 112 860Z'
  return (
    handle(-40, '#7A5622', '#9C7434') +
    cut(
      3,
      clipped(
        outline,
        weave({ x: 90, y: 780, width: 1420, height: 950, strand: 30, seed: 21, painting }),
        belly(outline),
      ),
    ) +
    cut(1, clipped(band, weave({ x: 90, y: 760, width: 1420, height: 170, strand: 24, seed: 22, colours: rim }))) +
    handle(20, '#8A642B', '#C2964A') +
    cut(
      1,
      ...[480, 1120].map(
        (x) =>
          rect(x - 40, 830, 80, 110, 'rx="14" fill="#6E3B1F"') +
          path(`M${x - 24} 850l48 70m0 -70l-48 70`, 'stroke="#E3C383" stroke-width="7"'),
      ),
    )
  )
}

export const bags: Record<string, () => string> = {
  'tas-mendong-lukis-sepatu-merah-1': () =>
    scene({
      ground: 'mori',
      backdrop: arch(800, 860, 680, 1700, '#F0D8C6') + table(1660, '#E7D2B2'),
      content: standingShade(800, 1732, 560) + hibiscusBag(),
    }),
  'tas-mendong-lukis-sepatu-merah-2': () =>
    scene({ ground: 'mori', content: closeUp(hibiscusBag(), 830, 1130, 2.3, -6) }),
  'tas-mendong-lukis-merak-1': () =>
    scene({
      ground: 'sage',
      backdrop: sun(800, 900, 660, '#D3D8B4') + table(1660, '#D9CDA6'),
      content: standingShade(800, 1730, 520) + peacockBag(),
    }),
  'tas-mendong-lukis-merak-2': () => scene({ ground: 'sage', content: closeUp(peacockBag(), 720, 1110, 2.15, 4) }),
  'tas-mendong-lukis-pesisir-1': () =>
    scene({
      ground: 'sky',
      backdrop: sun(1080, 620, 430, '#EFE0BC') + table(1640, '#E9D8B6'),
      content: standingShade(800, 1706, 580) + beachBag(),
    }),
  'tas-mendong-lukis-pesisir-2': () =>
    scene({
      ground: 'sand',
      backdrop: arch(800, 1000, 640, 2100, '#E3CDA4'),
      content: placed(0, 340, beachBag(), 0, 1) + fist(800, 712, dye.mengkudu, -90, 0.92),
    }),
}
