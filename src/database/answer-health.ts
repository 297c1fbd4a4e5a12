import { type Log, traceOf } from '#core/log.ts'
import type { Db } from './connection.ts'
import { whyUnreachable } from './reachable.ts'

/** `GET /healthz` as a function: 200 while an order could be taken, otherwise 503. `build`: what is served, if known. */
export async function answerHealth(shop: { readonly db: Db; readonly log: Log }, build: string | null) {
  const reason = await whyUnreachable(shop.db)
  if (reason) shop.log({ event: 'database_unreachable', ...traceOf(reason) })
  return Response.json({ status: reason ? 'failing' : 'ok', database: !reason, build }, { status: reason ? 503 : 200 })
}
