import type { APIRoute } from 'astro'
import { photoAnswer } from '#handoff/photos.ts'
import { handoffsOfOrder } from '#handoff/store.ts'
import { orderByToken } from '#orders/store.ts'

export const prerender = false

/** A picture that a maker took of what the buyer ordered. */
export const GET: APIRoute = async ({ params, locals }) => {
  const { db, now } = locals.shop
  const order = await orderByToken(db, params.token ?? '', now())
  const handoffs = order ? await handoffsOfOrder(db, order.id) : []
  return photoAnswer(
    db,
    handoffs.map(({ id }) => id),
    params.photo ?? '',
  )
}
