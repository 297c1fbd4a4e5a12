import { afterAll, beforeAll, expect, test } from 'vitest'
import { inTransaction } from '#database/transaction.ts'
import { answerHandoff } from '#handoff/answer.ts'
import { handoffsOfOrder } from '#handoff/store.ts'
import { liveAttemptsOf, moveAttempt, openRequestOf } from '#payments/attempts.ts'
import { confirmTransfer } from '#sale/confirm-transfer.ts'
import type { ParcelDraft } from '#sale/order-draft.ts'
import { placeOrder } from '#sale/place-order.ts'
import { refundLines } from '#sale/refund-lines.ts'
import { closeUnpaid } from '#sale/release.ts'
import { availableNow } from '#stock/available.ts'
import { takenWork } from '#stock/work.ts'
import { aDraft, aLine, aParcel } from '../../support/drafts.ts'
import { linkSecret, openTill, type Till } from '../../support/till.ts'

let till: Till
beforeAll(async () => {
  till = await openTill()
})
afterAll(() => till.close())

// A Monday morning in Jakarta; five working days later is the Monday after it.
const monday = new Date('2026-11-23T01:00:00Z')
const after = (days: number) => new Date(monday.getTime() + days * 24 * 3_600_000)
const work = { leadWorkingDays: 5, weeklyCapacity: 2 }

function made(variantId: string, quantity = 1, changes: Partial<ParcelDraft> = {}) {
  const line = aLine(variantId, { count: null, work, quantity })
  const parcel = aParcel('kube', [line], { dispatchBy: '2026-11-30', leadWorkingDays: 5, ...changes })
  return aDraft([parcel], { provider: 'transfer' })
}

const place = (draft: ReturnType<typeof made>, now = monday) => placeOrder({ db: till.db, linkSecret, now }, draft)

async function placed(draft: ReturnType<typeof made>, now = monday): Promise<string> {
  const order = await place(draft, now)
  if (!order.ok) throw new Error(order.reason)
  return order.orderId
}

const dayOf = async (orderId: string) =>
  (await till.db.selectFrom('parcels').select('dispatch_by').where('order_id', '=', orderId).executeTakeFirstOrThrow())
    .dispatch_by

const weeksOf = async (variantId: string) =>
  [...((await takenWork(till.db, [variantId], '2026-11-23')).get(variantId) ?? [])]
    .filter(([, taken]) => taken > 0)
    .sort()

let references = 0
async function pay(orderId: string, now = monday): Promise<void> {
  const { total } = await till.db
    .selectFrom('orders')
    .select('total')
    .where('id', '=', orderId)
    .executeTakeFirstOrThrow()
  const receipt = { orderId, reference: `ref-${++references}`, amount: total, actor: 'officer:test' as const }
  expect(await confirmTransfer({ db: till.db, linkSecret, now }, receipt)).toEqual({ ok: true, outcome: 'settled' })
}

async function expire(orderId: string): Promise<void> {
  await inTransaction(till.db, async (trx) => {
    const request = await openRequestOf(trx, orderId)
    for (const { id } of await liveAttemptsOf(trx, request?.id ?? '')) {
      await moveAttempt(trx, id, ['created', 'open', 'pending'], 'expired')
    }
    expect(await closeUnpaid(trx, orderId, 'expired', monday)).toBe(true)
  })
}

test('orders of several buyers share a week; when it is full the day moves to the next, and an unpaid one frees it again', async () => {
  const [first, second, third] = [await placed(made('BATIK')), await placed(made('BATIK')), await placed(made('BATIK'))]
  expect(await Promise.all([first, second, third].map(dayOf))).toEqual(['2026-11-30', '2026-11-30', '2026-12-11'])
  expect(await weeksOf('BATIK')).toEqual([
    ['2026-11-30', 2],
    ['2026-12-07', 1],
  ])
  await till.expectSound()
  await expire(second)
  expect(await dayOf(await placed(made('BATIK')))).toBe('2026-11-30')
  await till.expectSound()
})

test('a buyer is never taken past the day they were shown', async () => {
  await placed(made('TAS', 2))
  expect(await place(made('TAS', 1, { agreedDay: '2026-11-30' }))).toEqual({ ok: false, reason: 'laterDay' })
  expect(await weeksOf('TAS')).toEqual([['2026-11-30', 2]])
  const agreed = made('TAS', 1, { agreedDay: '2026-12-11' })
  const order = await place(agreed)
  expect(order).toMatchObject({ ok: true, repeated: false })
  // The same form again finds its own order, not the week that it filled itself.
  expect(await place(agreed)).toMatchObject({ ok: true, repeated: true })
  await till.expectSound()
})

test('a year without room is said, and nothing is kept', async () => {
  expect(await place(made('PENUH', 999))).toEqual({ ok: false, reason: 'laterDay' })
  expect(await weeksOf('PENUH')).toEqual([])
  await till.expectSound()
})

test('money that comes days late moves the work to a week in which it can be done, and the buyer and the maker read that day', async () => {
  const orderId = await placed(made('TOPI'))
  await placed(made('TOPI', 3))
  // Paid on the Wednesday of the next week: finished a week after it.
  await pay(orderId, after(9))
  const [handoff] = await handoffsOfOrder(till.db, orderId)
  expect(handoff?.shipBy).toBe('2026-12-18')
  expect(await weeksOf('TOPI')).toEqual([
    ['2026-11-30', 1],
    ['2026-12-07', 2],
    ['2026-12-14', 1],
  ])
  await till.expectSound()
})

test('money that comes in time changes nothing of the promise', async () => {
  const orderId = await placed(made('SYAL', 3))
  await pay(orderId, after(0))
  const [handoff] = await handoffsOfOrder(till.db, orderId)
  expect([await dayOf(orderId), handoff?.shipBy]).toEqual(['2026-12-11', '2026-12-11'])
  await till.expectSound()
})

test('what a maker declines is free again at once, and a refund of it gives nothing back twice', async () => {
  const orderId = await placed(made('KURSI', 2))
  await pay(orderId)
  const [handoff] = await handoffsOfOrder(till.db, orderId)
  await answerHandoff(till.db, handoff?.id ?? '', { action: 'decline', reason: 'busy' }, 'producer:kube', monday)
  expect(await weeksOf('KURSI')).toEqual([])
  await till.expectSound()
  await placed(made('KURSI', 2))
  await refund(orderId, {})
  expect(await weeksOf('KURSI')).toEqual([['2026-11-30', 2]])
  await till.expectSound()
})

async function refund(orderId: string, more: { isBack?: boolean }): Promise<void> {
  const lines = await till.db.selectFrom('order_lines').select('id').where('order_id', '=', orderId).execute()
  const lineIds = lines.map(({ id }) => id)
  const wish = { orderId, lineIds, reason: 'declined', actor: 'officer:test' as const, transferReference: orderId }
  const refunding = { db: till.db, gateway: till.gateway, now: after(1) }
  expect(await refundLines(refunding, { ...wish, ...more })).toMatchObject({ ok: true })
}

test.each([
  [false, 0],
  [true, 1],
])('a refunded last piece is on sale again only if the officer says that it is back (%s)', async (isBack, left) => {
  const variantId = `PIRING-${left}`
  const count = { pieces: 1, countedAt: new Date('2026-11-01T00:00:00Z') }
  const orderId = await placed(aDraft([aParcel('upt', [aLine(variantId, { count })])], { provider: 'transfer' }))
  await pay(orderId)
  expect(await rebuilds(variantId)).toBe(1)
  const [handoff] = await handoffsOfOrder(till.db, orderId)
  await answerHandoff(till.db, handoff?.id ?? '', { action: 'decline', reason: 'cannot' }, 'producer:upt', monday)
  await refund(orderId, { isBack })
  const now = await availableNow(till.db, [{ variantId, count }], after(2))
  expect(now.get(variantId)).toBe(left)
  expect(await rebuilds(variantId)).toBe(1 + left)
  await till.expectSound()
})

/** How often the pages were to be built again because of this variant. */
async function rebuilds(variantId: string): Promise<number> {
  const rows = await till.db
    .selectFrom('content_changes')
    .select('id')
    .where('document_id', '=', `stock.${variantId}`)
    .execute()
  return rows.length
}

test('a sale that leaves pieces behind builds nothing again', async () => {
  const count = { pieces: 2, countedAt: new Date('2026-11-01T00:00:00Z') }
  await pay(await placed(aDraft([aParcel('upt', [aLine('SISA', { count })])], { provider: 'transfer' })))
  expect(await rebuilds('SISA')).toBe(0)
})
