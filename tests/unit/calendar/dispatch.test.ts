import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { countingDay, dispatchDay } from '#calendar/dispatch.ts'
import { workingDaysFor } from '#calendar/lead-time.ts'
import { publicHoliday } from '#calendar/public-holidays.ts'
import { isWorkingDay } from '#calendar/working-day.ts'
import { addDays, type Day, dayOf } from '#core/day.ts'

const days = fc.integer({ min: 0, max: 600 }).map((ahead) => addDays('2026-01-01', ahead))
const closures = fc.array(
  fc.tuple(days, fc.integer({ min: 0, max: 40 })).map(([from, length]) => ({ from, to: addDays(from, length) })),
  { maxLength: 4 },
)
const workingDays = fc.integer({ min: 0, max: 60 })
const none: Day = '9999-12-31'

describe('the day goods leave', () => {
  test('is counted over weekends and public holidays', () => {
    expect(dispatchDay('2026-11-20', { workingDays: 1, closures: [] })).toBe('2026-11-23')
    expect(dispatchDay('2026-12-23', { workingDays: 1, closures: [] })).toBe('2026-12-28')
    expect(dispatchDay('2026-03-17', { workingDays: 2, closures: [] })).toBe('2026-03-26')
  })

  test('is the first open day when goods lie ready', () => {
    expect(dispatchDay('2026-11-23', { workingDays: 0, closures: [] })).toBe('2026-11-23')
    expect(dispatchDay('2026-11-21', { workingDays: 0, closures: [] })).toBe('2026-11-23')
  })

  test('waits for a producer who is away', () => {
    const away = [{ from: '2026-11-24', to: '2026-11-30' }]
    expect(dispatchDay('2026-11-23', { workingDays: 2, closures: away })).toBe('2026-12-02')
  })

  test('does not exist for a producer closed until further notice', () => {
    expect(dispatchDay('2026-11-23', { workingDays: 1, closures: [{ from: '2026-01-01', to: '2099-12-31' }] })).toBe(
      null,
    )
  })

  test('is never a closed day, and never before the order', () => {
    fc.assert(
      fc.property(days, workingDays, closures, (from, working, closed) => {
        const day = dispatchDay(from, { workingDays: working, closures: closed })
        if (day === null) return
        expect(isWorkingDay(day, closed)).toBe(true)
        expect(day >= from).toBe(true)
      }),
    )
  })

  test('is never earlier for a later order, for more work, or for one more closure', () => {
    fc.assert(
      fc.property(days, fc.nat(30), workingDays, fc.nat(10), closures, closures, (from, later, working, more, a, b) => {
        const base = dispatchDay(from, { workingDays: working, closures: a }) ?? none
        expect(base <= (dispatchDay(addDays(from, later), { workingDays: working, closures: a }) ?? none)).toBe(true)
        expect(base <= (dispatchDay(from, { workingDays: working + more, closures: a }) ?? none)).toBe(true)
        expect(base <= (dispatchDay(from, { workingDays: working, closures: [...a, ...b] }) ?? none)).toBe(true)
      }),
    )
  })

  test('is looked for through a year and no further', () => {
    const until = (to: Day) => dispatchDay('2026-01-01', { workingDays: 0, closures: [{ from: '2026-01-01', to }] })
    expect(until('2026-12-31')).toBeNull()
    expect(dispatchDay('2026-01-05', { workingDays: 0, closures: [{ from: '2026-01-05', to: '2027-01-03' }] })).toBe(
      '2027-01-04',
    )
    // The 366th day after is a Monday nobody has off.
    expect(dispatchDay('2026-01-10', { workingDays: 0, closures: [{ from: '2026-01-10', to: '2027-01-10' }] })).toBe(
      '2027-01-11',
    )
    expect(
      dispatchDay('2026-01-09', { workingDays: 0, closures: [{ from: '2026-01-09', to: '2027-01-10' }] }),
    ).toBeNull()
  })

  test('refuses work that is no number of days', () => {
    for (const working of [-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(() => dispatchDay('2026-11-23', { workingDays: working, closures: [] })).toThrow(RangeError)
    }
  })
})

describe('the day an order counts from', () => {
  test('is today until 14.00 in Jakarta, and tomorrow from then on', () => {
    expect(countingDay(new Date('2026-11-23T06:59:59Z'))).toBe('2026-11-23')
    expect(countingDay(new Date('2026-11-23T07:00:00Z'))).toBe('2026-11-24')
    expect(countingDay(new Date('2026-11-23T16:59:59Z'))).toBe('2026-11-24')
    expect(countingDay(new Date('2026-11-23T17:00:00Z'))).toBe('2026-11-24')
  })

  test('never goes back as time goes on', () => {
    const instants = fc.date({ min: new Date('2026-01-01'), max: new Date('2027-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(instants, fc.nat(1e8), (now, more) => {
        expect(countingDay(now) >= dayOf(now)).toBe(true)
        expect(countingDay(now) <= countingDay(new Date(now.getTime() + more))).toBe(true)
      }),
    )
  })
})

test('what is made to order takes its lead time, what lies ready the time to hand it over', () => {
  const made = { kind: 'made_to_order', leadTimeWorkingDays: 5, weeklyCapacity: 3 } as const
  expect([2, 8].map((handling) => workingDaysFor(made, handling))).toEqual([5, 8])
  expect(workingDaysFor({ ...made, weeklyCapacity: 0 }, 2)).toBe(Number.POSITIVE_INFINITY)
  const ready = { kind: 'in_stock', count: 5, countedAt: '2026-11-01T00:00:00Z' } as const
  expect(workingDaysFor(ready, 2)).toBe(2)
  expect(workingDaysFor({ ...ready, kind: 'one_of_a_kind', count: 1 }, 4)).toBe(4)
  expect(workingDaysFor({ ...made, weeklyCapacity: 1 }, 2)).toBe(5)
  expect(workingDaysFor({ kind: 'gallery_only' }, 2)).toBe(Number.POSITIVE_INFINITY)
})

test('the calendar knows the holidays that a buyer would ask about', () => {
  expect(publicHoliday('2026-08-17')).toBe('Proklamasi Kemerdekaan')
  expect(publicHoliday('2026-12-24')).toBe('Cuti bersama Natal')
  expect(publicHoliday('2027-03-10')).toBe('Idulfitri 1448 H')
  expect(publicHoliday('2026-11-23')).toBeUndefined()
})
