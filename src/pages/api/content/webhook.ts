import type { APIRoute } from 'astro'
import { publishSoon } from '#publish/hosted.ts'
import { answerContentWebhook } from '#publish/webhook.ts'

export const prerender = false

export const POST: APIRoute = ({ request, locals: { shop } }) => {
  const { webhookSecret, bell, hosted } = shop.publishing
  const recorded = () => bell.ring() || (hosted && publishSoon(hosted))
  return answerContentWebhook({ db: shop.db, secret: webhookSecret, recorded, now: shop.now() }, request)
}
