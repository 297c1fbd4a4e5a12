import { type Kysely, sql } from 'kysely'

const statements = [
  `create table courier_quotes (
    key text primary key,
    fees jsonb not null,
    asked_at timestamptz not null
  )`,
  'create index courier_quotes_by_age on courier_quotes (asked_at)',
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
