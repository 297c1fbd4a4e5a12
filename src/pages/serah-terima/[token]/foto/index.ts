import type { APIRoute } from 'astro'
import { handoffPath } from '#core/paths.ts'
import { addPhoto } from '#handoff/photos.ts'
import { handoffByToken } from '#handoff/store.ts'

export const prerender = false

/** A producer's picture of finished work; leads back to the page, which says what was wrong with it. */
export const POST: APIRoute = async ({ params, locals, request, redirect }) => {
  const { db, now } = locals.shop
  const token = params.token ?? ''
  const handoff = await handoffByToken(db, token, now())
  if (!handoff) return new Response(null, { status: 404 })
  const sent = await request.formData().then(
    (form) => form.get('photo'),
    () => null,
  )
  const bytes = sent instanceof File ? Buffer.from(await sent.arrayBuffer()) : Buffer.alloc(0)
  const added = await addPhoto(db, handoff.id, bytes, now())
  return redirect(`${handoffPath(token)}?foto=${added.ok ? 'ada' : added.reason}#foto`, 303)
}
