import type { APIRoute } from 'astro'
import { buildBeganAt } from '#core/build-id.ts'
import { answerStatusCall } from '#publish/status.ts'

export const prerender = false

export const GET: APIRoute = async ({ request, locals: { shop, build, content } }) => {
  const { studioOrigin, hosted } = shop.publishing
  const served = build ? { id: build, beganAt: buildBeganAt(build) } : ((await hosted?.served()) ?? null)
  // Of builds from before this was kept, nothing is known.
  const { problems = [] } = await content.catalog()
  return answerStatusCall({ db: shop.db, build: served, problems, studioOrigin, now: shop.now() }, request)
}
