import { sql } from 'kysely'
import { newId } from '#core/id.ts'
import type { Trx } from '#database/connection.ts'

export interface Wanted {
  readonly variantId: string
  readonly quantity: number
}

export interface Shortage {
  readonly variantId: string
  readonly wanted: number
  readonly left: number
}

/**
 * Sets pieces aside for an order, all or (by rolling back) none: one conditional update a variant, in the order of
 * their ids, so that two orders never wait for each other in a ring. Gives what is short; empty means all are held.
 */
export async function holdStock(trx: Trx, orderId: string, wanted: readonly Wanted[], now: Date): Promise<Shortage[]> {
  const shortages: Shortage[] = []
  const sorted = [...wanted].sort((a, b) => (a.variantId < b.variantId ? -1 : 1))
  for (const { variantId, quantity } of sorted) {
    const held = await trx
      .updateTable('stock')
      .set({ held: sql<number>`held + ${quantity}` })
      .where('variant_id', '=', variantId)
      .where(sql<boolean>`counted + returned - held - sold >= ${quantity}`)
      .executeTakeFirst()
    if (held.numUpdatedRows === 0n) shortages.push({ variantId, wanted: quantity, left: await leftOf(trx, variantId) })
  }
  if (shortages.length > 0 || sorted.length === 0) return shortages
  await trx
    .insertInto('stock_holds')
    .values(
      sorted.map(({ variantId, quantity }) => ({
        id: newId('hld'),
        order_id: orderId,
        variant_id: variantId,
        quantity,
        state: 'held' as const,
        created_at: now,
        settled_at: null,
      })),
    )
    .execute()
  return []
}

async function leftOf(trx: Trx, variantId: string): Promise<number> {
  const row = await trx.selectFrom('stock').selectAll().where('variant_id', '=', variantId).executeTakeFirst()
  return row ? Math.max(0, row.counted + row.returned - row.held - row.sold) : 0
}

/** The order is paid: what was held is sold. Does nothing the second time. Gives the variants that are sold out by it. */
export async function sellHeld(trx: Trx, orderId: string, now: Date): Promise<readonly string[]> {
  const sold = await settle(trx, orderId, 'sold', now)
  return sold.filter(({ unsold }) => unsold <= 0).map(({ variant_id }) => variant_id)
}

/** Payment can no longer arrive: what was held can be had again. Does nothing the second time. */
export async function releaseHeld(trx: Trx, orderId: string, now: Date): Promise<void> {
  await settle(trx, orderId, 'released', now)
}

/**
 * One statement, since everybody who wants the same goods waits for it. The rows of the shelf are locked in the order of
 * their ids before any is changed. Gives, by variant, what is neither sold nor missing now.
 */
async function settle(
  trx: Trx,
  orderId: string,
  state: 'sold' | 'released',
  now: Date,
): Promise<readonly { readonly variant_id: string; readonly unsold: number }[]> {
  // A count made after this sale already lacks the pieces, so they are not taken off twice.
  const soldSinceCount = sql<number>`case when stock.counted_at < ${now} then settled.quantity else 0 end`
  return trx
    .with('settled', (query) =>
      query
        .updateTable('stock_holds')
        .set({ state, settled_at: now })
        .where('order_id', '=', orderId)
        .where('state', '=', 'held')
        .returning(['variant_id', 'quantity']),
    )
    .with('shelf', (query) =>
      query
        .selectFrom('stock')
        .select('variant_id')
        .where('variant_id', 'in', (held) => held.selectFrom('settled').select('variant_id'))
        .orderBy('variant_id')
        .forUpdate(),
    )
    .updateTable('stock')
    .from('settled')
    .innerJoin('shelf', 'shelf.variant_id', 'settled.variant_id')
    .set({
      held: sql<number>`stock.held - settled.quantity`,
      ...(state === 'sold' && { sold: sql<number>`stock.sold + ${soldSinceCount}` }),
    })
    .whereRef('stock.variant_id', '=', 'settled.variant_id')
    .returning(['stock.variant_id', sql<number>`stock.counted + stock.returned - stock.sold`.as('unsold')])
    .execute()
}
