import { expect, test } from 'vitest'
import { queryOf, wantedFigures } from '#figures/period.ts'

const now = new Date('2026-11-22T03:00:00Z')
const asked = (query: string) => wantedFigures(new URLSearchParams(query), now)

test('nothing said is the last twelve months by producer', () => {
  expect(asked('')).toEqual({ period: { from: '2025-12', to: '2026-11' }, by: 'producer' })
})

test.each([
  ['dari=2026-03&sampai=2026-05&menurut=place', '2026-03', '2026-05', 'place'],
  ['dari=2026-05&sampai=2026-03&menurut=month', '2026-03', '2026-05', 'month'],
  ['dari=1999-01&sampai=2026-05', '2021-06', '2026-05', 'producer'],
  ["dari=2026-13&sampai='%3B--&menurut=secret", '2025-12', '2026-11', 'producer'],
])('%s is a period of whole months', (query, from, to, by) => {
  expect(asked(query)).toEqual({ period: { from, to }, by })
})

test('the address of a view leads to it again', () => {
  const period = { from: '2026-02', to: '2026-04' }
  expect(asked(queryOf(period, 'product').slice(1))).toEqual({ period, by: 'product' })
})
