import { dyes, lineDye } from './dyes.ts'
import { fillingMarkup } from './filling.ts'
import { type Baths, drawLattice } from './lattices.ts'
import type { Motif } from './motif.ts'

/** Side of a tile, in the units of its own coordinates. */
export const tileSide = 96

/** One tile that repeats without a seam: about 1 kB of SVG, to stand inside a `<pattern>` or an `<svg>`. */
export function motifTile(motif: Motif): string {
  const { ground, figure } = motif
  return tileIn(motif, { ground: dyes[ground], figure: dyes[figure], line: dyes[lineDye(ground, figure)] })
}

/** The same tile in other colours than its dyes: `<path>` and `<circle>` inside one `<g fill="none">`. */
export function tileIn({ filling, lattice, variation }: Motif, baths: Baths): string {
  return `<g fill="none"><path d="M0 0H96V96H0z" fill="${baths.ground}"/>${fillingMarkup(filling, baths.line)}${drawLattice[lattice](baths, variation)}</g>`
}
