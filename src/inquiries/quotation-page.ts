import { z } from 'zod'
import { orderPath } from '#core/paths.ts'
import { deriveToken } from '#core/secret-token.ts'
import type { Db } from '#database/connection.ts'
import { type Answering, acceptQuotation, declineQuotation, type NotNow, refusalOf } from './answer-quotation.ts'
import { type OpenedQuotation, quotationByToken } from './quotation.ts'

/** What whoever asked sees of an offer. */
export interface BuyersQuotation extends OpenedQuotation {
  /** Why it cannot be answered; null where it can. */
  readonly closed: Exclude<NotNow, 'unknown'> | null
  /** Of the order that came of it. */
  readonly orderPath: string | null
  readonly wrong: readonly ('name' | 'agree' | 'reason')[]
  readonly typed: { readonly name: string; readonly reason: string }
}

/** Null for a link that is not (or no longer) valid. Reads only. */
export async function buyersQuotation(
  { db, linkSecret, now }: { readonly db: Db; readonly linkSecret: string; readonly now: Date },
  token: string,
): Promise<BuyersQuotation | null> {
  const opened = await quotationByToken(db, token, now)
  if (!opened) return null
  const { orderId } = opened.quotation
  const order =
    orderId === null
      ? undefined
      : await db.selectFrom('orders').select(['id', 'token_version']).where('id', '=', orderId).executeTakeFirst()
  const link = order && { kind: 'order' as const, id: order.id, version: order.token_version }
  return {
    ...opened,
    closed: refusalOf(opened.quotation, now),
    orderPath: link ? orderPath(deriveToken(linkSecret, link)) : null,
    wrong: [],
    typed: { name: '', reason: '' },
  }
}

const oneLine = z.string().transform((text) => text.replace(/\s+/g, ' ').trim())
const answers = {
  accept: z.object({ name: oneLine.pipe(z.string().min(2).max(100)), agree: z.literal('yes') }),
  decline: z.object({
    reason: z
      .string()
      .default('')
      .transform((text) => text.trim())
      .pipe(z.string().max(500)),
  }),
}

export type QuotationAnswered =
  /** Where to go on. */
  | { readonly kind: 'done'; readonly location: string | null }
  | { readonly kind: 'page'; readonly status: 409 | 422; readonly page: BuyersQuotation }
  | { readonly kind: 'unknown' }

/** What the page posts: `action` accept or decline. Pressed twice it leads to the same order. */
export async function postAnswer(answering: Answering, token: string, form: FormData): Promise<QuotationAnswered> {
  const page = await buyersQuotation(answering, token)
  if (!page) return { kind: 'unknown' }
  const text = (name: string) => String(form.get(name) ?? '').slice(0, 500)
  const typed = { name: text('name'), reason: text('reason') }
  const isDecline = form.get('action') === 'decline'
  const parsed = (isDecline ? answers.decline : answers.accept).safeParse(Object.fromEntries(form))
  // What is answered already is not asked for a name again.
  if (!parsed.success && page.closed === null) {
    const wrong = [...new Set(parsed.error.issues.map(({ path }) => path[0] as 'name' | 'agree' | 'reason'))]
    return { kind: 'page', status: 422, page: { ...page, wrong, typed } }
  }
  if (isDecline) {
    const declined = await declineQuotation(answering, token, typed.reason.trim())
    if (declined.ok) return { kind: 'done', location: null }
  } else {
    const accepted = await acceptQuotation(answering, token, typed.name.replace(/\s+/g, ' ').trim())
    if (accepted.ok) return { kind: 'done', location: orderPath(accepted.orderToken) }
  }
  const now = await buyersQuotation(answering, token)
  return now ? { kind: 'page', status: 409, page: now } : { kind: 'unknown' }
}
