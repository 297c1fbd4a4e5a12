import type { Handoff } from '#handoff/handoff.ts'
import { handoffsOfOrder } from '#handoff/store.ts'
import type { OrderDraft } from '#sale/order-draft.ts'
import type { Till } from './till.ts'

export interface PaidOrder {
  readonly orderId: string
  readonly token: string
  readonly sessionId: string
  /** By producer's id. */
  handoff(producerId: string): Promise<Handoff>
}

/** An order placed, paid by card and handed to its makers. */
export async function paidOrder(till: Till, draft: OrderDraft): Promise<PaidOrder> {
  const sold = await till.sell(draft)
  await till.bank(`pay/${sold.sessionId}`, {})
  await till.settled(sold.sessionId, 'settled')
  return {
    ...sold,
    async handoff(producerId) {
      const handoffs = await handoffsOfOrder(till.db, sold.orderId)
      const handoff = handoffs.findLast((candidate) => candidate.producerId === producerId)
      if (!handoff) throw new Error(`no hand-off for ${producerId}`)
      return handoff
    },
  }
}

/** Where these producers get their letters. */
export async function knowProducers(till: Till, ...producerIds: readonly string[]): Promise<void> {
  await till.db
    .insertInto('producer_contacts')
    .values(
      producerIds.map((id) => ({
        producer_id: id,
        name: `Bengkel ${id}`,
        email: `${id}@produsen.example`,
        phone: null,
        updated_at: new Date(),
        updated_by: 'test',
      })),
    )
    .execute()
}
