import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { answerHandoff } from '#handoff/answer.ts'
import { issueDocument } from '#ledger/documents.ts'
import { orderById } from '#orders/store.ts'
import { cancelOrder } from '#sale/cancel-order.ts'
import { orderPage } from '#sale/order-page.ts'
import { reconcile } from '#sale/reconcile.ts'
import { agreedOrders } from '../../support/agreed-orders.ts'
import { type Desk, openDesk } from '../../support/desk.ts'
import { quoting } from '../../support/quoted.ts'

let desk: Desk
let bulk: ReturnType<typeof quoting>
beforeAll(async () => {
  desk = await openDesk()
  bulk = quoting(desk)
})
beforeEach(() => bulk.setNow(null))
afterAll(() => desk.till.close())

const half = 18_100_000
const { opening, openPage, payByCard, payByTransfer, requests, works, workOf, owed, lettersOf } = agreedOrders(
  () => desk,
)

test('the deposit by card, told of twice, gives out the work once, and asks for the balance', async () => {
  const { orderId, orderToken } = await bulk.order()
  expect(await requests(orderId)).toEqual([['deposit', 'open', half]])
  expect((await orderPage(desk.till.db, orderToken, new Date()))?.asked).toMatchObject({
    purpose: 'deposit',
    amount: half,
  })
  expect(await lettersOf(orderId, 'deposit_due')).toHaveLength(1)
  await desk.till.switch({ duplicate: 2 })
  await payByCard(orderId)
  await desk.till.switch({ duplicate: 0 })
  expect(await requests(orderId)).toEqual([
    ['deposit', 'settled', half],
    ['balance', 'open', half],
  ])
  expect((await works(orderId)).map(({ producerId, state }) => [producerId, state])).toEqual(
    expect.arrayContaining([
      ['upt', 'offered'],
      ['kube', 'offered'],
    ]),
  )
  expect(await lettersOf(orderId, 'work_order')).toHaveLength(2)
  const [paid] = await lettersOf(orderId, 'order_paid')
  expect(paid?.data).toMatchObject({ total: 2 * half, deposit: half })
  // What the makers are owed is fixed by the sale, and counted once: the balance adds nothing.
  expect(await owed(orderId)).toBe(28_800_000)
  await desk.till.expectSound()
})

test('nothing is sent before the balance is paid, by whomever and however it is said; then the makers hear of it', async () => {
  const { orderId } = await bulk.order()
  expect(await payByTransfer(orderId, 'BCA-DP-1', half)).toMatchObject({ kind: 'done', told: 'paid' })
  const { id } = await workOf(orderId, 'upt')
  const say = (answer: Parameters<typeof answerHandoff>[2]) =>
    answerHandoff(desk.till.db, id, answer, 'producer:upt', new Date())
  for (const action of ['accept', 'start', 'ready'] as const) expect(await say({ action })).toEqual({ ok: true })
  const ship = { action: 'ship', courier: 'JNE', trackingNumber: 'CGK1' } as const
  expect(await say(ship)).toEqual({ ok: false, reason: 'notNow' })
  const atDesk = { wish: 'answer', handoff: id, action: 'ship', courier: 'JNE', trackingNumber: 'CGK1' }
  expect(await desk.act(orderId, atDesk)).toMatchObject({ kind: 'problem' })
  expect(await lettersOf(orderId, 'balance_due')).toHaveLength(1)
  const receipt = { orderId, kind: 'receipt' as const, recipient: '', actor: 'test' }
  expect(await issueDocument(desk.till.db, receipt, new Date())).toEqual({ ok: false, reason: 'notNow' })

  expect(await payByTransfer(orderId, 'BCA-PL-1', half)).toMatchObject({ kind: 'done', told: 'paid' })
  expect(await requests(orderId)).toEqual([
    ['deposit', 'settled', half],
    ['balance', 'settled', half],
  ])
  expect(await lettersOf(orderId, 'may_ship')).toHaveLength(2)
  expect(await lettersOf(orderId, 'balance_paid')).toHaveLength(1)
  expect(await say(ship)).toEqual({ ok: true })
  expect(await issueDocument(desk.till.db, receipt, new Date())).toMatchObject({
    ok: true,
    document: { amount: 2 * half },
  })
  expect(await owed(orderId)).toBe(28_800_000)
  await desk.till.expectSound()
})

test('a deposit that comes twice settles once; the other is put before an officer, and can go back', async () => {
  const { orderId } = await bulk.order()
  const session = await openPage(orderId)
  expect(await payByTransfer(orderId, 'BCA-DP-2', half)).toMatchObject({ told: 'paid' })
  await desk.till.bank(`pay/${session}`, {})
  await desk.till.settled(session, 'escalated')
  expect(await requests(orderId)).toEqual([
    ['deposit', 'settled', half],
    ['balance', 'open', half],
  ])
  expect(await works(orderId)).toHaveLength(2)
  const page = await desk.pageOf(orderId)
  expect(page.escalations).toContainEqual(expect.objectContaining({ kind: 'paid_twice', closedAt: null }))
  const second = page.money.payments.find(({ settles }) => !settles)
  expect(
    await desk.act(orderId, { wish: 'refundPayment', payment: second?.id ?? '', reason: 'dua kali', sure: 'ya' }),
  ).toMatchObject({ told: 'refunded' })
  await desk.till.expectSound()
})

test('an amount that is not the one that was asked for settles nothing', async () => {
  const { orderId } = await bulk.order()
  const fields = { wish: 'transfer', reference: 'BCA-KURANG', amount: String(half - 1) }
  expect(await desk.act(orderId, fields)).toMatchObject({ kind: 'problem', problems: ['amountDiffers'] })
  expect(await desk.act(orderId, { ...fields, different: 'ya' })).toMatchObject({ told: 'mismatch' })
  expect(await requests(orderId)).toEqual([['deposit', 'open', half]])
  expect(await payByTransfer(orderId, 'BCA-PAS', half)).toMatchObject({ told: 'paid' })
  await desk.till.expectSound()
})

test('a payment page that ended closes nothing before the deposit is due; then the order is closed, and may be offered anew', async () => {
  const { orderId, inquiryId } = await bulk.order()
  const session = await openPage(orderId)
  await desk.till.gateway.expire(session)
  await desk.till.settled(session)
  const clock = (now: Date) => reconcile({ ...opening(), gateway: null, now })
  await clock(new Date(Date.now() + 2 * 3_600_000))
  expect((await orderById(desk.till.db, orderId))?.state).toBe('awaiting_payment')
  await expect(bulk.offer(inquiryId)).rejects.toThrow('not sent')
  await clock(new Date(Date.now() + 16 * 24 * 3_600_000))
  expect((await orderById(desk.till.db, orderId))?.state).toBe('expired')
  expect(await lettersOf(orderId, 'order_closed')).toHaveLength(1)
  expect(await requests(orderId)).toEqual([['deposit', 'void', half]])
  await bulk.offer(inquiryId)
  await desk.till.expectSound()
})

test('a buyer gives the order up before the deposit, and nobody afterwards', async () => {
  const { orderId } = await bulk.order()
  const other = await bulk.order()
  const cancelling = { db: desk.till.db, gateway: desk.till.gateway, now: new Date() }
  expect(await cancelOrder(cancelling, orderId, 'buyer')).toBe(true)
  await payByTransfer(other.orderId, 'BCA-DP-3', half)
  expect(await cancelOrder(cancelling, other.orderId, 'buyer')).toBe(false)
  await desk.till.expectSound()
})

test('asked for whole, there is one payment and nothing waits for a second', async () => {
  const { orderId } = await bulk.order({ depositPercent: '100' })
  expect(await requests(orderId)).toEqual([['whole', 'open', 2 * half]])
  await payByTransfer(orderId, 'BCA-LUNAS', 2 * half)
  expect((await works(orderId)).map(({ awaitsBalance }) => awaitsBalance)).toEqual([false, false])
  await desk.till.expectSound()
})
