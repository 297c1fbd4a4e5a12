import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays, dayOf } from '#core/day.ts'
import { deriveToken } from '#core/secret-token.ts'
import { type Answer, answerHandoff } from '#handoff/answer.ts'
import { remindAndEscalate } from '#handoff/deadlines.ts'
import type { Handoff } from '#handoff/handoff.ts'
import { handoffPage, postHandoff } from '#handoff/handoff-page.ts'
import { answerProposal, receiveHandoff } from '#handoff/receive.ts'
import { postOrder } from '#sale/order-page.ts'
import { refundLines } from '#sale/refund-lines.ts'
import { aDraft, aLine, aParcel } from '../../support/drafts.ts'
import { knowProducers, paidOrder } from '../../support/paid-order.ts'
import { linkSecret, openTill, siteUrl, type Till } from '../../support/till.ts'

let till: Till
beforeAll(async () => {
  till = await openTill()
  await knowProducers(till, 'upt', 'kube')
})
afterAll(() => till.close())

const many = { pieces: 1000, countedAt: new Date('2026-11-01T00:00:00Z') }
const courierOrder = () =>
  paidOrder(till, aDraft([aParcel('upt', [aLine('TISU', { count: many })])], { note: 'Bungkus rapi' }))
const mixedOrder = () =>
  paidOrder(
    till,
    aDraft([
      aParcel('upt', [aLine('TISU', { count: many })]),
      aParcel('kube', [aLine('BATIK', { unitPrice: 350_000, count: null })], { method: 'pickup', shippingFee: 0 }),
    ]),
  )
const tokenOf = ({ id, tokenVersion }: Handoff) =>
  deriveToken(linkSecret, { kind: 'handoff', id, version: tokenVersion })
const say = (handoff: Handoff, answer: Answer) =>
  answerHandoff(till.db, handoff.id, answer, `producer:${handoff.producerId}`, new Date())
const letters = async (orderId: string) =>
  (
    await till.db.selectFrom('outbox').select('kind').where('order_id', '=', orderId).orderBy('created_at').execute()
  ).map((row) => row.kind)
const formOf = (fields: Record<string, string>) => {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  return form
}
const shop = () => ({ db: till.db, gateway: till.gateway, siteUrl, linkSecret, now: new Date() })

test('a producer accepts, starts, ships; the buyer hears it and says it has come; the order is complete', async () => {
  const order = await courierOrder()
  const handoff = await order.handoff('upt')
  expect(await say(handoff, { action: 'accept' })).toEqual({ ok: true })
  expect(await say(handoff, { action: 'start' })).toEqual({ ok: true })
  expect(await say(handoff, { action: 'ship', courier: 'JNE', trackingNumber: 'CGK0123456' })).toEqual({ ok: true })
  expect(await letters(order.orderId)).toContain('shipped')
  const done = await postOrder(shop(), order.token, formOf({ action: 'received', handoff: handoff.id }))
  expect(done).toEqual({ kind: 'done' })
  const row = await till.db
    .selectFrom('orders')
    .select('completed_at')
    .where('id', '=', order.orderId)
    .executeTakeFirstOrThrow()
  expect(row.completed_at).toBeInstanceOf(Date)
  await till.expectSound()
})

test('what a state does not allow is refused and changes nothing', async () => {
  const order = await mixedOrder()
  const [upt, kube] = [await order.handoff('upt'), await order.handoff('kube')]
  const ship = { action: 'ship', courier: 'JNE', trackingNumber: 'CGK1' } as const
  expect(await say(upt, ship)).toEqual({ ok: false, reason: 'notNow' })
  await say(kube, { action: 'accept' })
  expect(await say(kube, ship)).toEqual({ ok: false, reason: 'notNow' })
  expect((await order.handoff('upt')).state).toBe('offered')
  expect((await order.handoff('kube')).state).toBe('accepted')
  const early = await postOrder(shop(), order.token, formOf({ action: 'received', handoff: upt.id }))
  expect(early).toMatchObject({ kind: 'page', status: 409 })
})

test('two presses at once act once', async () => {
  const order = await courierOrder()
  const handoff = await order.handoff('upt')
  await say(handoff, { action: 'accept' })
  const ship = { action: 'ship', courier: 'JNE', trackingNumber: 'CGK2222' } as const
  const answers = await Promise.all(Array.from({ length: 10 }, () => say(handoff, ship)))
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
  expect((await letters(order.orderId)).filter((kind) => kind === 'shipped')).toHaveLength(1)
})

test('a later day is asked of the buyer: agreed, it is the new promise', async () => {
  const order = await courierOrder()
  const handoff = await order.handoff('upt')
  const day = addDays(handoff.shipBy, 7)
  await say(handoff, { action: 'propose', day })
  expect(await order.handoff('upt')).toMatchObject({ state: 'offered', proposedDay: day })
  expect(await letters(order.orderId)).toContain('date_proposed')
  expect(await postOrder(shop(), order.token, formOf({ action: 'agree', handoff: handoff.id }))).toEqual({
    kind: 'done',
  })
  expect(await order.handoff('upt')).toMatchObject({ state: 'accepted', shipBy: day, proposedDay: null })
  expect(await letters(order.orderId)).toContain('date_answered')
})

test('a later day that the buyer refuses goes to an officer, and the work stays offered', async () => {
  const order = await courierOrder()
  const handoff = await order.handoff('upt')
  await say(handoff, { action: 'propose', day: addDays(handoff.shipBy, 7) })
  expect(await answerProposal(till.db, handoff.id, false, new Date())).toBe(true)
  expect(await order.handoff('upt')).toMatchObject({ state: 'offered', proposedDay: null })
  const told = await till.db.selectFrom('escalations').select('kind').where('subject', '=', handoff.id).execute()
  expect(told).toEqual([{ kind: 'problem' }])
})

test('a proposed day in time is an acceptance; one in the past or next year is refused', async () => {
  const order = await courierOrder()
  const handoff = await order.handoff('upt')
  const today = dayOf(new Date())
  expect(await say(handoff, { action: 'propose', day: addDays(today, -1) })).toEqual({ ok: false, reason: 'badDay' })
  expect(await say(handoff, { action: 'propose', day: addDays(today, 400) })).toEqual({ ok: false, reason: 'badDay' })
  await say(handoff, { action: 'propose', day: today })
  expect((await order.handoff('upt')).state).toBe('accepted')
})

test('a declined part waits on the desk and can be refunded there, once', async () => {
  const order = await mixedOrder()
  const kube = await order.handoff('kube')
  await say(kube, { action: 'decline', reason: 'busy' })
  await till.expectSound()
  const [told] = await till.db.selectFrom('escalations').selectAll().where('subject', '=', kube.id).execute()
  expect(told).toMatchObject({ kind: 'handoff_declined', line_ids: [kube.lines[0]?.lineId] })
  const wish = {
    orderId: order.orderId,
    lineIds: told?.line_ids ?? [],
    reason: 'declined',
    actor: 'officer:test' as const,
    // Typed though it was paid by card: the provider is asked all the same.
    transferReference: 'TRF-KEMBALI-1',
  }
  const refunds = await Promise.all([refundLines(shop(), wish), refundLines(shop(), wish)])
  expect(refunds.filter((refund) => refund.ok)).toHaveLength(1)
  await expect
    .poll(() =>
      till.db.selectFrom('refunds').select(['state', 'amount']).where('order_id', '=', order.orderId).execute(),
    )
    .toEqual([{ state: 'done', amount: 350_000 }])
  const ledger = (await till.bank('ledger')) as { refunds: { amount: number }[] }
  expect(ledger.refunds.map((refund) => refund.amount)).toContain(35_000_000)
  await till.expectSound()
})

test("lines in a maker's hands cannot be refunded", async () => {
  const order = await courierOrder()
  const handoff = await order.handoff('upt')
  const lineIds = handoff.lines.map((line) => line.lineId)
  const wish = { orderId: order.orderId, lineIds, reason: 'test', actor: 'officer:test' as const }
  expect(await refundLines(shop(), wish)).toEqual({ ok: false, reason: 'notRefundable' })
})

test('an unanswered and a late hand-off each become one escalation, however often the clock looks', async () => {
  const order = await mixedOrder()
  const [upt, kube] = [await order.handoff('upt'), await order.handoff('kube')]
  await say(kube, { action: 'accept' })
  const later = new Date(Date.now() + 60 * 24 * 3_600_000)
  await remindAndEscalate(till.db, later)
  await remindAndEscalate(till.db, later)
  const told = await till.db
    .selectFrom('escalations')
    .select('kind')
    .where('subject', 'in', [upt.id, kube.id])
    .execute()
  expect(told.map((row) => row.kind)).toEqual(['handoff_overdue', 'handoff_overdue'])
})

test('a later day that the buyer never answers, and then late work, each reach an officer', async () => {
  const order = await courierOrder()
  const handoff = await order.handoff('upt')
  const overdueNow = async () => {
    const rows = await till.db
      .selectFrom('escalations')
      .select(['id', 'detail', 'closed_at'])
      .where('subject', '=', handoff.id)
      .orderBy('opened_at')
      .execute()
    return rows.map((row) => row.detail.phase)
  }
  await say(handoff, { action: 'propose', day: addDays(handoff.shipBy, 5) })
  await remindAndEscalate(till.db, new Date())
  expect(await overdueNow()).toEqual([])
  await remindAndEscalate(till.db, new Date(Date.now() + 3 * 24 * 3_600_000))
  expect(await overdueNow()).toEqual(['proposal'])
  await till.db.updateTable('escalations').set({ closed_at: new Date() }).where('subject', '=', handoff.id).execute()
  await answerProposal(till.db, handoff.id, true, new Date())
  const muchLater = new Date(Date.now() + 90 * 24 * 3_600_000)
  await remindAndEscalate(till.db, muchLater)
  await remindAndEscalate(till.db, muchLater)
  expect(await overdueNow()).toEqual(['proposal', 'ship'])
})

test('a parcel on its way for two weeks counts as received', async () => {
  const order = await courierOrder()
  const handoff = await order.handoff('upt')
  await say(handoff, { action: 'accept' })
  await say(handoff, { action: 'ship', courier: 'Pos', trackingNumber: 'P0001' })
  await remindAndEscalate(till.db, new Date(Date.now() + 16 * 24 * 3_600_000))
  expect((await order.handoff('upt')).state).toBe('received')
  expect(await receiveHandoff(till.db, handoff.id, 'buyer', new Date())).toBe(false)
})

test('the page gives back what was typed beside what is wrong', async () => {
  const order = await courierOrder()
  const handoff = await order.handoff('upt')
  await say(handoff, { action: 'accept' })
  const answer = await postHandoff(
    till.db,
    tokenOf(handoff),
    formOf({ action: 'ship', courier: 'JNE', trackingNumber: '<x>' }),
    new Date(),
  )
  expect(answer).toMatchObject({
    kind: 'page',
    status: 422,
    page: { wrong: ['trackingNumber'], typed: { courier: 'JNE' } },
  })
})

test("one order's link moves nothing of another order", async () => {
  const [mine, others] = [await courierOrder(), await courierOrder()]
  const handoff = await others.handoff('upt')
  await say(handoff, { action: 'accept' })
  await say(handoff, { action: 'ship', courier: 'Pos', trackingNumber: 'P0002' })
  const answer = await postOrder(shop(), mine.token, formOf({ action: 'received', handoff: handoff.id }))
  expect(answer).toMatchObject({ kind: 'page', status: 409 })
  expect((await others.handoff('upt')).state).toBe('shipped')
})

test('a wrong, a cut and an invented link all open nothing', async () => {
  const order = await courierOrder()
  const token = tokenOf(await order.handoff('upt'))
  const wrong = [token.slice(0, -1), `${token}A`, token.toLowerCase(), order.token, '', "' or 1=1 --"]
  for (const link of wrong) expect(await handoffPage(till.db, link, new Date())).toBeNull()
})
