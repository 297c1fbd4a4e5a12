import { afterAll, beforeAll, expect, test } from 'vitest'
import { actOnInquiry } from '#desk/act-on-inquiry.ts'
import { inquiryProgress } from '#desk/inquiry-stage.ts'
import { answerHandoff } from '#handoff/answer.ts'
import { receiveHandoff } from '#handoff/receive.ts'
import { agreedOrders } from '../../support/agreed-orders.ts'
import { type Desk, formOf, openDesk } from '../../support/desk.ts'
import { goodQuotation, quoting } from '../../support/quoted.ts'

let desk: Desk
let bulk: ReturnType<typeof quoting>
beforeAll(async () => {
  desk = await openDesk()
  bulk = quoting(desk)
})
afterAll(() => desk.till.close())

const { payByTransfer, works, lettersOf } = agreedOrders(() => desk)
const half = 18_100_000

test('the page of a request says where it stands, from asked to done', async () => {
  const { db } = desk.till
  const inquiryId = await bulk.ask()
  const stage = async () => (await inquiryProgress(db, inquiryId, new Date())).stage
  const ask = () => actOnInquiry({ db, officer: desk.officer, now: new Date() }, inquiryId, formOf({ wish: 'balance' }))
  expect(await stage()).toBe('asked')
  await bulk.post(inquiryId, goodQuotation(new Date().toISOString().slice(0, 10)))
  expect(await stage()).toBe('feasible')
  const secret = await bulk.offer(inquiryId)
  expect(await stage()).toBe('quoted')
  const accepted = await bulk.accept(secret)
  if (!accepted.ok) throw new Error(accepted.reason)
  const { orderId } = accepted
  expect(await stage()).toBe('accepted')
  expect(await ask()).toMatchObject({ kind: 'problem', status: 409 })
  await payByTransfer(orderId, 'BCA-S-1', half)
  expect(await stage()).toBe('deposit')
  const all = await works(orderId)
  const say = (id: string, answer: Parameters<typeof answerHandoff>[2]) =>
    answerHandoff(db, id, answer, 'producer:upt', new Date())
  for (const { id } of all) await say(id, { action: 'accept' })
  expect(await stage()).toBe('making')
  expect(await ask()).toMatchObject({ kind: 'done', told: 'balanceAsked' })
  expect(await lettersOf(orderId, 'balance_due')).toHaveLength(1)
  await payByTransfer(orderId, 'BCA-S-2', half)
  expect(await stage()).toBe('balance')
  for (const { id } of all) {
    await say(id, { action: 'ship', courier: 'JNE', trackingNumber: 'CGK1' })
    await receiveHandoff(db, id, 'buyer', new Date())
  }
  expect(await stage()).toBe('done')
  const { order } = await inquiryProgress(db, inquiryId, new Date())
  expect(order?.history.map(({ what }) => what)).toEqual(
    expect.arrayContaining(['paid', 'balance_asked', 'balance_paid', 'handoff_shipped', 'handoff_received']),
  )
  await desk.till.expectSound()
})
