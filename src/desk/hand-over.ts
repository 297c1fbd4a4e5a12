import { sameSecret } from '#core/secret-token.ts'
import type { Database } from '#database/connection.ts'
import { receiveHandoff } from '#handoff/receive.ts'
import type { Actor } from '#orders/history.ts'

/** `notNow`: no pick-up, not ready, or handed over already · `wrongCode`: not the buyer's six digits. */
export type HandedOver = { readonly ok: true } | { readonly ok: false; readonly reason: 'notNow' | 'wrongCode' }

export interface Counter {
  readonly orderId: string
  readonly handoffId: string
  /** Six digits, as the buyer said them. */
  readonly code: string
  readonly actor: Actor
}

/** At the counter: the goods go to whoever says the code. */
export async function handOver(
  db: Database,
  { orderId, handoffId, code, actor }: Counter,
  now: Date,
): Promise<HandedOver> {
  const row = await db
    .selectFrom('handoffs')
    .innerJoin('parcels', 'parcels.id', 'handoffs.parcel_id')
    .select(['handoffs.state', 'parcels.method', 'parcels.pickup_code'])
    .where('handoffs.id', '=', handoffId)
    .where('handoffs.order_id', '=', orderId)
    .executeTakeFirst()
  if (row?.method !== 'pickup' || row.state !== 'ready' || !row.pickup_code) return { ok: false, reason: 'notNow' }
  if (!sameSecret(row.pickup_code, code)) return { ok: false, reason: 'wrongCode' }
  return (await receiveHandoff(db, handoffId, actor, now)) ? { ok: true } : { ok: false, reason: 'notNow' }
}
