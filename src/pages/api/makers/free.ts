import type { APIRoute } from 'astro'
import { countingDay } from '#calendar/dispatch.ts'
import { traceOf } from '#core/log.ts'
import { freeThisWeek } from '#handoff/idle.ts'
import { loads } from '#handoff/load.ts'

export const prerender = false

/** Who could begin a piece of work this week: names of the catalogue alone, no numbers. */
export const GET: APIRoute = async ({ locals: { shop, content } }) => {
  const { producers } = await content.catalog()
  try {
    const free = freeThisWeek(producers, await loads(shop.db), countingDay(shop.now()))
    return Response.json({ free }, { headers: { 'Cache-Control': 'public, max-age=60', 'X-Robots-Tag': 'noindex' } })
  } catch (error) {
    // Not known is not the same as nobody: whoever asks leaves the page as it is.
    shop.log({ event: 'free_makers_unknown', ...traceOf(error) })
    const headers = { 'Cache-Control': 'no-store', 'X-Robots-Tag': 'noindex' }
    return Response.json(null, { status: 503, headers })
  }
}
