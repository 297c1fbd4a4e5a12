import { ceplok, stripes, twigs } from '../materials/batik/small.ts'
import { fade, folds, threads } from '../materials/cloth.ts'
import { sewnFlower, sewnLeaf } from '../materials/embroidery.ts'
import { teaGlass } from '../materials/glass.ts'
import { openHand } from '../materials/hand.ts'
import { running, stem } from '../materials/thread.ts'
import { dye } from '../palette.ts'
import { closeUp, cut, scene, standingShade, sun, table } from '../paper.ts'
import { at, circle, clipped, n, type Point, path, placed, rect } from '../shapes.ts'

/** A mask strap: a band with a button at each end, flowers sewn on it; around the origin. */
function connector(colour: string, seam: string, petals: readonly [string, string], heart: string): string {
  const outline = 'M-470 -78Q0 -150 470 -78Q560 -60 560 0T470 78Q0 150 -470 78Q-560 60 -560 0T-470 -78Z'
  const button = (x: number) =>
    cut(1, circle(x, 0, 52, 'fill="#E9D6AE"')) +
    circle(x, 0, 38, 'fill="none" stroke="#B98F58" stroke-width="5"') +
    [
      [-11, -11],
      [11, -11],
      [-11, 11],
      [11, 11],
    ]
      .map(([dx = 0, dy = 0]) => circle(x + dx, dy, 6, 'fill="#5a3a1a"'))
      .join('')
  return (
    cut(
      2,
      clipped(
        outline,
        rect(-580, -160, 1160, 320, `fill="${colour}"`),
        threads(-580, -160, 1160, 320, 8, 0.08),
        fade(outline, [0, 0, 0, 1], '#fff', 0.2),
        fade(outline, [0, 1, 0, 0.5], '#1a0d05', 0.2),
      ),
    ) +
    running('M-460 -58Q0 -126 460 -58Q536 -44 536 0T460 58Q0 126 -460 58Q-536 44 -536 0T-460 -58Z', seam, 5, 15) +
    stem('M-350 20Q-180 -70 0 0T350 -16', '#6F8B4D', 9) +
    [
      [-260, -16, -110],
      [-190, -30, 60],
      [-110, -26, -70],
      [120, 22, 60],
      [200, 20, -80],
      [280, 4, 70],
    ]
      .map(([x = 0, y = 0, d = 0]) => sewnLeaf(x, y, d, 62, ['#8FA968', '#5F7A45']))
      .join('') +
    sewnFlower(0, 0, 74, petals, 5, -90, heart) +
    sewnFlower(-330, 16, 48, petals, 5, -60, heart) +
    sewnFlower(340, -10, 48, petals, 5, -110, heart) +
    button(-486) +
    button(486)
  )
}

/** A glass lid from above: a round of cloth, a knob, beads all around; around the origin. */
function lid(kind: number, r = 250): string {
  const cloths = [
    ceplok('#A3312A', '#E0A030'),
    twigs('#33527A', '#BFD3DF'),
    ceplok('#F0E2C4', '#A3312A', '#6E3B1F'),
    stripes('#8A8A3A', '#F3E3C2'),
  ]
  const disc = `M${-r} 0a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`
  const beads: Point[] = Array.from({ length: 36 }, (_, k) => at(0, 0, r + 20, k * 10))
  const gathers = Array.from({ length: 24 }, (_, k) => {
    const [a, b] = at(0, 0, 48, k * 15)
    const [c, d] = at(0, 0, r * 0.62, k * 15 + 3)
    return `M${n(a)} ${n(b)}L${n(c)} ${n(d)}`
  }).join('')
  const paint = cloths[kind % 4] ?? ceplok('#A3312A', '#E0A030')
  return (
    cut(2, ...beads.map(([x, y], k) => circle(x, y, k % 3 ? 13 : 17, `fill="${k % 3 ? '#F3E3C2' : '#E0A030'}"`))) +
    cut(
      2,
      clipped(
        disc,
        paint({ x: -r, y: -r, width: 2 * r, height: 2 * r, scale: 0.8, turn: kind * 18 }),
        path(gathers, 'stroke="#2a160a" stroke-opacity=".25" stroke-width="5" stroke-linecap="round"'),
        fade(disc, [0, 0, 1, 1], '#fff', 0.3),
        fade(disc, [1, 1, 0.4, 0.4], '#1a0d05', 0.25),
      ),
    ) +
    running(
      `M${-r + 24} 0a${r - 24} ${r - 24} 0 1 0 ${2 * r - 48} 0a${r - 24} ${r - 24} 0 1 0 ${48 - 2 * r} 0`,
      '#F8F3E8',
      5,
      15,
    ) +
    cut(2, circle(0, 0, 52, 'fill="#8A5A2E"')) +
    circle(-10, -12, 30, 'fill="#B9824B"') +
    circle(-18, -20, 10, 'fill="#E9CFA0"')
  )
}

/** The same lid on a glass, from the side. */
function liddedGlass(x: number, y: number, scale: number): string {
  const dome = 'M-150 0Q-140 -74 0 -82T150 0Q0 34 -150 0Z'
  const beads = Array.from({ length: 15 }, (_, k) => {
    const t = k / 14
    return circle(
      -150 + 300 * t,
      14 + 26 * Math.sin(Math.PI * t),
      k % 3 ? 9 : 12,
      `fill="${k % 3 ? '#F3E3C2' : '#E0A030'}"`,
    )
  }).join('')
  return (
    teaGlass(x, y, scale) +
    placed(
      x,
      y - 382 * scale,
      cut(1, path('M-24 -80Q-40 -130 0 -134T24 -80Z', 'fill="#8A5A2E"')) +
        cut(
          2,
          clipped(
            dome,
            twigs('#33527A', '#BFD3DF')({ x: -160, y: -90, width: 320, height: 140, scale: 0.6 }),
            fade(dome, [0, 0, 1, 1], '#fff', 0.35),
          ),
        ) +
        cut(1, beads),
      0,
      scale,
    )
  )
}

/** A pleated cloth mask around the origin, about 640 pixels wide. */
function mask(colour: string, seam: string): string {
  const outline = 'M-320 -190Q0 -226 320 -190Q350 0 320 190Q0 226 -320 190Q-350 0 -320 -190Z'
  const pleat = (y: number) =>
    path(
      `M-330 ${y}Q0 ${y - 26} 330 ${y}L330 ${y + 34}Q0 ${y + 10} -330 ${y + 34}Z`,
      'fill="#1a0d05" fill-opacity=".22"',
    ) +
    path(`M-330 ${y - 3}Q0 ${y - 29} 330 ${y - 3}`, 'fill="none" stroke="#fff" stroke-opacity=".35" stroke-width="5"')
  const loop = 'M-316 -150C-520 -150 -520 150 -316 150'
  return (
    cut(
      1,
      path(loop, 'fill="none" stroke="#F3E9D6" stroke-width="17" stroke-linecap="round"'),
      path(
        'M316 -150C520 -150 520 150 316 150',
        'fill="none" stroke="#F3E9D6" stroke-width="17" stroke-linecap="round"',
      ),
    ) +
    cut(
      2,
      clipped(
        outline,
        rect(-360, -240, 720, 480, `fill="${colour}"`),
        threads(-360, -240, 720, 480, 7, 0.1),
        folds(-340, -220, 680, 440, 2, 3, 0.3),
        pleat(-80),
        pleat(0),
        pleat(80),
      ),
    ) +
    running(
      'M-296 -172Q0 -206 296 -172M-296 172Q0 206 296 172M-300 -170Q-326 0 -300 170M300 -170Q326 0 300 170',
      seam,
      4.5,
      14,
    )
  )
}

const straps = [
  () => connector('#1F2B4D', '#9AA8CF', ['#F3E3C2', '#D8C193'], '#E0A030'),
  () => connector('#E3C9A2', '#A3312A', ['#C4564C', '#9A2F28'], '#E0A030'),
  () => connector('#5F7A45', '#D9E0B8', ['#F0B7A6', '#D98C83'], '#A3312A'),
] as const

const masks: ReadonlyArray<readonly [string, string]> = [
  ['#6E3B1F', '#D9B08C'],
  ['#8A8A3A', '#E6E4B0'],
  ['#E0A030', '#FBEBC4'],
  ['#A3312A', '#E9A69A'],
  ['#1F2B4D', '#9AA8CF'],
]

export const smallSewn: Record<string, () => string> = {
  'konektor-masker-sulam-1': () =>
    scene({
      ground: 'sky',
      backdrop: sun(800, 1000, 720, '#EFE5D0'),
      content: straps.map((strap, k) => placed(800, 560 + k * 440, strap(), [-8, 5, -4][k], 1.18)).join(''),
    }),
  'konektor-masker-sulam-2': () =>
    scene({
      ground: 'sand',
      content: placed(790, 640, straps[1](), -6, 0.8) + openHand(820, 1790, dye.nila, -4, 1.62),
    }),
  'tutup-gelas-rajut-1': () =>
    scene({
      ground: 'mori',
      backdrop: sun(1080, 560, 440, '#F0DCC4') + table(600, '#E3CBA4'),
      content:
        standingShade(1080, 1110, 230, 46) +
        liddedGlass(1080, 1120, 1.8) +
        placed(420, 920, lid(0, 262)) +
        placed(480, 1560, lid(2, 268)) +
        placed(1130, 1580, lid(3, 262)),
    }),
  'tutup-gelas-rajut-2': () =>
    scene({
      ground: 'mori',
      backdrop: rect(0, 0, 1600, 2000, 'fill="#E9D6B8"'),
      content: closeUp(lid(0, 262), 60, 40, 3.1),
    }),
  'masker-kain-tiga-lapis-1': () =>
    scene({
      ground: 'mori',
      backdrop: sun(800, 1040, 700, '#EAD8C4'),
      content: masks
        .map(([colour, seam], k) => placed(800 + (k - 2) * 46, 470 + k * 265, mask(colour, seam), (k - 2) * -7, 1.16))
        .join(''),
    }),
  'masker-kain-tiga-lapis-2': () =>
    scene({
      ground: 'rose',
      content: placed(800, 540, mask('#1F2B4D', '#9AA8CF'), -4, 1.3) + openHand(850, 1840, dye.tegeran, -2, 1.62),
    }),
}
