import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { addDays, dayOf } from '#core/day.ts'
import type { Database } from '#database/connection.ts'
import { inTransaction } from '#database/transaction.ts'
import { tellOfficer } from '#notices/tell-officer.ts'
import { receiveHandoff } from './receive.ts'

// A parcel that nobody complains of for this long has arrived.
const receivedAfterDays = 14
/** A buyer who has not answered a later day for this long needs a telephone call. */
export const proposalHours = 48

/**
 * What deadlines bring about: work that is not answered, a proposed day that the buyer does not answer and work that is
 * late each become an escalation, once; a parcel long on its way counts as received. Gives how many were touched.
 */
export async function remindAndEscalate(db: Database, now: Date, limit = 100): Promise<number> {
  const asked = new Date(now.getTime() - proposalHours * 3_600_000)
  const late: readonly (readonly [phase: string, since: RawBuilder<Date>, condition: RawBuilder<SqlBool>])[] = [
    ['answer', sql`answer_by`, sql`handoffs.state = 'offered' and proposed_day is null and answer_by < ${now}`],
    [
      'proposal',
      sql`answered_at`,
      sql`handoffs.state = 'offered' and proposed_day is not null and answered_at < ${asked}`,
    ],
    [
      'ship',
      sql`cast(ship_by as timestamptz)`,
      sql`(handoffs.state in ('accepted', 'making') or (handoffs.state = 'ready' and exists (select 1 from parcels
        where parcels.id = handoffs.parcel_id and parcels.method = 'courier'))) and ship_by < ${dayOf(now)}`,
    ],
  ]
  let touched = 0
  for (const phase of late) touched += await escalateLate(db, phase, now, limit)
  return touched + (await receiveLongShipped(db, now, limit))
}

async function escalateLate(
  db: Database,
  [phase, since, condition]: readonly [phase: string, since: RawBuilder<Date>, condition: RawBuilder<SqlBool>],
  now: Date,
  limit: number,
): Promise<number> {
  const overdue = await db
    .selectFrom('handoffs')
    .innerJoin('orders', 'orders.id', 'handoffs.order_id')
    .select(['handoffs.id', 'handoffs.order_id', 'handoffs.producer_id', 'orders.number'])
    .where(condition)
    // Once a phase, and again where an officer has set another deadline since; and while an officer has the hand-off on the desk anyway, not again.
    .where(
      sql<boolean>`not exists (select 1 from escalations e where e.kind = 'handoff_overdue' and e.subject = handoffs.id
        and (e.closed_at is null or (e.detail->>'phase' = ${phase} and e.opened_at > ${since})))`,
    )
    .limit(limit)
    .execute()
  for (const row of overdue) {
    const escalation = {
      kind: 'handoff_overdue' as const,
      subject: row.id,
      orderId: row.order_id,
      orderNumber: row.number,
      detail: { producer: row.producer_id, phase },
    }
    await inTransaction(db, (trx) => tellOfficer(trx, escalation, now))
  }
  return overdue.length
}

async function receiveLongShipped(db: Database, now: Date, limit: number): Promise<number> {
  const before = new Date(`${addDays(dayOf(now), -receivedAfterDays)}T00:00:00Z`)
  const arrived = await db
    .selectFrom('handoffs')
    .select('id')
    .where('state', '=', 'shipped')
    .where('shipped_at', '<', before)
    .limit(limit)
    .execute()
  for (const { id } of arrived) await receiveHandoff(db, id, 'system', now)
  return arrived.length
}
