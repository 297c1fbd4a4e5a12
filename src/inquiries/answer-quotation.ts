import { addDays, type Day, dayOf } from '#core/day.ts'
import { deriveToken, hashToken, tokenPattern } from '#core/secret-token.ts'
import type { Database, Trx } from '#database/connection.ts'
import type { Row } from '#database/tables.ts'
import { inTransaction } from '#database/transaction.ts'
import { enqueue } from '#notices/outbox.ts'
import type { OrderDraft } from '#sale/order-draft.ts'
import { placeWithin } from '#sale/place-order.ts'
import { lockInquiry, told } from './issue-quotation.ts'
import { isOverdue, type Quotation, quotationOf } from './quotation.ts'

export interface Answering {
  readonly db: Database
  readonly linkSecret: string
  readonly now: Date
}

/** Why it cannot be answered (any more): `declined` and `accepted` say what it was answered before. */
export type NotNow = 'unknown' | 'expired' | 'replaced' | 'withdrawn' | 'declined' | 'accepted'

/** `orderToken`: the secret of the order's page. */
export type AcceptedQuotation =
  | { readonly ok: true; readonly orderId: string; readonly orderToken: string; readonly repeated: boolean }
  | { readonly ok: false; readonly reason: NotNow }

// Time to pay the deposit for whoever accepts on the last day.
const depositDays = 7

/**
 * Makes the order that was offered, once, however often and however parallel it is accepted: prices, shares and days are
 * those of the quotation. It waits for its deposit; the makers hear of it when that is paid.
 */
export function acceptQuotation(
  { db, linkSecret, now }: Answering,
  token: string,
  acceptedName: string,
): Promise<AcceptedQuotation> {
  return inTransaction(db, async (trx) => {
    const found = await lockByToken(trx, token)
    if (!found) return { ok: false, reason: 'unknown' }
    const { inquiry, quotation } = found
    const tokenOf = (id: string, version: number) => deriveToken(linkSecret, { kind: 'order', id, version })
    if (quotation.orderId) {
      const { orderId } = quotation
      const { token_version } = await trx
        .selectFrom('orders')
        .select('token_version')
        .where('id', '=', orderId)
        .executeTakeFirstOrThrow()
      return { ok: true, orderId, orderToken: tokenOf(orderId, token_version), repeated: true }
    }
    const refusal = refusalOf(quotation, now)
    if (refusal) return { ok: false, reason: refusal }
    const placed = await placeWithin(trx, draftOf(inquiry, quotation, now), quotation.id, linkSecret, now)
    await trx
      .updateTable('quotations')
      .set({ state: 'accepted', answered_at: now, accepted_name: acceptedName, order_id: placed.orderId })
      .where('id', '=', quotation.id)
      .execute()
    await answered(trx, { inquiry, quotation, answer: 'accepted', order: placed.number }, now)
    return { ok: true, orderId: placed.orderId, orderToken: placed.token, repeated: false }
  })
}

/** `reason` may be empty. Declined twice is declined once. */
export function declineQuotation(
  { db, now }: Omit<Answering, 'linkSecret'>,
  token: string,
  reason: string,
): Promise<{ readonly ok: true } | { readonly ok: false; readonly reason: NotNow }> {
  return inTransaction(db, async (trx) => {
    const found = await lockByToken(trx, token)
    if (!found) return { ok: false, reason: 'unknown' }
    const { inquiry, quotation } = found
    if (quotation.state === 'declined') return { ok: true }
    const refusal = quotation.orderId ? 'accepted' : refusalOf(quotation, now)
    if (refusal) return { ok: false, reason: refusal }
    await trx
      .updateTable('quotations')
      .set({ state: 'declined', answered_at: now, decline_reason: reason })
      .where('id', '=', quotation.id)
      .execute()
    await answered(trx, { inquiry, quotation, answer: 'declined' }, now)
    return { ok: true }
  })
}

/** Why a quotation cannot be accepted; null where it can. */
export function refusalOf(quotation: Quotation, now: Date): Exclude<NotNow, 'unknown'> | null {
  switch (quotation.state) {
    case 'sent':
      return isOverdue(quotation, now) ? 'expired' : null
    case 'accepted':
    case 'declined':
    case 'replaced':
    case 'withdrawn':
      return quotation.state
    case 'draft':
      throw new Error(`the draft ${quotation.id} has a link`)
  }
}

/** The request's row is locked first, as by officers who write a new version at the same moment. */
async function lockByToken(trx: Trx, token: string) {
  if (!tokenPattern.test(token)) return null
  const hash = hashToken(token)
  const named = await trx
    .selectFrom('quotations')
    .select('inquiry_id')
    .where('token_hash', '=', hash)
    .executeTakeFirst()
  const inquiry = named && (await lockInquiry(trx, named.inquiry_id))
  if (!inquiry) return null
  const row = await trx.selectFrom('quotations').selectAll().where('token_hash', '=', hash).executeTakeFirstOrThrow()
  return { inquiry, quotation: quotationOf(row) }
}

async function answered(
  trx: Trx,
  about: {
    readonly inquiry: Row<'inquiries'>
    readonly quotation: Quotation
    readonly answer: 'accepted' | 'declined'
    readonly order?: string
  },
  now: Date,
): Promise<void> {
  const { inquiry, answer, order } = about
  const quotation = about.quotation.number ?? ''
  const detail = { quotation, ...(order && { order }) }
  await told(trx, { inquiryId: inquiry.id, actor: 'sender', what: `quotation_${answer}`, detail }, now)
  const data = { number: inquiry.number, quotation, inquiryId: inquiry.id, answer }
  await enqueue(trx, { kind: 'quotation_answered', to: 'officer', language: 'id', data }, now)
}

/** The last second of a day in Jakarta. */
const endOf = (day: Day): Date => new Date(`${day}T23:59:59+07:00`)

function draftOf(inquiry: Row<'inquiries'>, { content, sums, validUntil, number }: Quotation, now: Date): OrderDraft {
  const fromNow = addDays(dayOf(now), depositDays)
  return {
    checkoutKey: '',
    language: inquiry.language,
    buyer: {
      name: `${inquiry.organisation} (${inquiry.contact_name})`,
      email: inquiry.contact_email,
      phone: inquiry.contact_phone,
    },
    address: content.address,
    note: '',
    giftMessage: '',
    privacyNotice: inquiry.privacy_notice,
    provider: 'transfer',
    agreed: { deposit: sums.deposit, until: endOf(fromNow > validUntil ? fromNow : validUntil) },
    parcels: content.parts.map((part, index) => ({
      producerId: part.producerId,
      producerName: part.producerName,
      motif: part.motif,
      method: content.method,
      courier: '',
      shippingFee: part.shippingFee,
      dispatchBy: part.day,
      leadWorkingDays: part.leadWorkingDays,
      closures: part.closures,
      answerHours: part.answerHours,
      lines: part.lines.map((line, position) => ({
        // Goods that are on no page of the shop are counted together by their name.
        productId: line.productId || `bulk:${line.title.toLowerCase()}`,
        slug: line.slug,
        // No piece of the shelf and no place of a week on sale: a name of its own.
        variantId: `${number}-${index + 1}.${position + 1}`,
        title: line.title,
        options: '',
        ...(line.buyerTitle && { buyersWords: { title: line.buyerTitle, options: '' } }),
        quantity: line.quantity,
        unitPrice: line.unitPrice,
        producerSharePercent: line.sharePercent,
        count: null,
      })),
    })),
  }
}
