import { afterAll, beforeAll, expect, test } from 'vitest'
import { confirmTransfer } from '#sale/confirm-transfer.ts'
import { reconcile } from '#sale/reconcile.ts'
import { aDraft, aLine, aParcel } from '../../support/drafts.ts'
import { linkSecret, openTill, siteUrl, type Till } from '../../support/till.ts'

let till: Till
beforeAll(async () => {
  till = await openTill()
})
afterAll(() => till.close())

async function transferOrder(): Promise<string> {
  const many = { pieces: 1000, countedAt: new Date('2026-11-01T00:00:00Z') }
  const placed = await till.place(aDraft([aParcel('upt', [aLine('TISU', { count: many })])], { provider: 'transfer' }))
  if (!placed.ok) throw new Error('not placed')
  return placed.orderId
}
const confirm = (orderId: string, reference: string, amount = 73_000) =>
  confirmTransfer({ db: till.db, linkSecret, now: new Date() }, { orderId, reference, amount, actor: 'officer:test' })
const stateOf = async (id: string) =>
  (await till.db.selectFrom('orders').select('state').where('id', '=', id).executeTakeFirstOrThrow()).state

test('a transfer seen by an officer pays the order as a card does, once however often it is confirmed', async () => {
  const orderId = await transferOrder()
  const answers = await Promise.all(Array.from({ length: 5 }, () => confirm(orderId, 'BCA-1')))
  expect(answers.filter((answer) => answer.ok)).toEqual([{ ok: true, outcome: 'settled' }])
  expect(await stateOf(orderId)).toBe('paid')
  const handoffs = await till.db.selectFrom('handoffs').select('state').where('order_id', '=', orderId).execute()
  expect(handoffs).toEqual([{ state: 'offered' }])
  await till.expectSound()
})

test('one transfer never pays two orders', async () => {
  const [first, second] = [await transferOrder(), await transferOrder()]
  expect(await confirm(first, 'BCA-2')).toEqual({ ok: true, outcome: 'settled' })
  expect(await confirm(second, 'BCA-2')).toEqual({ ok: false, reason: 'referenceUsed' })
  expect(await stateOf(second)).toBe('awaiting_payment')
})

test('another amount than asked is recorded and escalated, and hands nothing on', async () => {
  const orderId = await transferOrder()
  expect(await confirm(orderId, 'BCA-3', 70_000)).toEqual({ ok: true, outcome: 'escalated' })
  expect(await stateOf(orderId)).toBe('awaiting_payment')
  await till.expectSound()
})

test('a transfer that comes after the order was closed is recorded and escalated', async () => {
  const orderId = await transferOrder()
  const later = new Date(Date.now() + 4 * 24 * 3_600_000)
  await reconcile({ db: till.db, gateway: till.gateway, siteUrl, linkSecret, now: later })
  expect(await stateOf(orderId)).toBe('expired')
  expect(await confirm(orderId, 'BCA-4')).toEqual({ ok: true, outcome: 'escalated' })
  const told = await till.db.selectFrom('escalations').select('kind').where('order_id', '=', orderId).execute()
  expect(told).toEqual([{ kind: 'paid_after_close' }])
  await till.expectSound()
})

test('an order to be paid by card takes no transfer', async () => {
  const { orderId } = await till.sell(aDraft([aParcel('upt', [aLine('KARTU')])]))
  expect(await confirm(orderId, 'BCA-5')).toEqual({ ok: false, reason: 'notWaiting' })
})
