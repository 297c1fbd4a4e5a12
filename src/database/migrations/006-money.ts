import { type Kysely, sql } from 'kysely'

// The database gave the checks of 001 their names itself; CockroachDB calls a column's check `check_<column>`.
const statements = [
  'alter table payment_attempts drop constraint if exists payment_attempts_provider_check',
  'alter table payment_attempts drop constraint if exists check_provider',
  `alter table payment_attempts add constraint payment_attempts_providers
    check (provider in ('stripe', 'transfer', 'gallery'))`,
  // Money in a currency that is no rupiah counts as none in our books, and can be given back.
  'alter table refunds drop constraint if exists refunds_amount_check',
  'alter table refunds drop constraint if exists check_amount',
  'alter table refunds add constraint refunds_amounts check (amount >= 0)',
  'create index refunds_by_payment on refunds (payment_id)',

  `create table payment_disputes (
    id text primary key,
    payment_id text not null references payments (id),
    order_id text not null references orders (id),
    state text not null check (state in ('open', 'won', 'lost')),
    opened_at timestamptz not null,
    closed_at timestamptz
  )`,
  'create index payment_disputes_by_order on payment_disputes (order_id)',

  `create table job_marks (
    name text primary key,
    at timestamptz not null
  )`,
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
