import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '#core/day.ts'
import { dayOfPieces, type Maker, piecesBy, planOf, spread } from '#inquiries/feasibility.ts'

const maker = (id: string, weeklyCapacity: number, changes: Partial<Maker> = {}): Maker => ({
  id,
  weeklyCapacity,
  closures: [],
  inHand: 0,
  isIdle: false,
  ...changes,
})
// A Monday; no public holiday in the two weeks after it.
const monday = '2026-11-23'

test('300 masks are four groups and nine working days', () => {
  const groups = ['a', 'b', 'c', 'd'].map((id) => maker(id, 42))
  const plan = spread(groups, 300, monday, '2026-12-03')
  expect(plan).toMatchObject({ day: '2026-12-03', workingDays: 9 })
  expect(plan.parts.map(({ pieces }) => pieces)).toEqual([75, 75, 75, 75])
})

test('as few are asked as finish in time, and those without work before others', () => {
  const all = [maker('busy', 100, { inHand: 90 }), maker('large', 100), maker('small', 20, { isIdle: true })]
  expect(spread(all, 20, monday, '2026-11-27').parts).toEqual([{ makerId: 'small', pieces: 20, day: '2026-11-27' }])
  const two = spread(all, 110, monday, '2026-11-27')
  expect(two.parts.map(({ makerId }) => makerId)).toEqual(['small', 'large'])
  expect(spread(all, 1_000, monday, '2026-11-27').parts).toHaveLength(3)
})

test('what is in hand comes first, and closed days count for nothing', () => {
  const closed = maker('closed', 50, { inHand: 50, closures: [{ from: monday, to: '2026-11-29' }] })
  expect(piecesBy(closed, monday, '2026-12-04')).toBe(0)
  expect(dayOfPieces(closed, 10, monday)).toBe('2026-12-07')
  const forever = maker('away', 50, { closures: [{ from: monday, to: '2030-01-01' }] })
  expect(spread([forever], 1, monday, '2026-12-31')).toEqual({ parts: [], day: null, workingDays: null })
  expect(planOf([forever], new Map([['away', 5]]), monday).day).toBeNull()
})

const someMakers = fc.uniqueArray(
  fc.record({
    id: fc.uuid(),
    weeklyCapacity: fc.integer({ min: 0, max: 200 }),
    inHand: fc.integer({ min: 0, max: 300 }),
    isIdle: fc.boolean(),
    closures: fc.array(
      fc
        .tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 30 }))
        .map(([after, days]) => ({ from: addDays(monday, after), to: addDays(monday, after + days) })),
      { maxLength: 3 },
    ),
  }),
  { selector: ({ id }) => id, maxLength: 6 },
)

test('a plan makes every piece, promises no day that cannot be kept, and none later than needed', () => {
  fc.assert(
    fc.property(
      someMakers,
      fc.integer({ min: 1, max: 2_000 }),
      fc.integer({ min: 0, max: 90 }),
      (makers, pieces, days) => {
        const wanted = addDays(monday, days)
        const { parts, day } = spread(makers, pieces, monday, wanted)
        if (day === null) {
          expect(makers.reduce((sum, each) => sum + piecesBy(each, monday, addDays(monday, 366)), 0)).toBeLessThan(
            pieces,
          )
          return
        }
        expect(parts.reduce((sum, part) => sum + part.pieces, 0)).toBe(pieces)
        const chosen = parts.map((part) => ({ ...part, maker: makers.find(({ id }) => id === part.makerId) as Maker }))
        for (const part of chosen)
          expect(piecesBy(part.maker, monday, part.day as string)).toBeGreaterThanOrEqual(part.pieces)
        const canBeKept = makers.reduce((sum, each) => sum + piecesBy(each, monday, wanted), 0) >= pieces
        expect(day <= wanted).toBe(canBeKept)
      },
    ),
    { numRuns: 30 },
  )
})
