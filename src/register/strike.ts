import type { Day } from '#core/day.ts'
import type { Database } from '#database/connection.ts'
import { inTransaction } from '#database/transaction.ts'
import { strikable } from './person.ts'
import { entriesOf } from './store.ts'
import { held, insertEntry, type Pen } from './write.ts'

/**
 * Strikes out a line that was wrong; it stays to be read. False where it is not there, struck out already, or the only
 * word about where somebody stands.
 */
export function strikeEntry(
  db: Database,
  personId: string,
  { entryId, day }: { readonly entryId: string; readonly day: Day },
  pen: Pen,
): Promise<boolean> {
  return inTransaction(db, async (trx) => {
    if (!(await held(trx, personId))) return false
    const entries = await entriesOf(trx, personId)
    const entry = entries.find(({ id }) => id === entryId)
    if (!entry || entry.isStruck || !strikable.includes(entry.kind)) return false
    const others = entries.filter(({ id, kind, isStruck }) => id !== entryId && kind === 'standing' && !isStruck)
    if (entry.kind === 'standing' && others.length === 0) return false
    await insertEntry(trx, personId, { kind: 'struck', day, strikes: entryId }, pen)
    return true
  })
}
