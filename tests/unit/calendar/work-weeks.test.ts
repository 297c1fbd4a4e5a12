import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { countingDay } from '#calendar/dispatch.ts'
import { placesIn, planWork, weekOf } from '#calendar/work-weeks.ts'
import { isWorkingDay } from '#calendar/working-day.ts'
import { addDays, type Day } from '#core/day.ts'

const rule = { leadWorkingDays: 5, weeklyCapacity: 3, closures: [] }
const taken = (...weeks: (readonly [Day, number])[]) => new Map(weeks)

describe('a week', () => {
  test('begins on Monday at midnight in Jakarta', () => {
    expect(['2026-11-22', '2026-11-23', '2026-11-29', '2026-11-30'].map(weekOf)).toEqual([
      '2026-11-16',
      '2026-11-23',
      '2026-11-23',
      '2026-11-30',
    ])
    // Sunday 23.59 and Monday 00.00 WIB: after 14.00 an order counts from the next day anyway.
    const counted = ['2026-11-22T06:59:59Z', '2026-11-22T16:59:59Z', '2026-11-22T17:00:00Z'].map((at) =>
      weekOf(countingDay(new Date(at))),
    )
    expect(counted).toEqual(['2026-11-16', '2026-11-23', '2026-11-23'])
  })

  test('has fewer places where holidays or closures shorten it, and none where nobody works', () => {
    const ten = { weeklyCapacity: 10, closures: [{ from: '2027-01-04', to: '2027-01-10' }] }
    expect(placesIn('2026-11-23', ten)).toBe(10)
    // 24 and 25 December 2026 are holidays.
    expect(placesIn('2026-12-21', ten)).toBe(6)
    expect(placesIn('2027-01-04', ten)).toBe(0)
    expect(placesIn('2026-12-21', { ...ten, weeklyCapacity: 1 })).toBe(1)
  })
})

describe('work', () => {
  test('is finished after its lead time while its week has room', () => {
    expect(planWork('2026-11-23', 3, rule, taken())).toEqual({
      weeks: [{ week: '2026-11-30', quantity: 3 }],
      day: '2026-11-30',
    })
    expect(planWork('2026-11-23', 1, rule, taken(['2026-11-30', 2]))?.day).toBe('2026-11-30')
  })

  test('waits for the next week with room where its own is full, and is promised for the end of that week', () => {
    expect(planWork('2026-11-23', 1, rule, taken(['2026-11-30', 3]))?.day).toBe('2026-12-11')
    expect(planWork('2026-11-23', 1, rule, taken(['2026-11-30', 3], ['2026-12-07', 3]))?.day).toBe('2026-12-18')
    // 24 and 25 December are holidays: the week's last working day is a Wednesday.
    const full = taken(['2026-11-30', 3], ['2026-12-07', 3], ['2026-12-14', 3], ['2026-12-21', 1])
    expect(planWork('2026-11-23', 1, rule, full)?.day).toBe('2026-12-23')
  })

  test('of many pieces fills the rooms of several weeks', () => {
    expect(planWork('2026-11-23', 7, rule, taken(['2026-12-07', 2]))).toEqual({
      weeks: [
        { week: '2026-11-30', quantity: 3 },
        { week: '2026-12-07', quantity: 1 },
        { week: '2026-12-14', quantity: 3 },
      ],
      day: '2026-12-18',
    })
  })

  test('skips the weeks in which its maker is away', () => {
    const away = { ...rule, closures: [{ from: '2026-12-07', to: '2026-12-13' }] }
    expect(planWork('2026-11-23', 4, away, taken())?.weeks.map(({ week }) => week)).toEqual([
      '2026-11-30',
      '2026-12-14',
    ])
  })

  test('has no day where a year has no room for it, or nobody works', () => {
    expect(planWork('2026-11-23', 99, { ...rule, weeklyCapacity: 1 }, taken())).toBeNull()
    expect(planWork('2026-11-23', 1, { ...rule, weeklyCapacity: 0 }, taken())).toBeNull()
    const away = { ...rule, closures: [{ from: '2026-01-01', to: '2099-12-31' }] }
    expect(planWork('2026-11-23', 1, away, taken())).toBeNull()
    expect(() => planWork('2026-11-23', 0, rule, taken())).toThrow(RangeError)
  })

  test('fills no week beyond its places, is all placed, and is promised for a working day of its last week', () => {
    const days = fc.integer({ min: 0, max: 400 }).map((ahead) => addDays('2026-10-01', ahead))
    const closures = fc.array(
      fc.record({ from: days, length: fc.nat(12) }).map(({ from, length }) => ({ from, to: addDays(from, length) })),
      { maxLength: 4 },
    )
    const weeks = fc.array(fc.tuple(days.map(weekOf), fc.nat(12)), { maxLength: 12 }).map((pairs) => new Map(pairs))
    const numbers = fc.record({
      quantity: fc.integer({ min: 1, max: 99 }),
      leadWorkingDays: fc.nat(20),
      weeklyCapacity: fc.integer({ min: 1, max: 20 }),
    })
    fc.assert(
      fc.property(days, numbers, closures, weeks, (from, { quantity, ...how }, closed, others) => {
        const plan = planWork(from, quantity, { ...how, closures: closed }, others)
        if (!plan) return
        expect(plan.weeks.reduce((sum, week) => sum + week.quantity, 0)).toBe(quantity)
        for (const { week, quantity: here } of plan.weeks) {
          expect(here + (others.get(week) ?? 0)).toBeLessThanOrEqual(placesIn(week, { ...how, closures: closed }))
        }
        expect(isWorkingDay(plan.day, closed)).toBe(true)
        expect(weekOf(plan.day)).toBe(plan.weeks.at(-1)?.week)
        // Never earlier for one piece more, or where others have taken more.
        const later = (other: typeof plan | null) => expect((other?.day ?? '9999') >= plan.day).toBe(true)
        later(planWork(from, quantity + 1, { ...how, closures: closed }, others))
        later(
          planWork(
            from,
            quantity,
            { ...how, closures: closed },
            new Map([...others, [plan.weeks[0]?.week ?? '', 999]]),
          ),
        )
      }),
    )
  })
})
