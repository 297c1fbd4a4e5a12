import type { Day } from '#core/day.ts'
import type { Database } from '#database/connection.ts'
import { inTransaction } from '#database/transaction.ts'
import { nowOf } from './person.ts'
import { entriesOf } from './store.ts'
import { held, insertEntry, type Pen } from './write.ts'

/**
 * Somebody leaves their institution and works on as the producer that they are in the catalogue. Only the register
 * hears of it: the producer's address, works, hand-offs, credit and money belong to the producer's id, and that stays.
 * `sameAlready` where they stand so on that day.
 */
export function goAlone(
  db: Database,
  personId: string,
  { producerId, day }: { readonly producerId: string; readonly day: Day },
  pen: Pen,
): Promise<'done' | 'sameAlready' | 'unknown'> {
  return inTransaction(db, async (trx) => {
    if (!(await held(trx, personId))) return 'unknown'
    const now = nowOf(await entriesOf(trx, personId))
    if (now.standing === 'eks_klien' && now.producerId === producerId) return 'sameAlready'
    if (now.standing !== 'eks_klien')
      await insertEntry(trx, personId, { kind: 'standing', day, word: 'eks_klien' }, pen)
    if (now.producerId !== producerId)
      await insertEntry(trx, personId, { kind: 'producer', day, word: producerId }, pen)
    return 'done'
  })
}
