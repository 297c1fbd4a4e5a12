import { megaMendung, surya } from '../materials/batik/large.ts'
import { sekarJagad } from '../materials/batik/sekar-jagad.ts'
import { ceplok, gringsing, mrutu, truntum, twigs } from '../materials/batik/small.ts'
import type { Batik } from '../materials/batik/tiled.ts'
import { fade, folds } from '../materials/cloth.ts'
import { canting, sewingMachine, spool, waxStove } from '../materials/tools.ts'
import { board } from '../materials/wood.ts'
import { cut, scene, standingShade, sun, table } from '../paper.ts'
import { circle, clipped, group, leafShape, path, placed, polygon, rect } from '../shapes.ts'
import { beachBag, hibiscusBag, peacockBag } from './bags.ts'
import { kenangaBottle, waveBottle } from './bottles.ts'
import { flowerClock } from './clocks.ts'
import { hanger } from './hanger.ts'
import { scissors } from './services.ts'
import { cupHolder, rosePrintBox, softCutlery } from './table-holders.ts'
import { schoolShirt, skirt } from './uniforms.ts'
import { cubeBox, longBox } from './wooden.ts'

/** One folded cloth of a pile, its fold to the front. */
function foldedEdge(x: number, y: number, w: number, batik: Batik): string {
  const outline = `M${x + 40} ${y}H${x + w - 10}Q${x + w + 14} ${y + 45} ${x + w - 10} ${y + 90}H${x + 40}Q${x - 10} ${y + 45} ${x + 40} ${y}Z`
  return cut(
    1,
    clipped(
      outline,
      batik({ x: x - 10, y, width: w + 40, height: 92, scale: 0.55 }),
      fade(outline, [0, 0, 0, 1], '#fff', 0.2),
      fade(outline, [0, 1, 0, 0.4], '#1a0d05', 0.45),
    ),
  )
}

function shelves(): string {
  const plank = (y: number, seed: number) =>
    cut(
      2,
      clipped(`M90 ${y}H1510V${y + 46}H90Z`, board({ x: 90, y, width: 1420, height: 46, tone: 'jati', seed, gap: 11 })),
    )
  const side = (x: number) =>
    cut(
      2,
      clipped(
        `M${x} 130H${x + 46}V1900H${x}Z`,
        group(
          `transform="rotate(90 ${x + 23} 1015)"`,
          board({ x: x - 870, y: 990, width: 1780, height: 50, tone: 'jati', seed: x, gap: 11 }),
        ),
      ),
    )
  const stand = (x: number, y: number, scale: number, thing: string, base: number) =>
    placed(x - 800 * scale, y - base * scale, thing, 0, scale)
  return (
    rect(120, 150, 1360, 1740, 'fill="#E6CFAE"') +
    rect(120, 150, 1360, 1740, 'fill="#6E3B1F" opacity=".08"') +
    plank(700, 3) +
    plank(1270, 4) +
    plank(1850, 5) +
    plank(120, 6) +
    stand(390, 700, 0.3, hibiscusBag(), 1730) +
    stand(810, 700, 0.31, beachBag(), 1712) +
    stand(1240, 700, 0.3, peacockBag(), 1726) +
    stand(310, 1270, 0.24, kenangaBottle(), 1726) +
    stand(530, 1270, 0.25, waveBottle(), 1726) +
    stand(830, 1270, 0.26, flowerClock(), 1776) +
    stand(1230, 1270, 0.36, cubeBox(), 1662) +
    [truntum(), ceplok('#A3312A', '#E0A030'), mrutu(), gringsing()]
      .map((batik, k) => foldedEdge(200 + (k % 2) * 16, 1758 - k * 92, 440, batik))
      .join('') +
    stand(1080, 1850, 0.5, longBox(), 1562) +
    side(80) +
    side(1474)
  )
}

function batikTools(): string {
  const glove = (x: number, y: number, d: number, m: number) =>
    placed(
      x,
      y,
      cut(
        2,
        path(
          'M-90 240V0Q-100 -60 -96 -170Q-90 -206 -62 -200T-40 -160V-40V-250Q-34 -284 -6 -282T22 -248V-40V-240Q30 -270 54 -266T78 -236V-30L88 -170Q96 -200 120 -192T140 -156Q130 -40 110 40Q180 -10 200 30Q206 60 150 100Q120 150 100 240Z',
          'fill="#D98432"',
        ),
        path('M-92 190H104', 'stroke="#F6E3B4" stroke-width="14"'),
      ),
      d,
      m,
    )
  const cloths = [0, 1, 2, 3]
    .map((k) => {
      const y = 720 - k * 74
      const o = `M${960 - k * 8} ${y}H${1440 - k * 6}Q${1470 - k * 6} ${y + 38} ${1440 - k * 6} ${y + 76}H${960 - k * 8}Q${916 - k * 8} ${y + 38} ${960 - k * 8} ${y}Z`
      return cut(1, path(o, `fill="${k % 2 ? '#FBF8F1' : '#F1E8D4'}"`), fade(o, [0, 1, 0, 0.3], '#6b4a24', 0.3))
    })
    .join('')
  const row = ['#8A5A2E', '#A2603C', '#6B4027', '#B98F58', '#8A5A2E', '#743D24']
    .map((tone, k) => placed(190 + k * 232, 1320 + (k % 2) * 40, canting(tone), -42, 0.92))
    .join('')
  return (
    standingShade(430, 806, 260, 36) +
    waxStove(430, 812, 1.25) +
    cloths +
    row +
    glove(300, 1660, -22, 1) +
    glove(620, 1700, 12, 1) +
    placed(
      1180,
      1650,
      cut(
        3,
        clipped(
          'M-300 -170Q0 -200 300 -170L320 200Q0 230 -320 200Z',
          rect(-340, -220, 680, 470, 'fill="#F8F1E0"'),
          twigs('#F8F1E0', '#EAD3A0', '#B07A38')({ x: -340, y: -220, width: 680, height: 470, scale: 1.3 }),
          folds(-340, -220, 680, 470, 4, 3, 0.5),
        ),
      ),
      5,
    )
  )
}

function houses(): string {
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

function gazebo(): string {
  const roof = 'M60 640L560 250H1040L1540 640Q800 560 60 640Z'
  const crown = 'M560 250L700 130H900L1040 250Z'
  const tiles = Array.from({ length: 6 }, (_, r) =>
    path(
      Array.from({ length: 26 }, (_, k) => `M${60 + k * 58} ${620 - r * 62}q29 34 58 0`).join(''),
      'fill="none" stroke="#2a1408" stroke-opacity=".28" stroke-width="7"',
    ),
  ).join('')
  const post = (x: number, w: number) =>
    cut(
      2,
      clipped(
        `M${x} 600H${x + w}V1660H${x}Z`,
        group(
          `transform="rotate(90 ${x + w / 2} 1130)"`,
          board({ x: x - 520, y: 1130 - w / 2, width: 1080, height: w, tone: 'jati', seed: x, gap: 13 }),
        ),
      ),
    )
  const stand = (x: number, y: number, scale: number, thing: string, base: number) =>
    placed(x - 800 * scale, y - base * scale, thing, 0, scale)
  return (
    post(220, 60) +
    post(1320, 60) +
    path('M280 760Q520 860 800 780T1320 760', 'fill="none" stroke="#8A642B" stroke-width="7"') +
    Array.from({ length: 13 }, (_, k) => {
      const x = 310 + k * 80
      const y = 788 + Math.sin((k / 12) * Math.PI * 2) * 26
      return path(`M${x - 34} ${y}h68l-34 78z`, `fill="${['#A3312A', '#E0A030', '#1F2B4D', '#8A8A3A'][k % 4]}"`)
    }).join('') +
    cut(3, path(roof, 'fill="#A8503A"')) +
    clipped(roof, tiles) +
    cut(2, path(crown, 'fill="#8C3F2E"')) +
    cut(3, rect(170, 1330, 1260, 60, 'rx="10" fill="#8A5A2E"'), rect(170, 1330, 1260, 14, 'rx="7" fill="#C58F55"')) +
    cut(2, path('M230 1390H320L300 1740H250ZM1280 1390H1370L1350 1740H1300Z', 'fill="#743D24"')) +
    stand(400, 1334, 0.27, rosePrintBox(), 1640) +
    stand(830, 1334, 0.33, cupHolder({ print: twigs('#3E7C7B', '#CFE0D4'), trim: '#E0A030', seam: '#F3E3C2' }), 1660) +
    stand(1230, 1334, 0.3, softCutlery(), 1706) +
    spool(610, 1334, '#A3312A', 0.6) +
    spool(1050, 1334, '#1F2B4D', 0.6) +
    cut(2, rect(90, 1740, 1420, 56, 'fill="#E9C99A"')) +
    cut(
      2,
      rect(430, 1570, 740, 44, 'rx="10" fill="#A2603C"'),
      rect(480, 1610, 46, 136, 'fill="#743D24"'),
      rect(1074, 1610, 46, 136, 'fill="#743D24"'),
    ) +
    placed(640, 1530, scissors('#1F2B4D'), 84, 0.34) +
    spool(900, 1572, '#E0A030', 0.66) +
    spool(1010, 1572, '#54703A', 0.66) +
    post(120, 84) +
    post(1396, 84) +
    cut(2, rect(60, 1650, 220, 100, 'fill="#D9B58A"'), rect(1330, 1650, 220, 100, 'fill="#D9B58A"'))
  )
}

/** An overlock machine with three cones of thread; its left foot at [x, y]. */
function overlock(x: number, y: number, scale: number): string {
  const cone = (cx: number, colour: string) =>
    rect(cx - 5, -560, 10, 200, 'fill="#8C8C88"') +
    cut(1, path(`M${cx - 26} -520L${cx - 54} -370H${cx + 54}L${cx + 26} -520Z`, `fill="${colour}"`))
  return placed(
    x,
    y,
    cone(120, '#F3E3C2') +
      cone(260, '#A3312A') +
      cone(400, '#F3E3C2') +
      cut(
        3,
        path('M20 0V-200Q20 -380 120 -380H420Q500 -380 500 -300V0Z', 'fill="#E4DED0"'),
        path('M20 -90H200V-30H20Z', 'fill="#8C8C88"'),
      ) +
      cut(
        1,
        rect(290, -300, 160, 120, 'rx="14" fill="#3E7C7B"'),
        ...[320, 370, 420].map((cx) => circle(cx, -130, 22, 'fill="#C4564C"')),
      ) +
      cut(2, circle(506, -190, 70, 'fill="#55534F"'), circle(506, -190, 22, 'fill="#E0A030"')) +
      path('M120 -520Q60 -440 90 -200M260 -520Q180 -430 120 -200', 'fill="none" stroke="#A3312A" stroke-width="5"'),
    0,
    scale,
  )
}

function workshop(): string {
  const view = 'M160 260H860V900H160Z'
  const outside = clipped(
    view,
    rect(160, 260, 700, 640, 'fill="#CFE0E2"'),
    circle(690, 400, 76, 'fill="#F3D79A"'),
    path('M160 720Q340 560 520 660T860 600V900H160Z', 'fill="#9FB588"'),
    path('M160 800Q420 700 860 780V900H160Z', 'fill="#6F8B4D"'),
  )
  const frame = cut(
    2,
    path('M130 230H890V930H130ZM160 260V900H860V260Z', 'fill="#8A5A2E" fill-rule="evenodd"'),
    rect(496, 240, 26, 680, 'fill="#8A5A2E"'),
    rect(140, 560, 740, 24, 'fill="#8A5A2E"'),
  )
  const curtain = (d: string) =>
    cut(
      2,
      clipped(
        d,
        ceplok('#E9C9A0', '#A3312A', '#F8F3E8')({ x: 90, y: 200, width: 860, height: 780, scale: 0.8 }),
        folds(90, 200, 860, 780, 8, 3, 0.8),
      ),
    )
  return (
    outside +
    frame +
    curtain('M90 200H300Q290 560 170 760T140 960H90Z') +
    curtain('M930 200H720Q730 560 850 760T880 960H930Z') +
    cut(1, rect(60, 180, 900, 30, 'rx="15" fill="#6E3B1F"')) +
    cut(2, rect(990, 190, 640, 24, 'rx="12" fill="#8A5A2E"')) +
    placed(830, 110, group('', hanger(), schoolShirt()), 0, 0.4) +
    cut(
      1,
      path('M1440 300V226q0 -14 14 -24q20 -14 14 -34', 'fill="none" stroke="#55534F" stroke-width="8"'),
      rect(1340, 296, 200, 10, 'fill="#55534F"'),
    ) +
    placed(1440, 312, skirt('#B5362D', '#E9A69A', 620, 8), 0, 0.56) +
    cut(3, rect(-20, 1480, 1640, 70, 'fill="#8A5A2E"'), rect(-20, 1480, 1640, 16, 'fill="#C58F55"')) +
    cut(2, path('M100 1550H190L170 2020H120ZM1410 1550H1500L1480 2020H1430Z', 'fill="#743D24"')) +
    standingShade(480, 1484, 420, 20) +
    sewingMachine(90, 1480, 0.92, '#1F2B4D') +
    overlock(1050, 1482, 0.86) +
    cut(
      2,
      clipped(
        'M300 1424Q520 1404 700 1428L760 1880Q560 1930 330 1880Z',
        rect(280, 1390, 520, 570, 'fill="#FBF8F1"'),
        folds(280, 1460, 520, 500, 5, 3, 0.6),
      ),
    )
  )
}

export const stories: Record<string, () => string> = {
  'cerita-galeri-workshop-1': () =>
    scene({ ground: 'mori', backdrop: rect(0, 0, 1600, 2000, 'fill="#EBDDC8"'), content: shelves() }),
  'cerita-batik-kota-mojokerto-1': () =>
    scene({ ground: 'sand', backdrop: sun(420, 520, 520, '#F3E3C2') + table(780, '#DDBF8C'), content: batikTools() }),
  'cerita-loka-bina-karya-1': () =>
    scene({
      ground: 'sky',
      backdrop: sun(1140, 430, 260, '#F0DFB4') + rect(0, 1500, 1600, 500, 'fill="#D9BE8C"'),
      content: placed(0, -150, houses()),
    }),
  'cerita-pelatihan-pasuruan-1': () =>
    scene({
      ground: 'sky',
      backdrop:
        path('M-20 1300Q400 1000 820 1180T1640 1080V2020H-20Z', 'fill="#C3CDA4"') +
        rect(0, 1700, 1600, 300, 'fill="#B6C08F"'),
      content: gazebo(),
    }),
  'cerita-konveksi-bojonegoro-1': () =>
    scene({
      ground: 'mori',
      backdrop: rect(0, 0, 1600, 2000, 'fill="#F0E0CC"') + rect(0, 1560, 1600, 440, 'fill="#DCC2A0"'),
      content: workshop(),
    }),
}
