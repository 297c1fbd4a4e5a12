import { between, chanceFrom, pick } from '../chance.ts'
import { rush } from '../palette.ts'
import { gradient, group, n, rect, reference } from '../shapes.ts'

export interface Weave {
  x: number
  y: number
  width: number
  height: number
  /** Width of one strand in pixels. */
  strand: number
  seed: number
  colours?: readonly string[]
  /** Painted on the strands: their relief shows through it. */
  painting?: string
}

/** Mendong, one over and one under: every strand of its own ochre, rounded by light, dark where it dives. */
export function weave(area: Weave): string {
  const { x, y, width, height, strand, seed, colours = rush, painting = '' } = area
  const chance = chanceFrom(seed)
  const columns = Math.ceil(width / strand)
  const rows = Math.ceil(height / strand)
  let strands = ''
  for (let column = 0; column < columns; column++) {
    strands += rect(x + column * strand, y, strand, height, `fill="${pick(chance, colours)}"`)
  }
  for (let row = 0; row < rows; row++) {
    let over = ''
    for (let column = row % 2; column < columns; column += 2) {
      over += `M${n(x + column * strand)} ${n(y + row * strand)}h${strand}v${strand}h${-strand}z`
    }
    strands += `<path d="${over}" fill="${pick(chance, colours)}" opacity="${n(between(chance, 0.9, 1))}"/>`
  }
  const relief = reference('relief')
  return group(
    '',
    strands,
    painting,
    reliefPattern(relief, x, y, strand),
    rect(x, y, width, height, `fill="url(#${relief})"`),
  )
}

/** Light and shade of two by two crossings, laid over strands and painting alike. */
function reliefPattern(id: string, x: number, y: number, strand: number): string {
  const lying = gradient([0, 0, 0, 1], roundness)
  const standing = gradient([0, 0, 1, 0], roundness)
  const divingAcross = gradient([0, 0, 1, 0], ends)
  const divingDown = gradient([0, 0, 0, 1], ends)
  const cell = (column: number, row: number, round: string, dive: string) =>
    rect(column * strand, row * strand, strand, strand, `fill="${round}"`) +
    rect(column * strand, row * strand, strand, strand, `fill="${dive}"`)
  const s = strand
  const reed = `<path d="M0 ${n(s * 0.5)}h${s}M${s} ${n(s * 1.5)}h${s}M${n(s * 1.5)} 0v${s}M${n(s * 0.5)} ${s}v${s}" stroke="#5b3a12" stroke-opacity=".22" stroke-width="${n(s / 14)}"/>`
  const cells =
    cell(0, 0, lying.paint, divingAcross.paint) +
    cell(1, 1, lying.paint, divingAcross.paint) +
    cell(1, 0, standing.paint, divingDown.paint) +
    cell(0, 1, standing.paint, divingDown.paint)
  return `${lying.defs}${standing.defs}${divingAcross.defs}${divingDown.defs}<pattern id="${id}" x="${x}" y="${y}" width="${2 * s}" height="${2 * s}" patternUnits="userSpaceOnUse">${cells}${reed}</pattern>`
}

const roundness = [
  [0, '#3b2206', 0.42],
  [0.16, '#fff', 0.05],
  [0.35, '#fff', 0.26],
  [0.6, '#fff', 0],
  [0.86, '#3b2206', 0.16],
  [1, '#3b2206', 0.5],
] as const

const ends = [
  [0, '#3b2206', 0.32],
  [0.22, '#3b2206', 0],
  [0.78, '#3b2206', 0],
  [1, '#3b2206', 0.32],
] as const
