import { expect, test } from 'vitest'
import { motifBorder } from '#core/motif/border.ts'
import { dyePairs } from '#core/motif/dyes.ts'
import { fillings, lattices, type Motif, motifOf } from '#core/motif/motif.ts'
import { motifSvg } from '#core/motif/svg.ts'
import { motifTile } from '#core/motif/tile.ts'

const makerIds = Array.from({ length: 200 }, (_, index) => `producer-${index}`)

const everyMotif: Motif[] = lattices.flatMap((lattice) =>
  fillings.flatMap((filling) =>
    dyePairs.flatMap(([ground, figure]) =>
      [0, 1, 2, 3].map((variation) => ({ id: 'm1', lattice, filling, ground, figure, variation })),
    ),
  ),
)

test('a maker keeps one motif for ever', () => {
  expect(motifOf('upt-pstw')).toEqual(motifOf('upt-pstw'))
  expect(motifOf('upt-pstw')).toMatchInlineSnapshot(`
    {
      "figure": "kunyit",
      "filling": "dots",
      "ground": "arang",
      "id": "ml12irj",
      "lattice": "banji",
      "variation": 1,
    }
  `)
})

test('two hundred makers mostly have motifs of their own', () => {
  const drawn = new Set(makerIds.map((id) => motifTile(motifOf(id))))
  expect(drawn.size).toBeGreaterThan(170)
})

test('every lattice and every filling is given to somebody', () => {
  const motifs = makerIds.map((id) => motifOf(id))
  expect(new Set(motifs.map((motif) => motif.lattice)).size).toBe(lattices.length)
  expect(new Set(motifs.map((motif) => motif.filling)).size).toBe(fillings.length)
})

test('what a maker has chosen stays chosen, and the rest is filled in', () => {
  const motif = motifOf('upt-psbr', { lattice: 'truntum', ground: 'mori', filling: null })
  expect(motif).toMatchObject({ lattice: 'truntum', ground: 'mori' })
  expect(motif.figure).not.toBe('mori')
  expect(fillings).toContain(motif.filling)
})

test('ground and figure are never the same dye, whatever was chosen', () => {
  for (const id of makerIds) {
    const motif = motifOf(id, { ground: 'tegeran', figure: 'tegeran' })
    expect(motif.ground).toBe('tegeran')
    expect(motif.figure).not.toBe('tegeran')
  }
  expect(motifOf('anyone', { ground: 'arang', figure: 'soga' })).toMatchObject({ ground: 'arang', figure: 'soga' })
})

test('no motif weighs more than 1.3 kB, and all its numbers are whole', () => {
  for (const motif of everyMotif) {
    const tile = motifTile(motif)
    expect(tile.length).toBeLessThanOrEqual(1300)
    expect(tile).not.toMatch(/\d\.\d|NaN|undefined/)
  }
})

test('a strict Content-Security-Policy lets every motif stand in a page', () => {
  for (const motif of everyMotif) {
    const drawn = motifSvg(motif, { size: 24 }) + motifBorder(motif, { height: 32 })
    expect(drawn).not.toMatch(/style|script|href|\son\w+=/i)
  }
})

test('motifs that stand together on a page do not share an id unless they are drawn alike', () => {
  const tileOfId = new Map<string, string>()
  for (const id of makerIds) {
    const motif = motifOf(id)
    const tile = motifTile(motif)
    expect(tileOfId.get(motif.id) ?? tile).toBe(tile)
    tileOfId.set(motif.id, tile)
    expect(motifSvg(motif, { size: 64 })).toContain(`fill="url(#${motif.id})"`)
    expect(motifBorder(motif, { height: 24 })).toContain(`id="${motif.id}b"`)
  }
})

test('a title is read aloud and cannot break out of the picture', () => {
  const drawn = motifSvg(motifOf('kube'), { size: 48, title: '</title><script>"&' })
  expect(drawn).toContain('role="img"')
  expect(drawn).toContain('<title>&lt;/title&gt;&lt;script&gt;&quot;&amp;</title>')
})

test('a motif without a title is decoration', () => {
  expect(motifSvg(motifOf('kube'), { size: 48 })).toContain('aria-hidden="true"')
})
