import type { Trx } from '#database/connection.ts'
import { type Actor, remember } from '#orders/history.ts'

export interface NoLongerWaiting {
  readonly orderId: string
  readonly lineIds: readonly string[]
  readonly by: Actor
  readonly resolution: string
}

/** Takes lines out of the escalations in which they wait; one in which nothing waits any more is closed (I3). */
export async function linesNoLongerWait(
  trx: Trx,
  { orderId, lineIds, by, resolution }: NoLongerWaiting,
  now: Date,
): Promise<void> {
  const open = await trx
    .selectFrom('escalations')
    .select(['id', 'kind', 'line_ids'])
    .where('order_id', '=', orderId)
    .where('closed_at', 'is', null)
    .execute()
  for (const { id, kind, line_ids } of open) {
    const left = line_ids.filter((lineId) => !lineIds.includes(lineId))
    if (left.length === line_ids.length) continue
    const closed = left.length === 0 ? { closed_at: now, closed_by: by, resolution } : {}
    await trx
      .updateTable('escalations')
      .set({ line_ids: JSON.stringify(left), ...closed })
      .where('id', '=', id)
      .execute()
    if (left.length === 0) await remember(trx, { orderId, actor: by, what: 'escalation_closed', detail: { kind } }, now)
  }
}
