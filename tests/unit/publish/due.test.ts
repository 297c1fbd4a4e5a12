import { describe, expect, test } from 'vitest'
import { buildDueInMs, burstWindowMs, retryAfter, type WaitingChange } from '#publish/due.ts'

const start = new Date('2026-11-21T09:00:00Z').getTime()
const at = (ms: number) => new Date(start + ms)
const change = (ms: number, hasFailed = false): WaitingChange => ({ id: `c${ms}`, receivedAt: at(ms), hasFailed })

/** Plays a clock: how many builds these publishes make, and when each change was live, in ms after it came. */
function play(publishesMs: readonly number[], buildMs: number) {
  let waiting: readonly WaitingChange[] = []
  let builds = 0
  const delays: number[] = []
  let building: { endsMs: number; carries: readonly WaitingChange[] } | null = null
  for (let ms = 0; ms < 200_000; ms += 50) {
    waiting = [...waiting, ...publishesMs.filter((time) => time === ms).map((time) => change(time))]
    if (building && ms >= building.endsMs) {
      const { carries } = building
      delays.push(...carries.map(({ receivedAt }) => start + ms - receivedAt.getTime()))
      waiting = waiting.filter((one) => !carries.includes(one))
      building = null
    }
    const recent = publishesMs.filter((time) => time <= ms && time > ms - burstWindowMs).length
    if (!building && buildDueInMs({ waiting, recent, retryAt: null }, at(ms)) === 0) {
      builds += 1
      building = { endsMs: ms + buildMs, carries: waiting }
    }
  }
  return { builds, delays }
}

describe('30 quick publishes make at most 3 builds, and all of them go live', () => {
  test.each([50, 200, 400, 600, 1_000])('one every %i ms', (gapMs) => {
    const publishes = Array.from({ length: 30 }, (_, index) => index * gapMs)
    for (const buildMs of [100, 3_000, 8_000]) {
      const { builds, delays } = play(publishes, buildMs)
      expect(builds).toBeLessThanOrEqual(3)
      expect(delays).toHaveLength(30)
    }
  })
})

test('a single publish is built within half a second', () => {
  expect(play([0], 3_000).delays).toEqual([3_400])
})

test('somebody who never stops publishing still sees changes go live', () => {
  const publishes = Array.from({ length: 100 }, (_, index) => index * 1_000)
  expect(Math.max(...play(publishes, 3_000).delays)).toBeLessThan(25_000)
})

test('nothing is built where nothing waits', () => {
  expect(buildDueInMs({ waiting: [], recent: 0, retryAt: at(0) }, at(5))).toBeNull()
})

test('what failed is built again when its time has come, and at once with the next change', () => {
  const failed = [change(0, true)]
  expect(buildDueInMs({ waiting: failed, recent: 0, retryAt: at(30_000) }, at(10_000))).toBe(20_000)
  expect(buildDueInMs({ waiting: failed, recent: 0, retryAt: null }, at(90_000))).toBeNull()
  const withNew = { waiting: [...failed, change(10_000)], recent: 1, retryAt: at(30_000) }
  expect(buildDueInMs(withNew, at(10_400))).toBe(0)
})

test('a build that fails again and again is tried ever more seldom, and not for ever', () => {
  const waits = [1, 2, 3, 4, 5].map((failures) => retryAfter(failures, at(0)))
  expect(waits.map((time) => time && time.getTime() - start)).toEqual([30_000, 60_000, 120_000, 240_000, null])
})
