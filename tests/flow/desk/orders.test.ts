import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '#core/id.ts'
import { deskOrder } from '#desk/order-page.ts'
import { answerHandoff } from '#handoff/answer.ts'
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

const lettersLeave = () =>
  till.db.updateTable('outbox').set({ state: 'sent', sent_at: new Date() }).where('state', '=', 'waiting').execute()
const confirm = (reference: string) => ({ wish: 'transfer', reference, amount: 'Rp 73.000' })

test('a transfer is confirmed once, however often it is sent; the makers get their work', async () => {
  const orderId = await desk.transferOrder()
  expect((await desk.pageOf(orderId)).transferDue).toBe(73_000)
  expect(await desk.search('saring=transfer')).toContain(orderId)
  const all = await Promise.all(Array.from({ length: 6 }, () => desk.act(orderId, confirm('BCA-1'))))
  expect(all.filter(({ kind }) => kind === 'done')).toEqual([{ kind: 'done', told: 'paid' }])
  const page = await desk.pageOf(orderId)
  expect(page.order.state).toBe('paid')
  expect(page.handoffs).toHaveLength(1)
  expect(page.transferDue).toBeNull()
  expect(await desk.deeds(orderId)).toEqual(['paid by Petugas Contoh'])
  expect(await desk.search('saring=transfer')).not.toContain(orderId)
  await till.expectSound()
})

test('a reference pays one order only', async () => {
  const [first, second] = [await desk.transferOrder(), await desk.transferOrder()]
  await desk.act(first, confirm('BCA-2'))
  expect(await desk.act(second, confirm('BCA-2'))).toEqual({
    kind: 'problem',
    status: 422,
    problems: ['referenceUsed'],
  })
  expect((await desk.pageOf(second)).order.state).toBe('awaiting_payment')
})

test('an amount that is not the bill is asked about first, then kept and put before the officers', async () => {
  const orderId = await desk.transferOrder()
  const wrong = { ...confirm('BCA-3'), amount: '73.001' }
  expect(await desk.act(orderId, wrong)).toEqual({ kind: 'problem', status: 422, problems: ['amountDiffers'] })
  expect((await desk.pageOf(orderId)).money.payments).toEqual([])
  expect(await desk.act(orderId, { ...wrong, different: 'ya' })).toEqual({ kind: 'done', told: 'mismatch' })
  expect((await desk.pageOf(orderId)).escalations.map(({ kind }) => kind)).toEqual(['amount_mismatch'])
  await till.expectSound()
})

test('a letter of the order is sent again, once for two presses; one of another order is not', async () => {
  const order = await paidOrder(till, aDraft([aParcel('upt', [made('TISU')])]))
  const other = await paidOrder(till, aDraft([aParcel('upt', [made('TISU')])]))
  await lettersLeave()
  const letter = (await desk.pageOf(order.orderId)).letters.find(({ kind }) => kind === 'order_paid')
  const again = { wish: 'letter', letter: letter?.id ?? '' }
  expect(await desk.act(order.orderId, again)).toEqual({ kind: 'done', told: 'resent' })
  expect(await desk.act(order.orderId, { wish: 'letter', letter: letter?.id ?? '' })).toEqual({
    kind: 'done',
    told: 'resent',
  })
  expect((await desk.pageOf(order.orderId)).letters.filter(({ kind }) => kind === 'order_paid')).toHaveLength(2)
  expect(await desk.act(other.orderId, { wish: 'letter', letter: letter?.id ?? '' })).toMatchObject({ status: 409 })
  expect(await desk.deeds(order.orderId)).toEqual(['letter_resent by Petugas Contoh'])
})

test('an officer writes down what a producer said on paper; only what the state allows', async () => {
  const order = await paidOrder(till, aDraft([aParcel('upt', [made('TISU')])]))
  const { id } = await order.handoff('upt')
  const say = (fields: Record<string, string>) => desk.act(order.orderId, { wish: 'answer', handoff: id, ...fields })
  expect(await say({ action: 'accept' })).toEqual({ kind: 'done', told: 'recorded' })
  expect(await say({ action: 'accept' })).toMatchObject({ status: 409 })
  expect(await say({ action: 'ship', courier: 'JNE', trackingNumber: 'CGK0123456' })).toMatchObject({ kind: 'done' })
  expect(await desk.deeds(order.orderId)).toEqual([
    'handoff_accepted by Petugas Contoh',
    'handoff_shipped by Petugas Contoh',
  ])
  expect(await desk.search('cari=cgk0123456')).toEqual([order.orderId])
})

test('a hand-off of one order cannot be reached through another', async () => {
  const [mine, other] = [await desk.transferOrder(), await paidOrder(till, aDraft([aParcel('upt', [made('TISU')])]))]
  const handoff = (await other.handoff('upt')).id
  for (const fields of [
    { wish: 'answer', handoff, action: 'accept' },
    { wish: 'work', handoff },
    { wish: 'pickup', handoff, code: '123456' },
  ])
    expect(await desk.act(mine, fields)).toMatchObject({ kind: 'problem', status: 409 })
  expect((await other.handoff('upt')).state).toBe('offered')
})

test('what is picked up goes to whoever says the code, once', async () => {
  const order = await paidOrder(
    till,
    aDraft([aParcel('kube', [made('BATIK')], { method: 'pickup', shippingFee: 0 })], { address: null }),
  )
  const { id } = await order.handoff('kube')
  const [parcel] = (await desk.pageOf(order.orderId)).order.parcels
  const code = parcel?.pickupCode ?? ''
  const wrong = code === '000000' ? '000001' : '000000'
  const hand = (typed: string) => desk.act(order.orderId, { wish: 'pickup', handoff: id, code: typed })
  expect(await hand(code)).toMatchObject({ status: 409 })
  await answerHandoff(till.db, id, { action: 'accept' }, 'producer:kube', new Date())
  await answerHandoff(till.db, id, { action: 'ready' }, 'producer:kube', new Date())
  expect((await desk.count()).pickup).toBe(1)
  expect(await hand(wrong)).toEqual({ kind: 'problem', status: 422, problems: ['wrongCode'] })
  expect(await hand(code)).toEqual({ kind: 'done', told: 'handedOver' })
  expect(await hand(code)).toMatchObject({ status: 409 })
  expect(await desk.search('saring=completed')).toContain(order.orderId)
})

test('an order that is not there is unknown', async () => {
  expect(await desk.act(newId('ord'), confirm('BCA-9'))).toEqual({ kind: 'unknown' })
  expect(await deskOrder(till.db, newId('ord'))).toBeNull()
})
