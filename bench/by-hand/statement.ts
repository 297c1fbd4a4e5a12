import { CompiledQuery, sql } from 'kysely'
import type { Database } from '#database/connection.ts'

export interface Hand<Name extends string> {
  /** `insert into … values …` like a row that is there, with names of its own in these columns. */
  insert(table: string, own: Readonly<Record<string, Name>>): string
  /** The place of such a name elsewhere in the statement. */
  own(name: Name): string
}

/** The end of a statement that must have changed one row here: without it PostgreSQL takes everything back. */
export const orNothing = (part: string) => `select 1 / count(*) from ${part}`

/**
 * A statement as somebody writes it by hand for one purpose: its text made once, its values bound, in one trip that is its
 * own transaction. It writes the rows that ours writes, with the same conditions on stock and states, but asks nothing
 * before, derives nothing (no secrets, no letters, no days) and is repeated by nobody: the least that writing them takes.
 */
export async function byHand<Name extends string>(
  db: Database,
  tables: readonly string[],
  write: (hand: Hand<Name>) => string,
): Promise<(own: Readonly<Record<Name, string>>) => Promise<void>> {
  const first = new Map<string, Record<string, unknown>>()
  for (const table of tables) {
    const { rows } = await sql<Record<string, unknown>>`select * from ${sql.table(table)} limit 1`.execute(db)
    first.set(table, rows[0] ?? {})
  }
  const values: ((own: Readonly<Record<Name, string>>) => unknown)[] = []
  const place = (value: (own: Readonly<Record<Name, string>>) => unknown) => `$${values.push(value)}`
  const places = new Map<Name, string>()
  const ownPlace = (name: Name) => {
    const known = places.get(name) ?? place((own) => own[name])
    places.set(name, known)
    return known
  }
  const text = write({
    insert(table, own) {
      const row = Object.entries(first.get(table) ?? {})
      const bound = row.map(([column, value]) => {
        const name = own[column]
        return name ? ownPlace(name) : place(() => (isJson(value) ? JSON.stringify(value) : value))
      })
      return `insert into ${table} (${row.map(([column]) => column).join(', ')}) values (${bound.join(', ')})`
    },
    own: ownPlace,
  })
  return async (own) => {
    const bound = values.map((value) => value(own))
    await db.executeQuery(CompiledQuery.raw(text, bound))
  }
}

const isJson = (value: unknown) => typeof value === 'object' && value !== null && !(value instanceof Date)
