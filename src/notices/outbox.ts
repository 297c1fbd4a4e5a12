import { sql } from 'kysely'
import { newId } from '#core/id.ts'
import type { Database, Trx } from '#database/connection.ts'
import type { NewRow, Row } from '#database/tables.ts'
import { inTransaction } from '#database/transaction.ts'
import type { Letter, LetterKind } from './letter.ts'

// Longer than one letter can take with every time-out of the mail server (40 s).
const leaseMs = 60_000
// A letter is tried for about two days before a person has to look.
const waitMinutes = [1, 2, 5, 15, 60, 180, 360, 720, 1440] as const

/** Puts a letter into the outbox, in the transaction that caused it: both happen or neither. */
export async function enqueue<K extends LetterKind>(trx: Trx, letter: Letter<K>, now: Date): Promise<void> {
  await trx.insertInto('outbox').values(letterRow(letter, now)).execute()
}

/**
 * The same letter as a row, for a statement that writes more. A buyer at the counter may have no address: what would
 * have been written to them stands there, and is never sent.
 */
export function letterRow<K extends LetterKind>(letter: Letter<K>, now: Date): NewRow<'outbox'> {
  const id = newId('let')
  const isForNobody = letter.to !== 'officer' && letter.to.email === ''
  return {
    id,
    kind: letter.kind,
    to_address: letter.to === 'officer' ? 'officer' : letter.to.email,
    language: letter.language,
    data: JSON.stringify(letter.data),
    order_id: letter.orderId ?? null,
    handoff_id: letter.handoffId ?? null,
    message_id: id,
    state: isForNobody ? 'dead' : 'waiting',
    next_at: now,
    lease_until: null,
    created_at: now,
    sent_at: null,
    last_error: isForNobody ? 'no_address' : null,
  }
}

export type OutboxRow = Row<'outbox'>

/**
 * Takes letters that are due and leases them, so that no other sender takes them; a dead sender's come back. None to the
 * domains of `but`.
 */
export async function takeDue(
  db: Database,
  now: Date,
  limit: number,
  but: readonly string[] = [],
): Promise<readonly OutboxRow[]> {
  return inTransaction(db, async (trx) => {
    const due = await trx
      .selectFrom('outbox')
      .select('id')
      .where((where) =>
        where.or([
          where.and([where('state', '=', 'waiting'), where('next_at', '<=', now)]),
          where.and([where('state', '=', 'sending'), where('lease_until', '<', now)]),
        ]),
      )
      .$if(but.length > 0, (query) => query.where(sql`split_part(to_address, '@', 2)`, 'not in', [...but]))
      .orderBy('next_at')
      .limit(limit)
      .forUpdate()
      .skipLocked()
      .execute()
    if (due.length === 0) return []
    return trx
      .updateTable('outbox')
      .set((set) => ({
        state: 'sending' as const,
        lease_until: new Date(now.getTime() + leaseMs),
        attempts: set('attempts', '+', 1),
      }))
      .where(
        'id',
        'in',
        due.map((row) => row.id),
      )
      .returningAll()
      .execute()
  })
}

export async function markSent(db: Database, id: string, now: Date): Promise<void> {
  await db
    .updateTable('outbox')
    .set({ state: 'sent', sent_at: now, lease_until: null, last_error: null })
    .where('id', '=', id)
    .where('state', '=', 'sending')
    .execute()
}

/** Tries again later; false once the tries are used up (the caller then marks it dead and escalates). */
export async function postpone(db: Database, row: OutboxRow, error: string, now: Date): Promise<boolean> {
  const wait = waitMinutes[row.attempts - 1]
  if (wait === undefined) return false
  await db
    .updateTable('outbox')
    .set({ state: 'waiting', next_at: new Date(now.getTime() + wait * 60_000), lease_until: null, last_error: error })
    .where('id', '=', row.id)
    .where('state', '=', 'sending')
    .execute()
  return true
}

export async function markDead(trx: Trx, id: string, error: string): Promise<void> {
  await trx
    .updateTable('outbox')
    .set({ state: 'dead', lease_until: null, last_error: error })
    .where('id', '=', id)
    .where('state', '!=', 'sent')
    .execute()
}

/** Sends a letter again on an officer's wish: a new letter with the same content. */
export async function enqueueAgain(trx: Trx, id: string, now: Date): Promise<boolean> {
  const row = await trx.selectFrom('outbox').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) return false
  const again = newId('let')
  await trx
    .insertInto('outbox')
    .values({
      ...row,
      id: again,
      message_id: again,
      data: JSON.stringify(row.data),
      state: 'waiting',
      attempts: 0,
      next_at: now,
      lease_until: null,
      created_at: now,
      sent_at: null,
      last_error: null,
    })
    .execute()
  return true
}
