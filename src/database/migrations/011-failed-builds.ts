import { type Kysely, sql } from 'kysely'

const statements = [
  'alter table content_builds add column failed_document text',
  'alter table content_builds add column failed_reason text',
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
