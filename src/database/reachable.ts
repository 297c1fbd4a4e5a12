import { sql } from 'kysely'
import type { Db } from './connection.ts'

/** Null when the database answers, otherwise why not (an error with a code). */
export async function whyUnreachable(db: Db): Promise<unknown> {
  try {
    await sql`select 1`.execute(db)
    return null
  } catch (error) {
    return error ?? new Error('unknown')
  }
}
