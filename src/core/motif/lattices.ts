import type { Lattice } from './motif.ts'
import { petals, rays } from './petals.ts'

export interface Baths {
  ground: string
  figure: string
  line: string
}

type Draw = (baths: Baths, variation: number) => string

/** What stands on the filled ground of a 96 x 96 tile. Every figure clears its surroundings first, as wax would. */
export const drawLattice: Record<Lattice, Draw> = {
  // A rosette in its ring, four leaves meeting at the corners.
  ceplok: ({ ground, figure, line }, variation) => {
    const count = variation % 2 === 0 ? 8 : 6
    const heart = variation < 2 ? 9 : 6
    return `<circle cx="48" cy="48" r="42" fill="${ground}" stroke="${line}" stroke-width="3"/><path d="${petals(count, heart, 37, 13)}" fill="${figure}"/><circle cx="48" cy="48" r="${heart}" fill="${line}"/><path d="M0 0Q2 18 23 23Q18 2 0 0M96 0Q94 18 73 23Q78 2 96 0M0 96Q2 78 23 73Q18 94 0 96M96 96Q94 78 73 73Q78 94 96 96" fill="${figure}"/>`
  },

  // Stars as they stand over a night field.
  truntum: ({ ground, figure, line }, variation) => {
    const count = [8, 10, 12, 8][variation] ?? 8
    const inner = variation === 3 ? 12 : 18
    return `<circle cx="48" cy="48" r="40" fill="${ground}"/><path d="${rays(count, 40)}" stroke="${line}" stroke-width="3" stroke-linecap="round"/><path d="${petals(count, 8, 30, inner - 6)}" fill="${figure}"/><circle cx="48" cy="48" r="7" fill="${line}"/><path d="M0-19V19M-19 0H19M96-19V19M77 0H115M0 77V115M-19 96H19M96 77V115M77 96H115" stroke="${figure}" stroke-width="7" stroke-linecap="round"/><path d="M0 0h0M96 0h0M0 96h0M96 96h0" stroke="${line}" stroke-width="13" stroke-linecap="round"/>`
  },

  // Scales, row over row, each with its eye.
  gringsing: ({ ground, figure, line }, variation) => {
    const width = variation % 2 === 0 ? 10 : 16
    const scales = (r: number) =>
      `M${48 - r} 0a${r} ${r} 0 0 0 ${2 * r} 0M${-r} 48a${r} ${r} 0 0 0 ${2 * r} 0M${96 - r} 48a${r} ${r} 0 0 0 ${2 * r} 0`
    const eye = variation < 2 ? 15 : 21
    return `<path d="${scales(34)}" stroke="${ground}" stroke-width="26"/><path d="${scales(46)}" stroke="${line}" stroke-width="4"/><path d="${scales(34)}" stroke="${figure}" stroke-width="${width}"/><path d="M48 5h0M0 53h0M96 53h0" stroke="${line}" stroke-width="${eye}" stroke-linecap="round"/>`
  },

  // A rain cloud in its contours, the next row set between.
  'mega-mendung': ({ ground, figure, line }, variation) => {
    const cloud =
      variation % 2 === 0
        ? 'm-40 8c0-14 12-16 17-12c2-16 24-18 28-6c10-7 20 0 18 8c8-4 16 2 17 10q-20 10-40 4t-40-4z'
        : 'm-42 2c6-14 18-12 22-4c4-14 22-14 26-2c8-6 18-4 20 4c8-2 14 4 16 8q-24 2-34 10t-50-16z'
    const clouds = `M48 24${cloud}M0 72${cloud}M96 72${cloud}`
    const [wide, middle] = variation < 2 ? [20, 12] : [22, 10]
    return `<path d="${clouds}" fill="${figure}" stroke="${ground}" stroke-width="${wide + 6}"/><path d="${clouds}" fill="${figure}" stroke="${line}" stroke-width="${wide - 6}"/><path d="${clouds}" fill="${line}" stroke="${figure}" stroke-width="${middle - 4}"/>`
  },

  // Bamboo shoots: the triangles that end a length of cloth.
  tumpal: ({ ground, figure, line }, variation) => {
    const inner = variation % 2 === 0 ? 'M48 42L67 84H29z' : 'M48 36L60 60L48 84L36 60z'
    const top = variation < 2 ? 'M-24 0H24L0 36zM72 0H120L96 36z' : 'M-18 0H18L0 48zM78 0H114L96 48z'
    return `<path d="M48 6L94 90H2z" fill="${figure}" stroke="${ground}" stroke-width="9"/><path d="M48 20L80 84H16z" fill="${ground}"/><path d="${inner}" fill="${line}"/><path d="M48 58v14" stroke="${figure}" stroke-width="6" stroke-linecap="round"/><path d="M0 92H96" stroke="${line}" stroke-width="5"/><path d="${top}" fill="${line}" stroke="${ground}" stroke-width="5"/>`
  },

  // A key of endless turns. Two spirals answer each other, so that no hooked cross, which wounds elsewhere, comes of it.
  banji: ({ ground, figure, line }, variation) => {
    const key =
      variation % 2 === 0 ? 'M0 8H88V56H56V32H64M96 88H8V40H40V64H32' : 'M8 0V88H56V56H32V64M88 96V8H40V40H64V32'
    const width = variation < 2 ? 9 : 12
    return `<path d="${key}" stroke="${ground}" stroke-width="${width + 9}" stroke-linecap="square"/><path d="${key}" stroke="${figure}" stroke-width="${width}" stroke-linecap="square"/><path d="${key}" stroke="${line}" stroke-width="2"/>`
  },
}
