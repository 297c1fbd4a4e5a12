import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import type { CheckoutPage } from '#checkout/checkout-page.ts'
import { type CheckoutAnswer, openCheckout, postCheckout } from '#checkout/post-checkout.ts'
import type { Till as CheckoutTill } from '#checkout/till.ts'
import { connectBiteship } from '#shipping/biteship.ts'
import { type RunningCourier, startCourier } from '../../../local/courier/server.ts'
import { feeTables, producer, product, settings, variant } from '../../support/sample-products.ts'
import { linkSecret, openTill, siteUrl, type Till } from '../../support/till.ts'

const apiKey = 'biteship_test.key'
const cart = '1.TAS*1~KURSI*1~BATIK*1'
const packedCm = { length: 60, width: 50, height: 40 }
const products = [
  product('tas', producer('upt', { regionCode: '3515' }), [
    variant('TAS', 150_000),
    variant('KURSI', 400_000, { packedCm }),
  ]),
  product('batik', producer('kube', { regionCode: '3576' }), [variant('BATIK', 350_000)]),
]
const buyer = {
  name: 'Pembeli Contoh',
  email: 'pembeli@contoh.example',
  phone: '0812 3456 7890',
  street: 'Jalan Contoh 1',
  regency: '3578',
  district: 'Wonokromo',
  postalCode: '60243',
  payment: 'stripe',
  privacy: 'yes',
}
const byTable = 12_000 + 19 * 8_000 + 12_000

let till: Till
let courier: RunningCourier
let shop: CheckoutTill
let now: Date
let failures: string[]

beforeAll(async () => {
  till = await openTill()
})
afterAll(() => till.close())
beforeEach(async () => {
  courier = await startCourier({ port: 0, apiKey })
  now = new Date()
  failures = []
  await till.db.deleteFrom('courier_quotes').execute()
  shop = aShop()
})
afterEach(() => courier.close())

/** A process of the shop: what one has learned another does not know. */
function aShop(): CheckoutTill {
  const source = connectBiteship({ apiKey, couriers: 'jne,pos', apiUrl: courier.url, withinMs: 20_000 })
  return {
    db: till.db,
    content: { forSale: async () => ({ products, settings, feeTables }) },
    siteUrl,
    linkSecret,
    payments: { stripe: till.gateway, transfer: true, gallery: true },
    couriers: { source, failed: ({ code }) => failures.push(code) },
    now: () => now,
  }
}

async function open(): Promise<CheckoutPage> {
  const request = new Request(`${siteUrl}/checkout/`, { headers: { cookie: `keranjang=${cart}` } })
  return pageOf(await openCheckout(shop, request, 'id'))
}

function send(page: CheckoutPage, more: Record<string, string> = {}): Promise<CheckoutAnswer> {
  const shown = { key: page.key, cart: page.cartText, shown: page.shown }
  const body = new URLSearchParams({ ...shown, ...buyer, ...more })
  return postCheckout(shop, new Request(`${siteUrl}/checkout/`, { method: 'POST', body }), 'id')
}

function pageOf(answer: CheckoutAnswer): CheckoutPage {
  if (answer.kind !== 'page') throw new Error(JSON.stringify(answer))
  return answer.page
}

const minutesLater = (minutes: number) => new Date(now.getTime() + minutes * 60_000)

/** The fees of the last order's parcels, by producer. */
async function charged(): Promise<readonly (readonly [string, number])[]> {
  const rows = await till.db
    .selectFrom('parcels')
    .innerJoin('orders', 'orders.id', 'parcels.order_id')
    .select(['producer_id', 'shipping_fee', 'order_id', 'orders.created_at'])
    .orderBy('orders.created_at', 'desc')
    .orderBy('producer_id')
    .execute()
  return rows.filter(({ order_id }) => order_id === rows[0]?.order_id).map((row) => [row.producer_id, row.shipping_fee])
}

test('each parcel has the fee that couriers ask from its own maker, by weight and volume, and that is charged', async () => {
  const counted = pageOf(await send(await open(), { step: 'count' }))
  const fees = counted.bill.parcels.map(({ producer: { id }, chosen }) => [id, chosen.fee] as const)
  expect(new Set(fees.map(([, fee]) => fee)).size).toBe(2)
  expect(counted.bill.shippingTotal).not.toBe(byTable)
  expect(counted.bill.parcels[0]?.choices.map(({ wish }) => wish)).toContain('courier:Pos Indonesia Pos Reguler')
  // A bag and a chair of little weight that fill 120 litres: 20 kg.
  expect((fees.find(([id]) => id === 'upt')?.[1] ?? 0) % 20).toBe(0)

  // Another process, and couriers dearer by now: what was shown is what is charged.
  courier.switches.surcharge = 7_000
  shop = aShop()
  expect(await send(counted)).toMatchObject({ kind: 'redirect' })
  expect([...(await charged())].sort()).toEqual([...fees].sort())
  await till.expectSound()
})

test('one answer serves everyone for an hour', async () => {
  await send(await open(), { step: 'count' })
  const asked = courier.asked()
  expect(asked).toBe(2)
  shop = aShop()
  now = minutesLater(59)
  await send(await open(), { step: 'count' })
  expect(courier.asked()).toBe(asked)
  now = minutesLater(2)
  await send(await open(), { step: 'count' })
  expect(courier.asked()).toBe(2 * asked)
})

test('a fee that rose between the page and the payment is said and asked again, never charged at once', async () => {
  const counted = pageOf(await send(await open(), { step: 'count' }))
  const before = await till.db.selectFrom('orders').select('id').execute()
  courier.switches.surcharge = 7_000
  now = minutesLater(61)
  const answer = await send(counted)
  expect(answer).toMatchObject({ kind: 'page', status: 409 })
  const again = pageOf(answer)
  expect(again.bill.total).toBe((counted.bill.total ?? 0) + 14_000)
  expect(again.notices.join(' ')).toContain('menjadi')
  expect(await till.db.selectFrom('orders').select('id').execute()).toHaveLength(before.length)
  expect(await send(again)).toMatchObject({ kind: 'redirect' })
})

test.each([
  ['fails', { status: 500 }, '500'],
  ['has enough of us', { status: 429 }, '429'],
  ['says nothing that can be read', { raw: '<html>' }, 'unreadable'],
])(
  'where the courier service %s, the fee table counts, and nobody waits for it again for a minute',
  async (_what, trouble, code) => {
    Object.assign(courier.switches, trouble)
    const counted = pageOf(await send(await open(), { step: 'count' }))
    expect(counted.bill.shippingTotal).toBe(byTable)
    expect(failures).toContain(code)
    const { length } = failures
    expect(await send(counted)).toMatchObject({ kind: 'redirect' })
    expect(failures).toHaveLength(length)
    now = minutesLater(2)
    Object.assign(courier.switches, { status: 0, raw: '' })
    expect(pageOf(await send(await open(), { step: 'count' })).bill.shippingTotal).not.toBe(byTable)
  },
)

test('an answer of today still counts where no new one is to be had', async () => {
  const counted = pageOf(await send(await open(), { step: 'count' }))
  courier.switches.status = 503
  now = minutesLater(90)
  expect(await send(counted)).toMatchObject({ kind: 'redirect' })
  now = minutesLater(24 * 60)
  expect(pageOf(await send(await open(), { step: 'count' })).bill.shippingTotal).toBe(byTable)
})

test('where no courier is known to go, the fee table counts', async () => {
  courier.switches.raw = JSON.stringify({ success: true, pricing: [] })
  expect(pageOf(await send(await open(), { step: 'count' })).bill.shippingTotal).toBe(byTable)
  expect(failures).toEqual([])
})
