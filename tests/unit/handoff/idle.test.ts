import { expect, test } from 'vitest'
import { freeThisWeek, isIdle } from '#handoff/idle.ts'
import { producer } from '../../support/sample-products.ts'

const now = new Date('2026-11-23T03:00:00Z')
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000)
const load = (inHand: number, days: number) => ({ inHand, openHandoffs: inHand && 1, lastOfferedAt: daysAgo(days) })

test('whoever was never given work is idle, and whoever was not for more than 60 days', () => {
  expect(isIdle(undefined, now)).toBe(true)
  expect(isIdle(load(0, 61), now)).toBe(true)
  expect(isIdle(load(0, 60), now)).toBe(false)
})

test('free are those who say what they make in a week, have nothing in hand and are not closed all week', () => {
  const makers = [
    { ...producer('upt'), weeklyCapacity: 10 },
    { ...producer('busy'), weeklyCapacity: 10 },
    { ...producer('silent') },
    { ...producer('away', { closures: [{ from: '2026-11-20', to: '2026-12-31' }] }), weeklyCapacity: 10 },
    { ...producer('back', { closures: [{ from: '2026-11-20', to: '2026-11-25' }] }), weeklyCapacity: 10 },
  ]
  const loads = new Map([
    ['busy', load(3, 1)],
    ['upt', load(0, 1)],
  ])
  expect(freeThisWeek(makers, loads, '2026-11-23')).toEqual(['back', 'upt'])
})
