import Stripe from 'stripe'
import { expect, test } from 'vitest'
import { cart, openShop, refusal } from './shop.ts'

test('The same key and the same wish give the first answer again', async () => {
  const { stripe } = await openShop()
  const first = await stripe.checkout.sessions.create(cart(), { idempotencyKey: 'pay_1' })
  const again = await stripe.checkout.sessions.create(cart(), { idempotencyKey: 'pay_1' })
  expect(again.id).toBe(first.id)
  const headers = again.lastResponse.headers
  expect(headers['idempotent-replayed']).toBe('true')
  expect(headers['original-request']).toBe(first.lastResponse.requestId)
  expect(headers['idempotency-key']).toBe('pay_1')
  expect(first.lastResponse.headers['idempotent-replayed']).toBeUndefined()
  expect((await stripe.checkout.sessions.list()).data).toHaveLength(1)
})

test('The first answer stays the same after the session was paid', async () => {
  const { stripe, local } = await openShop()
  const first = await stripe.checkout.sessions.create(cart(), { idempotencyKey: 'pay_1' })
  await local(`pay/${first.id}`, {})
  const again = await stripe.checkout.sessions.create(cart(), { idempotencyKey: 'pay_1' })
  expect(again).toMatchObject({ id: first.id, status: 'open', url: first.url })
})

test('The same key with another wish is refused', async () => {
  const { stripe } = await openShop()
  await stripe.checkout.sessions.create(cart(), { idempotencyKey: 'pay_1' })
  const other = await refusal(
    stripe.checkout.sessions.create(cart({ client_reference_id: 'ord_lain' }), { idempotencyKey: 'pay_1' }),
  )
  expect(other).toBeInstanceOf(Stripe.errors.StripeIdempotencyError)
  expect(other).toMatchObject({ statusCode: 400, rawType: 'idempotency_error' })
  expect(other.message).toMatch('same parameters they were first used with')
  const elsewhere = await refusal(stripe.refunds.create({ charge: 'ch_x' }, { idempotencyKey: 'pay_1' }))
  expect(elsewhere).toBeInstanceOf(Stripe.errors.StripeIdempotencyError)
  expect(elsewhere.message).toMatch("('/v1/refunds' vs '/v1/checkout/sessions')")
})

test('A wish that was refused does not use its key up', async () => {
  const { stripe } = await openShop()
  await refusal(stripe.checkout.sessions.create(cart({ customer_email: 'salah' }), { idempotencyKey: 'pay_1' }))
  const session = await stripe.checkout.sessions.create(cart(), { idempotencyKey: 'pay_1' })
  expect(session.status).toBe('open')
})

test('Two requests with one key at the same moment: one acts, the other is told to wait', async () => {
  const { stripe, local } = await openShop()
  await local('switches', { slowMs: 300 })
  const create = () => stripe.checkout.sessions.create(cart(), { idempotencyKey: 'pay_1' })
  const [one, two] = await Promise.allSettled([create(), create()])
  expect([one.status, two.status].sort()).toEqual(['fulfilled', 'rejected'])
  const problem = (one.status === 'rejected' ? one : (two as PromiseRejectedResult)).reason
  expect(problem).toMatchObject({ statusCode: 409, code: 'idempotency_key_in_use' })
  expect((await stripe.checkout.sessions.list()).data).toHaveLength(1)
})

test('stripe-node waits for the other request by itself, and both get the same session', async () => {
  const { client, local } = await openShop()
  await local('switches', { slowMs: 50 })
  const patient = client({ maxNetworkRetries: 3 })
  const create = () => patient.checkout.sessions.create(cart(), { idempotencyKey: 'pay_1' })
  const [one, two] = await Promise.all([create(), create()])
  expect(two.id).toBe(one.id)
})

test('A key is forgotten after 24 hours', async () => {
  let now = new Date('2026-11-21T08:00:00Z')
  const { stripe } = await openShop({ now: () => now })
  const first = await stripe.checkout.sessions.create(cart(), { idempotencyKey: 'pay_1' })
  now = new Date('2026-11-22T07:59:59Z')
  expect((await stripe.checkout.sessions.create(cart(), { idempotencyKey: 'pay_1' })).id).toBe(first.id)
  now = new Date('2026-11-22T08:00:00Z')
  expect((await stripe.checkout.sessions.create(cart(), { idempotencyKey: 'pay_1' })).id).not.toBe(first.id)
})

test('A key longer than 255 characters is refused', async () => {
  const { stripe } = await openShop()
  const error = await refusal(stripe.checkout.sessions.create(cart(), { idempotencyKey: 'k'.repeat(256) }))
  expect(error).toMatchObject({ statusCode: 400 })
})
