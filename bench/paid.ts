// markPaid against one hand-written statement that writes the same rows, on the same PostgreSQL, over orders placed before.
// Wanted: at least 0.5 of its orders a second, p99 at most twice its own; memory afterwards within 20 %.
import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { connect } from '#database/connection.ts'
import { migrateToLatest } from '#database/migrate.ts'
import { inTransaction } from '#database/transaction.ts'
import { orderById } from '#orders/store.ts'
import { attemptById } from '#payments/attempts.ts'
import { markPaid } from '#sale/mark-paid.ts'
import { placeOrder } from '#sale/place-order.ts'
import { startPostgres } from '../local/postgres/server.ts'
import { aDraft, aLine, aParcel } from '../tests/support/drafts.ts'
import { freshFolder } from '../tests/support/folder.ts'

const rounds = 8
const ordersARound = Number(process.env.BENCH_ORDERS ?? 240) / rounds
const atOnce = 4
const linkSecret = 'a link secret for the bench, long enough'

const folder = await freshFolder()
const postgres = await startPostgres({ port: 0, dataFolder: folder.path, say: () => {} })
const db = connect({ databaseUrl: postgres.url, poolSize: atOnce })
await migrateToLatest(db)
const contact = { producer_id: 'upt', name: 'Bengkel upt', email: 'upt@produsen.example', phone: null }
await db
  .insertInto('producer_contacts')
  .values({ ...contact, updated_at: new Date(), updated_by: 'bench' })
  .execute()

const count = { pieces: 1_000_000, countedAt: new Date('2026-11-01T02:00:00Z') }

async function anOrder() {
  const placed = await placeOrder(
    { db, linkSecret, now: new Date() },
    aDraft([aParcel('upt', [aLine('BENCH', { count })])]),
  )
  if (!placed.ok || !placed.attemptId) throw new Error('not placed')
  const [order, attempt] = [await orderById(db, placed.orderId), await attemptById(db, placed.attemptId)]
  if (!order || !attempt) throw new Error('not saved')
  return { order, attempt }
}
type Placed = Awaited<ReturnType<typeof anOrder>>

async function pay({ order, attempt }: Placed): Promise<void> {
  const receipt = { externalId: randomUUID(), amount: order.total, currency: 'IDR', paidAt: new Date() }
  const paid = { order, requestId: attempt.request_id, attempt, linkSecret }
  const outcome = await inTransaction(db, (trx) => markPaid(trx, paid, receipt, new Date()))
  if (outcome !== 'settled') throw new Error(outcome)
}

/** A row like the first of its table, with these values of its own. */
const like = (table: string, own: Record<string, string | undefined>) => sql`
  insert into ${sql.table(table)} select (jsonb_populate_record(one, ${JSON.stringify(own)}::jsonb)).*
  from (select one from ${sql.table(table)} one limit 1) as first(one)`

/** The same rows in one statement: what PostgreSQL itself takes for them. */
async function write({ order, attempt }: Placed): Promise<void> {
  const [id, second, lineId, parcelId] = [randomUUID(), randomUUID(), order.lines[0]?.id, order.parcels[0]?.id]
  await sql`
    with payment as (${like('payments', { id, attempt_id: attempt.id, external_id: id })} returning 1),
    tried as (update payment_attempts set state = 'paid' where id = ${attempt.id}),
    asked as (update payment_requests set state = 'settled', settled_by = ${id} where id = ${attempt.request_id}),
    paid as (update orders set state = 'paid', paid_at = now() where id = ${order.id} and state = 'awaiting_payment'),
    gone as (update stock_holds set state = 'sold', settled_at = now() where order_id = ${order.id} and state = 'held'
      returning variant_id, quantity),
    shelf as (update stock set held = held - gone.quantity, sold = sold + gone.quantity from gone
      where stock.variant_id = gone.variant_id),
    offered as (${like('handoffs', { id, order_id: order.id, parcel_id: parcelId, token_hash: id })} returning 1),
    work as (${like('handoff_lines', { handoff_id: id, line_id: lineId })} returning 1),
    told as (${like('order_events', { id, order_id: order.id })} returning 1),
    told_too as (${like('order_events', { id: second, order_id: order.id })} returning 1),
    booked as (${like('maker_ledger', { id, order_id: order.id, line_id: lineId })} returning 1),
    letter as (${like('outbox', { id, message_id: id, order_id: order.id })} returning 1)
    ${like('outbox', { id: second, message_id: second, order_id: order.id })}`.execute(db)
}

async function measure(deed: (placed: Placed) => Promise<void>) {
  const orders = await Promise.all(Array.from({ length: ordersARound }, anOrder))
  const times: number[] = []
  const began = performance.now()
  const one = async () => {
    for (let order = orders.pop(); order; order = orders.pop()) {
      const at = performance.now()
      await deed(order)
      times.push(performance.now() - at)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, one))
  const perSecond = (times.length / (performance.now() - began)) * 1000
  return { perSecond, p99Ms: times.sort((a, b) => a - b)[Math.floor(times.length * 0.99)] ?? 0 }
}

const median = (numbers: readonly number[]) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? 0

for (let warm = 0; warm < 20; warm++) await pay(await anOrder())
for (let warm = 0; warm < 20; warm++) await write(await anOrder())
globalThis.gc?.()
const heapBefore = process.memoryUsage().heapUsed
const ours: Awaited<ReturnType<typeof measure>>[] = []
const bare: typeof ours = []
for (let round = 0; round < rounds; round++) {
  ours.push(await measure(pay))
  bare.push(await measure(write))
}
globalThis.gc?.()
const heapGrowth = process.memoryUsage().heapUsed / heapBefore
const of = (all: typeof ours, name: 'perSecond' | 'p99Ms') => median(all.map((one) => one[name]))
const speed = of(ours, 'perSecond') / of(bare, 'perSecond')
const slowest = of(ours, 'p99Ms') / of(bare, 'p99Ms')
console.log(`markPaid        ${of(ours, 'perSecond').toFixed(0)} orders/s, p99 ${of(ours, 'p99Ms').toFixed(1)} ms`)
console.log(`one statement   ${of(bare, 'perSecond').toFixed(0)} orders/s, p99 ${of(bare, 'p99Ms').toFixed(1)} ms`)
console.log(`ratio           ${speed.toFixed(2)} (0.5 wanted), p99 ${slowest.toFixed(2)} times (2 at most)`)
console.log(`heap after      ${heapGrowth.toFixed(2)} of before`)
await db.destroy()
await postgres.close()
await folder.remove()
process.exitCode = speed >= 0.5 && slowest <= 2 && heapGrowth <= 1.2 ? 0 : 1
