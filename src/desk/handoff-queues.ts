import type { ExpressionBuilder, ExpressionWrapper, SqlBool } from 'kysely'
import { type Day, dayOf } from '#core/day.ts'
import type { Db } from '#database/connection.ts'
import type { Tables } from '#database/tables.ts'

/**
 * Hand-offs by what is due. `late`: not answered or not sent in time · `unanswered`: the producer still has time ·
 * `proposed`: the buyer is asked about a later day · `making` · `pickup`: ready at the gallery · `shipped`
 */
export const queues = ['late', 'unanswered', 'proposed', 'making', 'pickup', 'shipped'] as const
export type Queue = (typeof queues)[number]

type Where = ExpressionBuilder<Tables, 'handoffs'>
type Condition = ExpressionWrapper<Tables, 'handoffs', SqlBool>

/** Each hand-off that is not over is in exactly one queue: lists and counts ask the same. */
export const conditions: Readonly<Record<Queue, (where: Where, now: Date, today: Day) => Condition>> = {
  late: (where, now, today) =>
    where.or([
      where.and([
        where('handoffs.state', '=', 'offered'),
        where('handoffs.proposed_day', 'is', null),
        where('handoffs.answer_by', '<', now),
      ]),
      where.and([where('handoffs.state', 'in', ['accepted', 'making']), where('handoffs.ship_by', '<', today)]),
    ]),
  unanswered: (where, now) =>
    where.and([
      where('handoffs.state', '=', 'offered'),
      where('handoffs.proposed_day', 'is', null),
      where('handoffs.answer_by', '>=', now),
    ]),
  proposed: (where) =>
    where.and([where('handoffs.state', '=', 'offered'), where('handoffs.proposed_day', 'is not', null)]),
  making: (where, _now, today) =>
    where.and([where('handoffs.state', 'in', ['accepted', 'making']), where('handoffs.ship_by', '>=', today)]),
  pickup: (where) => where('handoffs.state', '=', 'ready'),
  shipped: (where) => where('handoffs.state', '=', 'shipped'),
}

export async function countQueues(db: Db, now: Date): Promise<Readonly<Record<Queue, number>>> {
  const today = dayOf(now)
  const counts = await db
    .selectFrom('handoffs')
    .select((select) =>
      queues.map((queue) =>
        select.fn
          .countAll<number>()
          .filterWhere(conditions[queue](select, now, today))
          .as(queue),
      ),
    )
    .where('state', 'in', ['offered', 'accepted', 'making', 'ready', 'shipped'])
    .executeTakeFirstOrThrow()
  return counts as Readonly<Record<Queue, number>>
}

const mostListed = 100

/** Ids, what is due first at the top; at most 100. */
export async function handoffIdsIn(db: Db, queue: Queue, now: Date): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('handoffs')
    .select('id')
    .where((where) => conditions[queue](where, now, dayOf(now)))
    .orderBy(queue === 'unanswered' || queue === 'late' ? 'answer_by' : 'ship_by')
    .orderBy('id')
    .limit(mostListed)
    .execute()
  return rows.map(({ id }) => id)
}
