import type { Db } from '#database/connection.ts'
import type { Row } from '#database/tables.ts'
import { contacts, type ProducerContact } from '#handoff/contacts.ts'
import type { Handoff } from '#handoff/handoff.ts'
import { type Photo, photosOfOrder } from '#handoff/photos.ts'
import { actionsOf, type ProducerAction } from '#handoff/states.ts'
import { handoffsOfOrder } from '#handoff/store.ts'
import { historyOf } from '#orders/history.ts'
import type { Order, OrderLine } from '#orders/order.ts'
import { type Progress, progressOf } from '#orders/states.ts'
import { orderById } from '#orders/store.ts'
import { isAgreed, openRequestOf, requestById, unpaidByHandOf } from '#payments/attempts.ts'
import { type OrderMoney, readMoney } from './order-money.ts'
import { officerNames } from './people.ts'

/** Everything the desk knows of one order. */
export interface DeskOrder {
  readonly order: Order
  readonly progress: Progress | null
  readonly erased: boolean
  readonly handoffs: readonly DeskHandoff[]
  readonly money: OrderMoney
  /** What a bank transfer still has to bring; null where none is waited for. */
  readonly transferDue: number | null
  /** What is asked now of an order that was agreed on; null for any other. */
  readonly agreedDue: 'whole' | 'deposit' | 'balance' | null
  /** Paid lines in nobody's hands, not refunded: they may be. */
  readonly freeLines: readonly OrderLine[]
  /** Paid lines that were sent, not refunded: they may be, where they came broken, wrong or not at all. */
  readonly sentLines: readonly OrderLine[]
  readonly letters: readonly DeskLetter[]
  readonly escalations: readonly DeskEscalation[]
  readonly history: readonly DeskEvent[]
}

export interface DeskHandoff {
  readonly handoff: Handoff
  readonly contact: ProducerContact | null
  /** What the producer took pictures of. */
  readonly photos: readonly Photo[]
  /** What an officer may record for the producer now. */
  readonly actions: readonly ProducerAction[]
}

export interface DeskLetter {
  readonly id: string
  readonly kind: string
  readonly to: string
  readonly state: Row<'outbox'>['state']
  readonly attempts: number
  readonly createdAt: Date
  readonly sentAt: Date | null
  readonly lastError: string | null
}

export interface DeskEscalation {
  readonly id: string
  readonly kind: Row<'escalations'>['kind']
  readonly openedAt: Date
  readonly closedAt: Date | null
  readonly resolution: string | null
}

export interface DeskEvent {
  readonly at: Date
  readonly what: string
  readonly who: string
  /** The officer's or producer's name, where `who` has one. */
  readonly name: string | null
  /** Whose work it was about, where `who` is somebody else. */
  readonly producerName: string | null
  readonly detail: Readonly<Record<string, string | number | boolean | null>>
}

/** Null where there is no such order. Reads only. */
export async function deskOrder(db: Db, orderId: string): Promise<DeskOrder | null> {
  const order = await orderById(db, orderId)
  if (!order) return null
  const [handoffs, money, letters, escalations, history, known] = await Promise.all([
    handoffsOfOrder(db, orderId),
    readMoney(db, orderId),
    lettersOf(db, orderId),
    escalationsOf(db, orderId),
    readHistory(db, order),
    contacts(db),
  ])
  const photos = await photosOfOrder(db, orderId)
  const open = await openRequestOf(db, orderId)
  const contactBy = new Map(known.map((contact) => [contact.producerId, contact]))
  return {
    order,
    progress: order.state === 'paid' ? progressOf(handoffs.map(({ state }) => state)) : null,
    erased: await isErased(db, orderId),
    handoffs: handoffs.map((handoff) => ({
      handoff,
      contact: contactBy.get(handoff.producerId) ?? null,
      photos: photos.get(handoff.id) ?? [],
      actions: actionsOf(handoff),
    })),
    money,
    transferDue: await transferDue(db, orderId),
    agreedDue: isAgreed(open) ? open.purpose : null,
    freeLines: order.state === 'paid' ? linesOfNobody(order, handoffs, money.refundedLineIds) : [],
    sentLines: order.state === 'paid' ? linesSent(order, handoffs, money.refundedLineIds) : [],
    letters,
    escalations,
    history,
  }
}

function linesOfNobody(order: Order, handoffs: readonly Handoff[], refunded: readonly string[]): readonly OrderLine[] {
  const open = handoffs.filter(({ state }) => state !== 'declined' && state !== 'cancelled')
  const taken = new Set([...refunded, ...open.flatMap(({ lines }) => lines.map(({ lineId }) => lineId))])
  return order.lines.filter(({ id }) => !taken.has(id))
}

function linesSent(order: Order, handoffs: readonly Handoff[], refunded: readonly string[]): readonly OrderLine[] {
  const sent = handoffs.filter(({ state }) => state === 'shipped' || state === 'received')
  const ids = new Set(sent.flatMap(({ lines }) => lines.map(({ lineId }) => lineId)))
  return order.lines.filter(({ id }) => ids.has(id) && !refunded.includes(id))
}

async function isErased(db: Db, orderId: string): Promise<boolean> {
  const row = await db.selectFrom('orders').select('erased_at').where('id', '=', orderId).executeTakeFirst()
  return row?.erased_at != null
}

async function transferDue(db: Db, orderId: string): Promise<number | null> {
  const open = await openRequestOf(db, orderId)
  if (isAgreed(open)) return open.amount
  const attempt = await unpaidByHandOf(db, orderId)
  const request = attempt && (await requestById(db, attempt.request_id))
  return request?.amount ?? null
}

const mostLetters = 100

async function lettersOf(db: Db, orderId: string): Promise<readonly DeskLetter[]> {
  const rows = await db
    .selectFrom('outbox')
    .selectAll()
    .where('order_id', '=', orderId)
    // Letters to the officers themselves are on the list of what needs attention.
    .where('to_address', '!=', 'officer')
    .orderBy('created_at')
    .limit(mostLetters)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    to: row.to_address,
    state: row.state,
    attempts: row.attempts,
    createdAt: row.created_at,
    sentAt: row.sent_at,
    lastError: row.last_error,
  }))
}

async function escalationsOf(db: Db, orderId: string): Promise<readonly DeskEscalation[]> {
  const rows = await db
    .selectFrom('escalations')
    .select(['id', 'kind', 'opened_at', 'closed_at', 'resolution'])
    .where('order_id', '=', orderId)
    .orderBy('opened_at')
    .limit(100)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    openedAt: row.opened_at,
    closedAt: row.closed_at,
    resolution: row.resolution,
  }))
}

async function readHistory(db: Db, order: Order): Promise<readonly DeskEvent[]> {
  const entries = await historyOf(db, order.id)
  const idOf = (actor: string) => actor.split(':')[1] ?? ''
  const names = await officerNames(
    db,
    entries.filter(({ actor }) => actor.startsWith('officer:')).map(({ actor }) => idOf(actor)),
  )
  const producers = new Map(order.parcels.map(({ producerId, producerName }) => [producerId, producerName]))
  const works = await db
    .selectFrom('handoffs')
    .select(['id', 'producer_name'])
    .where('order_id', '=', order.id)
    .execute()
  return entries.map(({ at, what, actor, handoffId, detail }) => ({
    at,
    what,
    who: actor.split(':')[0] ?? '',
    name: names.get(idOf(actor)) ?? producers.get(idOf(actor)) ?? null,
    producerName: actor.startsWith('producer:')
      ? null
      : (works.find(({ id }) => id === handoffId)?.producer_name ?? null),
    detail,
  }))
}
