import fc from 'fast-check'
import { expect, test } from 'vitest'
import { answerDeadline, workingDayBefore } from '#calendar/answer-deadline.ts'
import { isWorkingDay } from '#calendar/working-day.ts'
import { dayOf } from '#core/day.ts'
import { summaryDue } from '#handoff/week-summary.ts'

const wib = (text: string) => new Date(`${text}:00+07:00`)

test.each([
  ['a Tuesday, as long as it says', '2026-11-24T10:00', 48, [], '2026-11-26T10:00'],
  ['over a weekend, which does not count', '2026-11-27T18:00', 24, [], '2026-11-30T18:00'],
  ['paid on a Sunday, from Monday on', '2026-11-22T09:16', 24, [], '2026-11-23T23:59'],
  ['over Christmas', '2026-12-23T12:00', 24, [], '2026-12-28T12:00'],
  [
    'while the producer is away',
    '2026-11-24T10:00',
    24,
    [{ from: '2026-11-25', to: '2026-11-27' }],
    '2026-11-30T10:00',
  ],
])('a producer answers %s', (_, from, hours, closures, by) => {
  expect(answerDeadline(wib(from), hours, closures)).toEqual(wib(by))
})

test('nobody must answer on a day on which nobody works, nor sooner than the hours say', () => {
  const from = fc.date({ min: wib('2026-01-01T00:00'), max: wib('2026-12-01T00:00'), noInvalidDate: true })
  fc.assert(
    fc.property(from, fc.integer({ min: 1, max: 120 }), (at, hours) => {
      const by = answerDeadline(at, hours, [])
      expect(isWorkingDay(dayOf(by))).toBe(true)
      expect(by.getTime() - at.getTime()).toBeGreaterThanOrEqual(hours * 3_600_000 - 60_000)
    }),
  )
})

test('the day before goods are due is one on which the producer works', () => {
  expect(workingDayBefore('2026-11-30', [])).toBe('2026-11-27')
  expect(workingDayBefore('2026-11-30', [{ from: '2026-11-26', to: '2026-11-29' }])).toBe('2026-11-25')
})

test("a week's summary is due from seven on its first working day", () => {
  expect(summaryDue(wib('2026-11-22T12:00'))?.week).toBe('2026-11-16')
  expect(summaryDue(wib('2026-11-22T12:00'))?.since).toEqual(wib('2026-11-16T07:00'))
  expect(summaryDue(wib('2026-11-23T06:59'))).toBeNull()
  expect(summaryDue(wib('2026-11-23T07:00'))?.week).toBe('2026-11-23')
  // Monday, 1 June, is a holiday.
  expect(summaryDue(wib('2026-06-01T10:00'))).toBeNull()
  expect(summaryDue(wib('2026-06-02T07:00'))?.week).toBe('2026-06-01')
})
