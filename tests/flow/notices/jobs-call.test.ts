import { afterAll, beforeAll, expect, test } from 'vitest'
import { answerJobsCall } from '#jobs/jobs-call.ts'
import type { Jobs } from '#jobs/round.ts'
import type { Mail } from '#notices/mailer.ts'
import { aDraft, aLine, aParcel } from '../../support/drafts.ts'
import { knowProducers, paidOrder } from '../../support/paid-order.ts'
import { linkSecret, openTill, siteUrl, type Till } from '../../support/till.ts'

// A host without a resident server has no clock of its own: somebody calls.

const secret = 'a jobs secret for tests, long enough to be one'
const failed: string[] = []
const sent: Mail[] = []
let till: Till
let jobs: Jobs

beforeAll(async () => {
  till = await openTill()
  await knowProducers(till, 'upt')
  jobs = {
    db: till.db,
    gateway: till.gateway,
    mail: { send: async (letter) => void sent.push(letter), close() {} },
    siteUrl,
    linkSecret,
    officerEmail: 'petugas@toko.example',
    eraseAfterDays: 365,
    hosted: null,
    now: () => new Date(),
    failed: (job) => failed.push(job),
  }
})
afterAll(() => till.close())

const call = (authorization?: string, more: Partial<Jobs> = {}) =>
  answerJobsCall(
    { ...jobs, ...more },
    secret,
    new Request(`${siteUrl}/api/jobs`, { method: 'POST', headers: authorization ? { authorization } : {} }),
  )

test('a call drains the letters of a sale once; without the secret nothing is done', async () => {
  await paidOrder(till, aDraft([aParcel('upt', [aLine('TAS', { count: null })])]))
  for (const wrong of [undefined, 'Bearer ', 'Bearer wrong', secret, `Basic ${secret}`])
    expect((await call(wrong)).status).toBe(401)
  expect(sent).toEqual([])
  const [first, second] = [await call(`Bearer ${secret}`), await call(`Bearer ${secret}`)]
  expect([first.status, second.status, first.headers.get('cache-control')]).toEqual([200, 200, 'no-store'])
  expect([(await first.json()).letters, (await second.json()).letters]).toEqual([2, 0])
  expect(sent).toHaveLength(2)
  await till.expectSound()
})

test('a job that fails is told by its name and keeps no other from running', async () => {
  const sessionsSince = () => {
    throw new Error('down')
  }
  const broken = { ...till.gateway, sessionsSince }
  // The books are compared by the hour.
  const now = () => new Date(Date.now() + 2 * 3_600_000)
  const answer = await call(`Bearer ${secret}`, { gateway: broken, now })
  expect(answer.status).toBe(500)
  expect(await answer.json()).toMatchObject({ books: null, letters: expect.any(Number), erasure: 0 })
  expect(failed).toEqual(['books'])
})
