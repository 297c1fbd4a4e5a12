import { expect, test } from 'vitest'
import { cart, cartTotal, openShop } from './shop.ts'

test('A new session is open, unpaid, in rupiah with two decimals, and has a pay page', async () => {
  const { stripe, bank } = await openShop()
  const session = await stripe.checkout.sessions.create(cart())
  expect(session).toMatchObject({
    object: 'checkout.session',
    status: 'open',
    payment_status: 'unpaid',
    payment_intent: null,
    currency: 'idr',
    amount_subtotal: cartTotal,
    amount_total: cartTotal,
    client_reference_id: 'ord_contoh',
    customer_email: 'pembeli@example.com',
    locale: 'id',
    metadata: { order: 'ord_contoh' },
    mode: 'payment',
    ui_mode: 'hosted_page',
    livemode: false,
    success_url: 'http://localhost:4321/pesanan/rahasia?sesi={CHECKOUT_SESSION_ID}',
  })
  expect(session.id).toMatch(/^cs_test_[A-Za-z0-9]{40,}$/)
  expect(session.url).toBe(`${bank.url}/c/pay/${session.id}`)
  expect(session.expires_at - session.created).toBe(24 * 60 * 60)
  expect(session.lastResponse.requestId).toMatch(/^req_/)
  expect(session.lastResponse.apiVersion).toBe('2026-10-28.endive')
})

test('A session is found again by its id, with what is expanded', async () => {
  const { stripe } = await openShop()
  const { id } = await stripe.checkout.sessions.create(cart())
  const plain = await stripe.checkout.sessions.retrieve(id)
  expect(plain).not.toHaveProperty('line_items')
  const { line_items } = await stripe.checkout.sessions.retrieve(id, { expand: ['line_items.data.price.product'] })
  const first = line_items?.data[0]
  expect(line_items?.data).toHaveLength(3)
  expect(first).toMatchObject({ description: 'Batik tulis', quantity: 1, amount_total: 350_000_00, currency: 'idr' })
  expect(first?.price).toMatchObject({ unit_amount: 350_000_00, product: { object: 'product', name: 'Batik tulis' } })
})

test('Line items come in pages, also right in the answer to the creation', async () => {
  const { stripe } = await openShop()
  const session = await stripe.checkout.sessions.create(cart({ expand: ['line_items'] }))
  expect(session.line_items?.data.map((line) => line.description)).toEqual(['Batik tulis', 'Masker', 'Ongkos kirim'])
  const page = await stripe.checkout.sessions.listLineItems(session.id, { limit: 2 })
  expect(page.data).toHaveLength(2)
  expect(page.has_more).toBe(true)
  const names: (string | null)[] = []
  for await (const line of stripe.checkout.sessions.listLineItems(session.id, { limit: 1 }))
    names.push(line.description)
  expect(names).toEqual(['Batik tulis', 'Masker', 'Ongkos kirim'])
})

test('The list of sessions is newest first, in pages forwards and backwards', async () => {
  const { stripe } = await openShop()
  const ids: string[] = []
  for (let made = 0; made < 5; made += 1) ids.unshift((await stripe.checkout.sessions.create(cart())).id)
  const first = await stripe.checkout.sessions.list({ limit: 2 })
  expect(first.data.map(({ id }) => id)).toEqual(ids.slice(0, 2))
  expect(first).toMatchObject({ object: 'list', has_more: true, url: '/v1/checkout/sessions' })
  const next = await stripe.checkout.sessions.list({ limit: 3, starting_after: String(ids[1]) })
  expect(next.data.map(({ id }) => id)).toEqual(ids.slice(2))
  expect(next.has_more).toBe(false)
  const back = await stripe.checkout.sessions.list({ limit: 2, ending_before: String(ids[4]) })
  expect(back.data.map(({ id }) => id)).toEqual(ids.slice(2, 4))
  const all: string[] = []
  for await (const session of stripe.checkout.sessions.list({ limit: 2 })) all.push(session.id)
  expect(all).toEqual(ids)
})

test('The list is narrowed by time, status and payment', async () => {
  let now = new Date('2026-11-21T08:00:00Z')
  const { stripe, local } = await openShop({ now: () => now })
  const early = await stripe.checkout.sessions.create(cart())
  now = new Date('2026-11-21T09:00:00Z')
  const late = await stripe.checkout.sessions.create(cart())
  await local(`pay/${late.id}`, {})
  const ids = async (params: Parameters<typeof stripe.checkout.sessions.list>[0]) =>
    (await stripe.checkout.sessions.list(params)).data.map(({ id }) => id)
  expect(await ids({ created: { gte: early.created + 1 } })).toEqual([late.id])
  expect(await ids({ created: { gt: early.created - 1, lt: late.created } })).toEqual([early.id])
  expect(await ids({ created: late.created })).toEqual([late.id])
  expect(await ids({ status: 'open' })).toEqual([early.id])
  const paid = await stripe.checkout.sessions.retrieve(late.id)
  expect(await ids({ payment_intent: String(paid.payment_intent) })).toEqual([late.id])
})

test('A session offers what is allowed and not excluded', async () => {
  const { stripe } = await openShop()
  const offered = async (change: object) => (await stripe.checkout.sessions.create(cart(change))).payment_method_types
  expect(await offered({})).toEqual(['card', 'id_bank_transfer', 'qris'])
  expect(await offered({ allowed_payment_method_types: ['card', 'ideal'] })).toEqual(['card'])
  expect(await offered({ excluded_payment_method_types: ['card'] })).toEqual(['id_bank_transfer', 'qris'])
})

test('The first shipping option is part of the total', async () => {
  const { stripe } = await openShop()
  const rate = (display_name: string, amount: number) => ({
    shipping_rate_data: { display_name, type: 'fixed_amount' as const, fixed_amount: { amount, currency: 'idr' } },
  })
  const session = await stripe.checkout.sessions.create(
    cart({
      shipping_options: [rate('Kurir', 12_000_00), rate('Ambil sendiri', 0)],
      expand: ['shipping_cost.shipping_rate'],
    }),
  )
  expect(session.amount_total).toBe(cartTotal + 12_000_00)
  expect(session.total_details?.amount_shipping).toBe(12_000_00)
  expect(session.shipping_cost?.shipping_rate).toMatchObject({ object: 'shipping_rate', display_name: 'Kurir' })
  expect(session.shipping_options).toHaveLength(2)
})

test('An open session can be ended by the shop, once', async () => {
  const { stripe, webhook } = await openShop()
  const { id } = await stripe.checkout.sessions.create(cart())
  const expired = await stripe.checkout.sessions.expire(id)
  expect(expired).toMatchObject({ status: 'expired', url: null, payment_status: 'unpaid' })
  const [event] = await webhook.hears('checkout.session.expired')
  expect(event?.data.object).toMatchObject({ id, status: 'expired' })
  await expect(stripe.checkout.sessions.expire(id)).rejects.toThrow(
    'Only Checkout Sessions with a status in ["open"] can be expired. This Checkout Session has a status of `expired`.',
  )
})

test('The clock ends a session, and the shop hears of it once', async () => {
  let now = new Date('2026-11-21T08:00:00Z')
  const { stripe, webhook, local } = await openShop({ now: () => now })
  const inHalfAnHour = Math.floor(now.getTime() / 1000) + 30 * 60
  const { id } = await stripe.checkout.sessions.create(cart({ expires_at: inHalfAnHour }))
  now = new Date('2026-11-21T08:29:59Z')
  expect((await stripe.checkout.sessions.retrieve(id)).status).toBe('open')
  now = new Date('2026-11-21T08:30:00Z')
  expect((await stripe.checkout.sessions.retrieve(id)).status).toBe('expired')
  await webhook.hears('checkout.session.expired')
  await expect(local(`pay/${id}`, {})).rejects.toThrow('cannot be paid')
  now = new Date('2026-11-21T08:30:05Z')
  await stripe.checkout.sessions.retrieve(id)
  const events = await stripe.events.list({ type: 'checkout.session.expired' })
  expect(events.data).toHaveLength(1)
})

test('An intent that was tried in vain is cancelled with its session', async () => {
  const { stripe, local, webhook } = await openShop()
  const { id } = await stripe.checkout.sessions.create(cart())
  await local(`pay/${id}`, { number: '4000000000000002' })
  const expired = await stripe.checkout.sessions.expire(id, { expand: ['payment_intent'] })
  expect(expired.payment_intent).toMatchObject({ status: 'canceled', cancellation_reason: 'expired' })
  await webhook.hears('payment_intent.canceled')
})
