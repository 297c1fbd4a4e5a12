import fc from 'fast-check'
import { expect, test } from 'vitest'
import { percentOf } from '#core/money.ts'
import { partsOf } from '#orders/split-line.ts'

const anyLine = fc
  .record({
    unit_price: fc.integer({ min: 0, max: 5_000_000 }),
    quantity: fc.integer({ min: 2, max: 500 }),
    producer_share_percent: fc.integer({ min: 0, max: 10_000 }).map((hundredths) => hundredths / 100),
  })
  .map((line) => ({ ...line, producer_share: percentOf(line.unit_price * line.quantity, line.producer_share_percent) }))

test('two parts of a line share exactly what it shared, and neither more than its price', () => {
  const cut = fc.tuple(anyLine, fc.nat()).map(([line, at]) => ({ line, keep: 1 + (at % (line.quantity - 1)) }))
  fc.assert(
    fc.property(cut, ({ line, keep }) => {
      const { kept, rest } = partsOf(line, keep)
      expect(kept + rest).toBe(line.producer_share)
      expect(kept).toBeGreaterThanOrEqual(0)
      expect(rest).toBeGreaterThanOrEqual(0)
      expect(kept).toBeLessThanOrEqual(line.unit_price * keep)
      expect(rest).toBeLessThanOrEqual(line.unit_price * (line.quantity - keep))
    }),
  )
})
