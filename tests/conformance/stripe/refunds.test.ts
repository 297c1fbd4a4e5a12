import Stripe from 'stripe'
import { expect, test } from 'vitest'
import { cart, cartTotal, openShop, refusal, type Shop } from './shop.ts'

async function paidIntent(shop: Shop): Promise<string> {
  const { id } = await shop.stripe.checkout.sessions.create(cart())
  await shop.local(`pay/${id}`, {})
  return String((await shop.stripe.checkout.sessions.retrieve(id)).payment_intent)
}

const chargeOf = async (shop: Shop, payment_intent: string) =>
  (await shop.stripe.charges.list({ payment_intent })).data[0] as Stripe.Charge

test('A whole refund gives everything back and says so', async () => {
  const shop = await openShop()
  const payment_intent = await paidIntent(shop)
  const refund = await shop.stripe.refunds.create({
    payment_intent,
    reason: 'requested_by_customer',
    metadata: { line: '1' },
    expand: ['charge'],
  })
  expect(refund).toMatchObject({
    object: 'refund',
    amount: cartTotal,
    currency: 'idr',
    status: 'succeeded',
    reason: 'requested_by_customer',
    metadata: { line: '1' },
    payment_intent,
  })
  expect(await chargeOf(shop, payment_intent)).toMatchObject({ amount_refunded: cartTotal, refunded: true })
  const [refunded] = await shop.webhook.hears('charge.refunded')
  expect(refunded?.data.object).toMatchObject({ object: 'charge', amount_refunded: cartTotal, payment_intent })
  const [created] = await shop.webhook.hears('refund.created')
  expect(created?.data.object).toMatchObject({ id: refund.id, status: 'succeeded' })
})

test('Refunds in parts add up to the payment and never pass it', async () => {
  const shop = await openShop()
  const payment_intent = await paidIntent(shop)
  await shop.stripe.refunds.create({ payment_intent, amount: 30_000_00 })
  expect(await chargeOf(shop, payment_intent)).toMatchObject({ amount_refunded: 30_000_00, refunded: false })
  const tooMuch = await refusal(shop.stripe.refunds.create({ payment_intent, amount: 370_000_01 }))
  expect(tooMuch).toBeInstanceOf(Stripe.errors.StripeInvalidRequestError)
  expect(tooMuch).toMatchObject({
    statusCode: 400,
    param: 'amount',
    message: 'Refund amount (Rp370,000.01) is greater than unrefunded amount on charge (Rp370,000.00)',
  })
  const rest = await shop.stripe.refunds.create({ payment_intent })
  expect(rest.amount).toBe(370_000_00)
  const again = await refusal(shop.stripe.refunds.create({ payment_intent, amount: 1 }))
  expect(again).toMatchObject({ code: 'charge_already_refunded' })
  const list = await shop.stripe.refunds.list({ payment_intent })
  expect(list.data.map(({ amount }) => amount)).toEqual([370_000_00, 30_000_00])
  expect((await shop.stripe.refunds.retrieve(rest.id)).id).toBe(rest.id)
})

test('A refund with the same key is made once', async () => {
  const shop = await openShop()
  const payment_intent = await paidIntent(shop)
  const give = () => shop.stripe.refunds.create({ payment_intent, amount: 10_000_00 }, { idempotencyKey: 'ref_1' })
  expect((await give()).id).toBe((await give()).id)
  expect((await shop.stripe.refunds.list()).data).toHaveLength(1)
})

test('A refund needs a payment that was really made, and says what is wrong', async () => {
  const shop = await openShop()
  const { id } = await shop.stripe.checkout.sessions.create(cart())
  await shop.local(`pay/${id}`, { method: 'qris' })
  const waiting = String((await shop.stripe.checkout.sessions.retrieve(id)).payment_intent)
  const wrong: [Stripe.RefundCreateParams, RegExp][] = [
    [{}, /payment_intent or charge/],
    [{ payment_intent: waiting }, /does not have a successful charge/],
    [{ payment_intent: 'pi_x' }, /No such payment_intent/],
    [{ charge: 'ch_x' }, /No such charge/],
    [{ charge: 'ch_x', payment_intent: waiting }, /only specify one/],
    [{ charge: 'ch_x', amount: 0 }, /greater than or equal to 1/],
  ]
  for (const [params, message] of wrong) {
    const error = await refusal(shop.stripe.refunds.create(params))
    expect(error).toMatchObject({ statusCode: 400 })
    expect(error.message).toMatch(message)
  }
})

test('A failing refund is pending first, then failed, and the charge is not refunded', async () => {
  const shop = await openShop()
  const payment_intent = await paidIntent(shop)
  await shop.local('switches', { refundFails: 1 })
  const refund = await shop.stripe.refunds.create({ payment_intent, amount: 50_000_00 })
  expect(refund.status).toBe('pending')
  const [failed] = await shop.webhook.hears('refund.failed')
  expect(failed?.data.object).toMatchObject({ id: refund.id, status: 'failed', failure_reason: expect.any(String) })
  await shop.webhook.hears('refund.updated')
  expect(await chargeOf(shop, payment_intent)).toMatchObject({ amount_refunded: 0, refunded: false })
})

test('A pending refund waits for the bank, and one that succeeded may still fail', async () => {
  const shop = await openShop()
  const payment_intent = await paidIntent(shop)
  await shop.local('switches', { refundPending: 1 })
  const { id, status } = await shop.stripe.refunds.create({ payment_intent })
  expect(status).toBe('pending')
  await shop.local(`refund/${id}`, { outcome: 'succeeded' })
  expect((await shop.stripe.refunds.retrieve(id)).status).toBe('succeeded')
  await shop.local(`refund/${id}`, { outcome: 'failed' })
  expect((await shop.stripe.refunds.retrieve(id)).status).toBe('failed')
  await expect(shop.local(`refund/${id}`, { outcome: 'failed' })).rejects.toThrow('already')
})

test("A refund's metadata can be written later", async () => {
  const shop = await openShop()
  const payment_intent = await paidIntent(shop)
  const { id } = await shop.stripe.refunds.create({ payment_intent, metadata: { line: '1' } })
  const updated = await shop.stripe.refunds.update(id, { metadata: { note: 'sudah' } })
  expect(updated.metadata).toEqual({ line: '1', note: 'sudah' })
})

test('A disputed charge is marked, told of, and cannot be refunded', async () => {
  const shop = await openShop()
  const payment_intent = await paidIntent(shop)
  await shop.local(`dispute/${payment_intent}`, { reason: 'product_not_received' })
  const [event] = await shop.webhook.hears('charge.dispute.created')
  const dispute = event?.data.object as Stripe.Dispute
  expect(dispute).toMatchObject({ amount: cartTotal, reason: 'product_not_received', status: 'needs_response' })
  expect((await shop.stripe.disputes.retrieve(dispute.id, { expand: ['charge'] })).charge).toMatchObject({
    disputed: true,
  })
  expect((await shop.stripe.disputes.list({ payment_intent })).data.map(({ id }) => id)).toEqual([dispute.id])
  expect(await refusal(shop.stripe.refunds.create({ payment_intent }))).toMatchObject({ code: 'charge_disputed' })
  await expect(shop.local(`dispute/${payment_intent}`, {})).rejects.toThrow('already')

  await shop.local(`close-dispute/${dispute.id}`, { outcome: 'lost' })
  const [closed] = await shop.webhook.hears('charge.dispute.closed')
  expect(closed?.data.object).toMatchObject({ id: dispute.id, status: 'lost' })
  await expect(shop.local(`close-dispute/${dispute.id}`, { outcome: 'won' })).rejects.toThrow('closed already')
})

test('The card that is always disputed opens a dispute by itself', async () => {
  const shop = await openShop()
  const { id } = await shop.stripe.checkout.sessions.create(cart())
  await shop.local(`pay/${id}`, { number: '4000000000000259' })
  await shop.webhook.hears('checkout.session.completed')
  const [event] = await shop.webhook.hears('charge.dispute.created')
  expect(event?.data.object).toMatchObject({ reason: 'fraudulent' })
})
