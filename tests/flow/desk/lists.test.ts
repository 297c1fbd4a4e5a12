import { afterAll, beforeAll, expect, test } from 'vitest'
import { countQueues } from '#desk/handoff-queues.ts'
import { listHandoffs } from '#desk/handoffs-list.ts'
import { listOrders } from '#desk/orders-list.ts'
import { parseOrdersQuery } from '#desk/orders-query.ts'
import { type Desk, made, openDesk } from '../../support/desk.ts'
import { aDraft, aParcel } from '../../support/drafts.ts'
import { paidOrder } from '../../support/paid-order.ts'
import type { Till } from '../../support/till.ts'

let desk: Desk
let till: Till
beforeAll(async () => {
  desk = await openDesk()
  till = desk.till
})
afterAll(() => till.close())

test('an order is found by number, name, telephone, e-mail and producer, and nothing else is', async () => {
  const buyer = { name: 'Nama_Unik 100%', email: 'unik@contoh.example', phone: '+6281299998888' }
  const placed = await till.place(
    aDraft([aParcel('unik', [made('TISU')], { producerName: 'Kelompok Anyam Unik' })], { buyer, provider: 'transfer' }),
  )
  if (!placed.ok) throw new Error('not placed')
  const { number } = (await desk.pageOf(placed.orderId)).order
  for (const typed of [number, number.toLowerCase(), 'nama_unik', '100%', '0812-9999', 'UNIK@contoh', 'anyam unik']) {
    expect(await desk.search(new URLSearchParams({ cari: typed }).toString()), typed).toEqual([placed.orderId])
  }
  for (const typed of ['namaXunik', '100_', "' or 1=1 --"]) {
    expect(await desk.search(new URLSearchParams({ cari: typed }).toString()), typed).toEqual([])
  }
})

test('the list goes page by page through every order once, the newest first', async () => {
  for (let i = 0; i < 35; i++) await desk.transferOrder()
  const seen: string[] = []
  for (let before: string | null = ''; before !== null; ) {
    const page = await listOrders(till.db, parseOrdersQuery(new URLSearchParams({ sebelum: before })))
    seen.push(...page.orders.map(({ id }) => id))
    before = page.older
  }
  const all = await till.db
    .selectFrom('orders')
    .select('id')
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
  expect(seen).toEqual(all.map(({ id }) => id))
})

test('every hand-off that is not over is counted in one list, and stands in it', async () => {
  for (const answer of ['accept', 'decline'] as const) {
    const order = await paidOrder(till, aDraft([aParcel('upt', [made('TISU')]), aParcel('kube', [made('BATIK')])]))
    const { id } = await order.handoff('upt')
    await desk.act(order.orderId, { wish: 'answer', handoff: id, action: answer, reason: 'busy' })
  }
  // Longer than any stretch of days on which nobody has to answer.
  const now = new Date(Date.now() + 30 * 24 * 3_600_000)
  const handoffs = await countQueues(till.db, now)
  const open = await till.db
    .selectFrom('handoffs')
    .select('id')
    .where('state', 'in', ['offered', 'accepted', 'making', 'ready', 'shipped'])
    .execute()
  const listed: string[] = []
  for (const [queue, expected] of Object.entries(handoffs)) {
    const page = await listHandoffs(till.db, queue, now)
    expect(page.handoffs).toHaveLength(expected)
    listed.push(...page.handoffs.map(({ handoff }) => handoff.id))
  }
  expect(handoffs.late).toBeGreaterThan(0)
  expect(listed.toSorted()).toEqual(open.map(({ id }) => id).toSorted())
})
