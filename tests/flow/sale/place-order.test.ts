import { afterAll, beforeAll, expect, test } from 'vitest'
import { connect } from '#database/connection.ts'
import { placeOrder } from '#sale/place-order.ts'
import { aDraft, aLine, aParcel } from '../../support/drafts.ts'
import { linkSecret, openTill, type Till } from '../../support/till.ts'

let till: Till
beforeAll(async () => {
  till = await openTill()
})
afterAll(() => till.close())

const stockOf = (variantId: string) =>
  till.db.selectFrom('stock').selectAll().where('variant_id', '=', variantId).executeTakeFirstOrThrow()

test('an order is saved whole: lines, parcels, the request to pay and the stock held', async () => {
  const draft = aDraft([
    aParcel('upt', [aLine('TISU-A', { quantity: 2 }), aLine('TISU-B')]),
    aParcel('kube', [aLine('BATIK-A', { unitPrice: 350_000, count: null })], { method: 'pickup', shippingFee: 0 }),
  ])
  const placed = await till.place(draft)
  if (!placed.ok) throw new Error(placed.reason)
  const order = await till.db
    .selectFrom('orders')
    .selectAll()
    .where('id', '=', placed.orderId)
    .executeTakeFirstOrThrow()
  expect(order).toMatchObject({
    state: 'awaiting_payment',
    goods_total: 515_000,
    shipping_total: 18_000,
    total: 533_000,
  })
  expect(order.number).toMatch(/^GK-\d{4}-\d{4}$/)
  expect(await stockOf('TISU-A')).toMatchObject({ counted: 10, held: 2, sold: 0 })
  const pickup = await till.db
    .selectFrom('parcels')
    .select(['pickup_code', 'producer_id'])
    .where('order_id', '=', placed.orderId)
    .orderBy('producer_id')
    .execute()
  expect(pickup.map((parcel) => parcel.pickup_code)).toEqual([expect.stringMatching(/^\d{6}$/), null])
  const shares = await till.db
    .selectFrom('order_lines')
    .select('producer_share')
    .where('order_id', '=', placed.orderId)
    .orderBy('position')
    .execute()
  expect(shares.map((line) => line.producer_share)).toEqual([93_500, 46_750, 297_500])
  await till.expectSound()
})

test('the same form sent twenty times at once makes one order', async () => {
  const draft = aDraft([aParcel('upt', [aLine('SEKALI', { quantity: 3 })])])
  const placed = await Promise.all(Array.from({ length: 20 }, () => till.place(draft)))
  expect(new Set(placed.map((order) => order.ok && order.orderId)).size).toBe(1)
  expect(await stockOf('SEKALI')).toMatchObject({ held: 3 })
  await till.expectSound()
})

test('the same form with another cart is another order', async () => {
  const first = aDraft([aParcel('upt', [aLine('LAIN')])])
  const second = { ...first, parcels: [aParcel('upt', [aLine('LAIN', { quantity: 2 })])] }
  const [a, b] = [await till.place(first), await till.place(second)]
  expect(a.ok && b.ok && a.orderId !== b.orderId).toBe(true)
})

test('a hundred buyers on two servers want the last piece: one gets it, the others hear it in figures', async () => {
  const other = connect({ databaseUrl: till.url, poolSize: 20 })
  const line = aLine('TERAKHIR', { count: { pieces: 1, countedAt: new Date('2026-11-01T00:00:00Z') } })
  const orders = Array.from({ length: 100 }, (_, buyer) =>
    placeOrder(
      { db: buyer % 2 === 0 ? till.db : other, linkSecret, now: new Date() },
      aDraft([aParcel('upt', [line])]),
    ),
  )
  const placed = await Promise.all(orders)
  expect(placed.filter((order) => order.ok)).toHaveLength(1)
  const refused = placed.filter((order) => !order.ok)
  expect(refused[0]).toEqual({ ok: false, reason: 'soldOut', lines: [{ variantId: 'TERAKHIR', wanted: 1, left: 0 }] })
  const leftovers = await till.db.selectFrom('order_lines').select('id').where('variant_id', '=', 'TERAKHIR').execute()
  expect(leftovers).toHaveLength(1)
  await till.expectSound()
  await other.destroy()
})

test('one line sold out saves nothing of the order, and says what is left', async () => {
  const scarce = aLine('LANGKA', { quantity: 3, count: { pieces: 2, countedAt: new Date('2026-11-01T00:00:00Z') } })
  const placed = await till.place(aDraft([aParcel('upt', [aLine('BANYAK'), scarce])]))
  expect(placed).toEqual({ ok: false, reason: 'soldOut', lines: [{ variantId: 'LANGKA', wanted: 3, left: 2 }] })
  expect(await stockOf('BANYAK')).toMatchObject({ held: 0 })
})

test('orders over the same goods in opposite orders do not block each other', async () => {
  const goods = ['URUT-A', 'URUT-B', 'URUT-C']
  const drafts = Array.from({ length: 30 }, (_, round) => {
    const lines = goods.map((id) => aLine(id, { count: { pieces: 1000, countedAt: new Date('2026-11-01T00:00:00Z') } }))
    return aDraft([aParcel('upt', round % 2 === 0 ? lines : lines.reverse())])
  })
  const placed = await Promise.all(drafts.map((draft) => till.place(draft)))
  expect(placed.every((order) => order.ok)).toBe(true)
  expect(await stockOf('URUT-B')).toMatchObject({ held: 30 })
})

test('a recount below what is promised is put before an officer, and nothing more is sold', async () => {
  const before = { pieces: 5, countedAt: new Date('2026-11-01T00:00:00Z') }
  const after = { pieces: 2, countedAt: new Date('2026-11-02T00:00:00Z') }
  await till.place(aDraft([aParcel('upt', [aLine('HITUNG', { quantity: 4, count: before })])]))
  const placed = await till.place(aDraft([aParcel('upt', [aLine('HITUNG', { count: after })])]))
  expect(placed.ok).toBe(false)
  const told = await till.db.selectFrom('escalations').selectAll().where('subject', '=', 'HITUNG').execute()
  expect(told).toMatchObject([{ kind: 'oversold', detail: { missing: 2 }, closed_at: null }])
  await till.expectSound()
})
