import type { Db } from '#database/connection.ts'
import type { Row } from '#database/tables.ts'
import type { Entry, Person } from './person.ts'

/** Null for nobody, and for whoever was erased. */
export async function personById(db: Db, id: string): Promise<Person | null> {
  const row = await db
    .selectFrom('register_people')
    .selectAll()
    .where('id', '=', id)
    .where('erased_at', 'is', null)
    .executeTakeFirst()
  return row ? toPerson(row) : null
}

/** Somebody's whole history, newest day first. */
export async function entriesOf(db: Db, personId: string): Promise<readonly Entry[]> {
  const rows = await db
    .selectFrom('register_entries')
    .selectAll()
    .where('person_id', '=', personId)
    .orderBy('day', 'desc')
    .orderBy('at', 'desc')
    .orderBy('id')
    .execute()
  const struck = new Set(rows.map(({ strikes }) => strikes))
  return rows.map((row) => toEntry(row, struck.has(row.id)))
}

/** Skills and institutions that are written down, to choose from. */
export async function knownWords(db: Db) {
  const [skills, institutions] = await Promise.all([
    db.selectFrom('register_entries').select('word').distinct().where('kind', '=', 'skill').orderBy('word').execute(),
    db
      .selectFrom('register_people')
      .select((select) => ['institution_id', select.fn.max('institution_name').as('name')])
      .where('erased_at', 'is', null)
      .groupBy('institution_id')
      .orderBy('name')
      .execute(),
  ])
  return {
    skills: skills.map(({ word }) => word),
    institutions: institutions.map(({ institution_id, name }) => ({ id: institution_id, name })),
  }
}

export function toPerson(row: Row<'register_people'>): Person {
  const { id, name, phone, regency } = row
  return { id, name, phone, regency, institutionId: row.institution_id, institutionName: row.institution_name }
}

function toEntry(row: Row<'register_entries'>, isStruck: boolean): Entry {
  const { id, kind, day, word, programme, note, actor, at, strikes } = row
  return { id, kind, day, word, programme, note, actor, at, isStruck, strikes }
}
