import Stripe from 'stripe'
import { expect, test } from 'vitest'
import { openShop, refusal, secretKey } from './shop.ts'

test('What is not there answers 404 with its kind and id', async () => {
  const { stripe } = await openShop()
  const missing: [Promise<unknown>, string][] = [
    [stripe.checkout.sessions.retrieve('cs_x'), "No such checkout.session: 'cs_x'"],
    [stripe.checkout.sessions.expire('cs_x'), "No such checkout.session: 'cs_x'"],
    [stripe.paymentIntents.retrieve('pi_x'), "No such payment_intent: 'pi_x'"],
    [stripe.charges.retrieve('ch_x'), "No such charge: 'ch_x'"],
    [stripe.refunds.retrieve('re_x'), "No such refund: 're_x'"],
    [stripe.events.retrieve('evt_x'), "No such event: 'evt_x'"],
    [stripe.disputes.retrieve('du_x'), "No such dispute: 'du_x'"],
  ]
  for (const [call, message] of missing) {
    const error = await refusal(call)
    expect(error).toBeInstanceOf(Stripe.errors.StripeInvalidRequestError)
    expect(error).toMatchObject({ statusCode: 404, code: 'resource_missing', message })
  }
})

test('An address that does not exist says so', async () => {
  const { stripe } = await openShop()
  const error = await refusal(stripe.customers.list())
  expect(error).toMatchObject({ statusCode: 404 })
  expect(error.message).toMatch('Unrecognized request URL (GET: /v1/customers)')
})

test('A wrong key and no key are told apart, and neither is shown', async () => {
  const { client, bank } = await openShop()
  const error = await refusal(client({}, 'sk_test_salah_sekali_1234').checkout.sessions.list())
  expect(error).toBeInstanceOf(Stripe.errors.StripeAuthenticationError)
  expect(error).toMatchObject({ statusCode: 401, message: 'Invalid API Key provided: sk_test_********1234' })
  const answer = await fetch(`${bank.url}/v1/events`)
  expect(answer.status).toBe(401)
  expect(await answer.json()).toMatchObject({ error: { type: 'invalid_request_error', message: /did not provide/ } })
})

test('The key may come as the user of basic authentication', async () => {
  const { bank } = await openShop()
  const headers = { authorization: `Basic ${Buffer.from(`${secretKey}:`).toString('base64')}` }
  expect((await fetch(`${bank.url}/v1/events`, { headers })).status).toBe(200)
})

test('Another API version, another content type and a huge body are refused', async () => {
  const { client, bank } = await openShop()
  const error = await refusal(client().checkout.sessions.list({}, { apiVersion: '2020-08-27' }))
  expect(error.message).toMatch('Invalid Stripe API version: 2020-08-27')
  const post = (headers: Record<string, string>, body: string) =>
    fetch(`${bank.url}/v1/refunds`, {
      method: 'POST',
      headers: { authorization: `Bearer ${secretKey}`, ...headers },
      body,
    })
  expect((await post({ 'content-type': 'application/json' }, '{}')).status).toBe(400)
  const form = { 'content-type': 'application/x-www-form-urlencoded' }
  expect((await post(form, 'a[b]=1&a=2')).status).toBe(400)
  expect((await post(form, `a=${'x'.repeat(1_100_000)}`)).status).toBe(413)
})

test('A list refuses a limit past 100 and a place that is not in it', async () => {
  const { stripe } = await openShop()
  const tooMany = await refusal(stripe.checkout.sessions.list({ limit: 101 }))
  expect(tooMany).toMatchObject({ code: 'parameter_invalid_integer', param: 'limit' })
  const nowhere = await refusal(stripe.checkout.sessions.list({ starting_after: 'cs_x' }))
  expect(nowhere).toMatchObject({ code: 'resource_missing', param: 'starting_after', statusCode: 400 })
})
