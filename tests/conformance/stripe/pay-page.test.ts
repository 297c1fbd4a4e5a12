import { expect, test } from 'vitest'
import { cart, openShop, type Shop } from './shop.ts'

const goodCard = {
  method: 'card',
  number: '4242 4242 4242 4242',
  expiry: '12/34',
  cvc: '123',
  name: 'Pembeli',
  outcome: 'pay',
}

const look = async (url: string | null) => (await fetch(String(url))).text()

/** Sends a form as a browser without script does; redirects are looked at, not followed. */
const send = (url: string | null, fields: Record<string, string>) =>
  fetch(String(url), { method: 'POST', body: new URLSearchParams(fields), redirect: 'manual' })

async function openCart(shop: Shop, change: Parameters<typeof cart>[0] = {}) {
  return await shop.stripe.checkout.sessions.create(cart(change))
}

test('The page shows the lines and the total in rupiah, and needs no script', async () => {
  const shop = await openShop()
  const session = await openCart(shop)
  const page = await fetch(String(session.url))
  const text = await page.text()
  expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8')
  expect(page.headers.get('content-security-policy')).toMatch(/^default-src 'none'/)
  expect(text).toContain('lang="id"')
  expect(text).toContain('Pembayaran contoh')
  expect(text).toContain('Batik tulis × 1')
  expect(text).toMatch(/Masker × 2<\/span> <span>Rp\s30\.000</)
  expect(text).toMatch(/<h1>Bayar Rp\s400\.000<\/h1>/)
  expect(text).not.toContain('<script')
})

test('Looking changes nothing, however often', async () => {
  const shop = await openShop()
  const session = await openCart(shop)
  const before = await shop.local('ledger')
  for (const path of ['', '/bank', '/kabar', '?outcome=pay&method=qris']) await look(`${session.url}${path}`)
  expect(await shop.local('ledger')).toEqual(before)
})

test('What the shop sends cannot become markup', async () => {
  const shop = await openShop()
  const session = await openCart(shop, {
    line_items: [
      {
        price_data: { currency: 'idr', unit_amount: 50_000_00, product_data: { name: '<img src=x onerror=alert(1)>' } },
        quantity: 1,
      },
    ],
    cancel_url: 'http://localhost:4321/?a="><b>',
  })
  const text = await look(session.url)
  expect(text).not.toContain('<img')
  expect(text).not.toContain('"><b>')
  expect(text).toContain('&lt;img')
})

test('A good card pays and leads back to the shop, which knows already', async () => {
  const shop = await openShop()
  const session = await openCart(shop)
  const answer = await send(session.url, goodCard)
  expect(answer.status).toBe(303)
  expect(answer.headers.get('location')).toBe(`http://localhost:4321/pesanan/rahasia?sesi=${session.id}`)
  expect(shop.webhook.heard.map(({ event }) => event.type)).toContain('checkout.session.completed')
  const paid = await shop.stripe.checkout.sessions.retrieve(session.id)
  expect(paid).toMatchObject({ status: 'complete', payment_status: 'paid' })
  expect(paid.customer_details).toMatchObject({ email: 'pembeli@example.com', name: 'Pembeli' })
})

test('A paid session cannot be paid again by a second tab', async () => {
  const shop = await openShop()
  const session = await openCart(shop)
  await send(session.url, goodCard)
  const again = await send(session.url, goodCard)
  expect(again.status).toBe(409)
  expect(await again.text()).toContain('Sudah dibayar')
  expect((await shop.stripe.charges.list()).data).toHaveLength(1)
})

test('Two tabs that pay at the same moment charge once', async () => {
  const shop = await openShop()
  const session = await openCart(shop)
  const answers = await Promise.all([send(session.url, goodCard), send(session.url, goodCard)])
  expect(answers.map(({ status }) => status).sort()).toEqual([303, 409])
  expect((await shop.stripe.charges.list()).data).toHaveLength(1)
})

test('A declined card is said in words and the session stays open', async () => {
  const shop = await openShop()
  const session = await openCart(shop)
  const answer = await send(session.url, { ...goodCard, number: '4000000000000002' })
  expect(answer.status).toBe(402)
  expect(await answer.text()).toContain('Bank menolak pembayaran ini')
  const poor = await send(session.url, { ...goodCard, number: '4000 0000 0000 9995' })
  expect(await poor.text()).toContain('Saldo atau batas kartu tidak cukup')
  expect((await shop.stripe.checkout.sessions.retrieve(session.id)).status).toBe('open')
  expect((await send(session.url, goodCard)).status).toBe(303)
})

test('The button that fails the payment fails it', async () => {
  const shop = await openShop()
  const session = await openCart(shop)
  const answer = await send(session.url, { method: 'qris', outcome: 'fail' })
  expect(answer.status).toBe(402)
  await shop.webhook.hears('payment_intent.payment_failed')
})

test('What is missing is named field by field, and nothing is charged', async () => {
  const shop = await openShop()
  const session = await openCart(shop, { customer_email: undefined } as never)
  const answer = await send(session.url, {
    method: 'card',
    number: '4242',
    expiry: '13/20',
    cvc: 'x',
    email: 'a',
    name: 'Ibu',
  })
  expect(answer.status).toBe(422)
  const text = await answer.text()
  for (const field of ['number', 'expiry', 'cvc', 'email']) {
    expect(text).toContain(`<a href="#${field}">`)
    expect(text).toContain(`id="${field}-wrong"`)
  }
  expect(text).toContain('value="Ibu"')
  const old = await send(session.url, { ...goodCard, expiry: '01/20', email: 'ibu@example.com' })
  expect(await old.text()).toContain('Masa berlaku kartu sudah lewat')
  expect((await send(session.url, { outcome: 'pay', email: 'ibu@example.com' })).status).toBe(422)
  expect((await shop.stripe.paymentIntents.list()).data).toEqual([])
})

test('The bank may ask first: yes pays, no leaves the session open', async () => {
  const shop = await openShop()
  const asking = { ...goodCard, number: '4000002500003155' }
  const yes = await openCart(shop)
  const asked = await send(yes.url, asking)
  expect(asked.headers.get('location')).toBe(`/c/pay/${yes.id}/bank`)
  expect(await look(`${yes.url}/bank`)).toContain('Bank Anda bertanya')
  expect((await send(`${yes.url}/bank`, { agreed: 'ya' })).headers.get('location')).toContain('/pesanan/rahasia')
  expect((await shop.stripe.checkout.sessions.retrieve(yes.id)).payment_status).toBe('paid')

  const no = await openCart(shop)
  await send(no.url, asking)
  expect((await send(`${no.url}/bank`, { agreed: 'tidak' })).status).toBe(402)
  expect((await shop.stripe.checkout.sessions.retrieve(no.id)).status).toBe('open')
  expect((await send(`${no.url}/bank`, { agreed: 'ya' })).status).toBe(409)
})

test('A virtual account waits on its own page until the money is made to arrive', async () => {
  const shop = await openShop()
  const session = await openCart(shop)
  const answer = await send(session.url, { method: 'id_bank_transfer', outcome: 'pay' })
  expect(answer.headers.get('location')).toBe(`/c/pay/${session.id}`)
  expect(await look(session.url)).toContain('Nomor virtual account contoh')
  const arrived = await send(`${session.url}/kabar`, { arrived: 'ya' })
  expect(arrived.headers.get('location')).toContain(session.id)
  await shop.webhook.hears('checkout.session.async_payment_succeeded')
  expect(await look(session.url)).toContain('Sudah dibayar')
  expect((await send(`${session.url}/kabar`, { arrived: 'ya' })).status).toBe(409)
})

test('A QRIS payment can be made to fail', async () => {
  const shop = await openShop()
  const session = await openCart(shop)
  await send(session.url, { method: 'qris', outcome: 'pay' })
  const failed = await send(`${session.url}/kabar`, { arrived: 'tidak' })
  expect(await failed.text()).toContain('Pembayaran tidak masuk')
  await shop.webhook.hears('checkout.session.async_payment_failed')
})

test('An expired session says so and takes no money', async () => {
  let now = new Date('2026-11-21T08:00:00Z')
  const shop = await openShop({ now: () => now })
  const session = await openCart(shop)
  now = new Date('2026-11-22T08:00:00Z')
  expect(await look(session.url)).toContain('Waktu membayar sudah habis')
  const answer = await send(session.url, goodCard)
  expect(answer.status).toBe(409)
  expect((await shop.stripe.charges.list()).data).toEqual([])
})

test('The buyer can walk away, and an unknown session is not found', async () => {
  const shop = await openShop()
  const session = await openCart(shop)
  expect(await look(session.url)).toContain(
    '<a href="http://localhost:4321/keranjang/">Kembali ke toko tanpa membayar</a>',
  )
  expect((await fetch(`${shop.bank.url}/c/pay/cs_test_x`)).status).toBe(404)
  const closed = await openCart(shop, { cancel_url: undefined } as never)
  expect(await look(closed.url)).not.toContain('tanpa membayar')
})

test('Only the methods that the shop allows are offered and taken', async () => {
  const shop = await openShop()
  const session = await openCart(shop, { allowed_payment_method_types: ['card'] })
  expect(await look(session.url)).not.toContain('QRIS')
  expect((await send(session.url, { method: 'qris', outcome: 'pay' })).status).toBe(422)
})

test('The buyer chooses between shipping options, and the total follows', async () => {
  const shop = await openShop()
  const rate = (display_name: string, amount: number) => ({
    shipping_rate_data: { display_name, type: 'fixed_amount' as const, fixed_amount: { amount, currency: 'idr' } },
  })
  const session = await openCart(shop, { shipping_options: [rate('Kurir', 12_000_00), rate('Ambil sendiri', 0)] })
  const pickUp = String(session.shipping_options[1]?.shipping_rate)
  await send(session.url, { ...goodCard, shipping_rate: pickUp })
  const paid = await shop.stripe.checkout.sessions.retrieve(session.id, { expand: ['payment_intent'] })
  expect(paid).toMatchObject({ amount_total: 400_000_00, shipping_cost: { amount_total: 0, shipping_rate: pickUp } })
  expect(paid.payment_intent).toMatchObject({ amount_received: 400_000_00 })
})

test('The front page lists what was to be paid', async () => {
  const shop = await openShop()
  expect(await look(`${shop.bank.url}/`)).toContain('Belum ada.')
  const session = await openCart(shop)
  expect(await look(`${shop.bank.url}/`)).toContain(`<a href="/c/pay/${session.id}">ord_contoh</a> · belum dibayar`)
  await send(session.url, goodCard)
  expect(await look(`${shop.bank.url}/`)).toContain('sudah dibayar')
})
