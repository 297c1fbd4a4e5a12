import type { Trx } from '#database/connection.ts'
import { recordChange } from '#publish/changes.ts'

/**
 * The pages are to be built again because the last piece of something was sold. Under a name of its own: to the CMS
 * the product has not changed.
 */
export function tellSoldOut(trx: Trx, variantIds: readonly string[], orderId: string, now: Date): Promise<void> {
  return tellOf(trx, variantIds, `sold-${orderId}`, now)
}

/** The pages are to be built again because pieces have come back. */
export function tellBack(trx: Trx, variantIds: readonly string[], refundId: string, now: Date): Promise<void> {
  return tellOf(trx, variantIds, `back-${refundId}`, now)
}

async function tellOf(trx: Trx, variantIds: readonly string[], revision: string, now: Date): Promise<void> {
  for (const variantId of new Set(variantIds)) {
    const documentId = `stock.${variantId}`
    await recordChange(trx, { id: `${documentId}.${revision}`, documentId, type: 'stock', revision }, now)
  }
}
