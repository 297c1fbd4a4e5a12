import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { FeeTable } from '#content/shop.ts'
import { courierFees, type Shipment } from '#shipping/courier-fee.ts'
import { billedKilograms, fitsCourier } from '#shipping/parcel-weight.ts'

const row = (origin: string, destination: string, firstKgFee: number, nextKgFee = 1000) => ({
  origin,
  destination,
  firstKgFee,
  nextKgFee,
  minDays: 2,
  maxDays: 4,
})
const jne: FeeTable = {
  courier: 'JNE',
  validFrom: '2026-01-01',
  rows: [row('*', '*', 50_000), row('*', '35', 20_000), row('35', '35', 15_000), row('*', '3578', 12_000)],
}
const bag = { quantity: 1, weightGrams: 400 }
const to = (destination: string, more: Partial<Shipment> = {}): Shipment => ({
  origin: '3515',
  destination,
  items: [bag],
  on: '2026-11-21',
  ...more,
})
const fee = (shipment: Shipment, tables = [jne]) => {
  const result = courierFees(tables, shipment)
  return result.ok ? result.fees.map((found) => [found.courier, found.fee]) : result.reason
}

describe('the fee', () => {
  test('comes from the most exact row: destination first, then origin', () => {
    expect(fee(to('3578'))).toEqual([['JNE', 12_000]])
    expect(fee(to('3522'))).toEqual([['JNE', 15_000]])
    expect(fee(to('3522', { origin: '3217' }))).toEqual([['JNE', 20_000]])
    expect(fee(to('9171'))).toEqual([['JNE', 50_000]])
  })

  test('does not depend on the order of the rows', () => {
    const destinations = fc.constantFrom('3578', '3522', '9171')
    fc.assert(
      fc.property(fc.shuffledSubarray([...jne.rows], { minLength: 4 }), destinations, (rows, destination) => {
        expect(fee(to(destination), [{ ...jne, rows }])).toEqual(fee(to(destination)))
      }),
    )
  })

  test('adds each further kilogram, begun ones whole', () => {
    expect(fee(to('3578', { items: [{ quantity: 3, weightGrams: 400 }] }))).toEqual([['JNE', 13_000]])
  })

  test('takes the volume where it outweighs the goods', () => {
    const chair = { quantity: 1, weightGrams: 2000, packedCm: { length: 60, width: 50, height: 40 } }
    expect(billedKilograms([chair])).toBe(20)
  })

  test('never falls when a parcel grows', () => {
    const items = fc.record({
      quantity: fc.integer({ min: 1, max: 5 }),
      weightGrams: fc.integer({ min: 1, max: 2000 }),
    })
    fc.assert(
      fc.property(fc.array(items, { minLength: 1, maxLength: 4 }), items, (parcel, more) => {
        expect(billedKilograms([...parcel, more])).toBeGreaterThanOrEqual(billedKilograms(parcel))
      }),
    )
  })

  test('is that of the newest table in force', () => {
    const next: FeeTable = { ...jne, validFrom: '2026-12-01', rows: [row('*', '*', 99_000)] }
    const past: FeeTable = { ...jne, courier: 'Pos', validTo: '2026-06-30' }
    expect(fee(to('3578'), [next, jne, past])).toEqual([['JNE', 12_000]])
    expect(fee(to('3578', { on: '2026-12-01' }), [next, jne])).toEqual([['JNE', 99_000]])
  })

  test('is that of a table from its first day to its last, whatever order the tables come in', () => {
    const days: FeeTable = { ...jne, validFrom: '2026-11-10', validTo: '2026-11-20', rows: [row('*', '*', 7_000)] }
    for (const tables of [
      [jne, days],
      [days, jne],
    ]) {
      expect(fee(to('3578', { on: '2026-11-09' }), tables)).toEqual([['JNE', 12_000]])
      expect(fee(to('3578', { on: '2026-11-10' }), tables)).toEqual([['JNE', 7_000]])
      expect(fee(to('3578', { on: '2026-11-20' }), tables)).toEqual([['JNE', 7_000]])
      expect(fee(to('3578', { on: '2026-11-21' }), tables)).toEqual([['JNE', 12_000]])
    }
  })

  test('is that of the first of two tables of one courier and day', () => {
    const twin: FeeTable = { ...jne, rows: [row('*', '*', 1)] }
    expect(fee(to('3578'), [jne, twin])).toEqual([['JNE', 12_000]])
  })

  test('is none of rows that lead elsewhere, or begin elsewhere', () => {
    expect(fee(to('3578', { origin: '3217' }), [{ ...jne, rows: [row('35', '3578', 1)] }])).toBe('noRoute')
    // A regency is no province, though its code begins with another's.
    expect(fee(to('357801'), [{ ...jne, rows: [row('*', '3578', 1)] }])).toBe('noRoute')
  })

  test('lists couriers that ask the same by their names', () => {
    const same = ['Pos', 'Anteraja', 'Tiki'].map((courier) => ({ ...jne, courier }))
    expect(courierFees(same, to('3578'))).toMatchObject({
      fees: [{ courier: 'Anteraja', minDays: 2, maxDays: 4 }, { courier: 'Pos' }, { courier: 'Tiki' }],
    })
  })

  test('lists couriers from the cheapest on', () => {
    const pos: FeeTable = { courier: 'Pos', validFrom: '2026-01-01', rows: [row('*', '*', 11_000)] }
    expect(fee(to('3578'), [jne, pos])).toEqual([
      ['Pos', 11_000],
      ['JNE', 12_000],
    ])
  })
})

describe('no courier', () => {
  test('takes what is longer or heavier than they accept', () => {
    const long = { quantity: 1, weightGrams: 500, packedCm: { length: 160, width: 5, height: 5 } }
    expect(fee(to('3578', { items: [long] }))).toBe('tooLarge')
    expect(fee(to('3578', { items: [{ quantity: 99, weightGrams: 600 }] }))).toBe('tooLarge')
  })

  test('refuses what is just as long and as heavy as they accept', () => {
    const longest = { quantity: 1, weightGrams: 500, packedCm: { length: 5, width: 150, height: 5 } }
    expect(fitsCourier([longest])).toBe(true)
    expect(fitsCourier([{ quantity: 50, weightGrams: 1000 }])).toBe(true)
    expect(fitsCourier([{ quantity: 50, weightGrams: 1001 }])).toBe(false)
    expect(billedKilograms([])).toBe(1)
  })

  test('goes where no table leads', () => {
    expect(fee(to('9171'), [{ ...jne, rows: [row('*', '35', 1)] }])).toBe('noRoute')
    expect(fee(to('3578'), [])).toBe('noRoute')
  })
})
