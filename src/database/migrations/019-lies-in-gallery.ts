import { type Kysely, sql } from 'kysely'

// What is only shown in the gallery is sold over its counter: nobody makes it, and it is handed over when it is paid.
const statements = ['alter table parcels add column lies_in_gallery boolean not null default false']

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
