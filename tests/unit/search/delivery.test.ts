import { describe, expect, test } from 'vitest'
import { estimateDelivery } from '#search/delivery.ts'
import { producer, product, variant } from '../../support/sample-products.ts'

const row = { origin: '*', firstKgFee: 10_000, nextKgFee: 8_000, minDays: 1, maxDays: 3 }
const settings = {
  closures: [],
  feeTables: [{ courier: 'Kurir', validFrom: '2026-01-01', rows: [{ ...row, destination: '35' }] }],
} as unknown as Parameters<typeof estimateDelivery>[1]
const maker = { ...producer('a'), regionCode: '3576', handlingWorkingDays: 2 }
const made = { kind: 'made_to_order', leadTimeWorkingDays: 5, weeklyCapacity: 3 } as const
const work = (more = {}) => ({
  ...product('p', maker, [
    variant('ringan', 10_000, { weightGrams: 300 }),
    variant('berat', 10_000, { weightGrams: 1500, availability: made }),
  ]),
  ...more,
})
// A Monday.
const asked = (typed: string, more = {}) => estimateDelivery(work(more), settings, typed, '2026-11-23' as never)

describe('what sending a product costs', () => {
  test('is told for the heaviest and slowest of its variants, with the days between which it comes', () => {
    expect(asked('kota malang')).toMatchObject({
      ok: true,
      destination: { regency: { code: '3573' } },
      // Five working days after Monday the 23rd, and one to three on the way; the second kilogram is charged.
      ways: [{ courier: 'Kurir', fee: 18_000, from: '2026-12-01', to: '2026-12-03' }],
    })
  })

  test('is not guessed where nothing is known', () => {
    expect(asked('  ')).toMatchObject({ ok: false, reason: 'placeMissing' })
    expect(asked('<b>Atlantis')).toMatchObject({ ok: false, reason: 'placeUnknown', destination: null })
    expect(asked('Kota Jayapura')).toMatchObject({ ok: false, reason: 'noRoute' })
    expect(asked('malang', { pickupOnly: true })).toMatchObject({ ok: false, reason: 'pickupOnly' })
    expect(asked('malang', { kind: 'service' })).toMatchObject({ ok: false, reason: 'notSent' })
    expect(asked('malang', { variants: [variant('x', 1, { weightGrams: 60_000 })] })).toMatchObject({
      ok: false,
      reason: 'tooLarge',
    })
  })
})
