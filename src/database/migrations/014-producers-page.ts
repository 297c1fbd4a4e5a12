import { type Kysely, sql } from 'kysely'

const statements = [
  // Of which deadline the producer was reminded: a deadline that was moved is reminded of again.
  'alter table handoffs add column answer_reminded_for timestamptz',
  'alter table handoffs add column ship_reminded_for date',

  `create table producer_links (
    producer_id text primary key,
    token_hash text not null unique,
    version int not null,
    made_at timestamptz not null,
    expires_at timestamptz not null,
    summary_week date
  )`,

  `create table handoff_photos (
    id text primary key,
    handoff_id text not null references handoffs (id),
    media_type text not null,
    bytes bytea not null,
    width int not null,
    height int not null,
    taken_at timestamptz not null
  )`,
  'create index handoff_photos_by_handoff on handoff_photos (handoff_id)',
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
