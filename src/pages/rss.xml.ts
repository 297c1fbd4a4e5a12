import type { APIRoute } from 'astro'
import { newsFeed } from '../views/feed/news.ts'

export const GET: APIRoute = async ({ locals: { content, siteUrl } }) =>
  new Response(newsFeed(await content.catalog(), siteUrl))
