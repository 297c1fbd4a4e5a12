// A shop for these tests: a stand-in on a free port, the real stripe-node, and a webhook that remembers.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import Stripe from 'stripe'
import { afterEach } from 'vitest'
import { type LocalStripe, startStripe } from '../../../local/stripe/server.ts'
import type { StripeOptions } from '../../../local/stripe/settings.ts'

export const secretKey = 'sk_test_kunci_contoh_4eC39HqLyjWDarjtT1zdp7dc'
export const webhookSecret = 'whsec_contoh_untuk_uji'

export interface Heard {
  body: string
  signature: string
  event: Stripe.Event
}

export interface Webhook {
  url: string
  heard: Heard[]
  /** Resolves when `count` events of the type have come. */
  hears(type: Stripe.Event['type'], count?: number): Promise<Stripe.Event[]>
  /** Decides the answer's status; null leaves the request hanging. */
  answer: (heard: Heard) => number | null
  close(): Promise<void>
}

export interface Shop {
  bank: LocalStripe
  stripe: Stripe
  webhook: Webhook
  /** Another client of the same server. */
  client(config?: Partial<Stripe.StripeConfig>, key?: string): Stripe
  local<T = Record<string, unknown>>(path: string, wish?: object): Promise<T>
}

const closers: (() => Promise<void>)[] = []

afterEach(async () => {
  for (const close of closers.splice(0).toReversed()) await close()
})

/** Opens a shop that closes by itself after the test. */
export async function openShop(options: Partial<StripeOptions> = {}): Promise<Shop> {
  const webhook = await listen()
  const bank = await startStripe({
    port: 0,
    secretKey,
    webhookSecret,
    webhookUrl: webhook.url,
    retryDelaysMs: [5, 5, 5, 5],
    ...options,
  })
  closers.push(() => bank.close())
  return {
    bank,
    webhook,
    stripe: clientOf(bank.port),
    client: (config, key) => clientOf(bank.port, config, key),
    local: (path, wish) => askLocal(bank.url, path, wish),
  }
}

export function clientOf(port: number, config: Partial<Stripe.StripeConfig> = {}, key = secretKey): Stripe {
  return new Stripe(key, {
    host: '127.0.0.1',
    port,
    protocol: 'http',
    timeout: 5000,
    maxNetworkRetries: 0,
    telemetry: false,
    ...config,
  })
}

export async function askLocal<T>(origin: string, path: string, wish?: object): Promise<T> {
  const answer = await fetch(
    `${origin}/_local/${path}`,
    wish === undefined ? {} : { method: 'POST', body: JSON.stringify(wish) },
  )
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
  return (await answer.json()) as T
}

export async function listen(): Promise<Webhook> {
  const heard: Heard[] = []
  const waiting = new Set<() => void>()
  const server = createServer(async (request, response) => {
    const parts: Buffer[] = []
    for await (const part of request as AsyncIterable<Buffer>) parts.push(part)
    const body = Buffer.concat(parts).toString('utf8')
    const one = {
      body,
      signature: String(request.headers['stripe-signature']),
      event: JSON.parse(body) as Stripe.Event,
    }
    heard.push(one)
    const status = webhook.answer(one)
    if (status !== null) response.writeHead(status).end()
    for (const look of waiting) look()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const webhook: Webhook = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/stripe/webhook`,
    heard,
    answer: () => 200,
    hears: (type, count = 1) => {
      const { promise, resolve } = Promise.withResolvers<Stripe.Event[]>()
      const look = () => {
        const found = heard.map(({ event }) => event).filter((event) => event.type === type)
        if (found.length < count) return
        waiting.delete(look)
        resolve(found)
      }
      waiting.add(look)
      look()
      return promise
    },
    close: async () => {
      server.closeAllConnections()
      await new Promise<void>((resolve) => server.close(() => resolve()))
    },
  }
  closers.push(webhook.close)
  return webhook
}

/** A cart as the shop sends it: a batik for Rp 350.000, two masks for Rp 15.000, delivery as a line of its own. */
export function cart(change: Partial<Stripe.Checkout.SessionCreateParams> = {}): Stripe.Checkout.SessionCreateParams {
  const line = (name: string, rupiah: number, quantity: number) => ({
    price_data: { currency: 'idr', unit_amount: rupiah * 100, product_data: { name } },
    quantity,
  })
  return {
    mode: 'payment',
    line_items: [line('Batik tulis', 350_000, 1), line('Masker', 15_000, 2), line('Ongkos kirim', 20_000, 1)],
    success_url: 'http://localhost:4321/pesanan/rahasia?sesi={CHECKOUT_SESSION_ID}',
    cancel_url: 'http://localhost:4321/keranjang/',
    client_reference_id: 'ord_contoh',
    customer_email: 'pembeli@example.com',
    locale: 'id',
    metadata: { order: 'ord_contoh' },
    payment_intent_data: { metadata: { order: 'ord_contoh' } },
    ...change,
  }
}

export const cartTotal = 400_000_00

/** What stripe-node throws, to look at. */
export async function refusal(call: Promise<unknown>): Promise<Stripe.StripeRawError & Error> {
  try {
    await call
  } catch (problem) {
    return problem as Stripe.StripeRawError & Error
  }
  throw new Error('The call was expected to be refused, but went through.')
}
