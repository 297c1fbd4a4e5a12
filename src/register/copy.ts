import { dayOf } from '#core/day.ts'
import type { Database } from '#database/connection.ts'
import { inTransaction } from '#database/transaction.ts'
import { entriesOf, personById } from './store.ts'
import { held, insertEntry, type Pen } from './write.ts'

/** Everything the register keeps about somebody, for themselves; that it was handed out is written down. Null: nobody. */
export function copyOfPerson(db: Database, personId: string, pen: Pen): Promise<object | null> {
  return inTransaction(db, async (trx) => {
    if (!(await held(trx, personId))) return null
    const [person, entries] = [await personById(trx, personId), await entriesOf(trx, personId)]
    await insertEntry(trx, personId, { kind: 'copied', day: dayOf(pen.now) }, pen)
    const { id: _, ...details } = person ?? { id: personId }
    return {
      made_at: pen.now,
      ...details,
      // Who of the desk wrote a line is a name of the desk's, not of theirs.
      history: entries.map(({ actor: _actor, strikes: _strikes, id: _id, ...entry }) => entry),
    }
  })
}
