import { type Kysely, sql } from 'kysely'

// One statement an entry, in what PostgreSQL, YugabyteDB and CockroachDB share.
const statements = [
  'alter table order_lines add column buyer_title text',
  'alter table order_lines add column buyer_options text',
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
