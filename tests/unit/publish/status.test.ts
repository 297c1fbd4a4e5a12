import { expect, test } from 'vitest'
import type { ChangeRow } from '#publish/changes.ts'
import { statusOf } from '#publish/status.ts'

const at = (time: string) => new Date(`2026-11-21T${time}Z`)
const now = at('10:00:00')
const build = { id: '20261121T090000Z-0000', beganAt: at('09:00:00') }
const row: ChangeRow = {
  id: 'key',
  document_id: 'product-tas',
  type: 'product',
  revision: 'r1',
  received_at: at('09:30:00'),
  handed_at: null,
  failed_at: null,
  live_at: null,
  build_id: null,
}

test('a change that no build has brought out yet waits, since it came', () => {
  expect(statusOf(row, build, now)).toEqual({ state: 'waiting', at: '2026-11-21T09:30:00.000Z', revision: 'r1' })
})

test('a change that was brought out is live since then', () => {
  const live = { ...row, live_at: at('09:30:06'), build_id: 'b' }
  expect(statusOf(live, build, now)).toMatchObject({ state: 'live', at: '2026-11-21T09:30:06.000Z' })
})

test('a change older than the build that is served is live with it, whoever built', () => {
  expect(statusOf(row, { id: 'deployed', beganAt: at('09:31:00') }, now)).toMatchObject({
    state: 'live',
    at: '2026-11-21T09:31:00.000Z',
  })
})

test('a change whose build failed says so', () => {
  expect(statusOf({ ...row, failed_at: at('09:31:00') }, build, now)).toMatchObject({ state: 'failed' })
})

test('a platform that took the call waits for a while, then counts as failed', () => {
  expect(statusOf({ ...row, handed_at: at('09:45:00') }, null, now).state).toBe('waiting')
  expect(statusOf({ ...row, handed_at: at('09:39:00') }, null, now).state).toBe('failed')
})

test('a document that the CMS never told of is unknown', () => {
  expect(statusOf(undefined, build, now)).toEqual({ state: 'unknown', at: null, revision: null })
})
