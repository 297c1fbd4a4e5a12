import { createServer, connect as dial, type Socket } from 'node:net'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { connect, type Database } from '#database/connection.ts'
import { isConnectionLost } from '#database/repeat.ts'
import { inTransaction } from '#database/transaction.ts'
import { type FreshDatabase, freshDatabase } from '../support/database.ts'
import { listen } from '../support/raw-http.ts'

// A network that drops every packet without a word: nobody is told that the line is gone.

let fresh: FreshDatabase
let db: Database
let isSilent = false
let beforeCommit = false
const sockets = new Set<Socket>()
const network = createServer((client) => {
  const target = new URL(fresh.url)
  const database = dial(Number(target.port), target.hostname)
  for (const [from, to] of [
    [client, database],
    [database, client],
  ] as const) {
    sockets.add(from)
    from.on('error', () => {})
    from.on('close', () => to.destroy())
    from.on('data', (bytes) => {
      if (beforeCommit && bytes.toString('latin1').includes('commit')) isSilent = true
      if (!isSilent) to.write(bytes)
    })
  }
})

beforeAll(async () => {
  fresh = await freshDatabase()
  const address = new URL(fresh.url)
  address.host = `127.0.0.1:${await listen(network)}`
  db = connect({ databaseUrl: address.href, poolSize: 1, silenceMs: 400 })
})
afterAll(async () => {
  await db?.destroy()
  for (const socket of sockets) socket.destroy()
  network.close()
  await fresh?.drop()
})
beforeEach(() => {
  isSilent = false
  beforeCommit = false
})

const one = () => sql<{ one: number }>`select 1 as one`.execute(db)

/** The one connection of the pool is new: a stuck one would be lent out again and never answer. */
async function expectToWorkAgain(): Promise<void> {
  isSilent = false
  beforeCommit = false
  expect((await one()).rows).toEqual([{ one: 1 }])
}

async function failureOf(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => 'it was answered',
    (error) => error,
  )
}

test('a statement on a line that has gone silent is given up, and its connection with it', async () => {
  await one()
  isSilent = true
  expect(isConnectionLost(await failureOf(one()))).toBe(true)
  await expectToWorkAgain()
})

test('a transaction whose COMMIT is never answered is known to be unclear, and blocks nobody', async () => {
  const work = inTransaction(db, async (trx) => {
    await sql`select 2`.execute(trx)
    beforeCommit = true
  })
  expect(isConnectionLost(await failureOf(work))).toBe(true)
  await expectToWorkAgain()
})

test('so does one that goes silent in the middle', async () => {
  const work = inTransaction(db, async (trx) => {
    isSilent = true
    await sql`select 2`.execute(trx)
  })
  expect(isConnectionLost(await failureOf(work))).toBe(true)
  await expectToWorkAgain()
})
