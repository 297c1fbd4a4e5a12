import { newId, newInquiryNumber } from '#core/id.ts'
import type { Language } from '#core/language.ts'
import { hashToken } from '#core/secret-token.ts'
import type { Database, Trx } from '#database/connection.ts'
import { inTransaction } from '#database/transaction.ts'
import { enqueue } from '#notices/outbox.ts'
import type { InquiryDraft } from './inquiry.ts'

export interface NewInquiry {
  readonly draft: InquiryDraft
  /** The form's random key. */
  readonly key: string
  /** Reference of a kept picture; empty without one. */
  readonly kept: string
  readonly language: Language
  readonly privacyNotice: string
}

export type Saved =
  | { readonly ok: true; readonly number: string }
  | { readonly ok: false; readonly reason: 'tooMany' | 'logoGone' }

/** Each request writes two letters: nobody's address is flooded through this form. */
const mostADay = 5

/**
 * Saves a request with its picture, its first line of history and both letters, all or nothing. The same form sent
 * again gives the same number and writes nothing.
 */
export async function saveInquiry(db: Database, inquiry: NewInquiry, now: Date): Promise<Saved> {
  try {
    return await inTransaction(db, (trx) => save(trx, inquiry, now))
  } catch (error) {
    if (error instanceof LogoGone) return { ok: false, reason: 'logoGone' }
    throw error
  }
}

/** Undoes the transaction: a request is not saved without the picture it came with. */
class LogoGone extends Error {}

async function save(trx: Trx, inquiry: NewInquiry, now: Date): Promise<Saved> {
  const keyHash = hashToken(inquiry.key)
  const earlier = await numberOf(trx, keyHash)
  if (earlier !== null) return { ok: true, number: earlier }
  const { draft, language } = inquiry
  if ((await sentToday(trx, draft.contact.email, now)) >= mostADay) return { ok: false, reason: 'tooMany' }
  const id = newId('inq')
  const number = newInquiryNumber()
  const added = await trx
    .insertInto('inquiries')
    .values({
      ...{ id, number, key_hash: keyHash, language, state: 'new', created_at: now },
      organisation: draft.organisation,
      contact_name: draft.contact.name,
      contact_email: draft.contact.email,
      contact_phone: draft.contact.phone,
      items: JSON.stringify(draft.items),
      pieces: draft.pieces,
      details: draft.details,
      regency_code: draft.regencyCode,
      regency: draft.regency,
      deadline: draft.deadline,
      budget: draft.budget,
      privacy_notice: inquiry.privacyNotice,
    })
    .onConflict((conflict) => conflict.column('key_hash').doNothing())
    .executeTakeFirst()
  if (added.numInsertedOrUpdatedRows === 0n) {
    return { ok: true, number: (await numberOf(trx, keyHash)) ?? number }
  }
  if (inquiry.kept !== '') await claim(trx, inquiry.kept, id, now)
  await trx
    .insertInto('inquiry_events')
    .values({ id: newId('evt'), inquiry_id: id, at: now, actor: 'sender', what: 'received' })
    .execute()
  const data = { number, items: draft.items, pieces: draft.pieces, regency: draft.regency, deadline: draft.deadline }
  await enqueue(trx, { kind: 'inquiry_received', to: { email: draft.contact.email }, language, data }, now)
  await enqueue(trx, { kind: 'inquiry_new', to: 'officer', language: 'id', data: { ...data, inquiryId: id } }, now)
  return { ok: true, number }
}

async function claim(trx: Trx, reference: string, inquiryId: string, now: Date): Promise<void> {
  const { numUpdatedRows } = await trx
    .updateTable('inquiry_files')
    .set({ inquiry_id: inquiryId, expires_at: null })
    .where('reference_hash', '=', hashToken(reference))
    .where('inquiry_id', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirstOrThrow()
  if (numUpdatedRows !== 1n) throw new LogoGone()
}

async function numberOf(trx: Trx, keyHash: string): Promise<string | null> {
  const row = await trx.selectFrom('inquiries').select('number').where('key_hash', '=', keyHash).executeTakeFirst()
  return row?.number ?? null
}

async function sentToday(trx: Trx, email: string, now: Date): Promise<number> {
  const { sent } = await trx
    .selectFrom('inquiries')
    .select((select) => select.fn.countAll<number>().as('sent'))
    .where('contact_email', '=', email)
    .where('created_at', '>', new Date(now.getTime() - 24 * 3_600_000))
    .executeTakeFirstOrThrow()
  return sent
}
