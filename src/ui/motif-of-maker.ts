import type { ProducerSummary } from '#content/shop.ts'
import { type Dye, dyes } from '#core/motif/dyes.ts'
import { type Filling, fillings, type Lattice, lattices, type Motif, motifOf } from '#core/motif/motif.ts'

/** The motif of a maker: what was chosen for it, where the CMS names what we can draw; chance for the rest. */
export function motifOfMaker({ id, motif }: Pick<ProducerSummary, 'id' | 'motif'>): Motif {
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
