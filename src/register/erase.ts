import type { Database, Trx } from '#database/connection.ts'
import { inTransaction } from '#database/transaction.ts'
import { held } from './write.ts'

/** After so many days without a new line nobody of the desk knows somebody any more: three years. */
export const keptDays = 3 * 365

const dayMs = 24 * 3_600_000

/**
 * Erases somebody: their name, how they are reached and their whole history. An empty row with the day stays, as the
 * proof that it was done. The one place where lines of the register go away.
 */
async function erase(trx: Trx, personId: string, now: Date): Promise<boolean> {
  if (!(await held(trx, personId))) return false
  const theirs = trx.deleteFrom('register_entries').where('person_id', '=', personId)
  await theirs.where('strikes', 'is not', null).execute()
  await theirs.execute()
  const nobody = { name: '', phone: null, regency: '', institution_id: '', institution_name: '', erased_at: now }
  await trx.updateTable('register_people').set(nobody).where('id', '=', personId).execute()
  return true
}

/** On somebody's wish. False where there is nobody (any more). */
export function erasePersonOfRegister(db: Database, personId: string, now: Date): Promise<boolean> {
  return inTransaction(db, (trx) => erase(trx, personId, now))
}

/** What the clock erases: whoever has no new line for `keptDays`. Gives how many. */
export async function eraseDuePeople(db: Database, now: Date, limit = 100): Promise<number> {
  const before = new Date(now.getTime() - keptDays * dayMs)
  const due = await db
    .selectFrom('register_people')
    .select('register_people.id')
    .where('erased_at', 'is', null)
    .where('created_at', '<', before)
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom('register_entries')
            .select('register_entries.id')
            .whereRef('register_entries.person_id', '=', 'register_people.id')
            .where('register_entries.at', '>=', before),
        ),
      ),
    )
    .limit(limit)
    .execute()
  let erased = 0
  for (const { id } of due) if (await erasePersonOfRegister(db, id, now)) erased++
  return erased
}
