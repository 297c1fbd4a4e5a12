/**
 * A maker's motif: a batik pattern that is the maker's face where no face may be shown.
 *
 *   motifOf(makerId, chosen?)                    -> Motif   (this file)
 *   motifTile(motif)                             -> string  `tile.ts`: markup of one 96 x 96 tile, for inside a <pattern>
 *   motifSvg(motif, { size, title?, shape? })    -> string  `svg.ts`: whole inline <svg>, from 24 px labels to 600 px
 *   motifBorder(motif, { height, title? })       -> string  `border.ts`: whole inline <svg>, a tumpal strip as wide as its box
 *
 * Pure and deterministic; no `style` attributes, so a strict Content-Security-Policy lets it stand in the page.
 */
import { chanceFrom, fnv1a } from './chance.ts'
import { type Dye, dyePairs } from './dyes.ts'

// Patterns once kept for the courts (parang rusak, kawung, semen with wings) are not given by chance.
export const lattices = ['ceplok', 'truntum', 'gringsing', 'mega-mendung', 'tumpal', 'banji'] as const
export type Lattice = (typeof lattices)[number]

/** Isen-isen, what fills the ground between the figures. */
export const fillings = ['dots', 'lines', 'hatching'] as const
export type Filling = (typeof fillings)[number]

export interface Motif {
  /** Safe in an XML id; the same for two makers only if their motifs are drawn alike. */
  id: string
  lattice: Lattice
  filling: Filling
  ground: Dye
  figure: Dye
  /** 0 .. 3: petals, rings or steps, what else tells two makers with one lattice apart. */
  variation: number
}

/** What a maker, or an editor for the maker, has chosen; the rest stays as chance gave it. `null` is a field left empty. */
export interface MotifChoice {
  lattice?: Lattice | null | undefined
  filling?: Filling | null | undefined
  ground?: Dye | null | undefined
  figure?: Dye | null | undefined
}

/** The motif of a maker: the same for the same id and choice, for ever. */
export function motifOf(makerId: string, chosen: MotifChoice = {}): Motif {
  const pick = chanceFrom(fnv1a(makerId))
  const lattice = chosen.lattice ?? at(lattices, pick(lattices.length))
  const filling = chosen.filling ?? at(fillings, pick(fillings.length))
  const variation = pick(4)
  const [ground, figure] = colours(pick, chosen)
  const id = `m${fnv1a([lattice, filling, ground, figure, variation].join()).toString(36)}`
  return { id, lattice, filling, ground, figure, variation }
}

/** Chance fills only what is open, and always with a pair that can be told apart. */
function colours(pick: (choices: number) => number, chosen: MotifChoice): readonly [Dye, Dye] {
  const ground = chosen.ground ?? undefined
  const figure = chosen.figure === ground ? undefined : (chosen.figure ?? undefined)
  const open = dyePairs.filter((pair) => (!ground || pair[0] === ground) && (!figure || pair[1] === figure))
  const pair = at(open.length > 0 ? open : dyePairs, pick(open.length || dyePairs.length))
  return [ground ?? pair[0], figure ?? pair[1]]
}

function at<T>(list: readonly T[], index: number): T {
  const item = list[index]
  if (item === undefined) throw new RangeError(`no item ${index} among ${list.length}`)
  return item
}
