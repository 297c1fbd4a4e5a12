import { afterAll, beforeAll, expect, test } from 'vitest'
import { readCart } from '#checkout/read-cart.ts'
import { newOrderTexts } from '#core/messages/desk-new-order.ts'
import { loads } from '#handoff/load.ts'
import { type AtCounter, atCounterOf, cashAtCounter, takenAlong } from '../../support/counter.ts'
import { type Desk, openDesk } from '../../support/desk.ts'
import { counted, producer, product, variant } from '../../support/sample-products.ts'

let desk: Desk
let { shop, press, shown, placed, withGoods, counts } = {} as AtCounter
beforeAll(async () => {
  desk = await openDesk()
  const products = [
    product('tas', producer('upt'), [variant('TAS', 150_000, { availability: counted(1) })]),
    product('batik', producer('kube'), [variant('BATIK', 350_000)]),
    product('lukisan', producer('upt'), [variant('LUKISAN', 900_000, { availability: { kind: 'gallery_only' } })]),
  ]
  ;({ shop, press, shown, placed, withGoods, counts } = atCounterOf(desk, products))
})
afterAll(() => desk.till.close())

const sale = { ...cashAtCounter, ...takenAlong, reference: 'Kuitansi 7' }

test('what the gallery shows is sold over its counter: handed over when it is paid, and nobody is asked to make it', async () => {
  const page = await counts(await withGoods('LUKISAN'))
  expect(page.page.bill).toMatchObject({ total: 900_000, parcels: [{ noCourier: 'pickupOnly' }] })
  const { errors } = newOrderTexts('id')
  const byPhone = { ...sale, channel: 'telephone', name: 'Ibu', phone: '0812 3456 7890' }
  expect((await shown(press(page, { ...byPhone, privacy: 'yes' }))).errors).toEqual({ channel: errors.shownElsewhere })
  const mixed = await counts(await withGoods('LUKISAN', 'TAS'))
  expect((await shown(press(mixed, sale))).errors.lines).toBe(errors.shownAndOrdered)

  const sold = await placed(press(page, sale))
  const { order, handoffs, letters, history } = await desk.pageOf(sold.orderId)
  expect(order).toMatchObject({ state: 'paid', total: 900_000 })
  expect(handoffs.map(({ handoff }) => handoff.state)).toEqual(['received'])
  expect(letters.some(({ kind }) => kind === 'work_order')).toBe(false)
  expect(history.map(({ what }) => what)).toContain('handoff_received')
  const { completed_at } = await desk.till.db
    .selectFrom('orders')
    .select('completed_at')
    .where('id', '=', sold.orderId)
    .executeTakeFirstOrThrow()
  expect(completed_at).toBeInstanceOf(Date)
  const share = await desk.till.db
    .selectFrom('maker_ledger')
    .select('amount')
    .where('order_id', '=', sold.orderId)
    .execute()
  expect(share).toEqual([{ amount: 765_000 }])
  // No work came of it: whoever looks for idle makers still finds this one.
  expect((await loads(desk.till.db)).has('upt')).toBe(false)

  // Beside another maker's work, which is made as ever.
  const two = await placed(
    press(await counts(await withGoods('LUKISAN', 'BATIK')), { ...sale, reference: 'Kuitansi 8' }),
  )
  const states = (await desk.pageOf(two.orderId)).handoffs.map(({ handoff }) => [handoff.producerId, handoff.state])
  expect(states.sort()).toEqual([
    ['kube', 'offered'],
    ['upt', 'received'],
  ])
  await desk.till.expectSound()
})

test('no page sells what the gallery shows', async () => {
  const reading = await readCart(shop, [{ variantId: 'LUKISAN', quantity: 1, seenPrice: null }])
  expect(reading.priced).toMatchObject({ lines: [], problems: [{ kind: 'galleryOnly' }] })
})
