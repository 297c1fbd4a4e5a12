import { expect, test } from 'vitest'
import {
  besideMaker,
  laterPages,
  listPage,
  pagePath,
  shareOf,
  worksBeside,
  worksOnPage,
} from '#views/product/paging.ts'

const things = (count: number) => Array.from({ length: count }, (_, index) => index)

test.each([0, 1, 12, 13, 24, 25, 36, 37, 48, 49, 2000])(
  'every one of %i works is on exactly one page, in order, however they are laid out',
  (count) => {
    for (const sizes of [undefined, besideMaker]) {
      const numbers = [1, ...laterPages(count, sizes)]
      const pages = numbers.map((number) => listPage(things(count), number, sizes))
      expect(pages.flatMap(({ shown }) => shown)).toEqual(things(count))
      expect(pages.every(({ pages }) => pages === numbers.length)).toBe(true)
      expect(Math.max(...pages.map(({ shown }) => shown.length))).toBeLessThanOrEqual(worksOnPage)
    }
  },
)

test("a maker's own page shows fewer works than the pages after it", () => {
  expect(listPage(things(100), 1, besideMaker).shown).toHaveLength(worksBeside)
  expect(listPage(things(100), 2, besideMaker).shown).toHaveLength(worksOnPage)
})

test('the first page of a list stands at its own address', () => {
  expect(pagePath('/kategori/kayu/', 1)).toBe('/kategori/kayu/')
  expect(pagePath('/kategori/kayu/', 2)).toBe('/kategori/kayu/2/')
})

test('a page of all kinds shows all while they are few, and some of each kind when they are many', () => {
  expect(shareOf([18, 7, 7, 5], 48)).toBe(48)
  expect(shareOf([700, 300, 200, 4], 48)).toBe(12)
  expect(
    shareOf(
      Array.from({ length: 40 }, () => 50),
      48,
    ),
  ).toBe(2)
})
