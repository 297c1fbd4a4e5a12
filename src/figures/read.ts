import { sql } from 'kysely'
import { type Day, dayOf } from '#core/day.ts'
import { endOfMonth, startOfMonth } from '#core/month.ts'
import type { Db } from '#database/connection.ts'
import { type Figure, totalOf } from './figure.ts'
import type { Grouping, Period } from './period.ts'

export interface Figures {
  readonly by: Grouping
  readonly period: Period
  /** The most sold first; months in their order. */
  readonly rows: readonly Figure[]
  readonly total: Omit<Figure, 'key' | 'name'>
}

/** Keys of orders without an address: taken at the gallery, or their buyer's data erased. */
export const pickedUp = 'pickup'
export const erased = 'erased'

/** Added up by the database from the makers' books and the hand-offs. Reads only. */
export async function readFigures(db: Db, period: Period, by: Grouping, now: Date): Promise<Figures> {
  const [money, whole, work, wholeWork, sent] = await Promise.all([
    readMoney(db, period, by),
    readMoney(db, period, 'all'),
    readWork(db, period, by, dayOf(now)),
    readWork(db, period, 'all', dayOf(now)),
    readSent(db, period, by),
  ])
  const names = new Map([...work, ...money].map(({ key, name }) => [key, name]))
  const rows = [...names].map(([key, name]): Figure => {
    const { orders = 0, pieces = 0, paid = 0, back = 0, share = 0 } = money.find((row) => row.key === key) ?? {}
    const { handoffs = 0, late = 0, leadDays = null } = work.find((row) => row.key === key) ?? {}
    const paidOut = sent && (sent.get(key) ?? 0)
    return { key, name, orders, pieces, paid, back, share, sent: paidOut, handoffs, late, leadDays }
  })
  rows.sort((one, other) => (by === 'month' ? one.key.localeCompare(other.key) : other.paid - one.paid))
  const { orders = 0 } = whole[0] ?? {}
  const { handoffs = 0, late = 0, leadDays = null } = wholeWork[0] ?? {}
  return { by, period, rows, total: totalOf(rows, { orders, handoffs, late, leadDays }) }
}

type Key = Grouping | 'all'

const monthText = (instant: string) => sql.raw(`to_char(timezone('Asia/Jakarta', ${instant}), 'YYYY-MM')`)
const placeKey = sql`case when orders.address is not null then orders.address ->> 'regencyCode'
  when orders.erased_at is not null then 'erased' else 'pickup' end`
const placeName = sql`coalesce(max(orders.address ->> 'regency'), '')`
const nothing = { key: sql`''`, name: sql`''` }

const moneyKeys: Readonly<
  Record<Key, { readonly key: ReturnType<typeof sql>; readonly name: ReturnType<typeof sql> }>
> = {
  all: nothing,
  producer: { key: sql`maker_ledger.producer_id`, name: sql`max(maker_ledger.producer_name)` },
  place: { key: placeKey, name: placeName },
  product: { key: sql`order_lines.product_id`, name: sql`max(order_lines.title)` },
  month: { key: monthText('maker_ledger.at'), name: sql`''` },
}

async function readMoney(db: Db, { from, to }: Period, by: Key) {
  const { key, name } = moneyKeys[by]
  const { rows } = await sql<Record<'key' | 'name' | 'orders' | 'pieces' | 'paid' | 'back' | 'share', string>>`
    select ${key} as key, ${name} as name,
      count(distinct case when maker_ledger.kind = 'sale' then maker_ledger.order_id end) as orders,
      sum(case when maker_ledger.kind = 'sale' then order_lines.quantity
        when maker_ledger.kind = 'moved' then order_lines.quantity * sign(maker_ledger.price) else 0 end) as pieces,
      sum(case when maker_ledger.kind in ('sale', 'moved') then maker_ledger.price else 0 end) as paid,
      sum(case when maker_ledger.kind in ('refund', 'restored') then 0 - maker_ledger.price else 0 end) as back,
      sum(maker_ledger.amount) as share
    from maker_ledger
    join order_lines on order_lines.id = maker_ledger.line_id
    join orders on orders.id = maker_ledger.order_id
    where maker_ledger.at >= ${startOfMonth(from)} and maker_ledger.at < ${endOfMonth(to)}
    group by 1
  `.execute(db)
  return rows.map((row) => ({
    key: row.key,
    name: row.name,
    orders: Number(row.orders),
    pieces: Number(row.pieces),
    paid: Number(row.paid),
    back: Number(row.back),
    share: Number(row.share),
  }))
}

const workKeys: typeof moneyKeys = {
  all: nothing,
  producer: { key: sql`handoffs.producer_id`, name: sql`max(handoffs.producer_name)` },
  place: { key: placeKey, name: placeName },
  product: { key: sql`order_lines.product_id`, name: sql`max(order_lines.title)` },
  month: { key: monthText('handoffs.offered_at'), name: sql`''` },
}

// When a maker's part was done: at the courier, or ready at the gallery for a buyer who comes for it.
const done = sql`case parcels.method when 'pickup' then coalesce((
    select min(at) from order_events
    where order_events.order_id = handoffs.order_id and order_events.handoff_id = handoffs.id
      and order_events.what = 'handoff_ready'
  ), handoffs.received_at) else coalesce(handoffs.shipped_at, handoffs.received_at) end`

// One row a hand-off, or one a line where products are asked for.
async function readWork(db: Db, { from, to }: Period, by: Key, today: Day) {
  const { key, name } = workKeys[by]
  const lines = sql`join handoff_lines on handoff_lines.handoff_id = handoffs.id and handoff_lines.active
    join order_lines on order_lines.id = handoff_lines.line_id`
  const { rows } = await sql<Record<'key' | 'name' | 'handoffs' | 'late', string> & { seconds: string | null }>`
    select ${key} as key, ${name} as name, count(distinct handoffs.id) as handoffs,
      count(distinct case when handoffs.ship_by < coalesce(
        cast(timezone('Asia/Jakarta', ${done}) as date), cast(${today} as date)) then handoffs.id end) as late,
      avg(extract(epoch from ${done} - orders.paid_at)) as seconds
    from handoffs
    join parcels on parcels.id = handoffs.parcel_id
    join orders on orders.id = handoffs.order_id
    ${by === 'product' ? lines : sql``}
    where handoffs.offered_at >= ${startOfMonth(from)} and handoffs.offered_at < ${endOfMonth(to)}
      and handoffs.state not in ('declined', 'cancelled')
    group by 1
  `.execute(db)
  return rows.map((row) => ({
    key: row.key,
    name: row.name,
    handoffs: Number(row.handoffs),
    late: Number(row.late),
    leadDays: row.seconds === null ? null : Math.round(Number(row.seconds) / 8_640) / 10,
  }))
}

/** By producer or month; a payment is for a statement and not for a product or a place. */
async function readSent(db: Db, { from, to }: Period, by: Grouping): Promise<ReadonlyMap<string, number> | null> {
  if (by !== 'producer' && by !== 'month') return null
  const key = by === 'producer' ? 'producer_id' : 'statement_month'
  const rows = await db
    .selectFrom('maker_ledger')
    .select((select) => [key, select.fn.sum('amount').as('amount')])
    .where('kind', '=', 'payment')
    .where('statement_month', '>=', from)
    .where('statement_month', '<=', to)
    .groupBy(key)
    .execute()
  return new Map(rows.map((row) => [String(row[key]), 0 - Number(row.amount)]))
}
