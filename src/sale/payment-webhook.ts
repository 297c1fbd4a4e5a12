import { reportLimitBytes } from '#core/body-limits.ts'
import type { EventDesk } from './receive-event.ts'
import { receivePaymentEvent } from './receive-event.ts'

/**
 * `POST /api/stripe/webhook` as a function. 200: the event is recorded and will take effect. 400: not believed.
 * 413: too large. A failure to record is thrown, so that the answer is 500 and Stripe sends it again.
 */
export async function answerPaymentWebhook(desk: EventDesk, request: Request): Promise<Response> {
  const signature = request.headers.get('stripe-signature')
  if (!signature) return plain(400, 'unsigned')
  if (Number(request.headers.get('content-length') ?? 0) > reportLimitBytes) return plain(413, 'too large')
  const rawBody = await request.text()
  if (Buffer.byteLength(rawBody) > reportLimitBytes) return plain(413, 'too large')
  const received = await receivePaymentEvent(desk, rawBody, signature)
  return received === 'recorded' ? plain(200, 'recorded') : plain(400, 'unsigned')
}

function plain(status: number, text: string): Response {
  return new Response(`${text}\n`, { status, headers: { 'content-type': 'text/plain', 'cache-control': 'no-store' } })
}
