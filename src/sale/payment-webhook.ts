import { reportLimitBytes } from '#core/body-limits.ts'
import { asResponse, headersOf, type ReadHeader, type Refusal } from '#core/refusal.ts'
import type { EventDesk } from './receive-event.ts'
import { receivePaymentEvent } from './receive-event.ts'

/**
 * `POST /api/stripe/webhook` as a function. 200: the event is recorded and will take effect. 400: not believed.
 * 413: too large. A failure to record is thrown, so that the answer is 500 and Stripe sends it again.
 */
export async function answerPaymentWebhook(desk: EventDesk, request: Request): Promise<Response> {
  const refusal = refusedPaymentEvent(headersOf(request))
  if (refusal) return asResponse(refusal)
  if (Number(request.headers.get('content-length') ?? 0) > reportLimitBytes) return plain(413, 'too large')
  const rawBody = await request.text()
  if (Buffer.byteLength(rawBody) > reportLimitBytes) return plain(413, 'too large')
  const received = await receivePaymentEvent(desk, rawBody, request.headers.get(signatureHeader) ?? '')
  return received === 'recorded' ? plain(200, 'recorded') : asResponse(unsigned)
}

const headers = { 'Content-Type': 'text/plain', 'Cache-Control': 'no-store' }
const signatureHeader = 'stripe-signature'
const unsigned: Refusal = { status: 400, body: 'unsigned\n', headers }

/** What the head of a call says against it: nobody has signed it. */
export const refusedPaymentEvent = (header: ReadHeader): Refusal | null => (header(signatureHeader) ? null : unsigned)

const plain = (status: number, text: string): Response => new Response(`${text}\n`, { status, headers })
