import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type CheckoutAnswer, openCheckout } from '#checkout/post-checkout.ts'
import type { Till as CheckoutTill } from '#checkout/till.ts'
import type { Product } from '#content/shop.ts'
import { hashToken } from '#core/secret-token.ts'
import { buyer, checkoutForm, locationOf, pageOf } from '../support/checkout-form.ts'
import { counted, feeTables, producer, product, settings, variant } from '../support/sample-products.ts'
import { linkSecret, openTill, siteUrl, type Till } from '../support/till.ts'

let till: Till
beforeAll(async () => {
  till = await openTill()
})
afterAll(() => till.close())

const upt = producer('upt')
const kube = producer('kube')
let serial = 0
let sku = { last: '', cloth: '' }
let products: Product[] = []
let shop: CheckoutTill

beforeEach(() => {
  serial++
  sku = { last: `LAST-${serial}`, cloth: `BATIK-${serial}` }
  products = [
    product('tas', upt, [variant(sku.last, 150_000, { availability: counted(1) })]),
    product('batik', kube, [variant(sku.cloth, 350_000)]),
  ]
  shop = {
    db: till.db,
    content: { forSale: async () => ({ products, settings, feeTables }) },
    siteUrl,
    linkSecret,
    payments: { stripe: till.gateway, transfer: true, gallery: true },
    now: () => new Date(),
  }
})

const { open, send } = checkoutForm(() => shop)

/** The usual way: the form, the total with shipping, the payment page. */
async function buy(cart: string, typed: Record<string, string> = buyer): Promise<CheckoutAnswer> {
  return send(pageOf(await send(await open(cart), typed)), typed, `keranjang=${cart}~ANOTHER*1`)
}

const orders = () =>
  till.db
    .selectFrom('orders')
    .innerJoin('order_lines', 'order_lines.order_id', 'orders.id')
    .where('variant_id', 'in', [sku.last, sku.cloth])
    .selectAll('orders')
    .distinct()
    .execute()
const tokenIn = (location: string) => location.split('/').at(-1) ?? ''

describe('a purchase', () => {
  test('goes from the cart over the total with shipping to the payment page', async () => {
    const page = await open(`1.${sku.last}*1~${sku.cloth}*2`)
    expect(page).toMatchObject({ shown: '', notices: [] })
    const withFees = await send(page)
    expect(withFees).toMatchObject({ kind: 'page', status: 200 })
    expect(pageOf(withFees).bill.total).toBe(150_000 + 700_000 + 24_000)
    expect(await orders()).toEqual([])

    const paid = await send(pageOf(withFees), buyer, `keranjang=1.${sku.last}*1~${sku.cloth}*2~OTHER*1`)
    expect(locationOf(paid)).toMatch(/^http:\/\/localhost:\d+\//)
    expect(paid).toMatchObject({ cookie: expect.stringMatching(/^keranjang=1\.OTHER\*1; /) })
    const [order] = await orders()
    expect(order).toMatchObject({
      total: 874_000,
      shipping_total: 24_000,
      buyer_phone: '+6281234567890',
      privacy_notice: '2026-11',
      note: 'Tolong dibungkus kertas.',
    })
    expect(order?.address).toMatchObject({ district: 'Wonokromo', regency: 'Kota Surabaya', province: 'Jawa Timur' })
    await till.expectSound()
  })

  test('needs neither address nor a second look when everything is picked up', async () => {
    const page = await open(`1.${sku.cloth}*1`)
    const { name, email, phone, privacy } = buyer
    const typed = { name, email, phone, privacy, payment: 'transfer', 'delivery.kube': 'pickup' }
    const counted = pageOf(await send(page, { ...typed, step: 'count' }))
    expect(counted.shown).toBe('350000')
    const location = locationOf(await send(counted, typed))
    expect(location).toMatch(/^\/pesanan\/[\w-]{43}$/)
    const [order] = await orders()
    expect(order).toMatchObject({ address: null, token_hash: hashToken(tokenIn(location)) })
  })

  test('hears that its only thing is gone, not that it costs too little', async () => {
    const page = await open(`1.${sku.cloth}*1`)
    products = []
    const answer = await send(page)
    expect(answer).toMatchObject({ kind: 'page', status: 409, page: { errors: {} } })
    expect(pageOf(answer).notices).toHaveLength(1)
  })

  test('is one order however often and however parallel the form is sent', async () => {
    const page = pageOf(await send(await open(`1.${sku.last}*1`)))
    const answers = await Promise.all(Array.from({ length: 5 }, () => send(page)))
    const late = await send(page)
    expect(new Set([...answers, late].map(locationOf)).size).toBe(1)
    expect(await orders()).toHaveLength(1)
  })

  test('leads to the order, where it can be paid, when the payment page cannot be opened', async () => {
    const gateway = { ...till.gateway, open: async () => ({ outcome: 'unclear', code: 'timeout' }) as const }
    shop = { ...shop, payments: { stripe: gateway, transfer: false, gallery: false } }
    expect(locationOf(await buy(`1.${sku.cloth}*1`))).toMatch(/^\/pesanan\/[\w-]{43}$/)
    expect(await orders()).toHaveLength(1)
  })
})

describe('nothing is charged that was not shown', () => {
  test('a price that changed is said, and asked again', async () => {
    const page = pageOf(await send(await open(`1.${sku.cloth}*1`)))
    products = [product('batik', kube, [variant(sku.cloth, 390_000)])]
    const changed = await send(page)
    expect(changed).toMatchObject({ kind: 'page', status: 409 })
    expect(pageOf(changed).notices.join(' ')).toMatch(/350\.000 menjadi Rp\s390\.000/)
    expect(pageOf(changed).shown).toBe(String(390_000 + 12_000))
    expect(await orders()).toEqual([])
    locationOf(await send(pageOf(changed)))
    expect((await orders())[0]?.total).toBe(402_000)
  })

  test('a fee that changed with the address is said, and asked again', async () => {
    const page = pageOf(await send(await open(`1.${sku.cloth}*1`)))
    const farther = { ...buyer, regency: '9171', district: 'Abepura', postalCode: '99351' }
    const changed = await send(page, farther)
    expect(changed).toMatchObject({ status: 409 })
    expect(pageOf(changed).notices.join(' ')).toMatch(/362\.000 menjadi Rp\s380\.000/)
  })

  test('what is gone is taken out in words, and everything typed stays', async () => {
    const page = pageOf(await send(await open(`1.${sku.last}*1~${sku.cloth}*1`)))
    locationOf(await buy(`1.${sku.last}*1`))
    const answer = await send(page)
    expect(answer).toMatchObject({ kind: 'page', status: 409 })
    const again = pageOf(answer)
    expect(again.notices.join(' ')).toContain('baru saja habis')
    expect(again.fields).toMatchObject({ name: buyer.name, street: buyer.street, note: buyer.note, privacy: 'yes' })
    expect(again.bill.goodsTotal).toBe(350_000)
    locationOf(await send(again))
  })

  test('a forged total, key, price or quantity changes nothing', async () => {
    const page = pageOf(await send(await open(`1.${sku.cloth}*1`)))
    for (const forged of [
      { shown: '1' },
      { shown: '-1' },
      { key: '' },
      { key: 'x' },
      { cart: `1.${sku.cloth}*1*1` },
      { cart: `1.${sku.cloth}*1`, shown: '1' },
    ]) {
      expect(await send(page, { ...buyer, ...forged }), JSON.stringify(forged)).toMatchObject({ kind: 'page' })
    }
    expect(await send(page, { ...buyer, cart: `1.${sku.cloth}*-1` })).toMatchObject({
      kind: 'redirect',
      location: '/keranjang/',
    })
    expect(await orders()).toEqual([])
  })

  test('mistakes come back with their words and what was typed', async () => {
    const page = await open(`1.${sku.cloth}*1`)
    const answer = await send(page, { ...buyer, email: 'salah', district: 'Bangil', privacy: '' })
    expect(answer).toMatchObject({ kind: 'page', status: 422 })
    const { errors, fields, key } = pageOf(answer)
    expect(Object.keys(errors).sort()).toEqual(['district', 'email', 'privacy'])
    expect(fields).toMatchObject({ email: 'salah', district: 'Bangil', name: buyer.name })
    expect(key).toBe(page.key)
  })

  test('less than the card takes is said before payment', async () => {
    products = [product('konektor', kube, [variant(sku.cloth, 5_000)])]
    const typed = { ...buyer, 'delivery.kube': 'pickup' }
    const answer = await send(await open(`1.${sku.cloth}*1`), typed)
    expect(answer).toMatchObject({ status: 422 })
    expect(pageOf(answer).errors.payment).toMatch(/10\.000/)
    const byTransfer = { ...typed, payment: 'transfer' }
    locationOf(await send(pageOf(await send(await open(`1.${sku.cloth}*1`), byTransfer)), byTransfer))
  })
})

test('an empty cart has nothing to check out', async () => {
  const request = new Request(`${siteUrl}/checkout/`, { headers: { cookie: 'keranjang=nonsense' } })
  expect(await openCheckout(shop, request, 'id')).toEqual({ kind: 'redirect', location: '/keranjang/', cookie: null })
})
