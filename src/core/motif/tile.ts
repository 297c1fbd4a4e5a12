import { dyes, lineDye } from './dyes.ts'
import { fillingMarkup } from './filling.ts'
import { drawLattice } from './lattices.ts'
import type { Motif } from './motif.ts'

/** Side of a tile, in the units of its own coordinates. */
export const tileSide = 96

/** One tile that repeats without a seam: about 1 kB of SVG, to stand inside a `<pattern>` or an `<svg>`. */
export function motifTile(motif: Motif): string {
  const ground = dyes[motif.ground]
  const figure = dyes[motif.figure]
  const line = dyes[lineDye(motif.ground, motif.figure)]
  return `<g fill="none"><path d="M0 0H96V96H0z" fill="${ground}"/>${fillingMarkup(motif.filling, line)}${drawLattice[motif.lattice]({ ground, figure, line }, motif.variation)}</g>`
}
