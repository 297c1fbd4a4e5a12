import type { Day } from '#core/day.ts'
import { newId } from '#core/id.ts'
import type { Database, Trx } from '#database/connection.ts'
import type { RegisterKind } from '#database/tables/register.ts'
import { inTransaction } from '#database/transaction.ts'
import type { Person, Standing } from './person.ts'
import { entriesOf } from './store.ts'

/** Who writes, and when. */
export interface Pen {
  readonly actor: `officer:${string}` | 'system'
  readonly now: Date
}

export interface NewEntry {
  readonly kind: RegisterKind
  readonly day: Day
  readonly word?: string
  readonly programme?: string
  readonly note?: string
  readonly strikes?: string
}

/** Writes somebody into the register with where they stand on `day`. Gives the id. */
export function addPerson(
  db: Database,
  details: Omit<Person, 'id'>,
  { standing, day }: { readonly standing: Standing; readonly day: Day },
  pen: Pen,
): Promise<string> {
  const id = newId('per')
  const row = { id, ...columnsOf(details), created_at: pen.now, created_by: pen.actor }
  return inTransaction(db, async (trx) => {
    await trx.insertInto('register_people').values(row).execute()
    await insertEntry(trx, id, { kind: 'standing', day, word: standing }, pen)
    return id
  })
}

/** Adds a line to somebody's history; the same line twice is one. False where nobody is there (any more). */
export function writeEntry(db: Database, personId: string, entry: NewEntry, pen: Pen): Promise<boolean> {
  return inTransaction(db, async (trx) => {
    if (!(await held(trx, personId))) return false
    if (!(await isWritten(trx, personId, entry))) await insertEntry(trx, personId, entry, pen)
    return true
  })
}

/** What somebody is called, and where they are reached. That it changed is written down, what it was is not kept. */
export function changeDetails(
  db: Database,
  personId: string,
  details: Omit<Person, 'id'>,
  day: Day,
  pen: Pen,
): Promise<boolean> {
  return inTransaction(db, async (trx) => {
    if (!(await held(trx, personId))) return false
    await trx.updateTable('register_people').set(columnsOf(details)).where('id', '=', personId).execute()
    await insertEntry(trx, personId, { kind: 'details', day }, pen)
    return true
  })
}

export function columnsOf({ name, phone, regency, institutionId, institutionName }: Omit<Person, 'id'>) {
  return { name, phone, regency, institution_id: institutionId, institution_name: institutionName }
}

/** The person's row, locked, so that what is written about them has an order. */
export async function held(trx: Trx, personId: string): Promise<boolean> {
  const row = await trx
    .selectFrom('register_people')
    .select('id')
    .where('id', '=', personId)
    .where('erased_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()
  return row !== undefined
}

export async function insertEntry(trx: Trx, personId: string, entry: NewEntry, { actor, now }: Pen): Promise<void> {
  const { kind, day, word = '', programme = '', note = '', strikes = null } = entry
  const row = { id: newId('ent'), person_id: personId, kind, day, word, programme, note, strikes, actor, at: now }
  await trx.insertInto('register_entries').values(row).execute()
}

/** A form that comes twice says nothing new: whether the last line of this kind is this one. */
async function isWritten(trx: Trx, personId: string, { kind, day, word = '', programme = '', note = '' }: NewEntry) {
  const last = (await entriesOf(trx, personId))
    .filter((entry) => entry.kind === kind)
    .toSorted((one, other) => one.at.getTime() - other.at.getTime())
    .at(-1)
  if (!last || last.isStruck) return false
  return last.day === day && last.word === word && last.programme === programme && last.note === note
}
