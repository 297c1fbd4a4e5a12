import { expect, test } from 'vitest'
import { destinationOf } from '#search/destination.ts'
import { suggestions } from '#search/match.ts'
import { searchPage } from '#search/search-page.ts'
import { shelfOf } from '#search/shelf.ts'
import { catalogOf } from './shop-of-words.ts'

const catalog = catalogOf(60)
const now = new Date('2026-11-23T02:00:00Z')
const pageOf = (query: string, language: 'id' | 'en' = 'id') =>
  searchPage(catalog, new URLSearchParams(query), language, now)

test('each filter in use can be removed by its own link', () => {
  const page = pageOf('q=mukena&bahan=katun&sampai=300000&kota=malang&sebelum=2026-12-10')
  expect(page.active).toEqual([
    { label: 'Katun', href: expect.not.stringContaining('bahan') },
    { label: 'sampai Rp\u00a0300.000', href: expect.not.stringContaining('sampai') },
    { label: 'tiba di Kota Malang paling lambat Kamis, 10 Desember', href: expect.not.stringContaining('kota') },
  ])
  for (const { href } of page.active) expect(href).toContain('q=mukena')
})

test('the arrival is the day it leaves and the slowest day of the way, over weekends', () => {
  const [hit] = pageOf('kota=malang&ada=siap').hits
  // Ordered on Monday; the way within the province takes 3 days at most.
  expect(hit?.arrivesBy).toMatch(/^2026-1[12]-\d\d$/)
  for (const { arrivesBy } of pageOf('kota=malang&sebelum=2026-11-26').hits) {
    expect(arrivesBy && arrivesBy <= '2026-11-26').toBe(true)
  }
})

test('a place with two meanings is taken as the city and offers the regency', () => {
  expect(pageOf('kota=malang').destination).toEqual({
    name: 'Kota Malang',
    others: [{ name: 'Kabupaten Malang', href: '/cari/?kota=Kabupaten+Malang' }],
  })
  expect(destinationOf('kab. malang')?.regency.name).toBe('Kabupaten Malang')
  expect(destinationOf('3578')?.regency.name).toBe('Kota Surabaya')
})

test('an unknown place and a day without a place are said, and hide nothing', () => {
  const all = pageOf('').total
  expect(pageOf('kota=atlantis&sebelum=2026-12-01')).toMatchObject({ cityProblem: 'unknown', total: all })
  expect(pageOf('sebelum=2026-12-01')).toMatchObject({ cityProblem: 'missing', total: all })
})

test('values that nobody could choose are no filter', () => {
  expect(pageOf('kategori=tidak-ada&ada=%3Cscript%3E&bahan=katun').active.map(({ label }) => label)).toEqual(['Katun'])
})

test('pages follow one another and end', () => {
  const first = pageOf('')
  expect([first.previous, first.next]).toEqual([null, '/cari/?hal=2'])
  const last = pageOf('hal=99')
  expect(last.page).toBe(first.pages)
  expect(last.next).toBeNull()
})

test('in English the same page has English words and addresses', () => {
  const page = pageOf('q=mukena&sampai=300000', 'en')
  expect(page.address).toBe('/en/search/?q=mukena&sampai=300000')
  expect(page.active[0]?.label).toBe('up to Rp\u00a0300,000')
})

test('a few letters are enough for names', () => {
  const shelf = shelfOf(catalog)
  expect(suggestions(shelf, 'muk', 'id').every((name) => name.startsWith('Mukena'))).toBe(true)
  expect(suggestions(shelf, 'muk', 'id').length).toBeGreaterThan(0)
  expect(suggestions(shelf, 'm', 'id')).toEqual([])
})
