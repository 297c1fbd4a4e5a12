import type { Catalog } from '#content/port.ts'
import { suggestions } from './match.ts'
import { shelfOf } from './shelf.ts'
import { wishOf } from './wish.ts'

/** `GET /cari/saran` as a function: names that a few letters may mean, for the field to offer. */
export function answerSuggestions(catalog: Catalog, request: Request): Response {
  const { searchParams } = new URL(request.url)
  const { words } = wishOf(searchParams)
  const language = searchParams.get('bahasa') === 'en' ? 'en' : 'id'
  const names = suggestions(shelfOf(catalog), words, language)
  return Response.json(names, { headers: { 'Cache-Control': 'public, max-age=300', 'X-Robots-Tag': 'noindex' } })
}
