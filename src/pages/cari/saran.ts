import type { APIRoute } from 'astro'
import { suggestions } from '#search/match.ts'
import { shelfOf } from '#search/shelf.ts'
import { wishOf } from '#search/wish.ts'

export const prerender = false

/** Names that a few letters may mean, for the field to offer. */
export const GET: APIRoute = async ({ locals, url }) => {
  const { words } = wishOf(url.searchParams)
  const language = url.searchParams.get('bahasa') === 'en' ? 'en' : 'id'
  const names = suggestions(shelfOf(await locals.content.catalog()), words, language)
  return Response.json(names, { headers: { 'Cache-Control': 'public, max-age=300', 'X-Robots-Tag': 'noindex' } })
}
