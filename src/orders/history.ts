import { newId } from '#core/id.ts'
import type { Db, Trx } from '#database/connection.ts'
import type { NewRow } from '#database/tables.ts'

export type Actor = 'buyer' | 'system' | 'stripe' | `producer:${string}` | `officer:${string}`

export type Detail = Readonly<Record<string, string | number | boolean | null>>

/** A line of an order's history. No personal data in `detail`. */
export interface OrderEvent {
  readonly orderId: string
  readonly handoffId?: string
  readonly actor: Actor
  readonly what: string
  readonly detail?: Detail
}

/** Adds a line to an order's history, in the transaction that changed it. */
export async function remember(trx: Trx, event: OrderEvent, now: Date): Promise<void> {
  await trx.insertInto('order_events').values(eventRow(event, now)).execute()
}

/** The same line as a row, for a statement that writes more. */
export function eventRow(event: OrderEvent, now: Date): NewRow<'order_events'> {
  return {
    id: newId('evt'),
    order_id: event.orderId,
    handoff_id: event.handoffId ?? null,
    at: now,
    actor: event.actor,
    what: event.what,
    detail: JSON.stringify(event.detail ?? {}),
  }
}

export interface HistoryEntry {
  readonly at: Date
  readonly actor: string
  readonly what: string
  readonly handoffId: string | null
  readonly detail: Detail
}

/** Oldest first, at most 500 entries. */
export async function historyOf(db: Db, orderId: string): Promise<readonly HistoryEntry[]> {
  const rows = await db
    .selectFrom('order_events')
    .selectAll()
    .where('order_id', '=', orderId)
    .orderBy('at')
    .limit(500)
    .execute()
  return rows.map((row) => ({
    at: row.at,
    actor: row.actor,
    what: row.what,
    handoffId: row.handoff_id,
    detail: row.detail,
  }))
}
