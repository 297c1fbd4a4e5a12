import type { APIRoute } from 'astro'
import { countingDay } from '#calendar/dispatch.ts'
import { leftNow } from '#stock/available.ts'
import { countOf } from '#stock/of-content.ts'
import { takenWork } from '#stock/work.ts'
import { liveAnswer } from '#views/product/live-answer.ts'

export const prerender = false

/** What is true of a product just now. The catalogue is that of the build; only the books are asked. */
export const GET: APIRoute = async ({ locals: { shop, content }, params, url }) => {
  const { products, settings } = await content.catalog()
  const product = products.find(({ slug }) => slug === params.slug)
  if (!product) return Response.json(null, { status: 404, headers })
  const now = shop.now()
  const counts = product.variants.map((variant) => ({ variantId: variant.id, count: countOf(variant, product) }))
  const made = counts.filter(({ count }) => count === null).map(({ variantId }) => variantId)
  const today = countingDay(now)
  const books = { left: await leftNow(shop.db, counts, now), taken: await takenWork(shop.db, made, today) }
  const language = url.searchParams.get('bahasa') === 'en' ? 'en' : 'id'
  return Response.json(liveAnswer(product, settings, books, language, today), { headers })
}

const headers = { 'Cache-Control': 'public, max-age=10', 'X-Robots-Tag': 'noindex' }
