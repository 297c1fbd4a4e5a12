import type Stripe from 'stripe'
import { expect, test } from 'vitest'
import { cart, cartTotal, openShop } from './shop.ts'

test('A card payment completes the session, with its intent and its charge', async () => {
  const { stripe, local } = await openShop()
  const { id } = await stripe.checkout.sessions.create(cart())
  await local(`pay/${id}`, {})
  const session = await stripe.checkout.sessions.retrieve(id, { expand: ['payment_intent.latest_charge'] })
  expect(session).toMatchObject({ status: 'complete', payment_status: 'paid', url: null, amount_total: cartTotal })
  const intent = session.payment_intent as Stripe.PaymentIntent
  expect(intent).toMatchObject({
    object: 'payment_intent',
    status: 'succeeded',
    amount: cartTotal,
    amount_received: cartTotal,
    currency: 'idr',
    metadata: { order: 'ord_contoh' },
  })
  expect(intent.latest_charge).toMatchObject({
    object: 'charge',
    amount: cartTotal,
    paid: true,
    captured: true,
    payment_intent: intent.id,
    payment_method_details: { type: 'card', card: { last4: '4242', brand: 'visa' } },
  })
})

test('Intents and charges are found by id and in lists', async () => {
  const { stripe, local } = await openShop()
  const one = await stripe.checkout.sessions.create(cart())
  const two = await stripe.checkout.sessions.create(cart())
  await local(`pay/${one.id}`, {})
  await local(`pay/${two.id}`, {})
  const paid = await stripe.checkout.sessions.retrieve(two.id)
  const intentId = String(paid.payment_intent)
  const intent = await stripe.paymentIntents.retrieve(intentId, { expand: ['latest_charge'] })
  expect((await stripe.paymentIntents.list({ limit: 1 })).data.map(({ id }) => id)).toEqual([intentId])
  const charges = await stripe.charges.list({ payment_intent: intentId })
  expect(charges.data.map(({ id }) => id)).toEqual([(intent.latest_charge as Stripe.Charge).id])
  const charge = await stripe.charges.retrieve(String(charges.data[0]?.id), { expand: ['payment_intent', 'refunds'] })
  expect(charge.payment_intent).toMatchObject({ id: intentId })
  expect(charge.refunds).toMatchObject({ object: 'list', data: [] })
  const listed = await stripe.checkout.sessions.list({ expand: ['data.payment_intent'] })
  expect(listed.data[0]?.payment_intent).toMatchObject({ id: intentId, object: 'payment_intent' })
})

test('A declined card leaves the session open, and a second card pays it', async () => {
  const { stripe, local, webhook } = await openShop()
  const { id } = await stripe.checkout.sessions.create(cart())
  expect(await local(`pay/${id}`, { number: '4000000000000002' })).toMatchObject({ outcome: 'declined' })
  const declined = await stripe.checkout.sessions.retrieve(id, { expand: ['payment_intent.latest_charge'] })
  expect(declined).toMatchObject({ status: 'open', payment_status: 'unpaid' })
  expect(declined.payment_intent).toMatchObject({
    status: 'requires_payment_method',
    amount_received: 0,
    last_payment_error: { type: 'card_error', code: 'card_declined', decline_code: 'generic_decline' },
    latest_charge: { status: 'failed', paid: false, failure_code: 'card_declined' },
  })
  await webhook.hears('payment_intent.payment_failed')
  expect(await local(`pay/${id}`, {})).toMatchObject({ outcome: 'paid' })
  const paid = await stripe.checkout.sessions.retrieve(id)
  expect(paid.payment_intent).toBe((declined.payment_intent as Stripe.PaymentIntent).id)
  expect((await stripe.charges.list()).data.map(({ status }) => status)).toEqual(['succeeded', 'failed'])
})

test('A virtual account completes unpaid; the money arrives later', async () => {
  const { stripe, local, webhook } = await openShop()
  const { id } = await stripe.checkout.sessions.create(cart())
  expect(await local(`pay/${id}`, { method: 'id_bank_transfer' })).toMatchObject({ outcome: 'processing' })
  const [completed] = await webhook.hears('checkout.session.completed')
  expect(completed?.data.object).toMatchObject({ id, status: 'complete', payment_status: 'unpaid' })
  await webhook.hears('payment_intent.processing')
  const waiting = await stripe.checkout.sessions.retrieve(id, { expand: ['payment_intent'] })
  expect(waiting.payment_intent).toMatchObject({ status: 'processing', amount_received: 0 })

  expect(await local(`pay/${id}`, { outcome: 'succeed' })).toMatchObject({ outcome: 'paid' })
  const [arrived] = await webhook.hears('checkout.session.async_payment_succeeded')
  expect(arrived?.data.object).toMatchObject({ id, payment_status: 'paid', amount_total: cartTotal })
  await webhook.hears('charge.succeeded')
  expect(webhook.heard.filter(({ event }) => event.type === 'checkout.session.completed')).toHaveLength(1)
})

test('A QRIS payment that never comes fails after the session was completed', async () => {
  const { stripe, local, webhook } = await openShop()
  const { id } = await stripe.checkout.sessions.create(cart())
  expect(await local(`pay/${id}`, { method: 'qris', outcome: 'fail' })).toMatchObject({ outcome: 'declined' })
  const [failed] = await webhook.hears('checkout.session.async_payment_failed')
  expect(failed?.data.object).toMatchObject({ id, status: 'complete', payment_status: 'unpaid' })
  await webhook.hears('payment_intent.payment_failed')
  const session = await stripe.checkout.sessions.retrieve(id, { expand: ['payment_intent'] })
  expect(session.payment_intent).toMatchObject({ status: 'requires_payment_method' })
  await expect(local(`pay/${id}`, { outcome: 'succeed' })).rejects.toThrow('cannot be paid')
})

test('What was paid once cannot be paid again', async () => {
  const { stripe, local } = await openShop()
  const { id } = await stripe.checkout.sessions.create(cart())
  await local(`pay/${id}`, {})
  await expect(local(`pay/${id}`, {})).rejects.toThrow('cannot be paid')
  await expect(local(`pay/${id}`, { method: 'qris' })).rejects.toThrow('cannot be paid')
  expect((await stripe.charges.list()).data).toHaveLength(1)
})

test('The ledger tells the whole truth', async () => {
  const { stripe, local } = await openShop()
  const { id } = await stripe.checkout.sessions.create(cart())
  await local(`pay/${id}`, {})
  const ledger = await local<Record<string, { id: string }[]>>('ledger')
  expect(Object.keys(ledger).sort()).toEqual(
    ['charges', 'deliveries', 'disputes', 'events', 'paymentIntents', 'refunds', 'sessions'].sort(),
  )
  expect(ledger.sessions).toMatchObject([{ id, payment_status: 'paid' }])
  expect(ledger.charges).toHaveLength(1)
  expect(ledger.deliveries?.map((delivery) => delivery.id)).toEqual(ledger.events?.map((event) => event.id))
})
