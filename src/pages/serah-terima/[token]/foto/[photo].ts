import type { APIRoute } from 'astro'
import { photoAnswer } from '#handoff/photos.ts'
import { handoffByToken } from '#handoff/store.ts'

export const prerender = false

/** A picture of the producer's own work. */
export const GET: APIRoute = async ({ params, locals }) => {
  const { db, now } = locals.shop
  const handoff = await handoffByToken(db, params.token ?? '', now())
  return photoAnswer(db, handoff ? [handoff.id] : [], params.photo ?? '')
}
