import { z } from 'zod'
import { normalisePhone } from '#core/phone.ts'
import type { Database, Db } from '#database/connection.ts'
import { inTransaction } from '#database/transaction.ts'
import { contactOf, contacts, type ProducerContact, saveContact } from '#handoff/contacts.ts'
import type { Officer } from './officer.ts'

/** Everybody with a contact, and everybody who was ever given work; those without a contact first. */
export async function listProducers(db: Db): Promise<readonly ProducerContact[]> {
  const known = await contacts(db)
  const ids = new Set(known.map(({ producerId }) => producerId))
  const met = await db
    .selectFrom('parcels')
    .select((select) => ['producer_id', select.fn.max('producer_name').as('name')])
    .groupBy('producer_id')
    .orderBy('name')
    .execute()
  const strangers = met
    .filter(({ producer_id }) => !ids.has(producer_id))
    .map(({ producer_id, name }) => ({ producerId: producer_id, name, email: null, phone: null }))
  return [...strangers, ...known]
}

/** Null for somebody the shop has never heard of. */
export async function producerContact(db: Db, producerId: string): Promise<ProducerContact | null> {
  const contact = await contactOf(db, producerId)
  if (contact) return contact
  const met = await db
    .selectFrom('parcels')
    .select('producer_name')
    .where('producer_id', '=', producerId)
    .limit(1)
    .executeTakeFirst()
  return met ? { producerId, name: met.producer_name, email: null, phone: null } : null
}

const contactForm = z.object({
  name: z
    .string()
    .transform((text) => text.replace(/\s+/g, ' ').trim())
    .pipe(z.string().min(2).max(200)),
  email: z
    .string()
    .trim()
    .toLowerCase()
    .max(200)
    .transform((text) => text || null)
    .pipe(z.email().nullable()),
  phone: z.string().transform((typed, context) => {
    if (typed.trim() === '') return null
    const phone = normalisePhone(typed)
    if (phone === null) context.addIssue({ code: 'custom' })
    return phone
  }),
})

export type ContactField = 'name' | 'email' | 'phone'

export type ParsedContact =
  | { readonly ok: true; readonly contact: Omit<ProducerContact, 'producerId'> }
  | { readonly ok: false; readonly fields: readonly ContactField[] }

/** E-mail and telephone may stay empty; the telephone comes out in E.164. */
export function parseContact(form: FormData): ParsedContact {
  const parsed = contactForm.safeParse(Object.fromEntries(form))
  if (parsed.success) return { ok: true, contact: parsed.data }
  return { ok: false, fields: [...new Set(parsed.error.issues.map((issue) => issue.path[0] as ContactField))] }
}

export async function postContact(
  db: Database,
  producerId: string,
  form: FormData,
  officer: Officer,
  now: Date,
): Promise<ParsedContact> {
  const parsed = parseContact(form)
  if (parsed.ok) await inTransaction(db, (trx) => saveContact(trx, { producerId, ...parsed.contact }, officer.id, now))
  return parsed
}
