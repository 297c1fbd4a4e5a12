import type { APIRoute } from 'astro'

export const prerender = false

/** Sets a cookie in the visitor's browser and changes nothing else: the Studio's way into a preview. */
export const GET: APIRoute = ({ request, locals: { shop } }) =>
  shop.preview ? shop.preview.enter(request) : new Response(null, { status: 404 })
