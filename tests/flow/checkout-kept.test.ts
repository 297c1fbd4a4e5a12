import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openCheckout } from '#checkout/post-checkout.ts'
import type { Till as CheckoutTill } from '#checkout/till.ts'
import { buyer, checkoutForm, locationOf, pageOf } from '../support/checkout-form.ts'
import { feeTables, producer, product, settings, variant } from '../support/sample-products.ts'
import { linkSecret, openTill, siteUrl, type Till } from '../support/till.ts'

// What the till does with forms that lack a part, while prices cannot be asked for, and for who pays at the gallery.

let till: Till
beforeAll(async () => {
  till = await openTill()
})
afterAll(() => till.close())

let serial = 0
let sku = { cloth: '' }
let shop: CheckoutTill

beforeEach(() => {
  serial++
  sku = { cloth: `BATIK-${serial}` }
  const products = [product('batik', producer('kube'), [variant(sku.cloth, 350_000)])]
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

const orders = () =>
  till.db
    .selectFrom('orders')
    .innerJoin('order_lines', 'order_lines.order_id', 'orders.id')
    .where('variant_id', '=', sku.cloth)
    .selectAll('orders')
    .execute()

describe('nothing typed is lost', () => {
  test.each(['key', 'shown', 'cart'])(
    'when the form comes back without its hidden %s, the page says what to do',
    async (name) => {
      const page = pageOf(await send(await open(`1.${sku.cloth}*1`)))
      const answer = await send(page, { ...buyer, [name]: '' }, `keranjang=1.${sku.cloth}*1`)
      // Without its cart the form buys the cookie's, at prices that are the same.
      if (name === 'cart') return void locationOf(answer)
      const again = pageOf(answer)
      expect(again.notices).toHaveLength(1)
      expect(again.notices[0]).toMatch(/Bayar/)
      expect(again.fields).toMatchObject({ name: buyer.name, street: buyer.street, privacy: 'yes' })
      expect(again.key).toMatch(/^[\w-]{43}$/)
      locationOf(await send(again))
    },
  )

  test('when the CMS does not answer: all comes back as it was, and sent again it buys', async () => {
    const page = pageOf(await send(await open(`1.${sku.cloth}*1`)))
    const { content } = shop
    shop = { ...shop, content: { forSale: () => Promise.reject(new Error('no answer')) } }
    const silent = await send(page)
    if (silent.kind !== 'later') throw new Error(silent.kind)
    expect(silent.status).toBe(503)
    const typed = Object.fromEntries(silent.typed)
    expect(typed).toMatchObject({ ...buyer, key: page.key, cart: page.cartText, shown: page.shown, step: 'pay' })
    const cookie = `keranjang=1.${sku.cloth}*1`
    const opened = await openCheckout(shop, new Request(`${siteUrl}/checkout/`, { headers: { cookie } }), 'en')
    expect(opened).toMatchObject({ kind: 'later', status: 503, typed: [] })
    expect(await orders()).toEqual([])
    shop = { ...shop, content }
    locationOf(await send(page, typed))
  })
})

describe('paying at the gallery', () => {
  const { name, email, phone, privacy } = buyer
  const atGallery = () => ({ name, email, phone, privacy, payment: 'gallery', 'delivery.kube': 'pickup' })

  test('is for who collects everything; it is kept three days and told in a letter', async () => {
    const page = pageOf(await send(await open(`1.${sku.cloth}*1`), { ...atGallery(), step: 'count' }))
    locationOf(await send(page, atGallery()))
    const [order] = await orders()
    expect(order).toMatchObject({ state: 'awaiting_payment', total: 350_000 })
    const letters = await till.db
      .selectFrom('outbox')
      .selectAll()
      .where('order_id', '=', order?.id ?? '')
      .execute()
    expect(letters).toMatchObject([{ kind: 'order_waiting', data: { way: 'gallery', total: 350_000 } }])
    const kept =
      new Date((letters.map(({ data }) => data as { until: string })[0] ?? { until: '' }).until).getTime() - Date.now()
    expect(kept / 3_600_000).toBeGreaterThan(71)
    expect(kept / 3_600_000).toBeLessThanOrEqual(72)
  })

  test('is refused in words where anything is sent, and where the shop does not offer it', async () => {
    const sent = { ...buyer, payment: 'gallery' }
    const answer = await send(pageOf(await send(await open(`1.${sku.cloth}*1`), sent)), sent)
    expect(answer).toMatchObject({ status: 422 })
    expect(pageOf(answer).errors.payment).toMatch(/diambil sendiri/)
    shop = { ...shop, payments: { ...shop.payments, gallery: false } }
    const closed = await send(await open(`1.${sku.cloth}*1`), atGallery())
    expect(pageOf(closed).errors.payment).toBe('Pilih cara bayar.')
    expect(await orders()).toEqual([])
  })
})
