import type { APIRoute } from 'astro'
import { answerPaymentWebhook } from '#sale/payment-webhook.ts'

export const prerender = false

export const POST: APIRoute = ({ request, locals: { shop } }) => {
  const { db, jobs, linkSecret, payments, now } = shop
  if (!payments.stripe) return new Response(null, { status: 404 })
  return answerPaymentWebhook({ db, gateway: payments.stripe, linkSecret, now: now(), failed: jobs.failed }, request)
}
