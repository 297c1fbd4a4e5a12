import type { APIRoute } from 'astro'
import { inquiryPicture } from '#desk/inquiries.ts'

export const prerender = false

/** The picture that came with a request. It is one we made ourselves, so that its type can be believed. */
export const GET: APIRoute = async ({ params, locals }) => {
  const picture = await inquiryPicture(locals.shop.db, params.id ?? '')
  if (!picture) return new Response(null, { status: 404 })
  return new Response(new Uint8Array(picture.bytes), { headers: { 'Content-Type': picture.mediaType } })
}
