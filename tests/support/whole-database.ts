import { sql } from 'kysely'
import type { Database } from '#database/connection.ts'

/** Every row of every table, as text: to look for words that must not be there. Pictures as base64. */
export async function wholeDatabase(db: Database): Promise<string> {
  const { rows: tables } = await sql<{ name: string }>`
    select table_name as name from information_schema.tables where table_schema = 'public'`.execute(db)
  const parts = await Promise.all(
    tables.map(async ({ name }) => {
      const { rows } = await sql`select * from ${sql.table(name)}`.execute(db)
      return `${name}: ${JSON.stringify(rows)}`
    }),
  )
  return parts.join('\n')
}
