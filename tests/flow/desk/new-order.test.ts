import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { openCounter } from '#checkout/counter-order.ts'
import type { Catalog } from '#content/port.ts'
import { newOrderTexts } from '#core/messages/desk-new-order.ts'
import { idleMakers } from '#desk/idle-makers.ts'
import { copyOfBuyer, eraseBuyerOf } from '#desk/persons-data.ts'
import { eraseDue } from '#orders/erase.ts'
import { payOrder } from '#sale/open-payment.ts'
import { type AtCounter, atCounterOf, cashAtCounter, takenAlong } from '../../support/counter.ts'
import { type Desk, openDesk } from '../../support/desk.ts'
import { counted, producer, product, variant } from '../../support/sample-products.ts'
import { linkSecret, siteUrl } from '../../support/till.ts'

let desk: Desk
beforeAll(async () => {
  desk = await openDesk()
})
afterAll(() => desk.till.close())

let serial = 0
let sku = { last: '', cloth: '' }
let { shop, press, shown, placed, withGoods, counts } = {} as AtCounter
beforeEach(() => {
  serial++
  sku = { last: `PIECE-${serial}`, cloth: `CLOTH-${serial}` }
  const products = [
    product('tas', producer('upt'), [variant(sku.last, 150_000, { availability: counted(1) })]),
    product('batik', producer('kube'), [variant(sku.cloth, 350_000)]),
  ]
  ;({ shop, press, shown, placed, withGoods, counts } = atCounterOf(desk, products))
})

const [atCounter, pickup] = [cashAtCounter, takenAlong]

test('a walk-in who pays in cash and says no name: sold, handed to the makers, in the books, and nobody is written to', async () => {
  const page = await counts(await withGoods(sku.last, sku.cloth))
  expect(page.page.bill.total).toBe(500_000)
  const sold = await placed(press(page, { ...atCounter, ...pickup, reference: `Kuitansi 1-${serial}` }))
  expect(sold.paid).toBe(true)
  const { order, handoffs, letters, history } = await desk.pageOf(sold.orderId)
  expect(order).toMatchObject({
    state: 'paid',
    total: 500_000,
    buyer: { name: 'Pembeli di galeri', email: '', phone: '' },
    address: null,
  })
  expect(handoffs.map(({ handoff }) => [handoff.state, handoff.method])).toEqual([
    ['offered', 'pickup'],
    ['offered', 'pickup'],
  ])
  expect(letters.filter(({ to }) => to === '').every(({ state }) => state === 'dead')).toBe(true)
  expect(letters.filter(({ kind }) => kind === 'work_order')).toHaveLength(2)
  expect(history[0]).toMatchObject({
    what: 'order_taken',
    who: 'officer',
    name: 'Petugas Contoh',
    detail: { channel: 'gallery' },
  })
  await desk.till.expectSound()

  // The last piece is gone, for the shop as for the counter.
  const late = await withGoods(sku.last)
  expect(late.page.bill.parcels).toEqual([])
  expect(late.page.notices).toHaveLength(1)
})

test('the same form sent twice makes one order, and one receipt pays one order', async () => {
  const page = await counts(await withGoods(sku.cloth))
  const fields = { ...atCounter, ...pickup, reference: `Kuitansi 2-${serial}` }
  const [first, second] = await Promise.all([placed(press(page, fields)), placed(press(page, fields))])
  expect(second.orderId).toBe(first.orderId)
  expect([first.paid, second.paid]).toEqual([true, true])
  const other = await placed(press(await counts(await withGoods(sku.cloth)), fields))
  expect(other).toMatchObject({ paid: false })
  expect((await desk.pageOf(other.orderId)).order.state).toBe('awaiting_payment')
  await desk.till.expectSound()
})

test('by telephone and WhatsApp a name and a number are needed, and an address only for what is sent', async () => {
  const { errors } = newOrderTexts('id')
  const page = await counts(await withGoods(sku.cloth))
  const bare = await shown(press(page, { ...pickup, step: 'order', channel: 'whatsapp', payment: 'transfer' }))
  expect(bare.errors).toEqual({ name: errors.name, phone: errors.phoneNeeded })
  const sent = { step: 'order', channel: 'telephone', payment: 'transfer', name: 'Ibu Contoh', phone: '0812 3456 7890' }
  const untold = await shown(press(page, { ...pickup, ...sent }))
  expect(untold.errors).toEqual({ privacy: errors.privacy })
  const courier = { regency: '3578', street: 'Jalan Contoh 1', district: 'Wonokromo', postalCode: '60241' }
  const counted = await shown(press(page, { ...courier, 'delivery.kube': 'courier', step: 'count' }))
  const order = await placed(
    press(counted, {
      ...courier,
      ...sent,
      privacy: 'yes',
      'delivery.kube': counted.page.bill.parcels[0]?.chosen.wish ?? '',
    }),
  )
  expect(await desk.pageOf(order.orderId)).toMatchObject({
    order: { state: 'awaiting_payment', address: { regency: 'Kota Surabaya', recipient: 'Ibu Contoh' } },
    transferDue: counted.page.bill.total,
  })
  expect(
    await desk.act(order.orderId, {
      wish: 'transfer',
      reference: `BCA ${serial}`,
      amount: String(counted.page.bill.total),
    }),
  ).toEqual({ kind: 'done', told: 'paid' })
})

test('a payment link waits nearly a day, and is opened without an e-mail address', async () => {
  const page = await counts(await withGoods(sku.cloth))
  const fields = { ...pickup, step: 'order', channel: 'whatsapp', payment: 'stripe', privacy: 'yes' }
  const { orderId } = await placed(press(page, { ...fields, name: 'Bapak Contoh', phone: '081234567890' }))
  const now = new Date()
  const { gateway, db } = desk.till
  const opened = await payOrder({ db, gateway, siteUrl, linkSecret, now }, orderId)
  expect(opened).toMatchObject({ ok: true })
  const attempt = await db
    .selectFrom('payment_attempts')
    .innerJoin('payment_requests', 'payment_requests.id', 'payment_attempts.request_id')
    .select('expires_at')
    .where('order_id', '=', orderId)
    .executeTakeFirstOrThrow()
  expect(attempt.expires_at.getTime() - now.getTime()).toBeGreaterThan(22 * 3_600_000)
})

test('without a receipt, without goods or at another price nothing is sold', async () => {
  const page = await counts(await withGoods(sku.cloth))
  expect((await shown(press(page, { ...atCounter, ...pickup }))).errors).toHaveProperty('reference')
  expect((await shown(press(await openCounter(shop), atCounter))).errors).toHaveProperty('lines')
  const more = { ...atCounter, ...pickup, reference: `Kuitansi 5-${serial}`, [`jumlah.${sku.cloth}`]: '2' }
  const again = await press(page, more)
  expect(again).toMatchObject({ kind: 'page', status: 409 })
  expect((await shown(Promise.resolve(again))).page.bill.total).toBe(700_000)
  const taken = await press(page, { ...atCounter, payment: 'wadiah', channel: 'pos' })
  expect(taken).toMatchObject({
    kind: 'page',
    status: 422,
    page: { errors: { payment: expect.any(String), channel: expect.any(String) } },
  })
})

test('what is kept of a nameless buyer is their own order alone, and erasing it touches no other', async () => {
  const buy = async () => {
    const page = await counts(await withGoods(sku.cloth))
    return placed(press(page, { ...atCounter, ...pickup, reference: `Kuitansi ${page.page.key.slice(0, 8)}` }))
  }
  const [mine, other] = [await buy(), await buy()]
  const { db } = desk.till
  const { order } = await desk.pageOf(mine.orderId)
  expect(await copyOfBuyer(db, order, new Date())).toMatchObject({ orders: [{ number: order.number }], inquiries: [] })
  expect(await eraseBuyerOf(db, order, desk.officer, new Date())).toBe(0)
  await db
    .insertInto('payment_events')
    .values({
      id: 'evt_of_others',
      type: 'x',
      digest: 'x'.repeat(64),
      body: 'kept',
      session_id: null,
      received_at: new Date(),
      processed_at: new Date(),
      next_at: new Date(),
      outcome: null,
    })
    .execute()
  await db.updateTable('orders').set({ completed_at: new Date() }).where('id', '=', mine.orderId).execute()
  expect(await eraseDue(db, 0, new Date(Date.now() + 1000))).toBeGreaterThan(0)
  expect((await desk.pageOf(mine.orderId)).erased).toBe(true)
  expect((await desk.pageOf(other.orderId)).erased).toBe(false)
  expect(
    await db.selectFrom('payment_events').select('body').where('id', '=', 'evt_of_others').executeTakeFirst(),
  ).toEqual({ body: 'kept' })
})

test('whoever had no order for 60 days is shown where an order is entered, with all that they make one press away', async () => {
  const names = [producer('upt'), producer('kube'), producer('sepi'), producer('tutup')]
  const closures = [{ from: '2020-01-01', to: '2099-12-31' }]
  const producers = names.map((maker) => ({ ...maker, skills: [], ...(maker.id === 'tutup' ? { closures } : {}) }))
  const products = [product('sulak', producer('sepi'), [variant('SULAK', 20_000)])]
  const at = (days: number) => ({
    ...{ db: desk.till.db, now: () => new Date(Date.now() + days * 86_400_000) },
    content: { catalog: async () => ({ producers, products }) as unknown as Catalog },
  })
  const idle = async (days: number) => (await idleMakers(at(days))).map(({ id }) => id)
  expect(await idle(0)).toEqual(['sepi'])
  expect(await idle(61)).toEqual(expect.arrayContaining(['sepi', 'upt', 'kube']))
  expect((await idle(61))[0]).toBe('sepi')
  expect((await idleMakers(at(0)))[0]).toMatchObject({ sells: true, lastOrder: null })
  const page = await shown(press(await openCounter(shop), { maker: 'Produsen kube', search: 'x', step: 'count' }))
  expect(page.found.map(({ variantId }) => variantId)).toEqual([sku.cloth])
})
