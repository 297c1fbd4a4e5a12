import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isNewer, takenFrom } from '#stock/newer-count.ts'

const at = (minutes: number) => new Date(Date.UTC(2026, 10, 1) + minutes * 60_000)
const minutes = fc.integer({ min: -500, max: 500 })

test('sales are taken off a count from when it was made, said to be saved, or read: the earliest of the three', () => {
  fc.assert(
    fc.property(minutes, minutes, minutes, (counted, saved, now) => {
      const count = { pieces: 1, countedAt: at(counted), savedAt: at(saved) }
      expect(takenFrom(count, at(now))).toEqual(at(Math.min(counted, saved, now)))
      expect(takenFrom({ pieces: 1, countedAt: at(counted) }, at(now))).toEqual(at(Math.min(counted, now)))
    }),
  )
})

test('the first count of a variant is always new', () => {
  expect(isNewer(undefined, { pieces: 0, countedAt: at(0) }, at(1))).toBe(true)
})

test.each([
  ['the same count', 10, null, 10, false],
  ['a later count', 10, null, 11, true],
  ['an earlier count', 10, null, 9, false],
  ['the same count, which was said for a time to come', 5, 90, 90, false],
  ['another count for a time to come', 5, 90, 91, true],
  ['another count of the very moment of the one taken', 10, 90, 10, false],
  ['an earlier count than what was said, later than what was taken', 5, 90, 6, true],
])('%s', (_, takenAt, saidAt, countedAt, newer) => {
  const row = { counted_at: at(takenAt), said_at: saidAt === null ? null : at(saidAt) }
  expect(isNewer(row, { pieces: 1, countedAt: at(countedAt) }, at(50))).toBe(newer)
})

test('a count taken is not taken again, whenever it is read', () => {
  fc.assert(
    fc.property(minutes, minutes, minutes, minutes, (counted, saved, now, later) => {
      const count = { pieces: 1, countedAt: at(counted), savedAt: at(saved) }
      const row = { counted_at: takenFrom(count, at(now)), said_at: count.countedAt }
      expect(isNewer(row, count, at(now + Math.abs(later)))).toBe(false)
    }),
  )
})
