import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { connect, type Database } from '#database/connection.ts'
import { hangBell } from '#publish/bell.ts'
import { latestChanges, readStanding, recordChange } from '#publish/changes.ts'
import { buildDueInMs } from '#publish/due.ts'
import { hostedPublisher, publishByClock } from '#publish/hosted.ts'
import { takeLease } from '#publish/lease.ts'
import { type BringOut, publishDue, startPublisher } from '#publish/publisher.ts'
import { type FreshDatabase, freshDatabase } from '../../support/database.ts'

let database: FreshDatabase
let other: Database
const running: { stop(): Promise<void> }[] = []
const patience = { timeout: 20_000 }

beforeAll(async () => {
  database = await freshDatabase()
  other = connect({ databaseUrl: database.url, poolSize: 3 })
})
afterEach(async () => {
  await Promise.all(running.splice(0).map((one) => one.stop()))
  await database.db.deleteFrom('content_changes').execute()
  await database.db.deleteFrom('content_builds').execute()
  await database.db.deleteFrom('escalations').execute()
  await database.db.deleteFrom('outbox').execute()
})
afterAll(async () => {
  await other?.destroy()
  await database?.drop()
})

const events: string[] = []

function publisherWith(bringOut: BringOut, { db = database.db, holder = 'one', now = () => new Date() } = {}) {
  return {
    db,
    holder,
    bringOut,
    served: async () => null,
    log: ({ event }: { event: string }) => void events.push(event),
    now,
  }
}

let count = 0
async function publish(documentId = 'product-tas', now = new Date()): Promise<void> {
  count += 1
  await recordChange(database.db, { id: `key-${count}`, documentId, type: 'product', revision: `r${count}` }, now)
}

async function states(...ids: readonly string[]) {
  const rows = await latestChanges(database.db, ids)
  return rows.map((row) => (row.live_at ? 'live' : row.failed_at ? 'failed' : row.handed_at ? 'handed' : 'waiting'))
}

test('two servers that share the database never build at the same time, and 30 quick changes make at most 3 builds', async () => {
  let building = 0
  let mostAtOnce = 0
  let builds = 0
  const bringOut: BringOut = async () => {
    builds += 1
    building += 1
    mostAtOnce = Math.max(mostAtOnce, building)
    await new Promise((resolve) => setTimeout(resolve, 300))
    building -= 1
    return 'built'
  }
  const bell = hangBell()
  running.push(startPublisher(publisherWith(bringOut), bell))
  running.push(startPublisher(publisherWith(bringOut, { db: other, holder: 'two' }), hangBell()))
  const ids = Array.from({ length: 30 }, (_, index) => `product-${index}`)
  for (const id of ids) {
    await publish(id)
    bell.ring()
  }
  await vi.waitFor(async () => expect(new Set(await states(...ids))).toEqual(new Set(['live'])), patience)
  expect(mostAtOnce).toBe(1)
  expect(builds).toBeLessThanOrEqual(3)
})

test('one deed of an editor that changes two documents is no burst, and waited for no longer than one', async () => {
  const now = new Date()
  const deed = { type: 'product', revision: 'one-deed' }
  await recordChange(database.db, { id: 'deed-product', documentId: 'product-tas', ...deed }, now)
  await recordChange(database.db, { id: 'deed-approval', documentId: 'approval-tas', ...deed }, now)
  const standing = await readStanding(database.db, now)
  expect(standing.waiting).toHaveLength(2)
  expect(buildDueInMs(standing, now)).toBe(400)
  await publish('product-topi', now)
  expect(buildDueInMs(await readStanding(database.db, now), now)).toBe(2_000)
})

test('a change that comes while a build is under way goes out with the next one', async () => {
  const carried: number[] = []
  const bringOut: BringOut = async () => {
    carried.push((await states('product-late')).length)
    if (carried.length === 1) await publish('product-late')
    return 'built'
  }
  const bell = hangBell()
  running.push(startPublisher(publisherWith(bringOut), bell))
  await publish()
  await vi.waitFor(async () => expect(await states('product-late')).toEqual(['live']), patience)
  expect(carried).toEqual([0, 1])
})

test('a build that fails marks its changes failed; the next change takes them along', async () => {
  let isBroken = true
  const bringOut: BringOut = async () => {
    if (isBroken) throw new Error('broken')
    return 'built'
  }
  const long = new Date(Date.now() - 10_000)
  await publish('product-broken', long)
  await publishDue(publisherWith(bringOut))
  expect(await states('product-broken')).toEqual(['failed'])
  expect(events).toContain('content_build_failed')

  // Not again at once by itself.
  isBroken = false
  expect((await publishDue(publisherWith(bringOut))).count).toBe(0)
  await publish('product-whole', long)
  expect((await publishDue(publisherWith(bringOut))).count).toBe(2)
  expect(await states('product-broken', 'product-whole')).toEqual(['live', 'live'])
})

const told = () => database.db.selectFrom('escalations').select(['kind', 'closed_by', 'resolution']).execute()

test('a build that fails is put before the officers once, with a letter, and closed when one is good', async () => {
  let isBroken = true
  const bringOut: BringOut = async () => {
    if (isBroken) throw new Error('broken')
    return 'built'
  }
  for (const id of ['product-a', 'product-b']) {
    await publish(id, new Date(Date.now() - 10_000))
    await publishDue(publisherWith(bringOut))
  }
  expect(await told()).toEqual([{ kind: 'build_failed', closed_by: null, resolution: null }])
  const letters = await database.db.selectFrom('outbox').select('data').where('kind', '=', 'escalation').execute()
  expect(letters.map(({ data }) => data)).toMatchObject([{ kind: 'build_failed' }])
  isBroken = false
  await publish('product-c', new Date(Date.now() - 10_000))
  await publishDue(publisherWith(bringOut))
  expect(await told()).toEqual([{ kind: 'build_failed', closed_by: null, resolution: 'built' }])
})

test('a platform that takes the call and shows nothing is put before the officers, until it shows new pages', async () => {
  const began = Date.now()
  const hosting = (minutes: number, builtAt: number) => ({
    ...hostedPublisher({
      db: database.db,
      hook: 'http://localhost:9/',
      builtAt: new Date(builtAt),
      log: () => {},
      now: () => new Date(began + minutes * 60_000),
    }),
    bringOut: async () => 'handedOver' as const,
  })
  await publish('product-tas', new Date(began - 10_000))
  expect(await publishByClock(hosting(0, began - 60_000))).toBe(1)
  await publishByClock(hosting(19, began - 60_000))
  expect(await told()).toEqual([])
  await publishByClock(hosting(21, began - 60_000))
  expect(await told()).toEqual([{ kind: 'build_failed', closed_by: null, resolution: null }])
  await publishByClock(hosting(22, began + 60_000))
  expect(await told()).toMatchObject([{ resolution: 'built' }])
})

test('a failed build is tried again after half a minute', async () => {
  let tries = 0
  const bringOut: BringOut = async () => {
    tries += 1
    if (tries === 1) throw new Error('the CMS does not answer')
    return 'built'
  }
  const began = Date.now()
  await publish('product-tas', new Date(began - 10_000))
  await publishDue(publisherWith(bringOut, { now: () => new Date(began) }))
  await publishDue(publisherWith(bringOut, { now: () => new Date(began + 29_000) }))
  expect(tries).toBe(1)
  await publishDue(publisherWith(bringOut, { now: () => new Date(began + 30_000) }))
  expect(await states('product-tas')).toEqual(['live'])
})

test('the right to build of a server that was killed passes on after half a minute', async () => {
  const began = Date.now()
  await publish('product-tas', new Date(began - 10_000))
  expect(await takeLease(other, 'killed', new Date(began))).toBe(true)
  const bringOut: BringOut = async () => 'built'
  await publishDue(publisherWith(bringOut, { now: () => new Date(began + 1_000) }))
  expect(await states('product-tas')).toEqual(['waiting'])
  await publishDue(publisherWith(bringOut, { now: () => new Date(began + 31_000) }))
  expect(await states('product-tas')).toEqual(['live'])
})

test('a server that is told to leave ends its build, and what it carried waits for another', async () => {
  const { promise: hasBegun, resolve: begun } = Promise.withResolvers<void>()
  const bringOut: BringOut = (signal) =>
    new Promise((_, reject) => {
      signal.addEventListener('abort', () => reject(new Error('ended')))
      begun()
    })
  await publish('product-tas', new Date(Date.now() - 10_000))
  const leaving = startPublisher(publisherWith(bringOut), hangBell())
  await hasBegun
  await leaving.stop()
  expect(await states('product-tas')).toEqual(['waiting'])
  expect((await publishDue(publisherWith(async () => 'built', { db: other, holder: 'two' }))).count).toBe(1)
})

test('what a platform was asked to build is not asked for again', async () => {
  let calls = 0
  const bringOut: BringOut = async () => {
    calls += 1
    return 'handedOver'
  }
  await publish('product-tas', new Date(Date.now() - 10_000))
  await publishDue(publisherWith(bringOut))
  await publishDue(publisherWith(bringOut))
  expect(calls).toBe(1)
  expect(await states('product-tas')).toEqual(['handed'])
})

test('a report that comes twice is one change', async () => {
  const change = { id: 'same-key', documentId: 'product-tas', type: 'product', revision: 'r' }
  expect(await recordChange(database.db, change, new Date())).toBe(true)
  expect(await recordChange(database.db, change, new Date())).toBe(false)
})

test('pages of yesterday are built again once, whoever looks, for consents end with their day', async () => {
  let builds = 0
  let beganAt = new Date('2026-11-21T16:30:00Z')
  // Half past midnight in the shop.
  const now = () => new Date('2026-11-21T17:30:00Z')
  const bringOut: BringOut = async () => {
    builds += 1
    beganAt = now()
    return 'built'
  }
  const publisher = { ...publisherWith(bringOut, { now }), served: async () => ({ id: 'a', beganAt }) }
  expect((await publishDue(publisher)).count).toBe(0)
  expect((await publishDue({ ...publisher, now: () => new Date(now().getTime() + 60_000) })).count).toBe(1)
  for (let look = 0; look < 3; look++) await publishDue(publisher)
  expect(builds).toBe(1)
})
