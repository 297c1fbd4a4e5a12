import type { Rupiah } from '#core/money.ts'
import type { Trx } from '#database/connection.ts'
import { enqueue } from '#notices/outbox.ts'
import type { OrderDraft } from './order-draft.ts'

/**
 * Who pays later, by transfer, at the gallery or by a link that an officer sends, gets in writing how, how much and until
 * when; at the till cards are paid at once.
 */
export async function tellHowToPay(
  trx: Trx,
  { provider: way, buyer, language, takenBy, agreed }: OrderDraft,
  order: { readonly orderId: string; readonly orderNumber: string; readonly total: Rupiah; readonly until: Date },
  now: Date,
): Promise<void> {
  const { orderId, orderNumber, total, until } = order
  const link = { kind: 'order' as const, id: orderId, version: 1 }
  if (agreed) {
    const data = { orderNumber, amount: agreed.deposit, total, until: until.toISOString(), link }
    await enqueue(trx, { kind: 'deposit_due', to: { email: buyer.email }, language, orderId, data }, now)
    return
  }
  if (way === 'stripe' && !takenBy) return
  const data = { orderNumber, total, way, until: until.toISOString(), link }
  await enqueue(trx, { kind: 'order_waiting', to: { email: buyer.email }, language, orderId, data }, now)
}
