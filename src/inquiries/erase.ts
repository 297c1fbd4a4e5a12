import { sql } from 'kysely'
import { dayOf } from '#core/day.ts'
import { newId } from '#core/id.ts'
import type { Database, Trx } from '#database/connection.ts'
import { inTransaction } from '#database/transaction.ts'

const dayMs = 24 * 3_600_000

/**
 * Erases who asked, what they wrote and their picture; what was asked for, where to and when stays. `actor`:
 * `officer:<id>` or `system`. False where it was erased before.
 */
async function eraseInquiry(trx: Trx, id: string, actor: string, now: Date): Promise<boolean> {
  const row = await trx
    .selectFrom('inquiries')
    .select('number')
    .where('id', '=', id)
    .where('contact_email', '!=', '')
    .forUpdate()
    .executeTakeFirst()
  if (!row) return false
  const nobody = { organisation: '', contact_name: '', contact_email: '', contact_phone: '', details: '', budget: null }
  await trx.updateTable('inquiries').set(nobody).where('id', '=', id).execute()
  await trx.deleteFrom('inquiry_files').where('inquiry_id', '=', id).execute()
  const letters = trx.updateTable('outbox').where(sql<string>`data ->> 'number'`, '=', row.number)
  await letters
    .set({ state: 'dead', lease_until: null, last_error: 'erased' })
    .where('state', 'in', ['waiting', 'sending'])
    .execute()
  await letters.set({ to_address: '', data: '{}' }).where('kind', 'in', ['inquiry_received', 'quotation']).execute()
  await eraseQuotations(trx, id)
  await trx
    .insertInto('inquiry_events')
    .values({ id: newId('evt'), inquiry_id: id, at: now, actor, what: 'erased' })
    .execute()
  return true
}

/** Prices and goods stay, as they stand in the orders that came of them; who was to get them goes. */
async function eraseQuotations(trx: Trx, inquiryId: string): Promise<void> {
  await trx.deleteFrom('quotations').where('inquiry_id', '=', inquiryId).where('state', '=', 'draft').execute()
  const offers = await trx
    .selectFrom('quotations')
    .select(['id', 'content'])
    .where('inquiry_id', '=', inquiryId)
    .execute()
  for (const { id, content } of offers) {
    const nobodys = JSON.stringify({ ...content, address: null, terms: '' })
    await trx
      .updateTable('quotations')
      .set({ content: nobodys, accepted_name: '', decline_reason: '' })
      .where('id', '=', id)
      .execute()
  }
}

async function eraseEach(db: Database, ids: readonly string[], actor: string, now: Date): Promise<number> {
  let erased = 0
  for (const id of ids) if (await inTransaction(db, (trx) => eraseInquiry(trx, id, actor, now))) erased++
  return erased
}

/** On somebody's wish: every request under their e-mail address, answered or not. Gives how many were erased. */
export async function eraseInquiriesOf(db: Database, email: string, actor: string, now: Date): Promise<number> {
  if (email === '') return 0
  const theirs = await db.selectFrom('inquiries').select('id').where('contact_email', '=', email).execute()
  return eraseEach(
    db,
    theirs.map(({ id }) => id),
    actor,
    now,
  )
}

/** What the clock erases: requests that came, and were to be delivered, more than `afterDays` ago. Gives how many. */
export async function eraseDueInquiries(db: Database, afterDays: number, now: Date, limit = 100): Promise<number> {
  const before = new Date(now.getTime() - afterDays * dayMs)
  const due = await db
    .selectFrom('inquiries')
    .select('id')
    .where('contact_email', '!=', '')
    .where('created_at', '<', before)
    .where('deadline', '<', dayOf(before))
    .limit(limit)
    .execute()
  return eraseEach(
    db,
    due.map(({ id }) => id),
    'system',
    now,
  )
}
