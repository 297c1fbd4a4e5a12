import { type Kysely, sql } from 'kysely'

const statements = [
  `create table quotations (
    id text primary key,
    inquiry_id text not null references inquiries (id) on delete cascade,
    state text not null check (state in ('draft', 'sent', 'accepted', 'declined', 'replaced', 'withdrawn')),
    year int,
    sequence int,
    content jsonb not null,
    valid_until text not null,
    total bigint not null check (total > 0),
    deposit bigint not null check (deposit > 0 and deposit <= total),
    token_hash text unique,
    token_version int not null default 1,
    made_at timestamptz not null,
    made_by text not null,
    issued_at timestamptz,
    issued_by text,
    answered_at timestamptz,
    accepted_name text not null default '',
    decline_reason text not null default '',
    order_id text unique references orders (id),
    unique (year, sequence),
    check ((state = 'draft') = (sequence is null)),
    check ((state = 'accepted') = (order_id is not null))
  )`,
  'create index quotations_by_inquiry on quotations (inquiry_id, made_at)',
  // Whoever asked has one offer to answer, and officers have one to write.
  `create unique index quotations_one_draft on quotations (inquiry_id) where state = 'draft'`,
  `create unique index quotations_one_sent on quotations (inquiry_id) where state = 'sent'`,
  `alter table inquiry_events add column detail jsonb not null default '{}'`,

  // A bulk order is asked for twice: a deposit, for which its makers begin, and the balance, for which it is sent.
  `alter table payment_requests add column purpose text not null default 'whole'
    check (purpose in ('whole', 'deposit', 'balance'))`,
  'alter table payment_requests add column due_at timestamptz',
  `create unique index payment_requests_one_open on payment_requests (order_id) where state = 'open'`,
  'alter table refunds add column off_balance bigint not null default 0 check (off_balance >= 0)',
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
