import { describe, expect, test } from 'vitest'
import type { Producer } from '#content/shop.ts'
import { provinces, regencies } from '#core/region.ts'
import { directory } from '#views/producer/directory.ts'
import { eastJava, indonesia } from '#views/producer/map/coast.ts'
import { provinceMarks, regencyMarks } from '#views/producer/map/marks.ts'
import { points } from '#views/producer/map/points.ts'
import { producer as summary } from '../../support/sample-products.ts'

const maker = (id: string, more: Partial<Producer> = {}): Producer => ({
  ...summary(id),
  ...{ summary: { id: 'Ringkasan' }, story: { id: [] }, facts: [], skills: [], awards: [], readyForFairs: false },
  ...more,
})
const makers = [
  maker('a', { kind: 'upt', regionCode: '3515', skills: [{ id: 'Menjahit', en: 'Sewing' }], weeklyCapacity: 60 }),
  maker('b', { kind: 'kube', regionCode: '3576', skills: [{ id: 'menjahit' }, { id: 'membatik tulis' }] }),
  maker('c', { kind: 'individual', regionCode: '3522', weeklyCapacity: 12 }),
  maker('d', { kind: 'upt', regionCode: '32' }),
]

describe('the directory of makers', () => {
  const found = Object.fromEntries(directory(makers, []).map(({ slug, makers }) => [slug, makers.map(({ id }) => id)]))

  test('leads to makers by kind, skill, region and what they can make in a week', () => {
    expect(found).toEqual({
      'jenis-individual': ['c'],
      'jenis-kube': ['b'],
      'jenis-upt': ['a', 'd'],
      'keahlian-membatik-tulis': ['b'],
      'keahlian-menjahit': ['a', 'b'],
      'kemampuan-10': ['a', 'c'],
      'kemampuan-25': ['a'],
      'kemampuan-50': ['a'],
      'wilayah-32': ['d'],
      'wilayah-35': ['a', 'b', 'c'],
      'wilayah-3515': ['a'],
      'wilayah-3576': ['b'],
    })
  })

  test('has no way that leads to everybody', () => {
    expect(directory(makers.slice(0, 1), [])).toEqual([])
  })
})

describe('the map of makers', () => {
  test('shows a person who works alone at the province only', () => {
    expect(regencyMarks(makers, eastJava).map(({ code }) => code)).toEqual(['3515', '3576'])
    expect(provinceMarks(makers, indonesia).map(({ code, count }) => [code, count])).toEqual([
      ['35', 3],
      ['32', 1],
    ])
  })

  test('knows where every province is, and every kabupaten and kota of East Java, and draws them inside its frame', () => {
    const eastern = [...regencies().values()].filter(({ provinceCode }) => provinceCode === '35')
    const codes = [...provinces(), ...eastern].map(({ code }) => code)
    expect(Object.keys(points).toSorted()).toEqual(codes.toSorted())
    for (const [coast, list] of [
      [
        indonesia,
        provinceMarks(
          provinces().map(({ code }) => maker(code, { regionCode: code })),
          indonesia,
        ),
      ],
      [
        eastJava,
        regencyMarks(
          eastern.map(({ code }) => maker(code, { regionCode: code })),
          eastJava,
        ),
      ],
    ] as const) {
      expect(list.length).toBe(38)
      expect(list.filter(({ x, y }) => x < 5 || y < 5 || x > coast.width - 5 || y > coast.height - 5)).toEqual([])
    }
  })
})
