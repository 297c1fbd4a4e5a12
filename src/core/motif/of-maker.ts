import { type Dye, dyes } from './dyes.ts'
import { type Filling, fillings, type Lattice, lattices, type Motif, motifOf } from './motif.ts'

/** A maker as the CMS tells of it. */
export interface MakerOfMotif {
  readonly id: string
  readonly motif?: { readonly lattice: string; readonly filling: string; readonly colors: readonly [string, string] }
}

/** The motif of a maker: what was chosen for it, where the CMS names what we can draw; chance for the rest. */
export function motifOfMaker({ id, motif }: MakerOfMotif): Motif {
  if (!motif) return motifOf(id)
  return motifOf(id, {
    lattice: lattices.find((lattice): lattice is Lattice => lattice === motif.lattice),
    filling: fillings.find((filling): filling is Filling => filling === motif.filling),
    ground: dyeNamed(motif.colors[0]),
    figure: dyeNamed(motif.colors[1]),
  })
}

function dyeNamed(name: string): Dye | undefined {
  return (Object.keys(dyes) as Dye[]).find((dye) => dye === name)
}
