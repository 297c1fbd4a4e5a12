import type { Database, Db } from '#database/connection.ts'
import { inTransaction } from '#database/transaction.ts'
import { eraseInquiriesOf } from '#inquiries/erase.ts'
import { sendersCopy } from '#inquiries/senders-copy.ts'
import { buyersCopy } from '#orders/buyers-copy.ts'
import { eraseBuyer, eraseOrder } from '#orders/erase.ts'
import type { Order } from '#orders/order.ts'
import type { Officer } from './officer.ts'

type BuyersOrder = Pick<Order, 'id' | 'buyer'>

/**
 * Everything kept about whoever has this e-mail address, for themselves: orders with payments, parcels and letters, and
 * bulk requests with their pictures. Null where nothing is kept (any more).
 */
export async function copyOf(db: Db, email: string, now: Date): Promise<object | null> {
  const [orders, inquiries] = await Promise.all([buyersCopy(db, email), sendersCopy(db, email)])
  return orders.length + inquiries.length > 0 ? { made_at: now, orders, inquiries } : null
}

/** The same for the buyer of an order, who may have left no address at the counter: then it is about this order alone. */
export async function copyOfBuyer(db: Db, order: BuyersOrder, now: Date): Promise<object | null> {
  if (order.buyer.email !== '') return copyOf(db, order.buyer.email, now)
  const orders = await buyersCopy(db, '', order.id)
  return orders.length > 0 ? { made_at: now, orders, inquiries: [] } : null
}

/** Erases all of it that may go: bulk requests, and orders that are finished. Gives how many. */
export async function erasePerson(db: Database, email: string, officer: Officer, now: Date): Promise<number> {
  const actor = `officer:${officer.id}` as const
  return (await eraseBuyer(db, email, actor, now)) + (await eraseInquiriesOf(db, email, actor, now))
}

/** The same for the buyer of an order. */
export async function eraseBuyerOf(db: Database, order: BuyersOrder, officer: Officer, now: Date): Promise<number> {
  if (order.buyer.email !== '') return erasePerson(db, order.buyer.email, officer, now)
  const erased = await inTransaction(db, (trx) => eraseOrder(trx, order.id, `officer:${officer.id}`, now))
  return erased ? 1 : 0
}

/** A copy as a file to be saved; never kept by a browser or a proxy. */
export function copyAsFile(name: string, copy: object): Response {
  return new Response(JSON.stringify(copy, null, 2), {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': `attachment; filename="${name}.json"`,
    },
  })
}
