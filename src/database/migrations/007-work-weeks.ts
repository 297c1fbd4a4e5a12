import { type Kysely, sql } from 'kysely'

// A count is newer by what the CMS says of its time (`said_at`); it counts from `counted_at`, which is never in the future.
const statements = [
  'alter table stock add column said_at timestamptz',
  'alter table stock add column returned int not null default 0',
  'alter table stock_holds add column returned_at timestamptz',
  `create table work_weeks (
    variant_id text not null,
    week text not null,
    held int not null check (held >= 0),
    sold int not null check (sold >= 0),
    primary key (variant_id, week)
  )`,
  `create table work_holds (
    id text primary key,
    order_id text not null references orders (id),
    variant_id text not null,
    week text not null,
    quantity int not null check (quantity > 0),
    places int not null,
    lead_working_days int not null,
    weekly_capacity int not null,
    state text not null check (state in ('held', 'sold', 'released')),
    created_at timestamptz not null,
    settled_at timestamptz
  )`,
  'create index work_holds_by_order on work_holds (order_id)',
  'create index work_holds_by_week on work_holds (variant_id, week)',
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
