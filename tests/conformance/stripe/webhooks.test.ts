import Stripe from 'stripe'
import { expect, test } from 'vitest'
import { cart, cartTotal, type Heard, openShop, type Shop, webhookSecret } from './shop.ts'

const { webhooks } = Stripe
const typesOf = (heard: readonly Heard[]) => heard.map(({ event }) => event.type)

async function paidCart(shop: Shop): Promise<string> {
  const { id } = await shop.stripe.checkout.sessions.create(cart())
  await shop.local(`pay/${id}`, {})
  return id
}

interface Deliveries {
  deliveries: { id: string; state: string; attempts: { status: number | null; problem: string | null }[] }[]
}

test('Every event is signed as stripe-node verifies it', async () => {
  const shop = await openShop()
  const id = await paidCart(shop)
  await shop.webhook.hears('checkout.session.completed')
  for (const { body, signature } of shop.webhook.heard) {
    const event = webhooks.constructEvent(body, signature, webhookSecret)
    expect(event).toMatchObject({
      object: 'event',
      api_version: '2026-10-28.endive',
      livemode: false,
      pending_webhooks: 1,
    })
    expect(() => webhooks.constructEvent(`${body} `, signature, webhookSecret)).toThrow('No signatures found')
    expect(() => webhooks.constructEvent(body, signature, 'whsec_lain')).toThrow('No signatures found')
  }
  const completed = shop.webhook.heard.find(({ event }) => event.type === 'checkout.session.completed')
  expect(completed?.event.data.object).toMatchObject({
    id,
    object: 'checkout.session',
    status: 'complete',
    payment_status: 'paid',
    amount_total: cartTotal,
    currency: 'idr',
    client_reference_id: 'ord_contoh',
    metadata: { order: 'ord_contoh' },
  })
})

test('A card payment tells its whole story', async () => {
  const shop = await openShop()
  await paidCart(shop)
  await shop.webhook.hears('checkout.session.completed')
  expect(typesOf(shop.webhook.heard).sort()).toEqual([
    'charge.succeeded',
    'checkout.session.completed',
    'payment_intent.created',
    'payment_intent.succeeded',
  ])
})

test('Events are found by id, by type and by whether they arrived', async () => {
  const shop = await openShop()
  await paidCart(shop)
  const [heard] = await shop.webhook.hears('checkout.session.completed')
  const found = await shop.stripe.events.retrieve(String(heard?.id))
  expect(found.data.object).toEqual(heard?.data.object)
  await expect.poll(async () => (await shop.stripe.events.retrieve(found.id)).pending_webhooks).toBe(0)
  const types = async (params: Stripe.EventListParams) =>
    (await shop.stripe.events.list(params)).data.map(({ type }) => type)
  expect(await types({ type: 'charge.succeeded' })).toEqual(['charge.succeeded'])
  expect(await types({ types: ['charge.succeeded', 'payment_intent.succeeded'] })).toEqual([
    'payment_intent.succeeded',
    'charge.succeeded',
  ])
  expect(await types({ type: 'payment_intent.*' })).toHaveLength(2)
  expect(await types({ created: { gt: Math.floor(Date.now() / 1000) + 60 } })).toEqual([])
  expect(await types({ limit: 1 })).toEqual(['checkout.session.completed'])
})

test('An event of an API call names the request and its key; a payment by the buyer names none', async () => {
  const shop = await openShop()
  const { id } = await shop.stripe.checkout.sessions.create(cart())
  await shop.stripe.checkout.sessions.expire(id, {}, { idempotencyKey: 'end_1' })
  const [event] = await shop.webhook.hears('checkout.session.expired')
  expect(event?.request).toMatchObject({ id: expect.stringMatching(/^req_/), idempotency_key: 'end_1' })
  await paidCart(shop)
  const [paid] = await shop.webhook.hears('checkout.session.completed')
  expect(paid?.request).toEqual({ id: null, idempotency_key: null })
})

test('What the shop does not take is brought again, with a fresh signature over the same body', async () => {
  const shop = await openShop()
  const answers = [500, 302, 404, 200]
  shop.webhook.answer = ({ event }) => (event.type === 'checkout.session.completed' ? (answers.shift() ?? 200) : 200)
  await paidCart(shop)
  const tries = await shop.webhook.hears('checkout.session.completed', 4)
  expect(new Set(tries.map(({ id }) => id)).size).toBe(1)
  const bodies = shop.webhook.heard.filter(({ event }) => event.type === 'checkout.session.completed')
  expect(new Set(bodies.map(({ body }) => body)).size).toBe(1)
  await expect
    .poll(async () => (await shop.local<Deliveries>('ledger')).deliveries.at(-1))
    .toMatchObject({
      state: 'delivered',
      attempts: [{ status: 500 }, { status: 302 }, { status: 404 }, { status: 200 }],
    })
})

test('A shop that hangs is given up on in time, and repeats are bounded', async () => {
  const shop = await openShop({ webhookTimeoutMs: 200, retryDelaysMs: [1, 1] })
  shop.webhook.answer = () => null
  const { id } = await shop.stripe.checkout.sessions.create(cart())
  await shop.stripe.checkout.sessions.expire(id)
  await expect
    .poll(async () => (await shop.local<Deliveries>('ledger')).deliveries, { timeout: 20_000 })
    .toMatchObject([{ state: 'given_up', attempts: [{ status: null }, { status: null }, { status: null }] }])
  // A shop that is busy besides may not even hear a try before it is over.
  expect(shop.webhook.heard.length).toBeLessThanOrEqual(3)
  expect((await shop.stripe.events.list({ delivery_success: false })).data).toHaveLength(1)
})

test('Duplicates come with the same id', async () => {
  const shop = await openShop()
  await shop.local('switches', { duplicate: 2 })
  await paidCart(shop)
  const events = await shop.webhook.hears('checkout.session.completed', 3)
  expect(new Set(events.map(({ id }) => id)).size).toBe(1)
  expect((await shop.stripe.events.list({ type: 'checkout.session.completed' })).data).toHaveLength(1)
})

test('What is dropped never comes by itself, but can be sent by hand', async () => {
  const shop = await openShop()
  await shop.local('switches', { drop: -1 })
  await paidCart(shop)
  const [event] = (await shop.stripe.events.list({ type: 'checkout.session.completed' })).data
  expect((await shop.local<Deliveries>('ledger')).deliveries.map(({ state }) => state)).toEqual([
    'dropped',
    'dropped',
    'dropped',
    'dropped',
  ])
  expect(shop.webhook.heard).toEqual([])
  await shop.local('deliver', { event: event?.id, copies: 2 })
  await shop.webhook.hears('checkout.session.completed', 2)
  await expect(shop.local('deliver', { event: 'evt_x' })).rejects.toThrow('No such event')
})

test('Reordered events come last first', async () => {
  const shop = await openShop()
  await shop.local('switches', { reorder: 4 })
  await paidCart(shop)
  await shop.webhook.hears('payment_intent.created')
  expect(typesOf(shop.webhook.heard)).toEqual([
    'checkout.session.completed',
    'payment_intent.succeeded',
    'charge.succeeded',
    'payment_intent.created',
  ])
})

test('Events held for reordering are let go when the switch is turned off', async () => {
  const shop = await openShop()
  await shop.local('switches', { reorder: 100 })
  await paidCart(shop)
  expect(shop.webhook.heard).toEqual([])
  await shop.local('switches', { reorder: 0 })
  await shop.webhook.hears('payment_intent.created')
})

test('Delayed events come later, and the buyer does not wait for them', async () => {
  const shop = await openShop()
  await shop.local('switches', { delayMs: 400 })
  const before = performance.now()
  await paidCart(shop)
  expect(shop.webhook.heard).toEqual([])
  await shop.webhook.hears('checkout.session.completed')
  expect(performance.now() - before).toBeGreaterThanOrEqual(395)
})

test('A shop that does not answer keeps the buyer waiting for a bounded time only', async () => {
  const shop = await openShop({ redirectWaitMs: 20, webhookTimeoutMs: 60_000 })
  shop.webhook.answer = () => null
  const { url } = await shop.stripe.checkout.sessions.create(cart())
  const body = new URLSearchParams({ method: 'card', number: '4242424242424242', expiry: '12/34', cvc: '123' })
  const answer = await fetch(String(url), { method: 'POST', body, redirect: 'manual' })
  expect(answer.status).toBe(303)
})

test('The counts tell when all is quiet', async () => {
  const shop = await openShop()
  await shop.local('switches', { drop: 1 })
  await paidCart(shop)
  await expect
    .poll(() => shop.local('deliveries'))
    .toEqual({ waiting: 0, held: 0, delivered: 3, dropped: 1, given_up: 0 })
})
