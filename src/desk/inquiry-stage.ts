import type { Rupiah } from '#core/money.ts'
import type { Database, Db } from '#database/connection.ts'
import type { OrderState } from '#database/tables.ts'
import { inTransaction } from '#database/transaction.ts'
import { tellBalanceDue } from '#handoff/balance-due.ts'
import { isOverdue, type Quotation, quotationsOf } from '#inquiries/quotation.ts'
import { historyOf, remember } from '#orders/history.ts'
import { orderById } from '#orders/store.ts'
import type { Officer } from './officer.ts'
import { officerNames } from './people.ts'

export const stages = ['asked', 'feasible', 'quoted', 'accepted', 'deposit', 'making', 'balance', 'done'] as const
export type Stage = (typeof stages)[number]

/** How far a bulk request has come, and what of it can be done now. */
export interface InquiryProgress {
  /** The last one that is reached. */
  readonly stage: Stage
  /** Newest first; with whether its day is past. */
  readonly quotations: readonly (Quotation & { readonly isLate: boolean })[]
  readonly order: BulkOrder | null
}

export interface BulkOrder {
  readonly id: string
  readonly number: string
  readonly state: OrderState
  /** What is asked now; null where nothing is. */
  readonly asked: { readonly purpose: 'whole' | 'deposit' | 'balance'; readonly amount: Rupiah } | null
  readonly history: readonly BulkEvent[]
}

/** What happened to the order, as far as the request's page tells it; the order's own page tells all. */
export interface BulkEvent {
  readonly at: Date
  readonly what: string
  /** The officer's or the producer's name. */
  readonly name: string | null
  readonly who: string
}

const told: readonly string[] = [
  'paid',
  'balance_asked',
  'balance_paid',
  'balance_reduced',
  'order_expired',
  'order_cancelled',
  'handoff_accepted',
  'handoff_accepted_part',
  'handoff_declined',
  'handoff_reassigned',
  'handoff_started',
  'handoff_ready',
  'handoff_shipped',
  'handoff_received',
  'refund_asked',
]

/** Reads only. */
export async function inquiryProgress(db: Db, inquiryId: string, now: Date): Promise<InquiryProgress> {
  const quotations = await quotationsOf(db, inquiryId)
  const accepted = quotations.find(({ orderId }) => orderId !== null)
  const order = accepted?.orderId ? await bulkOrder(db, accepted.orderId) : null
  return {
    stage: await stageOf(db, quotations, order),
    quotations: quotations.map((one) => ({ ...one, isLate: one.state === 'sent' && isOverdue(one, now) })),
    order,
  }
}

async function bulkOrder(db: Db, id: string): Promise<BulkOrder | null> {
  const order = await orderById(db, id)
  if (!order) return null
  const asked = await db
    .selectFrom('payment_requests')
    .select(['purpose', 'amount'])
    .where('order_id', '=', id)
    .where('state', '=', 'open')
    .executeTakeFirst()
  const events = (await historyOf(db, id)).filter(({ what }) => told.includes(what))
  const idOf = (actor: string) => actor.split(':')[1] ?? ''
  const officers = events.flatMap(({ actor }) => (actor.startsWith('officer:') ? [idOf(actor)] : []))
  const names = await officerNames(db, officers)
  const makers = new Map(order.parcels.map(({ producerId, producerName }) => [producerId, producerName]))
  const history = events.map(({ at, what, actor }) => {
    return { at, what, who: actor.split(':')[0] ?? '', name: names.get(idOf(actor)) ?? makers.get(idOf(actor)) ?? null }
  })
  return { id, number: order.number, state: order.state, asked: asked ?? null, history }
}

async function stageOf(db: Db, quotations: readonly Quotation[], order: BulkOrder | null): Promise<Stage> {
  const isClosed = order?.state === 'expired' || order?.state === 'cancelled'
  if (order && !isClosed) {
    if (order.state !== 'paid') return 'accepted'
    const { completed_at } = await db
      .selectFrom('orders')
      .select('completed_at')
      .where('id', '=', order.id)
      .executeTakeFirstOrThrow()
    if (completed_at) return 'done'
    if (order.asked?.purpose !== 'balance') return 'balance'
    const begun = await db
      .selectFrom('handoffs')
      .select('id')
      .where('order_id', '=', order.id)
      .where('state', 'in', ['accepted', 'making', 'ready', 'shipped', 'received'])
      .executeTakeFirst()
    return begun ? 'making' : 'deposit'
  }
  if (quotations.some(({ state }) => state === 'sent')) return 'quoted'
  return quotations.some(({ state }) => state === 'draft') ? 'feasible' : 'asked'
}

/** An officer asks the buyer for the rest once more; false where nothing is open. */
export function askBalanceAgain(db: Database, inquiryId: string, officer: Officer, now: Date): Promise<boolean> {
  return inTransaction(db, async (trx) => {
    const rows = await trx
      .selectFrom('quotations')
      .select('order_id')
      .where('inquiry_id', '=', inquiryId)
      .where('order_id', 'is not', null)
      .execute()
    for (const { order_id } of rows) {
      const order = await orderById(trx, order_id ?? '')
      if (!order || !(await tellBalanceDue(trx, order, now))) continue
      const actor = `officer:${officer.id}` as const
      await remember(trx, { orderId: order.id, actor, what: 'balance_asked' }, now)
      return true
    }
    return false
  })
}
