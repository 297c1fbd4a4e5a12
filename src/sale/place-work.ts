import { countingDay } from '#calendar/dispatch.ts'
import type { Trx } from '#database/connection.ts'
import { holdWork, type WantedWork, type WorkDays } from '#stock/work.ts'
import type { OrderDraft } from './order-draft.ts'

/** The weeks have filled up meanwhile: a day is later than the one that the buyer was shown, or a year has no room. */
export class LaterDay extends Error {}

/** Takes places in the weeks to come for what is made to order, and promises the days that follow. Throws LaterDay. */
export async function placeWork(trx: Trx, orderId: string, draft: OrderDraft, now: Date): Promise<void> {
  const { days, noRoom } = await holdWork(trx, orderId, workOf(draft), countingDay(now), now)
  if (noRoom.length > 0) throw new LaterDay('a year has no room')
  await promiseDays(trx, orderId, draft, days)
}

/** Work to find places for, added up per variant. */
function workOf(draft: OrderDraft): readonly WantedWork[] {
  const wanted = new Map<string, WantedWork>()
  for (const { closures, lines } of draft.parcels) {
    for (const { variantId, quantity, work } of lines) {
      if (!work) continue
      const before = wanted.get(variantId)?.quantity ?? 0
      wanted.set(variantId, { ...work, variantId, closures, quantity: before + quantity })
    }
  }
  return [...wanted.values()]
}

/** A parcel leaves when its last work is finished. A day later than the one that the buyer was shown is shown first. */
async function promiseDays(trx: Trx, orderId: string, draft: OrderDraft, days: WorkDays): Promise<void> {
  for (const { producerId, dispatchBy, agreedDay, lines } of draft.parcels) {
    const finished = lines.flatMap(({ variantId }) => days.get(variantId) ?? [])
    const day = [dispatchBy, ...finished].reduce((latest, other) => (other > latest ? other : latest))
    if (agreedDay !== undefined && day > agreedDay) throw new LaterDay('later than shown')
    if (day === dispatchBy) continue
    await trx
      .updateTable('parcels')
      .set({ dispatch_by: day })
      .where('order_id', '=', orderId)
      .where('producer_id', '=', producerId)
      .execute()
  }
}
