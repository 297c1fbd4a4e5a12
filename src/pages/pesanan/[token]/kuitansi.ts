import type { APIRoute } from 'astro'
import { documentFile } from '#desk/ledger-files.ts'
import { orderByToken } from '#orders/store.ts'
import { buyersReceipt } from '#sale/buyers-receipt.ts'

export const prerender = false

/** The buyer's receipt, as the desk prints it. */
export const GET: APIRoute = async ({ params, locals }) => {
  const { db, now } = locals.shop
  const order = await orderByToken(db, params.token ?? '', now())
  const found = order && (await buyersReceipt(db, order, false)).receipt
  return found ? documentFile(locals.shop, order.id, found.id) : new Response(null, { status: 404 })
}
