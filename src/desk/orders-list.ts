import { sql } from 'kysely'
import type { Rupiah } from '#core/money.ts'
import type { Db } from '#database/connection.ts'
import type { OrderState } from '#database/tables.ts'
import { type Progress, progressOf } from '#orders/states.ts'
import { isFound } from './order-search.ts'
import type { OrdersQuery } from './orders-query.ts'
import { waitingTransfers } from './transfers.ts'

export interface ListedOrder {
  readonly id: string
  readonly number: string
  readonly createdAt: Date
  readonly buyerName: string
  readonly total: Rupiah
  readonly state: OrderState
  /** Null until paid. */
  readonly progress: Progress | null
  readonly disputed: boolean
  readonly producers: readonly string[]
}

export interface OrdersPage {
  readonly query: OrdersQuery
  readonly orders: readonly ListedOrder[]
  /** Where the next, older page begins; null on the last. */
  readonly older: string | null
}

const pageSize = 30

/** Newest first. Paged by a cursor: what comes in meanwhile moves nothing. */
export async function listOrders(db: Db, query: OrdersQuery): Promise<OrdersPage> {
  const rows = await narrowed(db, query)
    .select(['id', 'number', 'created_at', 'buyer_name', 'total', 'state', 'disputed'])
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(pageSize + 1)
    .execute()
  const shown = rows.slice(0, pageSize)
  const last = rows.length > pageSize ? shown.at(-1) : undefined
  const parts = await partsOf(
    db,
    shown.map(({ id }) => id),
  )
  const orders = shown.map((row) => ({
    id: row.id,
    number: row.number,
    createdAt: row.created_at,
    buyerName: row.buyer_name,
    total: row.total,
    state: row.state,
    progress: row.state === 'paid' ? progressOf(parts.states.get(row.id) ?? []) : null,
    disputed: row.disputed,
    producers: parts.producers.get(row.id) ?? [],
  }))
  return { query, orders, older: last ? `${last.created_at.toISOString()}_${last.id}` : null }
}

function narrowed(db: Db, { filter, search, before }: OrdersQuery) {
  return db
    .selectFrom('orders')
    .$if(filter === 'unpaid', (query) => query.where('state', 'in', ['awaiting_payment', 'payment_pending']))
    .$if(filter === 'transfer', (query) =>
      query.where('id', 'in', waitingTransfers(db).select('payment_requests.order_id')),
    )
    .$if(filter === 'running', (query) => query.where('state', '=', 'paid').where('completed_at', 'is', null))
    .$if(filter === 'completed', (query) => query.where('completed_at', 'is not', null))
    .$if(filter === 'closed', (query) => query.where('state', 'in', ['expired', 'cancelled']))
    .$if(filter === 'disputed', (query) => query.where('disputed', '=', true))
    .$if(before !== null, (query) =>
      query.where(sql<boolean>`(orders.created_at, orders.id) < (${before?.at}, ${before?.id})`),
    )
    .$if(search !== null, (query) => (search ? query.where((where) => isFound(where, search)) : query))
}

async function partsOf(db: Db, orderIds: readonly string[]) {
  if (orderIds.length === 0) return { producers: new Map(), states: new Map() }
  const [parcels, handoffs] = await Promise.all([
    db
      .selectFrom('parcels')
      .select(['order_id', 'producer_name'])
      .where('order_id', 'in', [...orderIds])
      .orderBy('producer_name')
      .execute(),
    db
      .selectFrom('handoffs')
      .select(['order_id', 'state'])
      .where('order_id', 'in', [...orderIds])
      .execute(),
  ])
  return {
    producers: grouped(parcels, (row) => row.producer_name),
    states: grouped(handoffs, (row) => row.state),
  }
}

function grouped<Row extends { readonly order_id: string }, Part>(
  rows: readonly Row[],
  part: (row: Row) => Part,
): ReadonlyMap<string, readonly Part[]> {
  const groups = new Map<string, Part[]>()
  for (const row of rows) groups.set(row.order_id, [...(groups.get(row.order_id) ?? []), part(row)])
  return groups
}
