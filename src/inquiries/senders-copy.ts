import { sql } from 'kysely'
import type { Db } from '#database/connection.ts'

/** Everything kept of the bulk requests under an e-mail address, for whoever sent them, as plain JSON. */
export async function sendersCopy(db: Db, email: string): Promise<readonly object[]> {
  const inquiries = await db
    .selectFrom('inquiries')
    .select(['id', 'number', 'state', 'language', 'organisation', 'contact_name', 'contact_email', 'contact_phone'])
    .select(['items', 'pieces', 'details', 'regency', 'deadline', 'budget', 'privacy_notice', 'created_at'])
    .where('contact_email', '=', email)
    .where('contact_email', '!=', '')
    .orderBy('created_at')
    .execute()
  if (inquiries.length === 0) return []
  const pictures = await db
    .selectFrom('inquiry_files')
    .select(['inquiry_id', 'media_type', 'width', 'height', 'bytes'])
    .where(
      'inquiry_id',
      'in',
      inquiries.map(({ id }) => id),
    )
    .execute()
  const letters = await db
    .selectFrom('outbox')
    .select(['kind', 'created_at', 'sent_at', sql<string>`data ->> 'number'`.as('number')])
    .where('kind', 'in', ['inquiry_received', 'quotation'])
    .where('to_address', '=', email)
    .orderBy('created_at')
    .execute()
  const quotations = await db
    .selectFrom('quotations')
    .select(['inquiry_id', 'state', 'year', 'sequence', 'content', 'valid_until', 'total', 'deposit'])
    .select(['issued_at', 'answered_at', 'accepted_name', 'decline_reason'])
    .where(
      'inquiry_id',
      'in',
      inquiries.map(({ id }) => id),
    )
    .where('state', '!=', 'draft')
    .orderBy('made_at')
    .execute()
  return inquiries.map(({ id, ...inquiry }) => ({
    ...inquiry,
    quotations: quotations
      .filter(({ inquiry_id }) => inquiry_id === id)
      .map(({ inquiry_id, ...quotation }) => quotation),
    letters: letters
      .filter(({ number }) => number === inquiry.number)
      .map(({ kind, created_at, sent_at }) => ({ kind, created_at, sent_at })),
    pictures: pictures
      .filter(({ inquiry_id }) => inquiry_id === id)
      .map(({ inquiry_id, bytes, ...picture }) => ({ ...picture, base64: bytes.toString('base64') })),
  }))
}
