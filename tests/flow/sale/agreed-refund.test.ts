import { afterAll, beforeAll, expect, test } from 'vitest'
import { answerHandoff } from '#handoff/answer.ts'
import { refundLines } from '#sale/refund-lines.ts'
import { agreedOrders } from '../../support/agreed-orders.ts'
import { type Desk, openDesk } from '../../support/desk.ts'
import { quoting } from '../../support/quoted.ts'

let desk: Desk
let bulk: ReturnType<typeof quoting>
beforeAll(async () => {
  desk = await openDesk()
  bulk = quoting(desk)
})
afterAll(() => desk.till.close())

const half = 18_100_000
const { payByCard, payByTransfer, requests, works, workOf, owed } = agreedOrders(() => desk)

test('a part that nobody makes is taken off the balance; the other part is paid for and sent', async () => {
  const { orderId } = await bulk.order()
  await payByTransfer(orderId, 'BCA-DP-4', half)
  const { id, lines } = await workOf(orderId, 'kube')
  await answerHandoff(desk.till.db, id, { action: 'decline', reason: 'penuh' }, 'producer:kube', new Date())
  const lineIds = lines.map(({ lineId }) => lineId)
  const back = { orderId, lineIds, reason: 'tidak ada pembuat', actor: 'officer:x' as const, withFees: true }
  // Nothing goes back by transfer: no reference is asked for.
  expect(await refundLines({ db: desk.till.db, gateway: null, now: new Date() }, back)).toMatchObject({ ok: true })
  expect(await requests(orderId)).toEqual([
    ['deposit', 'settled', half],
    ['balance', 'void', half],
    ['balance', 'open', half - 12_100_000],
  ])
  expect(await owed(orderId)).toBe(19_200_000)
  await desk.till.expectSound()
  expect(await payByTransfer(orderId, 'BCA-PL-4', half - 12_100_000)).toMatchObject({ told: 'paid' })
  await desk.till.expectSound()
})

test('cancelled whole before the balance, the balance is asked no more and the deposit goes back', async () => {
  const { orderId } = await bulk.order()
  await payByCard(orderId)
  const all = await works(orderId)
  for (const { id, producerId } of all)
    await answerHandoff(desk.till.db, id, { action: 'decline', reason: 'batal' }, `producer:${producerId}`, new Date())
  const lineIds = all.flatMap(({ lines }) => lines.map(({ lineId }) => lineId))
  const back = { orderId, lineIds, reason: 'batal', actor: 'officer:x' as const, withFees: true }
  expect(await refundLines({ db: desk.till.db, gateway: desk.till.gateway, now: new Date() }, back)).toMatchObject({
    ok: true,
  })
  expect(await requests(orderId)).toEqual([
    ['deposit', 'settled', half],
    ['balance', 'void', half],
  ])
  await expect
    .poll(async () => (await desk.pageOf(orderId)).money.refunds.map(({ amount, state }) => [amount, state]))
    .toEqual(
      expect.arrayContaining([
        [0, 'done'],
        [half, 'done'],
      ]),
    )
  expect(await owed(orderId)).toBe(0)
  await desk.till.expectSound()
})

test('what was paid in two payments goes back of both, under one reference', async () => {
  const { orderId } = await bulk.order()
  await payByTransfer(orderId, 'BCA-DP-5', half)
  await payByTransfer(orderId, 'BCA-PL-5', half)
  const { id, lines } = await workOf(orderId, 'upt')
  await answerHandoff(desk.till.db, id, { action: 'decline', reason: 'batal' }, 'producer:upt', new Date())
  const back = { orderId, lineIds: lines.map(({ lineId }) => lineId), reason: 'batal', actor: 'officer:x' as const }
  const refunding = { db: desk.till.db, gateway: null, now: new Date() }
  expect(await refundLines(refunding, back)).toEqual({ ok: false, reason: 'needsReference' })
  expect(await refundLines(refunding, { ...back, transferReference: 'BCA-BALIK-5' })).toMatchObject({ ok: true })
  const { refunds } = (await desk.pageOf(orderId)).money
  expect(refunds.map(({ amount }) => amount).sort((one, other) => one - other)).toEqual([24_000_000 - half, half])
  expect(await owed(orderId)).toBe(9_600_000)
  await desk.till.expectSound()
})
