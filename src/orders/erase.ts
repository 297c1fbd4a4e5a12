import { sql } from 'kysely'
import type { Database, Trx } from '#database/connection.ts'
import { inTransaction } from '#database/transaction.ts'
import { type Actor, remember } from './history.ts'

// A provider's event quotes the buyer's e-mail address; its type, digest and outcome stay as the record of it.
const eventBodyDays = 30
const dayMs = 24 * 3_600_000

/**
 * Erases who bought and where to, in an order that is finished (complete or closed) and has nothing open on the
 * desk. Goods, prices, days and states stay. False where there is nothing to erase or it may not be erased yet.
 */
export async function eraseOrder(trx: Trx, orderId: string, actor: Actor, now: Date): Promise<boolean> {
  const order = await trx
    .selectFrom('orders')
    .select(['id', 'buyer_email'])
    .where('id', '=', orderId)
    .where('erased_at', 'is', null)
    .where((where) => where.or([where('completed_at', 'is not', null), where('closed_at', 'is not', null)]))
    .forUpdate()
    .executeTakeFirst()
  if (!order || (await hasOpenEscalation(trx, orderId))) return false
  await eraseEvents(trx, orderId, order.buyer_email)
  await eraseLetters(trx, orderId)
  await eraseWords(trx, orderId)
  await trx
    .updateTable('orders')
    .set({
      buyer_name: '',
      buyer_email: '',
      buyer_phone: '',
      address: null,
      note: '',
      gift_message: '',
      erased_at: now,
    })
    .where('id', '=', orderId)
    .execute()
  await remember(trx, { orderId, actor, what: 'personal_data_erased' }, now)
  return true
}

async function hasOpenEscalation(trx: Trx, orderId: string): Promise<boolean> {
  const open = await trx
    .selectFrom('escalations')
    .select('id')
    .where('order_id', '=', orderId)
    .where('closed_at', 'is', null)
    .executeTakeFirst()
  return open !== undefined
}

async function eraseEvents(trx: Trx, orderId: string, email: string): Promise<void> {
  const attempts = await trx
    .selectFrom('payment_attempts')
    .innerJoin('payment_requests', 'payment_requests.id', 'payment_attempts.request_id')
    .select(['payment_attempts.id', 'payment_attempts.session_id'])
    .where('payment_requests.order_id', '=', orderId)
    .execute()
  const sessions = attempts.flatMap(({ session_id }) => session_id ?? [])
  // A payment page shows the address it was opened with.
  if (attempts.length > 0) {
    const ids = attempts.map(({ id }) => id)
    await trx.updateTable('payment_attempts').set({ url: null }).where('id', 'in', ids).execute()
  }
  await trx
    .updateTable('payment_events')
    .set({ body: '' })
    .where('body', '!=', '')
    .where('processed_at', 'is not', null)
    .where((where) =>
      where.or([
        // Every text holds an empty one: whoever ordered at the counter may have left no address.
        ...(email === '' ? [] : [sql<boolean>`strpos(lower(body), ${email}) > 0`]),
        ...(sessions.length > 0 ? [where('session_id', 'in', sessions)] : []),
      ]),
    )
    .execute()
}

/** Who was written to and what; that a letter of this kind was sent, and when, stays. */
async function eraseLetters(trx: Trx, orderId: string): Promise<void> {
  const letters = trx.updateTable('outbox').where('order_id', '=', orderId)
  await letters
    .set({ state: 'dead', lease_until: null, last_error: 'erased' })
    .where('state', 'in', ['waiting', 'sending'])
    .execute()
  await letters.set({ to_address: '', data: '{}' }).where('to_address', '!=', 'officer').execute()
}

/** What people wrote in their own words, and the numbers by which a courier tells who lives where. */
async function eraseWords(trx: Trx, orderId: string): Promise<void> {
  await trx.updateTable('handoffs').set({ problem: '', tracking_number: '' }).where('order_id', '=', orderId).execute()
  await trx
    .deleteFrom('handoff_photos')
    .where('handoff_id', 'in', (select) => select.selectFrom('handoffs').select('id').where('order_id', '=', orderId))
    .execute()
  await trx.updateTable('parcels').set({ pickup_code: null }).where('order_id', '=', orderId).execute()
  await trx.updateTable('documents').set({ recipient: '' }).where('order_id', '=', orderId).execute()
  await trx.updateTable('refunds').set({ reason: '' }).where('order_id', '=', orderId).execute()
  await trx.updateTable('escalations').set({ resolution: '' }).where('order_id', '=', orderId).execute()
}

/** On a buyer's wish: every finished order under their e-mail address. Gives how many were erased. */
export async function eraseBuyer(db: Database, email: string, actor: Actor, now: Date): Promise<number> {
  const theirs = await db
    .selectFrom('orders')
    .select('id')
    .where('buyer_email', '=', email)
    .where('erased_at', 'is', null)
    .orderBy('created_at')
    .execute()
  let erased = 0
  for (const { id } of theirs) if (await inTransaction(db, (trx) => eraseOrder(trx, id, actor, now))) erased++
  return erased
}

/** What the clock erases: orders finished `afterDays` ago, and events' bodies after a month. Gives how many. */
export async function eraseDue(db: Database, afterDays: number, now: Date, limit = 100): Promise<number> {
  const before = new Date(now.getTime() - afterDays * dayMs)
  const due = await db
    .selectFrom('orders')
    .select('id')
    .where('erased_at', 'is', null)
    .where((where) => where.or([where('completed_at', '<', before), where('closed_at', '<', before)]))
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom('escalations')
            .select('escalations.id')
            .whereRef('escalations.order_id', '=', 'orders.id')
            .where('escalations.closed_at', 'is', null),
        ),
      ),
    )
    .limit(limit)
    .execute()
  let erased = 0
  for (const { id } of due) if (await inTransaction(db, (trx) => eraseOrder(trx, id, 'system', now))) erased++
  return erased + (await emptyOldEvents(db, now))
}

async function emptyOldEvents(db: Database, now: Date): Promise<number> {
  const emptied = await db
    .updateTable('payment_events')
    .set({ body: '' })
    .where('id', 'in', (select) =>
      select
        .selectFrom('payment_events')
        .select('id')
        .where('body', '!=', '')
        .where('processed_at', 'is not', null)
        .where('received_at', '<', new Date(now.getTime() - eventBodyDays * dayMs))
        .limit(1000),
    )
    .executeTakeFirst()
  return Number(emptied.numUpdatedRows)
}
