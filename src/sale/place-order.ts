import { createHash } from 'node:crypto'
import { newId, newOrderNumber } from '#core/id.ts'
import { sumRupiah } from '#core/money.ts'
import { deriveToken } from '#core/secret-token.ts'
import type { Database, Trx } from '#database/connection.ts'
import { isConnectionLost, sqlState } from '#database/repeat.ts'
import { inTransaction } from '#database/transaction.ts'
import { tellOfficer } from '#notices/tell-officer.ts'
import { liveAttemptsOf, openRequestOf } from '#payments/attempts.ts'
import { takeCounts } from '#stock/count.ts'
import { holdStock, type Shortage } from '#stock/hold.ts'
import type { LineDraft, OrderDraft, PlacedOrder } from './order-draft.ts'
import { LaterDay, placeWork } from './place-work.ts'
import { tellHowToPay } from './tell-how-to-pay.ts'
import { writeOrder } from './write-order.ts'

export interface Placing {
  readonly db: Database
  readonly linkSecret: string
  readonly now: Date
}

const uniqueViolation = '23505'

/**
 * Saves an order with its stock held and its payment attempt recorded, all or nothing. Calls nobody outside. The same
 * draft under the same checkout key gives the first order again, however often and however parallel it is placed.
 */
export async function placeOrder({ db, linkSecret, now }: Placing, draft: OrderDraft): Promise<PlacedOrder> {
  const checkoutKey = digestOf(draft)
  for (let attempt = 1; ; attempt++) {
    // Nearly every form is new, and one that is not meets the unique index: only then is it looked for.
    const placed = attempt > 1 && (await placedBefore(db, checkoutKey, linkSecret))
    if (placed) return placed
    await takeNewCounts(db, draft, now)
    try {
      return await inTransaction(db, (trx) => placeWithin(trx, draft, checkoutKey, linkSecret, now))
    } catch (error) {
      if (error instanceof SoldOut) return { ok: false, reason: 'soldOut', lines: error.shortages }
      if (error instanceof LaterDay) return { ok: false, reason: 'laterDay' }
      // The twin of this very form was faster, the number was taken, or the line broke and nobody knows whether the order
      // is saved: once more tells which.
      const isUnclear = sqlState(error) === uniqueViolation || isConnectionLost(error)
      if (!isUnclear || attempt === 3) throw error
    }
  }
}

class SoldOut extends Error {
  readonly shortages: readonly Shortage[]
  constructor(shortages: readonly Shortage[]) {
    super('sold out')
    this.shortages = shortages
  }
}

/** What the buyer sent and was shown, under the form's key: a changed cart in the same form is another order. */
function digestOf(draft: OrderDraft): string {
  const { checkoutKey, buyer, address, note, giftMessage, provider } = draft
  const parcels = draft.parcels.map(({ producerId, method, shippingFee, lines }) => [
    producerId,
    method,
    shippingFee,
    lines.map((line) => [line.variantId, line.quantity, line.unitPrice]),
  ])
  const said = JSON.stringify([checkoutKey, buyer, address, note, giftMessage, provider, parcels])
  return createHash('sha256').update(said).digest('hex')
}

async function placedBefore(db: Database, checkoutKey: string, linkSecret: string): Promise<PlacedOrder | null> {
  const order = await db
    .selectFrom('orders')
    .select(['id', 'number', 'token_version'])
    .where('checkout_key', '=', checkoutKey)
    .executeTakeFirst()
  if (!order) return null
  const request = await openRequestOf(db, order.id)
  const [attempt] = request ? await liveAttemptsOf(db, request.id) : []
  const token = deriveToken(linkSecret, { kind: 'order', id: order.id, version: order.token_version })
  return { ok: true, orderId: order.id, number: order.number, token, attemptId: attempt?.id ?? null, repeated: true }
}

async function takeNewCounts(db: Database, draft: OrderDraft, now: Date): Promise<void> {
  const counted = linesOf(draft).flatMap(({ variantId, count }) => (count ? [{ variantId, count }] : []))
  const oversold = await takeCounts(db, counted, now)
  for (const { variantId, missing } of oversold) {
    const escalation = {
      kind: 'oversold' as const,
      subject: variantId,
      orderId: null,
      orderNumber: null,
      detail: { missing },
    }
    await inTransaction(db, (trx) => tellOfficer(trx, escalation, now))
  }
}

const linesOf = (draft: OrderDraft): readonly LineDraft[] => draft.parcels.flatMap((parcel) => parcel.lines)

/**
 * The same within a transaction of the caller's, who has seen to it that no order has this key. Throws where pieces or
 * weeks are missing.
 */
export async function placeWithin(
  trx: Trx,
  draft: OrderDraft,
  checkoutKey: string,
  linkSecret: string,
  now: Date,
): Promise<Extract<PlacedOrder, { ok: true }>> {
  const orderId = newId('ord')
  const number = newOrderNumber()
  const token = deriveToken(linkSecret, { kind: 'order', id: orderId, version: 1 })
  const goodsTotal = sumRupiah(linesOf(draft).map((line) => line.unitPrice * line.quantity))
  const shippingTotal = sumRupiah(draft.parcels.map((parcel) => parcel.shippingFee))
  const total = sumRupiah([goodsTotal, shippingTotal])

  const { attemptId, expiresAt } = await writeOrder(
    trx,
    draft,
    { orderId, number, token, checkoutKey, goodsTotal, shippingTotal, total },
    now,
  )
  await tellHowToPay(trx, draft, { orderId, orderNumber: number, total, until: expiresAt }, now)

  // Last, so that a row many buyers want is locked for the shortest time.
  const shortages = await holdStock(trx, orderId, countedOf(draft), now)
  if (shortages.length > 0) throw new SoldOut(shortages)
  await placeWork(trx, orderId, draft, now)
  return { ok: true, orderId, number, token, attemptId, repeated: false }
}

/** Pieces to hold, added up per variant. */
function countedOf(draft: OrderDraft): readonly { readonly variantId: string; readonly quantity: number }[] {
  const wanted = new Map<string, number>()
  for (const { variantId, quantity, count } of linesOf(draft)) {
    if (count) wanted.set(variantId, (wanted.get(variantId) ?? 0) + quantity)
  }
  return [...wanted].map(([variantId, quantity]) => ({ variantId, quantity }))
}
