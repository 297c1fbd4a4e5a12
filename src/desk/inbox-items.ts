import { expressionBuilder, type RawBuilder, sql } from 'kysely'
import { officeDays } from '#calendar/office-hours.ts'
import { dayOf } from '#core/day.ts'
import type { Db } from '#database/connection.ts'
import type { Tables } from '#database/tables.ts'
import { proposalHours } from '#handoff/deadlines.ts'
import { conditions } from './handoff-queues.ts'
import { isFound, type Search } from './order-search.ts'
import { agreedRequests, waitingTransfers } from './transfers.ts'

// What has waited for longer than this is due since it came.
const daysBack = 60

/**
 * Everything that waits for an officer, one row a matter: `kind`, `id`, `about` (an escalation's kind), `due`, `order_id`,
 * `handoff_id`, `inquiry_id`, `producer_id`, `amount`. What has no deadline of its own is due a working day after it came. A hand-off that is late stands here
 * once, not again as the escalation that says so.
 */
export function inboxItems(db: Db, search: Search | null, now: Date): RawBuilder<unknown> {
  const days = officeDays(now, 1, daysBack)
  const office = sql`select * from unnest(${days.map(({ day }) => day)}::text[],
    ${days.map(({ begins }) => begins.toISOString())}::timestamptz[],
    ${days.map(({ minutes }) => minutes)}::int[]) as office (day, begins, minutes)`
  const dueAfter = (came: 'opened_at' | 'created_at') => {
    const at = sql.ref(came)
    return sql`coalesce(greatest(${at}, office.begins) + office.minutes * interval '1 minute', ${at})`
  }
  const onDay = (came: 'opened_at' | 'created_at') =>
    sql`left join office on office.day = to_char(${sql.ref(came)} at time zone 'Asia/Jakarta', 'YYYY-MM-DD')`
  const found = search ? sql`where ${isFoundIn(db, search)}` : sql``
  return sql`
    office as (${office}),
    waiting as (
      select case kind when 'letter_dead' then 'letter' else 'attention' end as kind, id, kind as about,
        ${dueAfter('opened_at')} as due, order_id,
        case when subject like 'hof!_%' escape '!' then subject end as handoff_id, cast(null as text) as inquiry_id,
        detail->>'producer' as producer_id, cast(null as bigint) as amount
      from escalations ${onDay('opened_at')}
      where closed_at is null and not (kind = 'handoff_overdue' and exists (select 1 from handoffs
        where handoffs.id = escalations.subject and handoffs.state in ('offered', 'accepted', 'making', 'ready')))
      union all
      select 'transfer', order_id, null, max(due), order_id, null, null, null, max(amount)
      from (${transfers(db)} union all ${agreed(db)}) as transfers group by order_id
      union all
      select kind, id, null, due, order_id, id, null, producer_id, null from (${handoffs(now)}) as works
      union all
      select 'inquiry', id, null, ${dueAfter('created_at')}, null, null, id, null, null
      from inquiries ${onDay('created_at')} where state = 'new'
      union all
      select 'quotation', id, null, ${endOf('valid_until')}, null, null, inquiry_id, null, total
      from quotations where state = 'sent'
    ),
    items as (select * from waiting ${found})`
}

function transfers(db: Db) {
  return waitingTransfers(db).select([
    'payment_requests.order_id',
    'payment_attempts.expires_at as due',
    'payment_requests.amount',
  ])
}

/** A balance has no day of its own: without it nothing of the order may leave. */
function agreed(db: Db) {
  const leaves = sql<Date>`coalesce(due_at, (select ${endOf('min(ship_by)')} from handoffs
    where handoffs.order_id = payment_requests.order_id and handoffs.state not in ('declined', 'cancelled')), created_at)`
  return agreedRequests(db).select(['payment_requests.order_id', leaves.as('due'), 'payment_requests.amount'])
}

/** The last minute of a day in Jakarta. */
const endOf = (day: 'ship_by' | 'min(ship_by)' | 'valid_until') =>
  sql`cast(cast(${sql.raw(day)} as date) + 1 as timestamp) at time zone 'Asia/Jakarta' - interval '1 minute'`

/** By the same conditions as the lists of hand-offs; what is due on a day is due at its end. */
function handoffs(now: Date) {
  const where = expressionBuilder<Tables, 'handoffs'>()
  const is = (queue: keyof typeof conditions) => conditions[queue](where, now, dayOf(now))
  return sql`
    select case when ${is('late')} then 'late' when ${is('unanswered')} then 'unanswered'
        when ${is('proposed')} then 'proposed' else 'pickup' end as kind,
      id, order_id, producer_id,
      case when handoffs.state <> 'offered'
          then ${endOf('ship_by')}
        when proposed_day is null then answer_by
        else coalesce(answered_at, offered_at) + ${proposalHours} * interval '1 hour' end as due
    from handoffs
    where ${is('late')} or ${is('unanswered')} or ${is('proposed')} or ${is('pickup')}`
}

function isFoundIn(db: Db, search: Search) {
  const like = `%${search.words}%`
  const orders = db
    .selectFrom('orders')
    .select('id')
    .where((where) => isFound(where, search))
  const inquiries = db
    .selectFrom('inquiries')
    .select('id')
    .where((where) =>
      where.or([
        where('number', 'ilike', like),
        where('organisation', 'ilike', like),
        where('contact_name', 'ilike', like),
        where('contact_email', 'ilike', like),
        ...(search.digits ? [where('contact_phone', 'like', `%${search.digits}%`)] : []),
      ]),
    )
  return sql`(order_id in ${orders} or inquiry_id in ${inquiries})`
}
