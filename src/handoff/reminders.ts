import { sql } from 'kysely'
import { workingDayBefore } from '#calendar/answer-deadline.ts'
import { addDays, dayOf } from '#core/day.ts'
import type { Database, Trx } from '#database/connection.ts'
import { inTransaction } from '#database/transaction.ts'
import { handoffById, isPaidUp } from './store.ts'
import { sendWorkOrder } from './work-order.ts'

// No closure is reckoned with that is longer than this before a day of dispatch.
const daysAhead = 15

/**
 * Writes to producers before they are late: when a third of the time to answer is left, and on the last working day before
 * goods are due. Once for each deadline; one that an officer has moved is another deadline. Gives how many.
 */
export async function remindProducers(db: Database, now: Date, limit = 100): Promise<number> {
  return (await remindToAnswer(db, now, limit)) + (await remindToShip(db, now, limit))
}

async function remindToAnswer(db: Database, now: Date, limit: number): Promise<number> {
  const due = await withLetters(db)
    .select('handoffs.id')
    .where('handoffs.state', '=', 'offered')
    .where('proposed_day', 'is', null)
    .where('answer_by', '>', now)
    .where(sql<boolean>`answer_by - (answer_by - offered_at) / 3 <= ${now}`)
    .where(sql<boolean>`answer_reminded_for is distinct from answer_by`)
    .orderBy('answer_by')
    .limit(limit)
    .execute()
  let reminded = 0
  for (const { id } of due) {
    reminded += await inTransaction(db, async (trx) => {
      const marked = await trx
        .updateTable('handoffs')
        .set((set) => ({ answer_reminded_for: set.ref('answer_by') }))
        .where('id', '=', id)
        .where('state', '=', 'offered')
        .where(sql<boolean>`answer_reminded_for is distinct from answer_by`)
        .executeTakeFirst()
      return marked.numUpdatedRows === 1n ? write(trx, 'reminder', id, now) : 0
    })
  }
  return reminded
}

async function remindToShip(db: Database, now: Date, limit: number): Promise<number> {
  const today = dayOf(now)
  const soon = await withLetters(db)
    .innerJoin('parcels', 'parcels.id', 'handoffs.parcel_id')
    .select(['handoffs.id', 'handoffs.ship_by', 'parcels.closures'])
    .where((where) =>
      where.or([
        where('handoffs.state', 'in', ['accepted', 'making']),
        where.and([where('handoffs.state', '=', 'ready'), where('parcels.method', '=', 'courier')]),
      ]),
    )
    // What may not be sent yet is nobody's to hurry with but the buyer.
    .where(isPaidUp)
    .where('ship_by', '>=', today)
    .where('ship_by', '<=', addDays(today, daysAhead))
    .where(sql<boolean>`ship_reminded_for is distinct from ship_by`)
    .orderBy('ship_by')
    .limit(limit)
    .execute()
  const due = soon.filter(({ ship_by, closures }) => workingDayBefore(ship_by, closures) <= today)
  let reminded = 0
  for (const { id } of due) {
    reminded += await inTransaction(db, async (trx) => {
      const marked = await trx
        .updateTable('handoffs')
        .set((set) => ({ ship_reminded_for: set.ref('ship_by') }))
        .where('id', '=', id)
        .where('state', 'in', ['accepted', 'making', 'ready'])
        .where(sql<boolean>`ship_reminded_for is distinct from ship_by`)
        .executeTakeFirst()
      return marked.numUpdatedRows === 1n ? write(trx, 'ship_reminder', id, now) : 0
    })
  }
  return reminded
}

/** Hand-offs of producers who can be written to; the others are reminded from the desk. */
const withLetters = (db: Database) =>
  db
    .selectFrom('handoffs')
    .innerJoin('producer_contacts', 'producer_contacts.producer_id', 'handoffs.producer_id')
    .where('producer_contacts.email', 'is not', null)

async function write(trx: Trx, kind: 'reminder' | 'ship_reminder', id: string, now: Date): Promise<number> {
  const handoff = await handoffById(trx, id)
  if (!handoff) return 0
  const { email } = await trx
    .selectFrom('producer_contacts')
    .select('email')
    .where('producer_id', '=', handoff.producerId)
    .executeTakeFirstOrThrow()
  const { address } = await trx
    .selectFrom('orders')
    .select('address')
    .where('id', '=', handoff.orderId)
    .executeTakeFirstOrThrow()
  if (!email) return 0
  const { orderId, orderNumber, producerName, tokenVersion: version, lines, answerBy, shipBy, method } = handoff
  const items = lines.map(({ quantity, title, options }) => ({ quantity, title, options }))
  const destination = method === 'courier' ? (address?.regency ?? null) : null
  const work = { id, version, orderId, orderNumber, producerName, items, answerBy, shipBy, destination }
  await sendWorkOrder(trx, kind, email, work, now)
  return 1
}
