import { expect, test } from 'vitest'
import { motifOf } from '#core/motif/motif.ts'
import { motifOfMaker } from '#core/motif/of-maker.ts'
import { drawsFirst } from '#ui/drawn-motifs.ts'

test('a maker without a choice has the motif of its id', () => {
  expect(motifOfMaker({ id: 'producer-upt-pstw' })).toEqual(motifOf('producer-upt-pstw'))
})

test("a maker's choice is drawn, and a word we cannot draw is left to chance", () => {
  const chosen = { lattice: 'truntum', filling: 'unheard-of', colors: ['nila', 'ultraviolet'] } as const
  const motif = motifOfMaker({ id: 'producer-upt-pstw', motif: chosen })
  expect(motif).toMatchObject({ lattice: 'truntum', ground: 'nila' })
})

test('a page writes each pattern once, and every page writes it anew', () => {
  const page = {}
  expect([drawsFirst(page, 'm1'), drawsFirst(page, 'm1'), drawsFirst(page, 'm2')]).toEqual([true, false, true])
  expect(drawsFirst({}, 'm1')).toBe(true)
})
