import type { APIRoute } from 'astro'
import { merchantFeed } from '../../views/feed/merchant.ts'

export const GET: APIRoute = async ({ locals: { content, siteUrl } }) =>
  new Response(await merchantFeed(content, siteUrl))
