// One attempt to deliver: signed as Sanity signs, with the time of the attempt.
import { createHmac } from 'node:crypto'
import type { Delivery, Webhook } from './webhook.ts'

const timeoutMs = 30_000

/** The header `sanity-webhook-signature`: HMAC-SHA256 in base64url over the time in milliseconds, a dot and the body. */
export function signatureOf(body: string, secret: string, timeMs: number): string {
  return `t=${timeMs},v1=${createHmac('sha256', secret).update(`${timeMs}.${body}`).digest('base64url')}`
}

/** Never rejects. `again`: nobody answered, or the answer was 429 or 5xx; any other refusal is final, as at Sanity's. */
export async function post(
  webhook: Webhook,
  delivery: Delivery,
  signal: AbortSignal,
): Promise<'arrived' | 'again' | 'refused'> {
  try {
    const answer = await fetch(webhook.url, {
      method: webhook.httpMethod ?? 'POST',
      headers: {
        ...webhook.headers,
        'content-type': 'application/json',
        ...delivery.headers,
        'idempotency-key': delivery.idempotencyKey,
        'sanity-webhook-id': webhook.id,
        'sanity-webhook-signature': signatureOf(delivery.body, webhook.secret, Date.now()),
      },
      ...(webhook.httpMethod === 'GET' ? {} : { body: delivery.body }),
      redirect: 'manual',
      signal: AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]),
    })
    await answer.body?.cancel()
    if (answer.ok) return 'arrived'
    return answer.status === 429 || answer.status >= 500 ? 'again' : 'refused'
  } catch {
    return 'again'
  }
}
