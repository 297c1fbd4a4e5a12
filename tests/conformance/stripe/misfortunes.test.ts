import Stripe from 'stripe'
import { expect, test } from 'vitest'
import { cart, openShop, refusal, type Shop } from './shop.ts'

const madeSessions = async (shop: Shop) => (await shop.stripe.checkout.sessions.list()).data.length

test('Too many requests: nothing is done, and stripe-node calls it by its name', async () => {
  const shop = await openShop()
  await shop.local('switches', { rateLimitNext: 1 })
  const error = await refusal(shop.stripe.checkout.sessions.create(cart()))
  expect(error).toBeInstanceOf(Stripe.errors.StripeRateLimitError)
  expect(error).toMatchObject({ statusCode: 429, code: 'rate_limit' })
  expect(await madeSessions(shop)).toBe(0)
  await shop.stripe.checkout.sessions.create(cart())
})

test('A 500 that did nothing is repeated by stripe-node until it is done once', async () => {
  const shop = await openShop()
  await shop.local('switches', { failNext: 1 })
  expect(await refusal(shop.stripe.checkout.sessions.create(cart()))).toBeInstanceOf(Stripe.errors.StripeAPIError)
  expect(await madeSessions(shop)).toBe(0)
  await shop.local('switches', { failNext: 1 })
  await shop.client({ maxNetworkRetries: 1 }).checkout.sessions.create(cart())
  expect(await madeSessions(shop)).toBe(1)
})

test('A 500 that acted: the same key learns what was done', async () => {
  const shop = await openShop()
  await shop.local('switches', { actThenFailNext: 1 })
  await refusal(shop.stripe.checkout.sessions.create(cart(), { idempotencyKey: 'pay_1' }))
  expect(await madeSessions(shop)).toBe(1)
  const again = await shop.stripe.checkout.sessions.create(cart(), { idempotencyKey: 'pay_1' })
  expect(again.lastResponse.headers['idempotent-replayed']).toBe('true')
  expect(await madeSessions(shop)).toBe(1)
})

test('No answer at all: the client gives up and nothing was done', async () => {
  const shop = await openShop()
  await shop.local('switches', { hangNext: 1 })
  const error = await refusal(shop.client({ timeout: 300 }).checkout.sessions.create(cart()))
  expect(error).toBeInstanceOf(Stripe.errors.StripeConnectionError)
  expect(await madeSessions(shop)).toBe(0)
})

test('Acted, then no answer: the same key finds the session that was made', async () => {
  const shop = await openShop()
  await shop.local('switches', { actThenHangNext: 1 })
  const error = await refusal(
    shop.client({ timeout: 300 }).checkout.sessions.create(cart(), { idempotencyKey: 'pay_1' }),
  )
  expect(error).toBeInstanceOf(Stripe.errors.StripeConnectionError)
  const [made] = (await shop.stripe.checkout.sessions.list()).data
  const again = await shop.stripe.checkout.sessions.create(cart(), { idempotencyKey: 'pay_1' })
  expect(again.id).toBe(made?.id)
  expect(await madeSessions(shop)).toBe(1)
})

test('A connection cut before or after the deed never makes two sessions', async () => {
  const shop = await openShop()
  // stripe-node repeats a cut connection once even with maxNetworkRetries 0.
  await shop.local('switches', { cutNext: 1 })
  await shop.stripe.checkout.sessions.create(cart())
  expect(await madeSessions(shop)).toBe(1)
  await shop.local('switches', { actThenCutNext: 1 })
  await shop.stripe.checkout.sessions.create(cart())
  expect(await madeSessions(shop)).toBe(2)
  await shop.local('switches', { cutNext: 2 })
  expect(await refusal(shop.stripe.checkout.sessions.create(cart()))).toBeInstanceOf(
    Stripe.errors.StripeConnectionError,
  )
})

test('The clock can be put ahead from outside', async () => {
  const shop = await openShop()
  const { id } = await shop.stripe.checkout.sessions.create(cart())
  await shop.local('switches', { clockAheadSeconds: 25 * 60 * 60 })
  expect((await shop.stripe.checkout.sessions.retrieve(id)).status).toBe('expired')
})

test('Switches are shown, reset, and refuse what they do not know', async () => {
  const { local } = await openShop()
  await local('switches', { drop: true, delayMs: 5 })
  expect(await local('switches')).toMatchObject({ drop: 1, delayMs: 5, duplicate: 0 })
  await local('reset', {})
  expect(await local('switches')).toMatchObject({ drop: 0, delayMs: 0 })
  await expect(local('switches', { weather: 1 })).rejects.toThrow('No such switch: weather')
  await expect(local('switches', { drop: 'many' })).rejects.toThrow('A whole number is expected')
})
