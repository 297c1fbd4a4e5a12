import { expect, test } from 'vitest'
import type { Producer } from '#content/shop.ts'
import { directory } from '#views/producer/directory.ts'
import { choiceOf, choicePath, makersOf, optionsOf } from '#views/producer/narrow.ts'
import { producer } from '../../support/sample-products.ts'

const maker = (id: string, kind: Producer['kind'], regionCode: string, ...skills: string[]): Producer => ({
  ...(producer(id) as Producer),
  kind,
  regionCode,
  skills: skills.map((skill) => ({ id: skill })),
})
const makers = [
  maker('a', 'kube', '3576', 'Batik', 'Jahit'),
  maker('b', 'kube', '3522', 'Jahit'),
  maker('c', 'upt', '3576', 'Batik'),
  maker('d', 'upt', '3515', 'Kayu'),
]
const shelves = directory(makers, [])
const choice = (query: string) => choiceOf(shelves, new URLSearchParams(query))
const found = (query: string) => makersOf(choice(query), makers).map(({ id }) => id)

test('makers have all that is asked for at once', () => {
  expect(found('jenis=kube')).toEqual(['a', 'b'])
  expect(found('jenis=kube&keahlian=batik')).toEqual(['a'])
  expect(found('wilayah=3576&keahlian=batik&jenis=upt')).toEqual(['c'])
  expect(found('jenis=upt&keahlian=jahit')).toEqual([])
  expect(found('')).toEqual(['a', 'b', 'c', 'd'])
})

test('each choice has one address, whatever the order, and what means nothing is left out', () => {
  const path = (query: string) => choicePath('id', choice(query))
  expect(path('keahlian=batik&jenis=kube&x=1&wilayah=../')).toBe('/direktori/?jenis=kube&keahlian=batik')
  expect(choicePath('en', choice('keahlian=batik&jenis=kube'))).toBe('/en/directory/?jenis=kube&keahlian=batik')
  expect(path('keahlian=batik')).toBe('/direktori/keahlian-batik/')
  expect(path('keahlian=__proto__&jenis=')).toBe('/produsen/')
})

test('no way on leads to nobody, each tells how many it leads to, and a chosen one leads back', () => {
  for (const query of ['', 'jenis=kube', 'jenis=kube&keahlian=batik', 'jenis=upt&keahlian=jahit']) {
    for (const { options } of optionsOf(shelves, choice(query), makers)) {
      for (const { shelf, isChosen, leadsTo, count } of options) {
        expect(makersOf(leadsTo, makers)).toHaveLength(count)
        expect(leadsTo.includes(shelf)).toBe(!isChosen)
        if (!isChosen) expect(count).toBeGreaterThan(0)
      }
    }
  }
})
