import { addDays, dayOf } from '#core/day.ts'
import type { Database } from '#database/connection.ts'
import { inTransaction } from '#database/transaction.ts'
import { tellOfficer } from '#notices/tell-officer.ts'
import { receiveHandoff } from './receive.ts'

// A parcel that nobody complains of for this long has arrived.
const receivedAfterDays = 14

/**
 * What deadlines bring about: a hand-off unanswered or late becomes an escalation, once; a parcel long on its way
 * counts as received. Gives how many were touched.
 */
export async function remindAndEscalate(db: Database, now: Date, limit = 100): Promise<number> {
  const today = dayOf(now)
  const overdue = await db
    .selectFrom('handoffs')
    .innerJoin('orders', 'orders.id', 'handoffs.order_id')
    .select(['handoffs.id', 'handoffs.order_id', 'handoffs.producer_id', 'handoffs.state', 'orders.number'])
    .where((where) =>
      where.or([
        where.and([
          where('handoffs.state', '=', 'offered'),
          where('answer_by', '<', now),
          where('proposed_day', 'is', null),
        ]),
        where.and([where('handoffs.state', 'in', ['accepted', 'making']), where('ship_by', '<', today)]),
      ]),
    )
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom('escalations')
            .select('escalations.id')
            .whereRef('escalations.subject', '=', 'handoffs.id')
            .where('escalations.kind', '=', 'handoff_overdue'),
        ),
      ),
    )
    .limit(limit)
    .execute()
  for (const row of overdue) {
    const escalation = {
      kind: 'handoff_overdue' as const,
      subject: row.id,
      orderId: row.order_id,
      orderNumber: row.number,
      detail: { producer: row.producer_id, state: row.state },
    }
    await inTransaction(db, (trx) => tellOfficer(trx, escalation, now))
  }
  const before = new Date(`${addDays(today, -receivedAfterDays)}T00:00:00Z`)
  const arrived = await db
    .selectFrom('handoffs')
    .select('id')
    .where('state', '=', 'shipped')
    .where('shipped_at', '<', before)
    .limit(limit)
    .execute()
  for (const { id } of arrived) await receiveHandoff(db, id, 'system', now)
  return overdue.length + arrived.length
}
