import { type Kysely, sql } from 'kysely'

const statements = [
  `create table maker_ledger (
    id text primary key,
    kind text not null check (kind in ('sale', 'refund', 'restored', 'moved', 'payment')),
    producer_id text not null,
    producer_name text not null,
    order_id text references orders (id),
    line_id text references order_lines (id),
    price bigint not null,
    amount bigint not null,
    at timestamptz not null,
    actor text not null,
    statement_month text,
    reference text,
    account text,
    check ((kind = 'payment') = (line_id is null)),
    check ((kind = 'payment') = (reference is not null))
  )`,
  `create unique index maker_ledger_one_sale on maker_ledger (line_id) where kind = 'sale'`,
  `create unique index maker_ledger_one_payment on maker_ledger (producer_id, statement_month) where kind = 'payment'`,
  'create index maker_ledger_by_producer on maker_ledger (producer_id, at)',
  'create index maker_ledger_by_order on maker_ledger (order_id)',
  'create index maker_ledger_by_time on maker_ledger (at)',

  `create table maker_accounts (
    producer_id text primary key,
    bank text not null,
    account_number text not null,
    holder text not null,
    updated_at timestamptz not null,
    updated_by text not null
  )`,

  `create table documents (
    id text primary key,
    kind text not null check (kind in ('invoice', 'receipt')),
    year int not null,
    sequence int not null check (sequence > 0),
    order_id text not null references orders (id),
    recipient text not null,
    amount bigint not null check (amount >= 0),
    issued_at timestamptz not null,
    issued_by text not null,
    cancelled_at timestamptz,
    cancelled_by text,
    unique (kind, year, sequence)
  )`,
  'create unique index documents_one_valid on documents (order_id, kind) where cancelled_at is null',
  `create table document_counters (
    series text primary key,
    last int not null
  )`,

  // What was sold and given back before there was a ledger.
  `insert into maker_ledger (id, kind, producer_id, producer_name, order_id, line_id, price, amount, at, actor)
    select 'led_sale_' || l.id, 'sale', l.producer_id, p.producer_name, l.order_id, l.id,
      l.unit_price * l.quantity, l.producer_share, o.paid_at, 'system'
    from order_lines l join orders o on o.id = l.order_id
      join parcels p on p.order_id = l.order_id and p.producer_id = l.producer_id
    where o.state = 'paid'`,
  `insert into maker_ledger (id, kind, producer_id, producer_name, order_id, line_id, price, amount, at, actor)
    select 'led_' || r.id || '_' || l.id, 'refund', l.producer_id, p.producer_name, l.order_id, l.id,
      -l.unit_price * l.quantity, -l.producer_share, coalesce(r.settled_at, r.created_at), 'system'
    from refund_lines x join refunds r on r.id = x.refund_id join order_lines l on l.id = x.line_id
      join parcels p on p.order_id = l.order_id and p.producer_id = l.producer_id
    where r.state = 'done'`,
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
