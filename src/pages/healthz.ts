import type { APIRoute } from 'astro'
import { traceOf } from '#core/log.ts'
import { whyUnreachable } from '#database/reachable.ts'

export const prerender = false

/** For whoever watches over the shop: 200 while an order could be taken, otherwise 503. */
export const GET: APIRoute = async ({ locals }) => {
  const { shop, build } = locals
  const reason = await whyUnreachable(shop.db)
  if (reason) shop.log({ event: 'database_unreachable', ...traceOf(reason) })
  return Response.json(
    { status: reason ? 'failing' : 'ok', database: !reason, build: build ?? null },
    { status: reason ? 503 : 200 },
  )
}
