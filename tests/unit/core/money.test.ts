import fc from 'fast-check'
import { expect, test } from 'vitest'
import { assertRupiah, formatRupiah, percentOf, sumRupiah } from '#core/money.ts'

const amount = fc.integer({ min: 0, max: 10_000_000_000 })

test('a price is shown in rupiah without decimals, and does not break over two lines', () => {
  expect(formatRupiah(350_000)).toBe('Rp\u00a0350.000')
  expect(formatRupiah(0)).toBe('Rp\u00a00')
})

test.each([1.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])('%s is no amount', (value) => {
  expect(() => assertRupiah(value)).toThrow(RangeError)
  expect(() => formatRupiah(value)).toThrow(RangeError)
  expect(() => sumRupiah([1, value])).toThrow(RangeError)
})

test('a sum is exact, whatever the order of its parts', () => {
  fc.assert(
    fc.property(fc.array(amount, { maxLength: 50 }), (amounts) => {
      const total = sumRupiah(amounts)
      expect(total).toBe(Number(amounts.reduce((sum, value) => sum + BigInt(value), 0n)))
      expect(sumRupiah(amounts.toReversed())).toBe(total)
    }),
  )
})

test("the maker's share is whole, never more than the price, and what is left is never negative", () => {
  fc.assert(
    fc.property(amount, fc.integer({ min: 0, max: 10_000 }), (price, hundredths) => {
      const share = percentOf(price, hundredths / 100)
      expect(Number.isSafeInteger(share)).toBe(true)
      expect(share).toBeGreaterThanOrEqual(0)
      expect(share).toBeLessThanOrEqual(price)
      expect(share).toBe(Number((BigInt(price) * BigInt(hundredths) + 5_000n) / 10_000n))
      // The shop's half of an odd rupiah is the maker's; otherwise both are rounded alike and make the price.
      const shops = percentOf(price, (10_000 - hundredths) / 100)
      expect(price - share === shops || price - share === shops - 1).toBe(true)
    }),
  )
})

test('the whole of a price is the price, and nothing of it is nothing', () => {
  fc.assert(fc.property(amount, (price) => percentOf(price, 100) === price && percentOf(price, 0) === 0))
  expect(() => percentOf(100, 101)).toThrow(RangeError)
  expect(() => percentOf(100, -1)).toThrow(RangeError)
})
