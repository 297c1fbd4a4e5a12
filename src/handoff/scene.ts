import type { Trx } from '#database/connection.ts'
import type { EscalationKind } from '#database/tables.ts'
import { tellOfficer } from '#notices/tell-officer.ts'
import { type Actor, type Detail, remember } from '#orders/history.ts'
import type { Order } from '#orders/order.ts'
import type { Handoff } from './handoff.ts'

/** Whose answer to what is being done, and when. */
export interface Scene {
  readonly handoff: Handoff
  readonly order: Order
  readonly actor: Actor
  readonly now: Date
}

/** A line in the order's history. True, so that it can end a deed. */
export async function note(trx: Trx, { handoff, actor, now }: Scene, what: string, detail: Detail = {}): Promise<true> {
  await remember(trx, { orderId: handoff.orderId, handoffId: handoff.id, actor, what, detail }, now)
  return true
}

export function tell(
  trx: Trx,
  { handoff, order, now }: Scene,
  kind: EscalationKind,
  lineIds: readonly string[],
  detail: Detail,
): Promise<void> {
  const about = { orderId: order.id, orderNumber: order.number }
  return tellOfficer(trx, { kind, subject: handoff.id, lineIds, detail, ...about }, now)
}
