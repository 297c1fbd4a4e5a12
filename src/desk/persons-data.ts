import type { Database, Db } from '#database/connection.ts'
import { eraseInquiriesOf } from '#inquiries/erase.ts'
import { sendersCopy } from '#inquiries/senders-copy.ts'
import { buyersCopy } from '#orders/buyers-copy.ts'
import { eraseBuyer } from '#orders/erase.ts'
import type { Officer } from './officer.ts'

/**
 * Everything kept about whoever has this e-mail address, for themselves: orders with payments, parcels and letters, and
 * bulk requests with their pictures. Null where nothing is kept (any more).
 */
export async function copyOf(db: Db, email: string, now: Date): Promise<object | null> {
  const [orders, inquiries] = await Promise.all([buyersCopy(db, email), sendersCopy(db, email)])
  return orders.length + inquiries.length > 0 ? { made_at: now, orders, inquiries } : null
}

/** Erases all of it that may go: bulk requests, and orders that are finished. Gives how many. */
export async function erasePerson(db: Database, email: string, officer: Officer, now: Date): Promise<number> {
  const actor = `officer:${officer.id}` as const
  return (await eraseBuyer(db, email, actor, now)) + (await eraseInquiriesOf(db, email, actor, now))
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
