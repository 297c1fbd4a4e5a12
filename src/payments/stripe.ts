import Stripe from 'stripe'
import { assertRupiah, type Rupiah } from '#core/money.ts'
import type { Gateway, OpenedSession, SessionWish } from './gateway.ts'
import { disputeNewsOf, eventOf, factOf, refundNewsOf } from './stripe-facts.ts'

export interface StripeSettings {
  readonly secretKey: string
  /** Several, with commas between them, while one takes the other's place. */
  readonly webhookSecret: string
  /** Only for a server that speaks Stripe's protocol elsewhere than at api.stripe.com. */
  readonly apiUrl?: string
}

const callTimeoutMs = 10_000
const signatureToleranceSeconds = 300
/** Stripe counts rupiah in hundredths; this file is the only place that knows. */
const hundredths = (amount: Rupiah): number => assertRupiah(amount) * 100

/** Stripe's hosted Checkout behind the shop's own words. */
export function connectStripe(settings: StripeSettings): Gateway {
  const stripe = stripeClient(settings)
  const isLive = /^[rs]k_live_/.test(settings.secretKey)
  const secrets = settings.webhookSecret.split(',').flatMap((secret) => secret.trim() || [])
  return {
    open: (wish) => open(stripe, wish),

    async look(sessionId) {
      try {
        return factOf(await stripe.checkout.sessions.retrieve(sessionId, { expand: ['payment_intent'] }))
      } catch (error) {
        if (statusOf(error) === 404) return null
        throw error
      }
    },

    async expire(sessionId) {
      try {
        return factOf(await stripe.checkout.sessions.expire(sessionId))
      } catch (error) {
        // 400: it is not open any more, so what it became is the answer.
        if (statusOf(error) === 400 || statusOf(error) === 404) return this.look(sessionId)
        throw error
      }
    },

    async refund({ refundId, paymentId, amount }) {
      try {
        const refund = await stripe.refunds.create(
          {
            payment_intent: paymentId,
            ...(amount === null ? {} : { amount: hundredths(amount) }),
            metadata: { refund: refundId },
          },
          { idempotencyKey: refundId },
        )
        const isDone = refund.status === 'succeeded'
        if (refund.status === 'failed' || refund.status === 'canceled')
          return { outcome: 'refused', code: refund.status }
        return { outcome: isDone ? 'done' : 'pending', externalId: refund.id }
      } catch (error) {
        return failureOf(error)
      }
    },

    async *sessionsSince(since) {
      const expand = ['data.payment_intent']
      for await (const session of stripe.checkout.sessions.list({ ...begunSince(since), expand })) yield factOf(session)
    },

    async *refundsSince(since) {
      for await (const refund of stripe.refunds.list(begunSince(since))) {
        const news = refundNewsOf(refund)
        if (news) yield news
      }
    },

    async *disputesSince(since) {
      for await (const dispute of stripe.disputes.list(begunSince(since))) {
        const news = disputeNewsOf(dispute)
        if (news) yield news
      }
    },

    rereadEvent: (rawBody) => eventOf(stripe.webhooks.constructEventWithoutVerification(rawBody), isLive),

    readEvent(rawBody, signature, now) {
      // The library refuses old signatures only; a time far ahead is as unbelievable.
      const signedAt = Number(/(?:^|,)t=(\d{1,12})(?:,|$)/.exec(signature)?.[1])
      if (!(signedAt <= now.getTime() / 1000 + signatureToleranceSeconds)) return null
      for (const secret of secrets) {
        const event = verified(stripe, rawBody, signature, secret, now)
        if (event) return isEvent(event) ? eventOf(event, isLive) : null
      }
      return null
    },
  }
}

const begunSince = (since: Date) => ({ created: { gte: Math.floor(since.getTime() / 1000) }, limit: 100 })

/** Null where this secret has not signed it, or not now, or what came is nothing that could be signed. */
function verified(stripe: Stripe, rawBody: string, signature: string, secret: string, now: Date): Stripe.Event | null {
  try {
    const tolerance = signatureToleranceSeconds
    return stripe.webhooks.constructEvent(rawBody, signature, secret, tolerance, undefined, now.getTime())
  } catch {
    // Nothing but what a stranger sent is looked at here, so every failure is the stranger's.
    return null
  }
}

/** A signature says who wrote it, not that it is an event. */
function isEvent(event: Partial<Stripe.Event> | null): boolean {
  return typeof event?.id === 'string' && typeof event.type === 'string' && typeof event.data?.object === 'object'
}

/** The client as it is set up for these settings: api.stripe.com unless another address is named. */
export function stripeClient({ secretKey, apiUrl }: Pick<StripeSettings, 'secretKey' | 'apiUrl'>): Stripe {
  const common = { timeout: callTimeoutMs, maxNetworkRetries: 0, telemetry: false } as const
  if (apiUrl === undefined) return new Stripe(secretKey, common)
  const { protocol, hostname, port } = new URL(apiUrl)
  return new Stripe(secretKey, {
    ...common,
    host: hostname,
    port: port || (protocol === 'https:' ? 443 : 80),
    protocol: protocol === 'https:' ? 'https' : 'http',
  })
}

async function open(stripe: Stripe, wish: SessionWish): Promise<OpenedSession> {
  try {
    const session = await stripe.checkout.sessions.create(
      {
        mode: 'payment',
        locale: wish.language,
        client_reference_id: wish.orderNumber,
        ...(wish.buyerEmail && { customer_email: wish.buyerEmail }),
        line_items: wish.lines.map((line) => ({
          quantity: line.quantity,
          price_data: { currency: 'idr', unit_amount: hundredths(line.unitPrice), product_data: { name: line.title } },
        })),
        metadata: { attempt: wish.attemptId },
        payment_intent_data: { metadata: { attempt: wish.attemptId }, description: wish.orderNumber },
        expires_at: Math.floor(wish.expiresAt.getTime() / 1000),
        success_url: wish.returnUrl,
        cancel_url: wish.returnUrl,
      },
      { idempotencyKey: wish.attemptId },
    )
    if (!session.url) return { outcome: 'unclear', code: 'no_url' }
    return { outcome: 'open', sessionId: session.id, url: session.url, expiresAt: new Date(session.expires_at * 1000) }
  } catch (error) {
    return failureOf(error)
  }
}

function statusOf(error: unknown): number | undefined {
  return error instanceof Stripe.errors.StripeError ? error.statusCode : undefined
}

type Failure =
  | { readonly outcome: 'refused'; readonly code: string }
  | { readonly outcome: 'unclear'; readonly code: string }

/** A 4xx says that nothing was made; all else (time-outs, 409, 429, 5xx, a key used otherwise) leaves it open. */
function failureOf(error: unknown): Failure {
  if (!(error instanceof Stripe.errors.StripeError)) throw error
  const status = error.statusCode ?? 0
  const isDefinite = [400, 401, 402, 403, 404].includes(status) && error.type !== 'StripeIdempotencyError'
  return { outcome: isDefinite ? 'refused' : 'unclear', code: error.code ?? error.type }
}
