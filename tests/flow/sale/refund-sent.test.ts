import { afterAll, beforeAll, expect, test } from 'vitest'
import { deskOrder } from '#desk/order-page.ts'
import { answerHandoff } from '#handoff/answer.ts'
import { receiveHandoff } from '#handoff/receive.ts'
import { type RefundWish, refundLines } from '#sale/refund-lines.ts'
import { aDraft, aLine, aParcel } from '../../support/drafts.ts'
import { knowProducers, type PaidOrder, paidOrder } from '../../support/paid-order.ts'
import { openTill, type Till } from '../../support/till.ts'

// The terms of sale: what came broken, wrong or not at all is given back with its delivery, and so is what nobody makes.

let till: Till
beforeAll(async () => {
  till = await openTill()
  await knowProducers(till, 'upt', 'kube')
})
afterAll(() => till.close())

const many = { pieces: 1000, countedAt: new Date('2026-11-01T00:00:00Z') }
const order = () =>
  paidOrder(
    till,
    aDraft([
      aParcel('upt', [
        aLine('TISU', { unitPrice: 50_000, count: many }),
        aLine('KERAJINAN', { unitPrice: 70_000, count: many }),
      ]),
      aParcel('kube', [aLine('BATIK', { unitPrice: 350_000, count: null })], { shippingFee: 30_000 }),
    ]),
  )

async function send(bought: PaidOrder, producerId: string, isReceived: boolean): Promise<void> {
  const { id } = await bought.handoff(producerId)
  for (const answer of [
    { action: 'accept' },
    { action: 'start' },
    { action: 'ship', courier: 'JNE', trackingNumber: 'CGK0123456' },
  ] as const)
    expect(await answerHandoff(till.db, id, answer, `producer:${producerId}`, new Date())).toEqual({ ok: true })
  if (isReceived) expect(await receiveHandoff(till.db, id, 'buyer', new Date())).toBe(true)
}

async function giveBack({ orderId }: PaidOrder, variantIds: readonly string[], more: Partial<RefundWish> = {}) {
  const lines = await till.db
    .selectFrom('order_lines')
    .select('id')
    .where('order_id', '=', orderId)
    .where('variant_id', 'in', [...variantIds])
    .execute()
  const wish = { orderId, lineIds: lines.map(({ id }) => id), reason: 'pecah', actor: 'officer:test' as const, ...more }
  const refunded = await refundLines({ db: till.db, gateway: till.gateway, now: new Date() }, wish)
  await till.expectSound()
  return refunded
}

const amounts = async ({ orderId }: PaidOrder, state: 'done' | 'failed' = 'done') =>
  (
    await till.db
      .selectFrom('refunds')
      .select('amount')
      .where('order_id', '=', orderId)
      .where('state', '=', state)
      .orderBy('created_at')
      .execute()
  ).map(({ amount }) => amount)

test('what was sent or received can be given back, what is still being made cannot', async () => {
  const bought = await order()
  expect(await giveBack(bought, ['TISU'])).toEqual({ ok: false, reason: 'notRefundable' })
  await send(bought, 'upt', true)
  await send(bought, 'kube', false)
  expect((await deskOrder(till.db, bought.orderId))?.sentLines).toHaveLength(3)
  expect(await giveBack(bought, ['TISU', 'BATIK'])).toMatchObject({ ok: true })
  expect(await giveBack(bought, ['TISU'])).toEqual({ ok: false, reason: 'notRefundable' })
  expect(await amounts(bought)).toEqual([400_000])
  expect((await deskOrder(till.db, bought.orderId))?.sentLines.map(({ variantId }) => variantId)).toEqual(['KERAJINAN'])
  // The maker sent it; that is not undone.
  expect((await bought.handoff('kube')).state).toBe('shipped')
})

test('the delivery fee goes back once, with the last line of its parcel', async () => {
  const bought = await order()
  await send(bought, 'upt', true)
  await send(bought, 'kube', true)
  await giveBack(bought, ['TISU'], { withFees: true })
  await giveBack(bought, ['KERAJINAN', 'BATIK'], { withFees: true })
  expect(await amounts(bought)).toEqual([50_000, 70_000 + 18_000 + 350_000 + 30_000])
  const ledger = (await till.bank('ledger')) as { refunds: { amount: number }[] }
  expect(ledger.refunds.map(({ amount }) => amount)).toContain(46_800_000)
})

test('what nobody makes is given back with its delivery, though the rest of the order goes on', async () => {
  const bought = await order()
  const { id } = await bought.handoff('kube')
  await answerHandoff(till.db, id, { action: 'decline', reason: 'busy' }, 'producer:kube', new Date())
  await giveBack(bought, ['BATIK'], { withFees: true })
  expect(await amounts(bought)).toEqual([380_000])
})

test('a fee that could not be given back is still to be given back', async () => {
  const bought = await order()
  await send(bought, 'kube', true)
  await till.switch({ refundFails: 1 })
  await giveBack(bought, ['BATIK'], { withFees: true })
  await expect.poll(() => amounts(bought, 'failed'), { timeout: 10_000 }).toEqual([380_000])
  await till.expectSound()
  await till.switch({ refundFails: 0 })
  await giveBack(bought, ['BATIK'], { withFees: true })
  await expect.poll(() => amounts(bought), { timeout: 10_000 }).toEqual([380_000])
  await till.expectSound()
})
