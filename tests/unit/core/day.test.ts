import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, dayOf, formatDay, formatInstant, weekdayOf } from '#core/day.ts'

const instant = fc.date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })

test("a day is Jakarta's, whatever the machine's time zone", () => {
  expect(dayOf(new Date('2026-12-07T16:59:59Z'))).toBe('2026-12-07')
  expect(dayOf(new Date('2026-12-07T17:00:00Z'))).toBe('2026-12-08')
})

test('days are added and taken away over months and leap years', () => {
  expect(addDays('2028-02-28', 1)).toBe('2028-02-29')
  fc.assert(
    fc.property(instant, fc.integer({ min: -1000, max: 1000 }), (now, days) => {
      const day = dayOf(now)
      expect(addDays(addDays(day, days), -days)).toBe(day)
      expect(weekdayOf(addDays(day, 7))).toBe(weekdayOf(day))
    }),
  )
})

test.each(['2026-02-30', '2026-13-01', '26-1-1', '', '2026-12-08T00:00'])('%j is no day', (text) => {
  expect(() => addDays(text, 1)).toThrow(RangeError)
})

test('dates read as people say them', () => {
  expect(formatDay('2026-12-08', 'id')).toBe('Selasa, 8 Desember')
  expect(formatInstant(new Date('2026-12-08T07:00:00Z'), 'id')).toBe('Selasa, 8 Desember, pukul 14.00 WIB')
})
