import fc from 'fast-check'
import { expect, test } from 'vitest'
import { arrivals } from '#search/arrival.ts'
import { find, perPage } from '#search/find.ts'
import { loosen } from '#search/loosen.ts'
import { shelve } from '#search/shelf.ts'
import { facetNames, noWish, orders, queryOf, type Wish, wishOf } from '#search/wish.ts'
import { catalogOf } from './shop-of-words.ts'

const catalog = catalogOf(120)
const shelf = shelve(catalog)
const arrives = arrivals(catalog.settings, '3573', '2026-11-23')

const words = ['tas', 'mukena', 'mendhong', 'jahitan', 'katun', 'keset', 'kemeja', 'perca', 'mawar']
const chosen = fc.record(
  Object.fromEntries(
    facetNames.map((name) => [
      name,
      fc.subarray(
        shelf.values[name].map(({ value }) => value),
        { maxLength: 2 },
      ),
    ]),
  ),
) as fc.Arbitrary<Wish['chosen']>
const wishes: fc.Arbitrary<Wish> = fc.record({
  words: fc.subarray(words, { maxLength: 3 }).map((some) => some.join(' ')),
  chosen,
  from: fc.constantFrom(null, null, 50_000, 200_000),
  upTo: fc.constantFrom(null, null, 100_000, 300_000),
  city: fc.constantFrom('', 'Malang'),
  before: fc.constantFrom(null, null, '2026-11-27', '2026-12-04'),
  order: fc.constantFrom(...orders),
  page: fc.constantFrom(1, 1, 2, 9),
})
const goesTo = (wish: Wish) => (wish.city ? arrives : null)
const ids = (wish: Wish) => {
  const { pages } = find(shelf, wish, goesTo(wish))
  return Array.from({ length: pages }, (_, index) => find(shelf, { ...wish, page: index + 1 }, goesTo(wish)).hits)
    .flat()
    .map(({ product }) => product.id)
}

test('the number beside each value is the number found when it is chosen', () => {
  fc.assert(
    fc.property(wishes, fc.constantFrom(...facetNames), (wish, name) => {
      const { counts } = find(shelf, wish, goesTo(wish))
      for (const { value } of shelf.values[name]) {
        const alone = { ...wish, chosen: { ...wish.chosen, [name]: [value] } }
        expect(counts[name].get(value) ?? 0, `${name} ${value}`).toBe(find(shelf, alone, goesTo(wish)).total)
      }
    }),
    { numRuns: 60 },
  )
})

test('pages together show everything found, each piece once', () => {
  fc.assert(
    fc.property(wishes, (wish) => {
      const all = ids(wish)
      expect(all.length).toBe(find(shelf, wish, goesTo(wish)).total)
      expect(new Set(all).size).toBe(all.length)
    }),
    { numRuns: 80 },
  )
})

test('filters one after the other find what they find together, whichever comes first', () => {
  fc.assert(
    fc.property(wishes, chosen, (wish, other) => {
      const first = new Set(ids({ ...wish, chosen: noWish.chosen }))
      const within = (some: Wish['chosen']) => new Set(ids({ ...noWish, chosen: some }))
      // Readiness must fit the same variant as price and arrival, so it is no filter of products alone.
      const { ada: _ada, ...plain } = other
      const names = Object.keys(plain) as (keyof typeof plain)[]
      const apart = names.map((name) => within({ ...noWish.chosen, [name]: other[name] }))
      const together = ids({ ...wish, chosen: { ...other, ada: [] } })
      expect(new Set(together)).toEqual(new Set([...first].filter((id) => apart.every((set) => set.has(id)))))
    }),
    { numRuns: 60 },
  )
})

test('the order of words changes nothing, not even the order of what is found', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray(words, { minLength: 2, maxLength: 4 }), wishes, (some, wish) => {
      expect(ids({ ...wish, words: some.toReversed().join(' ') })).toEqual(ids({ ...wish, words: some.join(' ') }))
    }),
    { numRuns: 60 },
  )
})

test('the order only orders', () => {
  fc.assert(
    fc.property(wishes, fc.constantFrom(...orders), (wish, order) => {
      expect(new Set(ids({ ...wish, order }))).toEqual(new Set(ids(wish)))
    }),
    { numRuns: 40 },
  )
})

test('whatever is found fits in one variant, in time and in price', () => {
  fc.assert(
    fc.property(wishes, (wish) => {
      const { hits } = find(shelf, wish, goesTo(wish))
      expect(hits.length).toBeLessThanOrEqual(perPage)
      for (const { product } of hits) {
        const fits = product.variants.filter(({ price }) => price >= (wish.from ?? 0) && price <= (wish.upTo ?? 1e9))
        const inTime = fits.filter((variant) => {
          const day = arrives(product, variant)
          return !wish.city || wish.before === null || (day !== null && day <= wish.before)
        })
        expect(inTime.length, product.id).toBeGreaterThan(0)
      }
    }),
    { numRuns: 60 },
  )
})

test('every way out of an empty page leads to as many pieces as it says', () => {
  fc.assert(
    fc.property(wishes, (wish) => {
      if (find(shelf, wish, goesTo(wish)).total > 0) return
      for (const { total, without } of loosen(shelf, wish, goesTo(wish))) {
        expect(total).toBeGreaterThan(0)
        expect(find(shelf, without, goesTo(without)).total).toBe(total)
      }
    }),
    { numRuns: 80 },
  )
})

test('every state has one address, and that address is the state', () => {
  fc.assert(
    fc.property(wishes, (wish) => {
      const read = wishOf(new URLSearchParams(queryOf(wish)))
      expect(queryOf(read)).toBe(queryOf(wish))
      expect(new Set(ids(read))).toEqual(new Set(ids(wish)))
    }),
  )
})

test('any query at all is read as some state', () => {
  fc.assert(
    fc.property(
      fc.webQueryParameters(),
      fc.array(fc.tuple(fc.constantFrom('q', 'kategori', 'dari', 'sebelum', 'hal'), fc.string())),
      (query, pairs) => {
        const params = new URLSearchParams(query)
        for (const [name, value] of pairs) params.append(name, value)
        const wish = wishOf(params)
        expect(find(shelf, wish, null).page).toBeGreaterThan(0)
        expect(queryOf(wish).length).toBeLessThan(8000)
      },
    ),
    { numRuns: 50 },
  )
})

test.each([
  ['mendhong', 'mendong'],
  ['mukenah', 'mukena'],
  ['kesed', 'keset'],
  ['MUKENA', 'mukena'],
  ['dijahit', 'jahitan'],
])('%s finds what %s finds', (typed, meant) => {
  const found = ids({ ...noWish, words: typed })
  expect(found.length).toBeGreaterThan(0)
  expect(new Set(found)).toEqual(new Set(ids({ ...noWish, words: meant })))
})

test('a word that nothing has does not hide what the other words find', () => {
  const finding = find(shelf, { ...noWish, words: 'mukena xylofon' }, null)
  expect(finding.someWordsOnly).toBe(true)
  expect(finding.total).toBe(find(shelf, { ...noWish, words: 'mukena' }, null).total)
})

test('prices are read as people type them', () => {
  const upTo = (typed: string) => wishOf(new URLSearchParams({ sampai: typed })).upTo
  expect(['300000', '300.000', 'Rp 300.000', '300rb', '-1', 'murah'].map(upTo)).toEqual([
    300_000,
    300_000,
    300_000,
    300_000,
    null,
    null,
  ])
})
