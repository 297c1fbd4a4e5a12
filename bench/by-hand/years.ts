import { sql } from 'kysely'
import type { Database } from '#database/connection.ts'
import { inTransaction } from '#database/transaction.ts'
import { answerHandoff } from '#handoff/answer.ts'
import { receiveHandoff } from '#handoff/receive.ts'
import { orderById } from '#orders/store.ts'
import { attemptById } from '#payments/attempts.ts'
import { markPaid } from '#sale/mark-paid.ts'
import { placeOrder } from '#sale/place-order.ts'
import { aDraft, aLine, aParcel } from '../../tests/support/drafts.ts'

const makers = 40
const days = 540
const count = { pieces: 10_000_000, countedAt: new Date('2020-01-01T00:00:00Z') }
const states = ['accepted', 'shipped', 'received', 'received', 'received', 'received', 'received', 'received'] as const

/** Each order is sold by the shop itself once; the others of the same hour are its rows under other names. */
const copies = 20
const namesIn: Readonly<Record<string, readonly string[]>> = {
  orders: ['id', 'number', 'token_hash', 'checkout_key'],
  order_lines: ['id', 'order_id'],
  parcels: ['id', 'order_id'],
  order_events: ['id', 'order_id', 'handoff_id'],
  payment_requests: ['id', 'order_id', 'settled_by'],
  payment_attempts: ['id', 'request_id'],
  payments: ['id', 'attempt_id', 'external_id'],
  stock_holds: ['id', 'order_id'],
  handoffs: ['id', 'order_id', 'parcel_id', 'token_hash'],
  handoff_lines: ['handoff_id', 'line_id'],
  maker_ledger: ['id', 'order_id', 'line_id'],
  escalations: ['id', 'order_id', 'subject'],
  outbox: ['id', 'message_id', 'order_id', 'handoff_id'],
}

export interface OneOrder {
  readonly orderId: string
  readonly number: string
  readonly producerId: string
  /** Where the list goes on in the middle of the years. */
  readonly cursor: string
}

/** A year and a half of a busy gallery: orders of one to three makers, most of them paid, made, sent and received. */
export async function fillDesk(db: Database, linkSecret: string, orders: number): Promise<OneOrder> {
  const contacts = Array.from({ length: makers - 2 }, (_, maker) => ({
    producer_id: `producer-${maker}`,
    name: `Bengkel ${maker}`,
    email: `produsen-${maker}@produsen.example`,
    phone: null,
    updated_at: new Date(),
    updated_by: 'bench',
  }))
  await db.insertInto('producer_contacts').values(contacts).execute()
  const sold = Math.ceil(orders / copies)
  let begun = 0
  const one = async () => {
    for (let order = begun++; order < sold; order = begun++) await sellOne(db, linkSecret, order, sold)
  }
  await Promise.all(Array.from({ length: 4 }, one))
  for (const [table, names] of Object.entries(namesIn)) await copyRows(db, table, names)
  // Letters of years ago were sent.
  await sql`update outbox set state = 'sent', sent_at = created_at where state = 'waiting'`.execute(db)
  await sql`analyze`.execute(db)
  const middle = await db
    .selectFrom('orders')
    .innerJoin('parcels', 'parcels.order_id', 'orders.id')
    .select(['orders.id', 'number', 'created_at', 'producer_id'])
    .where('state', '=', 'paid')
    .orderBy('created_at')
    .offset(orders >> 1)
    .limit(1)
    .executeTakeFirstOrThrow()
  const cursor = `${middle.created_at.toISOString()}_${middle.id}`
  return { orderId: middle.id, number: middle.number, producerId: middle.producer_id, cursor }
}

async function copyRows(db: Database, table: string, names: readonly string[]): Promise<void> {
  const renamed = names.map((name) => sql`${sql.lit(name)}, one.${sql.ref(name)} || 'x' || copy`)
  await sql`
    insert into ${sql.table(table)}
    select (jsonb_populate_record(one, jsonb_build_object(${sql.join(renamed)}))).*
    from ${sql.table(table)} one, generate_series(2, ${sql.lit(copies)}) copy`.execute(db)
}

async function sellOne(db: Database, linkSecret: string, order: number, orders: number): Promise<void> {
  const at = new Date(Date.now() - (1 - order / orders) * days * 86_400_000)
  const parcels = Array.from({ length: 1 + (order % 3) }, (_, parcel) => {
    const maker = `producer-${(order + parcel * 7) % makers}`
    return aParcel(maker, [aLine(`KARYA-${order % 200}-${maker}`, { count })])
  })
  const name = `Kenarya ${order}`
  const phone = `+62812${String(order).padStart(8, '0')}`
  const buyer = { name, email: `pembeli-${order % 4000}@contoh.example`, phone }
  const provider = order % 9 === 0 ? 'transfer' : 'stripe'
  const placed = await placeOrder({ db, linkSecret, now: at }, aDraft(parcels, { buyer, provider }))
  if (!placed.ok || !placed.attemptId) throw new Error('not placed')
  // One in eight is never paid.
  if (order % 8 === 0) return
  const [saved, attempt] = [await orderById(db, placed.orderId), await attemptById(db, placed.attemptId)]
  if (!saved || !attempt) throw new Error('not saved')
  const receipt = { externalId: placed.orderId, amount: saved.total, currency: 'IDR', paidAt: at }
  const paid = { order: saved, requestId: attempt.request_id, attempt, linkSecret }
  await inTransaction(db, (trx) => markPaid(trx, paid, receipt, at))
  await makeAndSend(db, placed.orderId, order, at)
}

async function makeAndSend(db: Database, orderId: string, order: number, at: Date): Promise<void> {
  const state = states[order % states.length]
  const later = (hours: number) => new Date(at.getTime() + hours * 3_600_000)
  const handoffs = await db
    .selectFrom('handoffs')
    .select(['id', 'producer_id'])
    .where('order_id', '=', orderId)
    .execute()
  for (const { id, producer_id } of handoffs) {
    const say = (answer: Parameters<typeof answerHandoff>[2], hours: number) =>
      answerHandoff(db, id, answer, `producer:${producer_id}`, later(hours))
    await say({ action: 'accept' }, 5)
    if (state === 'accepted') continue
    await say({ action: 'ship', courier: 'JNE', trackingNumber: `CGK${order}` }, 60)
    if (state === 'received') await receiveHandoff(db, id, 'buyer', later(90))
  }
}
