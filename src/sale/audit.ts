import { sql } from 'kysely'
import type { Db } from '#database/connection.ts'
import { handoffTransitions } from '#handoff/states.ts'
import { orderTransitions } from '#orders/states.ts'
import { agreedChecks } from './audit-agreed.ts'
import type { Check, Violation } from './violation.ts'

export type { Violation } from './violation.ts'

const states = (table: object): string =>
  Object.keys(table)
    .map((state) => `'${state}'`)
    .join(', ')

// Each query finds rows that must not exist. What a query cannot see (I7, I8) is proved by the tests of the doors.
const checks: readonly Check[] = [
  {
    invariant: 'I1',
    what: 'a payment neither settles a request nor has an escalation, or does both',
    query: `select p.id, p.amount, p.settles from payments p
      where (select count(*) from payment_requests r where r.settled_by = p.id)
        + (select case when count(*) > 0 then 1 else 0 end from escalations e where e.subject = p.id) <> 1`,
  },
  {
    invariant: 'I1',
    what: 'an order is paid without a settled request, or not paid with one',
    query: `select o.id, o.state from orders o
      where (o.state = 'paid') <> exists (select 1 from payment_requests r where r.order_id = o.id and r.state = 'settled')`,
  },
  {
    invariant: 'I2',
    what: 'more is held and sold than was counted, without an escalation',
    query: `select s.variant_id, s.counted, s.held, s.sold from stock s
      where s.held + s.sold > s.counted + s.returned
        and not exists (select 1 from escalations e where e.kind = 'oversold' and e.subject = s.variant_id)`,
  },
  {
    invariant: 'I2',
    what: 'the holds on record do not add up to what the stock says is held',
    query: `select s.variant_id, s.held from stock s
      where s.held <> coalesce((select sum(h.quantity) from stock_holds h
        where h.variant_id = s.variant_id and h.state = 'held'), 0)`,
  },
  {
    invariant: 'I2',
    what: 'the sales on record since the count do not add up to what the stock says is sold',
    query: `select s.variant_id, s.sold from stock s
      where s.sold > coalesce((select sum(h.quantity) from stock_holds h
        where h.variant_id = s.variant_id and h.state = 'sold' and h.settled_at > s.counted_at), 0)`,
  },
  {
    invariant: 'I2',
    what: 'the pieces on record that came back since the count do not add up to what the stock says came back',
    query: `select s.variant_id, s.returned from stock s
      where s.returned <> coalesce((select sum(m.quantity) from shelf_moves m
        where m.variant_id = s.variant_id and m.at > s.counted_at), 0)`,
  },
  {
    invariant: 'I2',
    what: 'a piece came back whose money was not given back, and whose work went to nobody else',
    query: `select l.id from order_lines l join shelf_moves m on m.line_id = l.id and m.variant_id = l.variant_id
      where not exists (select 1 from refund_lines x where x.line_id = l.id)
        and not exists (select 1 from handoff_lines i join handoffs w on w.id = i.handoff_id
          where i.line_id = l.id and w.producer_id <> l.producer_id)
      group by l.id having sum(m.quantity) <> 0`,
  },
  {
    invariant: 'I2',
    what: 'more or less of a line was moved to or off a shelf than its pieces',
    query: `select l.id, m.variant_id, sum(m.quantity) from order_lines l join shelf_moves m on m.line_id = l.id
      group by l.id, l.variant_id, l.quantity, m.variant_id
      having sum(m.quantity) not in (0, case when m.variant_id = l.variant_id then l.quantity else -l.quantity end)`,
  },
  {
    invariant: 'I2',
    what: 'the places on record do not add up to what a week of work says is taken',
    query: `select w.variant_id, w.week, w.held, w.sold from work_weeks w
      where w.held <> coalesce((select sum(h.quantity) from work_holds h
          where h.variant_id = w.variant_id and h.week = w.week and h.state = 'held'), 0)
        or w.sold <> coalesce((select sum(h.quantity) from work_holds h
          where h.variant_id = w.variant_id and h.week = w.week and h.state = 'sold'), 0)`,
  },
  {
    invariant: 'I2',
    what: 'a week of work has more taken than it ever had places',
    query: `select w.variant_id, w.week, w.held, w.sold from work_weeks w
      where w.held + w.sold > coalesce((select max(h.places) from work_holds h
        where h.variant_id = w.variant_id and h.week = w.week and h.state <> 'released'), 0)`,
  },
  {
    invariant: 'I2',
    what: 'places for work have not gone the way of their order',
    query: `select h.id, h.state, o.state as order_state from work_holds h join orders o on o.id = h.order_id
      where (h.state = 'held' and o.state not in ('awaiting_payment', 'payment_pending'))
        or (h.state = 'sold' and o.state <> 'paid')`,
  },
  {
    invariant: 'I2',
    what: 'work that its own maker has in hand has no place in any week',
    query: `select l.id, l.order_id from order_lines l join handoff_lines m on m.line_id = l.id and m.active
        join handoffs w on w.id = m.handoff_id and w.producer_id = l.producer_id
      where exists (select 1 from work_holds h where h.order_id = l.order_id and h.variant_id = l.variant_id)
        and not exists (select 1 from work_holds h
          where h.order_id = l.order_id and h.variant_id = l.variant_id and h.state = 'sold')`,
  },
  {
    invariant: 'I2',
    what: 'a hold has not ended with its order',
    query: `select h.id, h.state, o.state as order_state from stock_holds h join orders o on o.id = h.order_id
      where (o.state = 'paid' and h.state <> 'sold') or (o.state in ('expired', 'cancelled') and h.state <> 'released')
        or (o.state in ('awaiting_payment', 'payment_pending') and h.state <> 'held')`,
  },
  {
    invariant: 'I3',
    what: 'a paid, unrefunded line is in no open hand-off and in no open escalation, or in both or several',
    query: `select l.id, l.order_id from order_lines l join orders o on o.id = l.order_id
      where o.state = 'paid'
        and not exists (select 1 from refund_lines x join refunds r on r.id = x.refund_id
          where x.line_id = l.id and r.state <> 'failed')
        and (select count(*) from handoff_lines m join handoffs h on h.id = m.handoff_id
              where m.line_id = l.id and m.active and h.state not in ('declined', 'cancelled'))
          + (select case when count(*) > 0 then 1 else 0 end from escalations e
              where e.order_id = l.order_id and e.closed_at is null and e.line_ids @> to_jsonb(l.id)) <> 1`,
  },
  {
    invariant: 'I3',
    what: 'a line is active in a hand-off that is declined or cancelled, or whose order is not paid',
    query: `select m.line_id, h.id, h.state, o.state as order_state from handoff_lines m
      join handoffs h on h.id = m.handoff_id join orders o on o.id = h.order_id
      where (m.active and h.state in ('declined', 'cancelled')) or o.state <> 'paid'`,
  },
  {
    invariant: 'I3',
    what: 'an order and producer have more than one open hand-off',
    query: `select order_id, producer_id, count(*) from handoffs where state not in ('declined', 'cancelled')
      group by order_id, producer_id having count(*) > 1`,
  },
  {
    invariant: 'I4',
    what: 'a settling payment is not what its request asked, or its order does not add up',
    query: `select r.id, r.amount, p.amount as paid, p.currency from payment_requests r
      join payments p on p.id = r.settled_by join orders o on o.id = r.order_id
      where p.amount <> r.amount or p.currency <> r.currency or not p.settles
        or o.goods_total <> (select sum(l.unit_price * l.quantity) from order_lines l where l.order_id = o.id)
        or o.shipping_total <> (select sum(c.shipping_fee) from parcels c where c.order_id = o.id)`,
  },
  {
    invariant: 'I4',
    what: 'a refund of lines is not the sum of its lines and of the fees that go back with them',
    query: `select r.id, r.amount from refunds r
      where r.state <> 'failed' and exists (select 1 from refund_lines x where x.refund_id = r.id)
        and r.amount + r.off_balance <> (select sum(x.amount) from refund_lines x where x.refund_id = r.id)
          + (select coalesce(sum(p.shipping_fee), 0) from parcels p where p.fee_refund_id = r.id)`,
  },
  {
    invariant: 'I4',
    what: 'more was refunded than was paid',
    query: `select p.id, p.amount from payments p
      where (select coalesce(sum(r.amount), 0) from refunds r where r.payment_id = p.id and r.state <> 'failed') > p.amount`,
  },
  {
    invariant: 'I4',
    what: "the makers' books of a line are not what was sold and not given back",
    query: `select l.id, l.order_id from order_lines l join orders o on o.id = l.order_id
      where o.state = 'paid' and (
        coalesce((select sum(g.price) from maker_ledger g where g.line_id = l.id), 0)
          <> l.unit_price * l.quantity - coalesce((select sum(x.amount) from refund_lines x
            join refunds r on r.id = x.refund_id where x.line_id = l.id and r.state = 'done'), 0)
        or l.producer_share < 0 or l.producer_share > l.unit_price * l.quantity
        or (not exists (select 1 from refund_lines x where x.line_id = l.id)
          and coalesce((select sum(g.amount) from maker_ledger g where g.line_id = l.id), 0) <> l.producer_share)
        or exists (select 1 from maker_ledger g where g.line_id = l.id group by g.producer_id
          having sum(g.amount) < 0 or sum(g.price) < 0))`,
  },
  {
    invariant: 'I4',
    what: "an order that is not paid stands in the makers' books",
    query: `select g.id, g.order_id from maker_ledger g join orders o on o.id = g.order_id where o.state <> 'paid'`,
  },
  {
    invariant: 'I4',
    what: 'receipts or invoices of a year have a gap in their numbers',
    query: `select kind, year, count(*), max(sequence) from documents group by kind, year
      having count(*) <> max(sequence) or min(sequence) <> 1`,
  },
  {
    invariant: 'I5',
    what: 'a state is unknown, or its time stamps belong to another state',
    query: `select id, state from orders where state not in (${states(orderTransitions)})
        or (state = 'paid') <> (paid_at is not null) or (state in ('expired', 'cancelled')) <> (closed_at is not null)
      union all
      select id, state from handoffs where state not in (${states(handoffTransitions)})
        or (state in ('shipped') and shipped_at is null) or (state = 'received') <> (received_at is not null)`,
  },
  {
    invariant: 'I6',
    what: 'a webhook was recorded without type or digest',
    query: `select id from payment_events where type = '' or length(digest) <> 64`,
  },
  {
    invariant: 'I9',
    what: "a buyer's e-mail or telephone number stands where it must not",
    query: `select o.id from orders o where o.erased_at is null and (
        exists (select 1 from order_events v where v.order_id = o.id
          and (v.detail::text like '%' || nullif(o.buyer_email, '') || '%'
            or v.detail::text like '%' || nullif(o.buyer_phone, '') || '%'))
        or exists (select 1 from escalations e where e.order_id = o.id
          and (e.detail::text like '%' || nullif(o.buyer_email, '') || '%'
            or e.detail::text like '%' || nullif(o.buyer_phone, '') || '%')))`,
  },
]

/** Proves the invariants on the database as it stands; an empty list is the proof. */
export async function auditInvariants(db: Db): Promise<readonly Violation[]> {
  const violations: Violation[] = []
  for (const { invariant, what, query } of [...checks, ...agreedChecks]) {
    const { rows } = await sql.raw<Record<string, unknown>>(query).execute(db)
    if (rows.length > 0) violations.push({ invariant, what, rows: rows.slice(0, 20) })
  }
  return violations
}
