import { cut } from '../paper.ts'
import { type Box, boundsOf, circle, clipped, group, path, rect } from '../shapes.ts'
import { fade, folds, threads } from './cloth.ts'
import { running } from './thread.ts'

/** Fills any outline with the shirt's cloth. */
export type ClothFill = (area: Box) => string

export interface Shirt {
  cloth: ClothFill
  /** Collar and placket of another cloth; the same unless said. */
  trimCloth?: ClothFill
  /** Colour of stitches and of what lies behind the collar. */
  seam: string
  inside: string
  buttons: string
  sleeves: 'short' | 'long'
  collar: 'pointed' | 'stand' | 'round'
  /** Patterned cloth shows its folds less. */
  foldStrength?: number
  pockets?: 'none' | 'one' | 'two'
  placket?: boolean
  /** Drawn on the front, under the collar. */
  decoration?: string
  /** Drawn at the cuffs. */
  cuffs?: string
}

export const plain =
  (colour: string): ClothFill =>
  ({ x, y, width, height }) =>
    rect(x, y, width, height, `fill="${colour}"`) + threads(x, y, width, height, 7, 0.06)

/** A shirt laid out flat, front up: shoulders at y 500, hem at y 1640, middle at x 800. */
export function shirt(options: Shirt): string {
  const {
    cloth,
    trimCloth = cloth,
    seam,
    inside,
    buttons,
    sleeves,
    collar,
    foldStrength = 0.5,
    pockets = 'none',
    placket = true,
    decoration = '',
    cuffs = '',
  } = options
  const body =
    collar === 'round'
      ? 'M640 470Q800 640 960 470L1150 540Q1180 700 1136 830Q1120 1000 1150 1240Q1172 1460 1184 1640Q800 1690 416 1640Q428 1460 450 1240Q480 1000 464 830Q420 700 450 540Z'
      : 'M680 470Q800 540 920 470L1150 540Q1180 700 1150 830L1166 1630Q1166 1650 1146 1652Q800 1676 454 1652Q434 1650 434 1630L450 830Q420 700 450 540Z'
  const left =
    sleeves === 'short'
      ? 'M470 532Q340 580 300 680L186 960Q280 1020 400 1030L462 850Q470 700 470 532Z'
      : 'M470 532Q340 580 310 690L150 1440Q220 1490 320 1480L462 880Q470 700 470 532Z'
  const right = mirror(left)
  const sleeve = (outline: string, direction: readonly [number, number, number, number]) =>
    cut(
      2,
      clipped(
        outline,
        cloth(boundsOf(outline)),
        folds(100, 480, 1400, 1040, 9, 3, foldStrength * 0.5),
        fade(outline, direction, '#2a160a', 0.34),
      ),
    )
  const cuffLine = sleeves === 'short' ? 'M198 940Q290 996 404 1006' : 'M156 1410Q226 1456 326 1450'
  const back = collar === 'round' ? 'M640 470Q800 420 960 470L940 560H660Z' : 'M676 470Q800 410 924 470L900 580H700Z'
  return group(
    '',
    sleeve(left, [1, 0, 0.5, 0]),
    sleeve(right, [0, 0, 0.5, 0]),
    running(cuffLine, seam, 3.5, 13),
    running(mirror(cuffLine), seam, 3.5, 13),
    cuffs,
    cut(1, path(back, `fill="${inside}"`), path('M760 470h80v34h-80z', 'fill="#fff" fill-opacity=".7"')),
    cut(
      2,
      clipped(
        body,
        cloth(boundsOf(body)),
        folds(420, 480, 770, 1200, 4, 7, foldStrength),
        fade(body, [0, 0, 0.22, 0], '#2a160a', 0.2),
        fade(body, [1, 0, 0.78, 0], '#2a160a', 0.26),
        fade(body, [0, 1, 0, 0.9], '#2a160a', 0.2),
      ),
    ),
    running(collar === 'round' ? 'M428 1612Q800 1662 1172 1612' : 'M448 1626Q800 1650 1152 1626', seam, 3.5, 13),
    decoration,
    placket ? placketMarkup(trimCloth, buttons, seam, collar) : '',
    pockets === 'none'
      ? ''
      : pocket(960, 850, cloth, seam, buttons, pockets === 'two') +
          (pockets === 'two' ? pocket(500, 850, cloth, seam, buttons, true) : ''),
    collarMarkup(collar, trimCloth, seam),
  )
}

/** The same outline on the other side of x 800. */
export function mirror(d: string): string {
  return d.replace(
    /([MLQCT])([^MLQCTZ]*)/g,
    (_, letter: string, numbers: string) =>
      letter +
      (numbers.match(/-?[\d.]+/g) ?? [])
        .map((value, index) => (index % 2 === 0 ? 1600 - Number(value) : Number(value)))
        .join(' '),
  )
}

function placketMarkup(cloth: ClothFill, buttons: string, seam: string, collar: Shirt['collar']): string {
  const [top, bottom] = collar === 'stand' ? [520, 1180] : [540, 1650]
  const strip = `M764 ${top}H836V${bottom}H764Z`
  const rows = Array.from(
    { length: collar === 'stand' ? 4 : 6 },
    (_, k) => top + 90 + k * (collar === 'stand' ? 165 : 185),
  )
  return (
    cut(1, clipped(strip, cloth(boundsOf(strip)), fade(strip, [0, 0, 1, 0], '#fff', 0.16))) +
    running(`M776 ${top}V${bottom}M824 ${top}V${bottom}`, seam, 3, 12) +
    cut(1, ...rows.map((y) => circle(800, y, 17, `fill="${buttons}"`))) +
    rows
      .map(
        (y) =>
          circle(795, y - 4, 2.6, 'fill="#2a160a"') +
          circle(805, y - 4, 2.6, 'fill="#2a160a"') +
          circle(795, y + 5, 2.6, 'fill="#2a160a"') +
          circle(805, y + 5, 2.6, 'fill="#2a160a"'),
      )
      .join('')
  )
}

function pocket(x: number, y: number, cloth: ClothFill, seam: string, buttons: string, flap: boolean): string {
  const outline = `M${x - 40} ${y}H${x + 150}V${y + 190}L${x + 55} ${y + 232}L${x - 40} ${y + 190}Z`
  const inner = `M${x - 28} ${y + 14}V${y + 182}L${x + 55} ${y + 218}L${x + 138} ${y + 182}V${y + 14}`
  const cover = `M${x - 48} ${y - 16}H${x + 158}V${y + 40}L${x + 55} ${y + 78}L${x - 48} ${y + 40}Z`
  return (
    cut(1, clipped(outline, cloth(boundsOf(outline)), fade(outline, [0, 0, 1, 1], '#fff', 0.14))) +
    running(inner, seam, 3, 12) +
    (flap
      ? cut(
          1,
          clipped(cover, cloth(boundsOf(cover)), fade(cover, [0, 0, 1, 1], '#fff', 0.2)),
          circle(x + 55, y + 44, 12, `fill="${buttons}"`),
        )
      : '')
  )
}

function collarMarkup(collar: Shirt['collar'], cloth: ClothFill, seam: string): string {
  if (collar === 'round') return running('M640 490Q800 662 960 490', seam, 4, 13)
  if (collar === 'stand') {
    const half = 'M672 452Q690 520 800 560L792 496Q726 480 706 430Z'
    return (
      [half, mirror(half)]
        .map((outline) => cut(1, clipped(outline, cloth(boundsOf(outline)), fade(outline, [0, 0, 1, 1], '#fff', 0.2))))
        .join('') +
      running('M684 462Q704 512 794 544', seam, 3, 11) +
      running(mirror('M684 462Q704 512 794 544'), seam, 3, 11)
    )
  }
  const half = 'M676 452Q700 500 800 556L690 664L606 506Q630 460 676 452Z'
  const stitch = 'M620 508L692 646L786 556'
  return (
    [half, mirror(half)]
      .map((outline) =>
        cut(
          1,
          clipped(
            outline,
            cloth(boundsOf(outline)),
            fade(outline, [0, 0, 1, 1], '#fff', 0.22),
            path(outline, 'fill="none" stroke="#2a160a" stroke-opacity=".35" stroke-width="7"'),
          ),
        ),
      )
      .join('') +
    running(stitch, seam, 3, 12) +
    running(mirror(stitch), seam, 3, 12)
  )
}
