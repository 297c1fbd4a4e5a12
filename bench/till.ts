// placeOrder against one hand-written statement that writes the same rows, on the same PostgreSQL: node bench/till.ts
// Wanted: at least 0.5 of its orders a second, p99 at most twice its own; memory after 10,000 orders within 20 %.
import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { connect } from '#database/connection.ts'
import { migrateToLatest } from '#database/migrate.ts'
import { placeOrder } from '#sale/place-order.ts'
import { startPostgres } from '../local/postgres/server.ts'
import { aDraft, aLine, aParcel } from '../tests/support/drafts.ts'
import { freshFolder } from '../tests/support/folder.ts'

const rounds = 8
const ordersARound = Number(process.env.BENCH_ORDERS ?? 800) / rounds
const atOnce = 4

const folder = await freshFolder()
const postgres = await startPostgres({ port: 0, dataFolder: folder.path, say: () => {} })
const db = connect({ databaseUrl: postgres.url, poolSize: atOnce })
await migrateToLatest(db)

const placing = { db, linkSecret: 'a link secret for the bench, long enough', now: new Date() }
const count = { pieces: 1_000_000, countedAt: new Date('2026-11-01T02:00:00Z') }
const place = async () => {
  const draft = aDraft([aParcel('upt', [aLine('BENCH', { count })])])
  const placed = await placeOrder(placing, draft)
  if (!placed.ok) throw new Error('not placed')
}

/** The same rows in one statement: what PostgreSQL itself takes for them. */
const write = async () => {
  const id = randomUUID()
  await sql`
    with taken as (update stock set held = held + 1 where variant_id = 'BENCH' and counted - held - sold >= 1 returning 1),
    placed as (insert into orders select (jsonb_populate_record(o, jsonb_build_object('id', ${id}::text, 'number', ${id}::text,
        'token_hash', ${id}::text, 'checkout_key', ${id}::text))).* from taken, (select o from orders o limit 1) as first(o) returning id),
    line as (insert into order_lines select (jsonb_populate_record(o, jsonb_build_object('id', ${id}::text, 'order_id', placed.id))).*
      from placed, (select o from order_lines o limit 1) as first(o) returning 1),
    parcel as (insert into parcels select (jsonb_populate_record(o, jsonb_build_object('id', ${id}::text, 'order_id', placed.id))).*
      from placed, (select o from parcels o limit 1) as first(o) returning 1),
    request as (insert into payment_requests select (jsonb_populate_record(o, jsonb_build_object('id', ${id}::text, 'order_id', placed.id))).*
      from placed, (select o from payment_requests o limit 1) as first(o) returning id),
    attempt as (insert into payment_attempts select (jsonb_populate_record(o, jsonb_build_object('id', ${id}::text, 'request_id', request.id))).*
      from request, (select o from payment_attempts o limit 1) as first(o) returning 1),
    event as (insert into order_events select (jsonb_populate_record(o, jsonb_build_object('id', ${id}::text, 'order_id', placed.id))).*
      from placed, (select o from order_events o limit 1) as first(o) returning 1)
    insert into stock_holds select (jsonb_populate_record(o, jsonb_build_object('id', ${id}::text, 'order_id', placed.id))).*
      from placed, (select o from stock_holds o limit 1) as first(o)`.execute(db)
}

interface Measured {
  readonly perSecond: number
  readonly p99Ms: number
}

async function measure(deed: () => Promise<void>): Promise<Measured> {
  const times: number[] = []
  let given = 0
  const began = performance.now()
  const one = async () => {
    while (given++ < ordersARound) {
      const at = performance.now()
      await deed()
      times.push(performance.now() - at)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, one))
  const perSecond = (times.length / (performance.now() - began)) * 1000
  return { perSecond, p99Ms: times.sort((a, b) => a - b)[Math.floor(times.length * 0.99)] ?? 0 }
}

const median = (numbers: readonly number[]) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? 0

for (let warm = 0; warm < 50; warm++) await place()
for (let warm = 0; warm < 50; warm++) await write()
globalThis.gc?.()
const heapBefore = process.memoryUsage().heapUsed
const ours: Measured[] = []
const bare: Measured[] = []
// One after the other, so that whatever else this machine does meets both.
for (let round = 0; round < rounds; round++) {
  ours.push(await measure(place))
  bare.push(await measure(write))
}
globalThis.gc?.()
const heapGrowth = process.memoryUsage().heapUsed / heapBefore
const of = (all: readonly Measured[], name: keyof Measured) => median(all.map((one) => one[name]))
const speed = of(ours, 'perSecond') / of(bare, 'perSecond')
const slowest = of(ours, 'p99Ms') / of(bare, 'p99Ms')
console.log(`placeOrder      ${of(ours, 'perSecond').toFixed(0)} orders/s, p99 ${of(ours, 'p99Ms').toFixed(1)} ms`)
console.log(`one statement   ${of(bare, 'perSecond').toFixed(0)} orders/s, p99 ${of(bare, 'p99Ms').toFixed(1)} ms`)
console.log(`ratio           ${speed.toFixed(2)} (0.5 wanted), p99 ${slowest.toFixed(2)} times (2 at most)`)
console.log(
  `heap after      ${heapGrowth.toFixed(2)} of before${globalThis.gc ? '' : ' (run with --expose-gc to measure it)'}`,
)
await db.destroy()
await postgres.close()
await folder.remove()
process.exitCode = speed >= 0.5 && slowest <= 2 && (!globalThis.gc || heapGrowth <= 1.2) ? 0 : 1
