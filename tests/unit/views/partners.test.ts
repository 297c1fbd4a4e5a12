import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Category, Picture, Producer } from '#content/shop.ts'
import { dotField, mostDots } from '#views/impact/dots.ts'
import { smallestShown, worksByCategory } from '#views/impact/works.ts'
import { capacities, lookbook } from '#views/partner/capacity.ts'
import { product, producer as summary, variant } from '../../support/sample-products.ts'

const producer = (id: string, more: Partial<Producer> = {}): Producer => ({
  ...summary(id),
  ...{ summary: { id: 'Ringkasan' }, story: { id: [] }, facts: [], skills: [], awards: [], readyForFairs: false },
  ...more,
})
const work = (id: string, maker: Producer, weeklyCapacity: number) =>
  product(id, maker, [
    variant(id, 10_000, { availability: { kind: 'made_to_order', leadTimeWorkingDays: 3, weeklyCapacity } }),
  ])

describe('capacity', () => {
  test("the maker's own number counts before that of any product, and the largest stands first", () => {
    const own = producer('own', { weeklyCapacity: 50 })
    const counted = producer('counted')
    const idle = producer('idle')
    const shown = capacities([idle, counted, own], [work('a', own, 90), work('b', counted, 7), work('c', counted, 12)])
    expect(shown.map(({ maker, weekly }) => [maker.id, weekly])).toEqual([
      ['own', 50],
      ['counted', 12],
    ])
  })

  test('a maker with too little work is not in the lookbook', () => {
    const maker = producer('a')
    expect(lookbook([maker], [work('a', maker, 5)])).toEqual([])
  })

  test('who has made what editors put first comes first, and shows that first', () => {
    const makers = [producer('a'), producer('b')]
    const ranked = (id: string, maker: Producer, orderRank: string) => ({
      ...work(id, maker, 5),
      orderRank,
      pictures: [cover],
    })
    const cover = { assetId: 'image-a-1200x1500-webp' } as Picture
    const [one, other] = makers as [Producer, Producer]
    const works = [
      ...['~', '0|300000:', '0|200000:'].map((rank, index) => ranked(`a${index}`, one, rank)),
      ...['~', '~', '0|100000:'].map((rank, index) => ranked(`b${index}`, other, rank)),
    ]
    const shown = lookbook(makers, works).map(({ maker, works }) => [
      maker.id,
      ...works.map(({ product: { id } }) => id),
    ])
    expect(shown).toEqual([
      ['b', 'b2', 'b0', 'b1'],
      ['a', 'a2', 'a1', 'a0'],
    ])
  })
})

describe('charts', () => {
  test('a field has one dot for each one counted, inside its frame and none on another', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: mostDots }), (count) => {
        const field = dotField(String(count))
        expect(field?.dots).toHaveLength(count)
        expect(new Set(field?.dots.map(({ x, y }) => `${x} ${y}`)).size).toBe(count)
        for (const { x, y } of field?.dots ?? []) {
          expect(x >= 0 && x <= (field?.width ?? 0) && y >= 0 && y <= (field?.height ?? 0)).toBe(true)
        }
      }),
    )
  })

  test.each(['7–10', '1.200', '0', '601', 'banyak'])('%s is told in words and not drawn', (value) => {
    expect(dotField(value)).toBeNull()
  })

  test('what is too few has no number and no bar', () => {
    const shelf = (id: string): Category => ({ id, slug: id, title: { id }, introduction: { id } })
    const maker = producer('a')
    const works = (category: Category, count: number) =>
      Array.from({ length: count }, (_, index) => ({
        ...work(`${category.id}${index}`, maker, 5),
        categories: [category],
      }))
    const [many, few, none] = [shelf('many'), shelf('few'), shelf('none')]
    const rows = worksByCategory([few, none, many], [...works(many, 10), ...works(few, smallestShown - 1)])
    expect(rows).toEqual([
      { category: many, count: 10, percent: 100 },
      { category: few, count: null, percent: 0 },
    ])
  })
})
