import type { Check } from './violation.ts'

/** What must not be of orders that were agreed on: by a quotation, and paid in two parts. */
export const agreedChecks: readonly Check[] = [
  {
    invariant: 'I4',
    what: 'what was asked for an order, and what was taken off, is not its total',
    query: `select o.id, o.total from orders o where o.state = 'paid'
      and o.total <> (select coalesce(sum(r.amount), 0) from payment_requests r
          where r.order_id = o.id and r.state in ('open', 'settled'))
        + (select coalesce(sum(b.off_balance), 0) from refunds b where b.order_id = o.id and b.state <> 'failed')`,
  },
  {
    invariant: 'I1',
    what: 'a deposit is paid and nobody was given the work, or a balance is asked for without one',
    query: `select r.id, r.order_id, r.purpose from payment_requests r join orders o on o.id = r.order_id
      where (r.purpose = 'deposit' and r.state = 'settled'
          and (o.state <> 'paid' or not exists (select 1 from handoffs h where h.order_id = o.id)))
        or (r.purpose = 'balance' and not exists (select 1 from payment_requests d
          where d.order_id = r.order_id and d.purpose = 'deposit' and d.state = 'settled'))
        or (r.purpose = 'deposit' and (r.amount >= o.total or r.due_at is null))`,
  },
  {
    invariant: 'I4',
    what: 'goods were sent, or handed over, of which the balance is open',
    query: `select h.id, h.order_id, h.state from handoffs h join payment_requests r on r.order_id = h.order_id
      where r.purpose = 'balance' and r.state = 'open' and h.state in ('shipped', 'received')`,
  },
  {
    invariant: 'I4',
    what: 'an order is not what its quotation says',
    query: `select q.id, q.order_id from quotations q join orders o on o.id = q.order_id
      where o.total <> q.total or not exists (select 1 from payment_requests r where r.order_id = o.id
        and r.amount = q.deposit and r.purpose = case when q.deposit < q.total then 'deposit' else 'whole' end)`,
  },
  {
    invariant: 'I4',
    what: 'quotations of a year have a gap in their numbers',
    query: `select year, count(*), max(sequence) from quotations where sequence is not null group by year
      having count(*) <> max(sequence) or min(sequence) <> 1`,
  },
]
