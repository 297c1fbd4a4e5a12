import { weekOf } from '#calendar/work-weeks.ts'
import { isWorkingDay } from '#calendar/working-day.ts'
import { addDays, type Day, dayOf } from '#core/day.ts'
import type { Database, Trx } from '#database/connection.ts'
import { inTransaction } from '#database/transaction.ts'
import type { WeekWorkLetter } from '#notices/letter.ts'
import { enqueue } from '#notices/outbox.ts'
import type { Handoff } from './handoff.ts'
import { openStates, openWorkOf, sendableLink } from './producer-link.ts'

/**
 * The week whose summary is due now, as its Monday, and since when: 07.00 in Jakarta on its first working day, so that it
 * is read at the beginning of the work. Null before that.
 */
export function summaryDue(now: Date): { readonly week: Day; readonly since: Date } | null {
  const week = weekOf(dayOf(now))
  const days = Array.from({ length: 5 }, (_, index) => addDays(week, index))
  const first = days.find((day) => isWorkingDay(day))
  if (first === undefined) return null
  const since = new Date(`${first}T07:00:00+07:00`)
  return now < since ? null : { week, since }
}

/**
 * Writes to every producer who has work open from before, once a week, what it is, with one link to all of it: whoever is
 * first given work in the middle of a week has just got its letter. Gives how many.
 */
export async function sendWeekSummaries(db: Database, linkSecret: string, now: Date, limit = 50): Promise<number> {
  const summary = summaryDue(now)
  if (!summary) return 0
  const { week, since } = summary
  const due = await db
    .selectFrom('producer_contacts')
    .leftJoin('producer_links', 'producer_links.producer_id', 'producer_contacts.producer_id')
    .select(['producer_contacts.producer_id', 'producer_contacts.email'])
    .where('producer_contacts.email', 'is not', null)
    .where((where) => where.or([where('summary_week', 'is', null), where('summary_week', '<', week)]))
    .where((where) =>
      where.exists(
        where
          .selectFrom('handoffs')
          .select('handoffs.id')
          .whereRef('handoffs.producer_id', '=', 'producer_contacts.producer_id')
          .where('handoffs.offered_at', '<', since)
          .where('handoffs.state', 'in', [...openStates]),
      ),
    )
    .limit(limit)
    .execute()
  let sent = 0
  for (const { producer_id, email } of due) {
    const isSent = await inTransaction(db, (trx) =>
      summarise(trx, { producerId: producer_id, email: email ?? '', week, linkSecret }, now),
    )
    if (isSent) sent++
  }
  return sent
}

interface Summary {
  readonly producerId: string
  readonly email: string
  readonly week: Day
  readonly linkSecret: string
}

async function summarise(trx: Trx, { producerId, email, week, linkSecret }: Summary, now: Date): Promise<boolean> {
  const { subject, expiresAt } = await sendableLink(trx, linkSecret, producerId, now)
  const marked = await trx
    .updateTable('producer_links')
    .set({ summary_week: week })
    .where('producer_id', '=', producerId)
    .where((where) => where.or([where('summary_week', 'is', null), where('summary_week', '<', week)]))
    .executeTakeFirst()
  const works = await openWorkOf(trx, producerId)
  const [first] = works
  if (marked.numUpdatedRows !== 1n || !first) return false
  const data = {
    producerName: first.producerName,
    works: works.map(weekWork),
    link: subject,
    opensUntil: dayOf(expiresAt),
  }
  await enqueue(trx, { kind: 'week_summary', to: { email }, language: 'id', data }, now)
  return true
}

/** One piece of work as a weekly list shows it: nothing of its buyer. */
export const weekWork = (handoff: Handoff): WeekWorkLetter => ({
  orderNumber: handoff.orderNumber,
  state: handoff.state,
  method: handoff.method,
  pieces: handoff.lines.reduce((sum, { quantity }) => sum + quantity, 0),
  shipBy: handoff.shipBy,
})
