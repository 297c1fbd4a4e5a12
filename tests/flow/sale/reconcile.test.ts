import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { reconcile } from '#sale/reconcile.ts'
import { aDraft, aLine, aParcel } from '../../support/drafts.ts'
import { linkSecret, openTill, siteUrl, type Till } from '../../support/till.ts'

let till: Till
beforeAll(async () => {
  till = await openTill()
})
beforeEach(() => till.bank('reset', {}))
afterAll(() => till.close())

const minutes = 60_000
const reconcileIn = (ms: number) =>
  reconcile({ db: till.db, gateway: till.gateway, siteUrl, linkSecret, now: new Date(Date.now() + ms) })
const draftOf = (sku: string, provider: 'stripe' | 'transfer' = 'stripe') =>
  aDraft([aParcel('upt', [aLine(sku, { quantity: 2 })])], { provider })
const orderOf = (id: string) => till.db.selectFrom('orders').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
const stockOf = (sku: string) =>
  till.db.selectFrom('stock').selectAll().where('variant_id', '=', sku).executeTakeFirstOrThrow()

test('a session that expired gives the stock back and closes the order', async () => {
  const { orderId, sessionId } = await till.sell(draftOf('KEDALUWARSA'))
  await till.switch({ clockAheadSeconds: 2 * 3600 })
  await till.settled(sessionId)
  expect(await orderOf(orderId)).toMatchObject({ state: 'expired' })
  expect(await stockOf('KEDALUWARSA')).toMatchObject({ held: 0, sold: 0 })
  await till.expectSound()
})

test('a payment no webhook told of is found by asking', async () => {
  const { orderId, sessionId } = await till.sell(draftOf('SUNYI'))
  await till.switch({ drop: -1 })
  await till.bank(`pay/${sessionId}`, {})
  await reconcileIn(2 * 60 * minutes)
  expect(await orderOf(orderId)).toMatchObject({ state: 'paid' })
  expect(await stockOf('SUNYI')).toMatchObject({ held: 0, sold: 2 })
  await till.expectSound()
})

test('an expiry no webhook told of is found by asking', async () => {
  const { orderId } = await till.sell(draftOf('SUNYI-HABIS'))
  await till.switch({ drop: -1 })
  await reconcileIn(2 * 60 * minutes)
  expect(await orderOf(orderId)).toMatchObject({ state: 'expired' })
  await till.expectSound()
})

test('a call that acted and then failed makes one session, learned by the same key', async () => {
  const placed = await till.place(draftOf('SAMAR'))
  if (!placed.ok || !placed.attemptId) throw new Error('not placed')
  await till.switch({ actThenFailNext: 1 })
  expect(await till.open(placed.attemptId)).toEqual({ ok: false, reason: 'unclear' })
  await reconcileIn(5 * minutes)
  const attempt = await till.db
    .selectFrom('payment_attempts')
    .selectAll()
    .where('id', '=', placed.attemptId)
    .executeTakeFirstOrThrow()
  expect(attempt).toMatchObject({ state: 'open', session_id: expect.stringMatching(/^cs_/) })
  const ledger = (await till.bank('ledger')) as { sessions: { metadata: { attempt: string } }[] }
  expect(ledger.sessions.filter((session) => session.metadata.attempt === placed.attemptId)).toHaveLength(1)
})

test('while the provider does not answer, nothing is given up and nothing is lost', async () => {
  const placed = await till.place(draftOf('DIAM'))
  if (!placed.ok || !placed.attemptId) throw new Error('not placed')
  await till.switch({ failNext: 2 })
  await till.open(placed.attemptId)
  await reconcileIn(5 * minutes)
  expect(await orderOf(placed.orderId)).toMatchObject({ state: 'awaiting_payment' })
  expect(await stockOf('DIAM')).toMatchObject({ held: 2 })
  await till.bank('reset', {})
  expect(await till.open(placed.attemptId)).toMatchObject({ ok: true })
})

test('money that comes after the order was closed is recorded, escalated and told to the buyer', async () => {
  const { orderId, sessionId } = await till.sell(draftOf('TERLAMBAT'))
  await till.switch({ drop: -1 })
  await till.bank(`pay/${sessionId}`, { method: 'id_bank_transfer' })
  // The order is closed as if the provider had said that the payment failed, and then the money comes after all.
  const attempt = await till.db
    .selectFrom('payment_attempts')
    .selectAll()
    .where('session_id', '=', sessionId)
    .executeTakeFirstOrThrow()
  await till.db.updateTable('payment_attempts').set({ state: 'failed' }).where('id', '=', attempt.id).execute()
  await reconcileIn(2 * 60 * minutes)
  expect(await orderOf(orderId)).toMatchObject({ state: 'expired' })
  await till.bank('reset', {})
  await till.bank(`pay/${sessionId}`, { method: 'id_bank_transfer', outcome: 'succeed' })
  await till.settled(sessionId, 'escalated')
  const told = await till.db.selectFrom('escalations').select('kind').where('order_id', '=', orderId).execute()
  expect(told).toEqual([{ kind: 'paid_after_close' }])
  const letters = await till.db.selectFrom('outbox').select('kind').where('order_id', '=', orderId).execute()
  expect(letters.map((letter) => letter.kind)).toContain('paid_too_late')
  await till.expectSound()
})

test('an order to be paid by transfer waits three days and then closes', async () => {
  const placed = await till.place(draftOf('TRANSFER', 'transfer'))
  if (!placed.ok) throw new Error('not placed')
  await reconcileIn(2 * 24 * 60 * minutes)
  expect(await orderOf(placed.orderId)).toMatchObject({ state: 'awaiting_payment' })
  await reconcileIn(4 * 24 * 60 * minutes)
  expect(await orderOf(placed.orderId)).toMatchObject({ state: 'expired' })
  await till.expectSound()
})
