import { createHmac } from 'node:crypto'
import type { DeliveryAttempt } from './records.ts'
import type { Settings } from './settings.ts'

/** The header `Stripe-Signature` for a body, as https://docs.stripe.com/webhooks/signature describes it. */
function signature(body: string, secret: string, at: Date): string {
  const timestamp = Math.floor(at.getTime() / 1000)
  const signed = createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex')
  return `t=${timestamp},v1=${signed}`
}

/** Sends one webhook. Never rejects: what went wrong is in the attempt. `stop` ends it early. */
export async function postSigned(
  body: string,
  settings: Settings,
  now: () => Date,
  stop: AbortSignal,
): Promise<DeliveryAttempt> {
  const at = now()
  try {
    const answer = await fetch(settings.webhookUrl, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json; charset=utf-8',
        'Stripe-Signature': signature(body, settings.webhookSecret, at),
        'User-Agent': 'Stripe/1.0 (+https://stripe.com/docs/webhooks)',
      },
      body,
      redirect: 'manual',
      signal: AbortSignal.any([stop, AbortSignal.timeout(settings.webhookTimeoutMs)]),
    })
    await answer.body?.cancel()
    return { at: at.toISOString(), status: answer.status, problem: null }
  } catch (problem) {
    const cause = problem instanceof Error ? (problem.cause ?? problem) : problem
    return { at: at.toISOString(), status: null, problem: cause instanceof Error ? cause.message : String(cause) }
  }
}
