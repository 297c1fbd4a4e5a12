import { ceplok, gringsing, mrutu, truntum, twigs } from '../materials/batik/small.ts'
import type { Batik } from '../materials/batik/tiled.ts'
import { fade, folds } from '../materials/cloth.ts'
import { canting, waxStove } from '../materials/tools.ts'
import { board } from '../materials/wood.ts'
import { cut, scene, standingShade, sun, table } from '../paper.ts'
import { clipped, group, path, placed, rect } from '../shapes.ts'
import { beachBag, hibiscusBag, peacockBag } from './bags.ts'
import { kenangaBottle, waveBottle } from './bottles.ts'
import { flowerClock } from './clocks.ts'
import { gazebo } from './gazebo.ts'
import { houses } from './houses.ts'
import { workshop } from './konveksi.ts'
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
