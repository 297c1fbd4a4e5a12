import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { QuotedPartJson } from '#database/tables.ts'
import { amountOf, goodsOf, shareOf, sumsOf } from '#inquiries/quotation-money.ts'
import { sharesOf } from '#sale/refund-shares.ts'

const line = fc.record({
  title: fc.constant('Seragam'),
  buyerTitle: fc.constant(''),
  productId: fc.constant(''),
  slug: fc.constant(''),
  quantity: fc.integer({ min: 1, max: 5_000 }),
  unitPrice: fc.integer({ min: 1, max: 2_000_000 }),
  sharePercent: fc.integer({ min: 0, max: 100 }),
})
const part = fc
  .record({
    shippingFee: fc.integer({ min: 0, max: 2_000_000 }),
    lines: fc.array(line, { minLength: 1, maxLength: 5 }),
  })
  .map((some) => some as unknown as QuotedPartJson)
const quoted = fc.record({
  parts: fc.array(part, { minLength: 1, maxLength: 6 }),
  depositPercent: fc.integer({ min: 10, max: 100 }),
})

test('deposit and balance are whole rupiah, chargeable, and together what the quotation comes to', () => {
  fc.assert(
    fc.property(quoted, (content) => {
      const { goods, shipping, total, deposit, balance } = sumsOf(content)
      expect(goods).toBe(content.parts.reduce((sum, one) => sum + goodsOf(one), 0))
      expect(total).toBe(goods + shipping)
      expect(deposit + balance).toBe(total)
      for (const sum of [total, deposit, balance]) expect(Number.isSafeInteger(sum)).toBe(true)
      expect(deposit).toBeGreaterThanOrEqual(Math.min(total, 10_000))
      // No card can be charged less, so that no part is left over that nobody can pay.
      expect(balance === 0 || balance >= 10_000).toBe(true)
    }),
  )
})

test('no producer is promised more than the line, and the shares are the sum of theirs', () => {
  fc.assert(
    fc.property(quoted, (content) => {
      const lines = content.parts.flatMap(({ lines: some }) => some)
      for (const one of lines) {
        expect(shareOf(one)).toBeGreaterThanOrEqual(0)
        expect(shareOf(one)).toBeLessThanOrEqual(amountOf(one))
      }
      const { share, goods } = sumsOf(content)
      expect(share).toBe(lines.reduce((sum, one) => sum + shareOf(one), 0))
      expect(share).toBeLessThanOrEqual(goods)
    }),
  )
})

const amounts = fc.array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 1, maxLength: 6 })

test('what goes back is taken from what is not paid yet, then from the payments, to the rupiah and never more than each has', () => {
  const rooms = fc.array(fc.integer({ min: 0, max: 3_000_000 }), { minLength: 1, maxLength: 3 })
  fc.assert(
    fc.property(amounts, rooms, (prices, left) => {
      const lines = prices.map((amount, index) => ({ lineId: `lin_${index}`, quantity: 1, amount }))
      const sources = left.map((room, index) => ({
        kind: 'payment' as const,
        paymentId: `pay_${index}`,
        provider: 'stripe' as const,
        room,
      }))
      const wanted = prices.reduce((sum, amount) => sum + amount, 0)
      const shares = sharesOf(lines, [], sources)
      if (shares === null) {
        expect(left.reduce((sum, room) => sum + room, 0)).toBeLessThan(wanted)
        return
      }
      expect(shares.reduce((sum, { amount }) => sum + amount, 0)).toBe(wanted)
      for (const { source, amount, lines: some } of shares) {
        expect(amount).toBeLessThanOrEqual(source.room)
        expect(some.reduce((sum, one) => sum + one.amount, 0)).toBe(amount)
      }
      for (const { lineId, amount } of lines) {
        const back = shares.flatMap(({ lines: some }) => some).filter((one) => one.lineId === lineId)
        expect(back.reduce((sum, one) => sum + one.amount, 0)).toBe(amount)
        expect(back.length).toBeGreaterThan(0)
      }
    }),
  )
})

test('a delivery fee is never split', () => {
  const source = { kind: 'payment' as const, provider: 'stripe' as const }
  const sources = [
    { ...source, paymentId: 'pay_1', room: 10 },
    { ...source, paymentId: 'pay_2', room: 30 },
  ]
  const lines = [{ lineId: 'lin_1', quantity: 1, amount: 20 }]
  expect(
    sharesOf(lines, [{ parcelId: 'par_1', fee: 18 }], sources)?.map(({ amount, fees }) => [amount, fees.length]),
  ).toEqual([
    [10, 0],
    [28, 1],
  ])
  expect(sharesOf(lines, [{ parcelId: 'par_1', fee: 31 }], sources)).toBeNull()
})
