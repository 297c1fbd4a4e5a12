import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays } from '#core/day.ts'
import { monthOf } from '#core/month.ts'
import { deriveToken } from '#core/secret-token.ts'
import { type Answer, answerHandoff } from '#handoff/answer.ts'
import type { Handoff } from '#handoff/handoff.ts'
import { handoffPage, postHandoff } from '#handoff/handoff-page.ts'
import { readStatement } from '#ledger/statement.ts'
import { orderPage, postOrder } from '#sale/order-page.ts'
import { refundLines } from '#sale/refund-lines.ts'
import { aDraft, aLine, aParcel } from '../../support/drafts.ts'
import { knowProducers, paidOrder } from '../../support/paid-order.ts'
import { linkSecret, openTill, siteUrl, type Till } from '../../support/till.ts'

let till: Till
beforeAll(async () => {
  till = await openTill()
  await knowProducers(till, 'upt')
})
afterAll(() => till.close())

const work = { leadWorkingDays: 3, weeklyCapacity: 4 }
/** Seven pieces made to order over several weeks, and two lines that lie ready. */
const bigOrder = () =>
  paidOrder(
    till,
    aDraft([
      aParcel('upt', [
        aLine('JAHIT', { quantity: 7, unitPrice: 33_333, producerSharePercent: 82.5, count: null, work }),
        aLine('TISU', { quantity: 2, count: null }),
        aLine('BATIK', { count: null }),
      ]),
    ]),
  )
const say = (handoff: Handoff, answer: Answer) =>
  answerHandoff(till.db, handoff.id, answer, `producer:${handoff.producerId}`, new Date())
const take = (handoff: Handoff, ...quantities: readonly number[]): Answer => ({
  action: 'accept_part',
  take: Object.fromEntries(handoff.lines.map(({ lineId }, index) => [lineId, quantities[index] ?? 0])),
})
const pieces = (lines: Handoff['lines']) => lines.map(({ variantId, quantity }) => `${quantity} ${variantId}`)
const escalationsOf = (handoff: Handoff) =>
  till.db.selectFrom('escalations').selectAll().where('subject', '=', handoff.id).orderBy('opened_at').execute()
const tokenOf = ({ id, tokenVersion }: Handoff) =>
  deriveToken(linkSecret, { kind: 'handoff', id, version: tokenVersion })

test('what a maker does not take on of a line and of an order waits for an officer, paid to the rupiah', async () => {
  const order = await bigOrder()
  const before = await order.handoff('upt')
  expect(await say(before, take(before, 3, 0, 1))).toEqual({ ok: true })
  const handoff = await order.handoff('upt')
  expect(handoff.state).toBe('accepted')
  expect(pieces(handoff.lines)).toEqual(['3 JAHIT', '1 BATIK'])
  expect(pieces(handoff.leftLines)).toEqual(['2 TISU', '4 JAHIT'])
  const [told, ...others] = await escalationsOf(handoff)
  expect(others).toEqual([])
  expect(told).toMatchObject({ kind: 'part_declined', detail: { taken: 4, left: 6 } })
  expect([...(told?.line_ids ?? [])].sort()).toEqual(handoff.leftLines.map(({ lineId }) => lineId).sort())
  await till.expectSound()
  const form = new FormData()
  form.set('action', 'receipt')
  form.set('recipient', 'x'.repeat(201))
  const shop = { db: till.db, gateway: till.gateway, siteUrl, linkSecret, now: new Date() }
  expect(await postOrder(shop, order.token, form)).toMatchObject({ status: 422, page: { wrong: 'recipient' } })
  form.set('recipient', 'Dinas Contoh')
  // Asked for twice at once, it has one number.
  await Promise.all([postOrder(shop, order.token, form), postOrder(shop, order.token, form)])
  const page = await orderPage(till.db, order.token, new Date())
  expect(page?.waitingLineIds.length).toBe(2)
  expect(page).toMatchObject({ mayAskReceipt: false, receipt: { recipient: 'Dinas Contoh', issuedBy: 'buyer' } })
  const statement = await readStatement(till.db, 'upt', monthOf(new Date()), new Date())
  expect(statement?.rows.filter(({ kind }) => kind === 'moved').map(({ quantity }) => quantity)).toEqual([4, 4])

  // The rest's money goes back; what was taken on is still the maker's, with its places.
  const wish = { orderId: order.orderId, lineIds: told?.line_ids ?? [], reason: 'uji', actor: 'officer:uji' as const }
  expect(
    await refundLines({ db: till.db, gateway: till.gateway, now: new Date() }, { ...wish, isBack: true }),
  ).toMatchObject({
    ok: true,
  })
  await expect.poll(async () => (await refunds(order.orderId)).map(({ state }) => state)).toEqual(['done'])
  expect((await refunds(order.orderId))[0]?.amount).toBe(4 * 33_333 + 2 * 55_000)
  const held = await till.db
    .selectFrom('work_holds')
    .select('quantity')
    .where('order_id', '=', order.orderId)
    .where('state', '=', 'sold')
    .execute()
  expect(held.reduce((sum, { quantity }) => sum + quantity, 0)).toBe(3)
  expect((await orderPage(till.db, order.token, new Date()))?.waitingLineIds).toEqual([])
  await till.expectSound()
})

const refunds = (orderId: string) =>
  till.db.selectFrom('refunds').select(['state', 'amount']).where('order_id', '=', orderId).execute()

test('a part may still be declined later: both parts wait, none twice', async () => {
  const order = await bigOrder()
  await say(await order.handoff('upt'), take(await order.handoff('upt'), 6, 2, 1))
  const handoff = await order.handoff('upt')
  expect(await say(handoff, { action: 'decline', reason: 'ill' })).toEqual({ ok: true })
  expect((await escalationsOf(handoff)).map(({ kind, line_ids }) => [kind, line_ids.length])).toEqual([
    ['part_declined', 1],
    ['handoff_declined', 3],
  ])
  await till.expectSound()
})

test('nothing, too much and half an answer are no part; all of it is the whole', async () => {
  const order = await bigOrder()
  const handoff = await order.handoff('upt')
  for (const wrong of [take(handoff, 0, 0, 0), take(handoff, 8, 2, 1)])
    expect(await say(handoff, wrong)).toEqual({ ok: false, reason: 'badPart' })
  const [first] = handoff.lines
  const form = new FormData()
  form.set('action', 'accept_part')
  form.set(`take.${first?.lineId}`, '3')
  const answered = await postHandoff(till.db, tokenOf(handoff), form, new Date())
  expect(answered).toMatchObject({ kind: 'page', status: 422, page: { wrong: ['take'] } })
  form.set(`take.${first?.lineId}`, '-1')
  expect(await postHandoff(till.db, tokenOf(handoff), form, new Date())).toMatchObject({ status: 422 })
  expect(await say(handoff, take(handoff, 7, 2, 1))).toEqual({ ok: true })
  expect(await order.handoff('upt')).toMatchObject({ state: 'accepted', leftLines: [] })
  expect(await escalationsOf(handoff)).toEqual([])
})

test('ten presses of different parts at once take one of them', async () => {
  const order = await bigOrder()
  const handoff = await order.handoff('upt')
  const answers = await Promise.all([1, 2, 3, 4, 5, 6].map((pieces) => say(handoff, take(handoff, pieces, 1, 0))))
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  expect(await escalationsOf(handoff)).toHaveLength(1)
  await till.expectSound()
})

test('a buyer who is asked to wait may give the part up: its money goes back by itself, with the fee', async () => {
  const order = await bigOrder()
  const handoff = await order.handoff('upt')
  await say(handoff, { action: 'propose', day: addDays(handoff.shipBy, 9) })
  const form = new FormData()
  form.set('action', 'giveUp')
  form.set('handoff', handoff.id)
  const shop = { db: till.db, gateway: till.gateway, siteUrl, linkSecret, now: new Date() }
  expect(await postOrder(shop, order.token, form)).toEqual({ kind: 'done' })
  expect(await postOrder(shop, order.token, form)).toMatchObject({ kind: 'page', status: 409 })
  expect(await order.handoff('upt')).toMatchObject({ state: 'cancelled', proposedDay: null })
  await expect.poll(async () => (await refunds(order.orderId)).map(({ state }) => state)).toEqual(['done'])
  expect((await refunds(order.orderId))[0]?.amount).toBe(7 * 33_333 + 3 * 55_000 + 18_000)
  expect(await escalationsOf(handoff)).toMatchObject([{ kind: 'given_up', resolution: 'refunded' }])
  await till.expectSound()
})

test('a parcel is made, fetched by an officer and sent: the officer is told once, until it is on its way', async () => {
  const order = await bigOrder()
  const handoff = await order.handoff('upt')
  await say(handoff, { action: 'accept' })
  expect(await say(handoff, { action: 'ready' })).toEqual({ ok: true })
  const letters = await till.db.selectFrom('outbox').select('kind').where('order_id', '=', order.orderId).execute()
  // The buyer is told of a parcel when it is sent, not when it is made.
  expect(letters.map(({ kind }) => kind)).not.toContain('ready_for_pickup')
  await say(handoff, { action: 'fetch' })
  await say(handoff, { action: 'fetch' })
  const page = () => handoffPage(till.db, tokenOf(handoff), new Date())
  expect(await page()).toMatchObject({ isFetchAsked: true, actions: ['ship', 'problem'] })
  expect(await escalationsOf(handoff)).toMatchObject([{ kind: 'fetch', closed_at: null }])
  expect(await say(handoff, { action: 'ship', courier: 'JNE', trackingNumber: 'CGK0001' })).toEqual({ ok: true })
  expect(await escalationsOf(handoff)).toMatchObject([{ kind: 'fetch', resolution: 'fetched' }])
  expect(await page()).toMatchObject({ isFetchAsked: false })
})
