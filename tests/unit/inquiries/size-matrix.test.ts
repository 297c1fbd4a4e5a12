import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type Cut,
  cellName,
  cuts,
  mostPieces,
  parsePieces,
  type Size,
  sizeMatrix,
  sizes,
  totalsOf,
} from '#inquiries/size-matrix.ts'

const cells = fc.array(fc.integer({ min: 0, max: mostPieces }), {
  minLength: sizes.length * cuts.length,
  maxLength: sizes.length * cuts.length,
})
const matrixOf = (numbers: readonly number[]) =>
  sizeMatrix((size: Size, cut: Cut) => numbers[sizes.indexOf(size) * cuts.length + cuts.indexOf(cut)] ?? 0)
const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)

describe('the size matrix', () => {
  test('rows, columns and cells add up to the same', () => {
    fc.assert(
      fc.property(cells, (numbers) => {
        const totals = totalsOf(matrixOf(numbers))
        expect(totals.all).toBe(sum(numbers))
        expect(sum(Object.values(totals.bySize))).toBe(totals.all)
        expect(sum(Object.values(totals.byCut))).toBe(totals.all)
      }),
    )
  })

  test('one piece more in one cell is one more in its row, its column and the whole, and nowhere else', () => {
    fc.assert(
      fc.property(cells, fc.constantFrom(...sizes), fc.constantFrom(...cuts), (numbers, size, cut) => {
        const before = matrixOf(numbers)
        const after = sizeMatrix((s, c) => before[s][c] + (s === size && c === cut ? 1 : 0))
        const [one, two] = [totalsOf(before), totalsOf(after)]
        expect(two.all - one.all).toBe(1)
        for (const s of sizes) expect(two.bySize[s] - one.bySize[s]).toBe(s === size ? 1 : 0)
        for (const c of cuts) expect(two.byCut[c] - one.byCut[c]).toBe(c === cut ? 1 : 0)
      }),
    )
  })

  test('every cell has a name of its own', () => {
    const names = sizes.flatMap((size) => cuts.map((cut) => cellName(size, cut)))
    expect(new Set(names).size).toBe(sizes.length * cuts.length)
  })
})

describe('pieces', () => {
  test('what people write is read as they mean it', () => {
    for (const [typed, pieces] of [
      ['', 0],
      ['  ', 0],
      ['12', 12],
      ['1.200', 1200],
      ['100000', 100_000],
      ['100.000', 100_000],
    ] as const) {
      expect(parsePieces(typed), typed).toBe(pieces)
    }
  })

  test.each(['-1', '1,5', '1.5', '12 buah', '1e3', '100001', '0x10', '١٢', '1.2.3'])(
    '%s is no number of pieces',
    (typed) => {
      expect(parsePieces(typed)).toBeNull()
    },
  )

  test('every number that is shown can be typed back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: mostPieces }), (count) => {
        expect(parsePieces(count.toLocaleString('id-ID'))).toBe(count)
      }),
    )
  })
})
