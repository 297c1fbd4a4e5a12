import { sql } from 'kysely'
import { hashToken, linksEndedBefore, tokenPattern } from '#core/secret-token.ts'
import type { Db, Trx } from '#database/connection.ts'
import type { HandoffState, NewRow } from '#database/tables.ts'
import type { Delivery, Handoff } from './handoff.ts'
import { isBeingDone, statesBefore } from './states.ts'

/**
 * Moves a hand-off on; false where its state does not allow it (somebody was faster), or it is sent while the balance is
 * still to be paid.
 */
export async function moveHandoff(
  trx: Trx,
  handoffId: string,
  next: HandoffState,
  also: Partial<NewRow<'handoffs'>> = {},
): Promise<boolean> {
  const moved = await trx
    .updateTable('handoffs')
    .set({ ...also, state: next })
    .where('id', '=', handoffId)
    .where('state', 'in', [...statesBefore(next)])
    .$if(next === 'shipped' || next === 'received', (query) => query.where(isPaidUp))
    .executeTakeFirst()
  return moved.numUpdatedRows === 1n
}

// What was agreed on is paid in two parts: the first begins the work, the second sends it.
export const isPaidUp = sql<boolean>`(not exists (select 1 from payment_requests where payment_requests.order_id = handoffs.order_id
  and payment_requests.purpose = 'balance' and payment_requests.state = 'open'))`

/** The lines (all of them, or those named) wait elsewhere now: for another producer, a refund or an officer. Gives their ids. */
export async function freeLines(trx: Trx, handoffId: string, lineIds?: readonly string[]): Promise<readonly string[]> {
  const freed = await trx
    .updateTable('handoff_lines')
    .set({ active: false })
    .where('handoff_id', '=', handoffId)
    .where('active', '=', true)
    .$if(lineIds !== undefined, (query) => query.where('line_id', 'in', [...(lineIds ?? [])]))
    .returning('line_id')
    .execute()
  return freed.map((row) => row.line_id)
}

/** By the secret in the producer's link; null for anything that is not a valid, current one of work not long over. */
export async function handoffByToken(db: Db, token: string, now: Date): Promise<Handoff | null> {
  if (!tokenPattern.test(token)) return null
  const ended = linksEndedBefore(now)
  const [handoff] = await read(db, (query) =>
    query
      .where('handoffs.token_hash', '=', hashToken(token))
      .where((where) => where.or([where('received_at', 'is', null), where('received_at', '>', ended)]))
      .where((where) => where.or([where('handoffs.state', '!=', 'declined'), where('answered_at', '>', ended)]))
      .where((where) => where.or([where('orders.completed_at', 'is', null), where('orders.completed_at', '>', ended)]))
      .where((where) => where.or([where('orders.closed_at', 'is', null), where('orders.closed_at', '>', ended)])),
  )
  return handoff ?? null
}

export async function handoffById(db: Db, id: string): Promise<Handoff | null> {
  const [handoff] = await read(db, (query) => query.where('handoffs.id', '=', id))
  return handoff ?? null
}

/** All of an order, the declined ones too, in the order they were offered. */
export function handoffsOfOrder(db: Db, orderId: string): Promise<readonly Handoff[]> {
  return read(db, (query) => query.where('handoffs.order_id', '=', orderId))
}

/** In the order of the ids; those that are not there are left out. */
export async function handoffsByIds(db: Db, ids: readonly string[]): Promise<readonly Handoff[]> {
  if (ids.length === 0) return []
  const handoffs = await read(db, (query) => query.where('handoffs.id', 'in', [...ids]))
  return handoffs.toSorted((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id))
}

/** The address, once the producer may know it: accepted, by courier, and not erased. */
export async function deliveryOf(db: Db, handoff: Handoff): Promise<Delivery | null> {
  if (handoff.method === 'pickup' || !isBeingDone(handoff.state)) return null
  const order = await db
    .selectFrom('orders')
    .select(['buyer_phone', 'address'])
    .where('id', '=', handoff.orderId)
    .where('erased_at', 'is', null)
    .executeTakeFirst()
  if (!order?.address) return null
  const { buyer_phone: phone, address } = order
  return { recipient: address.recipient, phone, address }
}

const base = (db: Db) =>
  db
    .selectFrom('handoffs')
    .innerJoin('parcels', 'parcels.id', 'handoffs.parcel_id')
    .innerJoin('orders', 'orders.id', 'handoffs.order_id')
    .selectAll('handoffs')
    .select(['parcels.method', 'orders.number as order_number'])
    .select(sql<boolean>`not ${isPaidUp}`.as('awaits_balance'))
    .orderBy('handoffs.offered_at')
    .orderBy('handoffs.id')

async function read(
  db: Db,
  narrow: (query: ReturnType<typeof base>) => ReturnType<typeof base>,
): Promise<readonly Handoff[]> {
  const rows = await narrow(base(db)).execute()
  if (rows.length === 0) return []
  const lines = await db
    .selectFrom('handoff_lines')
    .innerJoin('order_lines', 'order_lines.id', 'handoff_lines.line_id')
    .select(['handoff_lines.handoff_id', 'handoff_lines.line_id', 'handoff_lines.quantity', 'handoff_lines.active'])
    .select(['order_lines.title', 'order_lines.options', 'order_lines.variant_id', 'order_lines.slug'])
    .select(['order_lines.unit_price', 'order_lines.position'])
    .where(
      'handoff_lines.handoff_id',
      'in',
      rows.map((row) => row.id),
    )
    .orderBy('order_lines.position')
    .execute()
  const linesOf = (handoffId: string, isActive: boolean) =>
    lines
      .filter((line) => line.handoff_id === handoffId && line.active === isActive)
      .map((line) => ({
        lineId: line.line_id,
        quantity: line.quantity,
        title: line.title,
        options: line.options,
        variantId: line.variant_id,
        slug: line.slug,
        unitPrice: line.unit_price,
      }))
  return rows.map((row) => ({
    id: row.id,
    orderId: row.order_id,
    orderNumber: row.order_number,
    parcelId: row.parcel_id,
    producerId: row.producer_id,
    producerName: row.producer_name,
    state: row.state,
    tokenVersion: row.token_version,
    method: row.method,
    awaitsBalance: row.awaits_balance,
    offeredAt: row.offered_at,
    answerBy: row.answer_by,
    shipBy: row.ship_by,
    proposedDay: row.proposed_day,
    declineReason: row.decline_reason,
    problem: row.problem,
    courier: row.courier,
    trackingNumber: row.tracking_number,
    answeredAt: row.answered_at,
    shippedAt: row.shipped_at,
    receivedAt: row.received_at,
    // What was declined or cancelled whole has no active lines.
    lines: linesOf(row.id, !isOver(row.state)),
    leftLines: isOver(row.state) ? [] : linesOf(row.id, false),
  }))
}

/** Nobody works on it any more, and its lines may be elsewhere. */
export const isOver = (state: HandoffState): boolean => state === 'declined' || state === 'cancelled'
