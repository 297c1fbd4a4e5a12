import { type Day, dayOf } from '#core/day.ts'
import { newId } from '#core/id.ts'
import { deriveToken, hashToken } from '#core/secret-token.ts'
import type { Database, Trx } from '#database/connection.ts'
import type { QuotationJson, Row } from '#database/tables.ts'
import { inTransaction } from '#database/transaction.ts'
import { nextNumber } from '#ledger/documents.ts'
import { enqueue } from '#notices/outbox.ts'
import { quotationNumber, quotationOf, readyDay } from './quotation.ts'
import { sumsOf } from './quotation-money.ts'

export interface Issuing {
  readonly db: Database
  readonly linkSecret: string
  /** `officer:<id>`. */
  readonly actor: string
  readonly now: Date
}

/** Writes the one draft of a request, or writes it anew. False for a request that is not there or was erased. */
export function saveDraft(
  { db, actor, now }: Omit<Issuing, 'linkSecret'>,
  inquiryId: string,
  draft: { readonly content: QuotationJson; readonly validUntil: Day },
): Promise<boolean> {
  const { total, deposit } = sumsOf(draft.content)
  return inTransaction(db, async (trx) => {
    if (!(await lockInquiry(trx, inquiryId))) return false
    const words = {
      content: JSON.stringify(draft.content),
      valid_until: draft.validUntil,
      total,
      deposit,
      made_at: now,
      made_by: actor,
    }
    const changed = await trx
      .updateTable('quotations')
      .set(words)
      .where('inquiry_id', '=', inquiryId)
      .where('state', '=', 'draft')
      .executeTakeFirst()
    if (changed.numUpdatedRows === 1n) return true
    const row = { id: newId('quo'), inquiry_id: inquiryId, state: 'draft' as const, ...words }
    const unnumbered = { year: null, sequence: null, token_hash: null, issued_at: null, issued_by: null }
    await trx
      .insertInto('quotations')
      .values({ ...row, ...unnumbered, answered_at: null, order_id: null })
      .execute()
    return true
  })
}

/** `notNow`: no draft, or its order goes on · `overdue`: its day is not ahead. */
export type Issued =
  | { readonly ok: true; readonly number: string }
  | { readonly ok: false; readonly reason: 'notNow' | 'overdue' }

/**
 * Gives the draft the next number of the year and writes to whoever asked, with a link of its own. The offer before it is
 * replaced: its link says so. Not while an order of this request waits for its deposit or goes on.
 */
export function issueQuotation({ db, linkSecret, actor, now }: Issuing, inquiryId: string): Promise<Issued> {
  return inTransaction(db, async (trx) => {
    const inquiry = await lockInquiry(trx, inquiryId)
    const draft = await trx
      .selectFrom('quotations')
      .selectAll()
      .where('inquiry_id', '=', inquiryId)
      .where('state', '=', 'draft')
      .executeTakeFirst()
    if (!inquiry || !draft || (await hasLiveOrder(trx, inquiryId))) return { ok: false, reason: 'notNow' }
    if (draft.valid_until <= dayOf(now)) return { ok: false, reason: 'overdue' }
    const replaced = await trx
      .updateTable('quotations')
      .set({ state: 'replaced' })
      .where('inquiry_id', '=', inquiryId)
      .where('state', '=', 'sent')
      .executeTakeFirst()
    const year = Number(dayOf(now).slice(0, 4))
    const sequence = await nextNumber(trx, `PN-${year}`)
    const link = { kind: 'quotation' as const, id: draft.id, version: draft.token_version }
    await trx
      .updateTable('quotations')
      .set({ state: 'sent', year, sequence, token_hash: hashToken(deriveToken(linkSecret, link)) })
      .set({ issued_at: now, issued_by: actor })
      .where('id', '=', draft.id)
      .execute()
    const number = quotationNumber(year, sequence)
    await told(trx, { inquiryId, actor, what: 'quoted', detail: { quotation: number } }, now)
    const { sums, content, validUntil } = quotationOf(draft)
    const offer = { pieces: sums.pieces, total: sums.total, deposit: sums.deposit, day: readyDay(content), validUntil }
    const data = { number: inquiry.number, quotation: number, ...offer, isNew: replaced.numUpdatedRows > 0n, link }
    const to = { email: inquiry.contact_email }
    await enqueue(trx, { kind: 'quotation', to, language: inquiry.language, data }, now)
    await trx.updateTable('inquiries').set({ state: 'answered' }).where('id', '=', inquiryId).execute()
    return { ok: true, number }
  })
}

/** Takes an offer back that nobody has answered: its link says so. False where there is none. */
export function withdrawQuotation(
  { db, actor, now }: Omit<Issuing, 'linkSecret'>,
  inquiryId: string,
): Promise<boolean> {
  return inTransaction(db, async (trx) => {
    await lockInquiry(trx, inquiryId)
    const taken = await trx
      .updateTable('quotations')
      .set({ state: 'withdrawn' })
      .where('inquiry_id', '=', inquiryId)
      .where('state', '=', 'sent')
      .returning(['year', 'sequence'])
      .executeTakeFirst()
    if (!taken) return false
    const quotation = quotationNumber(taken.year ?? 0, taken.sequence ?? 0)
    await told(trx, { inquiryId, actor, what: 'quotation_withdrawn', detail: { quotation } }, now)
    return true
  })
}

/** Everything about one request happens one after the other. Null for one that is not there or was erased. */
export async function lockInquiry(trx: Trx, id: string): Promise<Row<'inquiries'> | null> {
  const row = await trx
    .selectFrom('inquiries')
    .selectAll()
    .where('id', '=', id)
    .where('contact_email', '!=', '')
    .forUpdate()
    .executeTakeFirst()
  return row ?? null
}

async function hasLiveOrder(trx: Trx, inquiryId: string): Promise<boolean> {
  const row = await trx
    .selectFrom('quotations')
    .innerJoin('orders', 'orders.id', 'quotations.order_id')
    .select('orders.id')
    .where('quotations.inquiry_id', '=', inquiryId)
    .where('orders.state', 'not in', ['expired', 'cancelled'])
    .where('orders.completed_at', 'is', null)
    .executeTakeFirst()
  return row !== undefined
}

/** A line of a request's history. */
export async function told(
  trx: Trx,
  event: {
    readonly inquiryId: string
    readonly actor: string
    readonly what: Row<'inquiry_events'>['what']
    readonly detail: Readonly<Record<string, string | number>>
  },
  now: Date,
): Promise<void> {
  const { inquiryId, actor, what, detail } = event
  await trx
    .insertInto('inquiry_events')
    .values({ id: newId('evt'), inquiry_id: inquiryId, at: now, actor, what, detail: JSON.stringify(detail) })
    .execute()
}
