import { addDays, type Day, dayOf } from '#core/day.ts'
import type { Language } from '#core/language.ts'
import { hashToken, linksEndedBefore, tokenPattern } from '#core/secret-token.ts'
import type { Db } from '#database/connection.ts'
import type { QuotationJson, QuotationState, Row } from '#database/tables.ts'
import { type QuotationSums, sumsOf } from './quotation-money.ts'

/** What a bulk request is offered. */
export interface Quotation {
  readonly id: string
  readonly inquiryId: string
  /** `PN-2026-0001`; null for a draft. */
  readonly number: string | null
  readonly state: QuotationState
  readonly content: QuotationJson
  readonly sums: QuotationSums
  readonly validUntil: Day
  readonly tokenVersion: number
  readonly madeAt: Date
  readonly issuedAt: Date | null
  readonly answeredAt: Date | null
  readonly acceptedName: string
  readonly declineReason: string
  readonly orderId: string | null
}

/** With what of the request its page and its paper say. */
export interface OpenedQuotation {
  readonly quotation: Quotation
  readonly inquiryNumber: string
  readonly language: Language
  readonly organisation: string
  readonly contactName: string
}

export const quotationNumber = (year: number, sequence: number): string =>
  `PN-${year}-${String(sequence).padStart(4, '0')}`

/** When the last part leaves, if the deposit comes in time. */
export const readyDay = ({ parts }: QuotationJson): Day =>
  parts.reduce((latest, { day }) => (day > latest ? day : latest), parts[0]?.day ?? '1970-01-01')

/** Past the last day on which it may be accepted, in the shop's own time. */
export const isOverdue = ({ validUntil }: Pick<Quotation, 'validUntil'>, now: Date): boolean => dayOf(now) > validUntil

/** By the secret in its link; null for anything that is none, or that ended long ago, or whose sender was erased. */
export async function quotationByToken(db: Db, token: string, now: Date): Promise<OpenedQuotation | null> {
  if (!tokenPattern.test(token)) return null
  const row = await db
    .selectFrom('quotations')
    .selectAll()
    .where('token_hash', '=', hashToken(token))
    .where('valid_until', '>=', addDays(dayOf(linksEndedBefore(now)), 1))
    .executeTakeFirst()
  return row ? withInquiry(db, row) : null
}

export async function quotationById(db: Db, id: string): Promise<OpenedQuotation | null> {
  const row = await db.selectFrom('quotations').selectAll().where('id', '=', id).executeTakeFirst()
  return row ? withInquiry(db, row) : null
}

/** All of a request, the newest first. */
export async function quotationsOf(db: Db, inquiryId: string): Promise<readonly Quotation[]> {
  const rows = await db
    .selectFrom('quotations')
    .selectAll()
    .where('inquiry_id', '=', inquiryId)
    .orderBy('made_at', 'desc')
    .limit(100)
    .execute()
  return rows.map(quotationOf)
}

async function withInquiry(db: Db, row: Row<'quotations'>): Promise<OpenedQuotation | null> {
  const inquiry = await db
    .selectFrom('inquiries')
    .select(['number', 'language', 'organisation', 'contact_name'])
    .where('id', '=', row.inquiry_id)
    .where('contact_email', '!=', '')
    .executeTakeFirst()
  if (!inquiry) return null
  const { number: inquiryNumber, language, organisation, contact_name: contactName } = inquiry
  return { quotation: quotationOf(row), inquiryNumber, language, organisation, contactName }
}

export function quotationOf(row: Row<'quotations'>): Quotation {
  return {
    id: row.id,
    inquiryId: row.inquiry_id,
    number: row.year === null || row.sequence === null ? null : quotationNumber(row.year, row.sequence),
    state: row.state,
    content: row.content,
    sums: sumsOf(row.content),
    validUntil: row.valid_until,
    tokenVersion: row.token_version,
    madeAt: row.made_at,
    issuedAt: row.issued_at,
    answeredAt: row.answered_at,
    acceptedName: row.accepted_name,
    declineReason: row.decline_reason,
    orderId: row.order_id,
  }
}
