import Stripe from 'stripe'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { applyWaiting, receivePaymentEvent } from '#sale/receive-event.ts'
import { type Desk, made, openDesk } from '../../support/desk.ts'
import { aDraft, aParcel } from '../../support/drafts.ts'
import { paidOrder } from '../../support/paid-order.ts'
import { linkSecret, type Till, webhookSecret } from '../../support/till.ts'

// What is heard of money that is here already: refunds, disputes, and money nobody asked for.

let desk: Desk
let till: Till
beforeAll(async () => {
  desk = await openDesk()
  till = desk.till
})
beforeEach(() => till.bank('reset', {}))
afterAll(() => till.close())

const draft = () => aDraft([aParcel('upt', [made('TISU')]), aParcel('kube', [made('BATIK')])])
const stripe = new Stripe('sk_test_local')
const hours = (count: number) => new Date(Date.now() + count * 3_600_000)

async function hear(event: { readonly id: string }, now = new Date()): Promise<void> {
  const payload = JSON.stringify({ object: 'event', created: Math.floor(now.getTime() / 1000), ...event })
  const timestamp = Math.floor(now.getTime() / 1000)
  const signature = stripe.webhooks.generateTestHeaderString({ payload, secret: webhookSecret, timestamp })
  const failed = (_id: string, error: unknown) => expect.unreachable(String(error))
  await receivePaymentEvent({ db: till.db, gateway: till.gateway, linkSecret, now, failed }, payload, signature)
}

const openKinds = async (orderId: string) =>
  (await desk.pageOf(orderId)).escalations.filter(({ closedAt }) => closedAt === null).map(({ kind }) => kind)
const letterKinds = async (orderId: string) => (await desk.pageOf(orderId)).letters.map(({ kind }) => kind)
const paymentOf = async (orderId: string, settles = true) =>
  (await desk.pageOf(orderId)).money.payments.find((payment) => payment.settles === settles)
const disputedOf = async (orderId: string) => (await desk.pageOf(orderId)).order.disputed

/** An order whose cart was paid for in a second tab, too. Gives the second payment's id. */
async function paidTwice() {
  const order = await paidOrder(till, draft())
  const attempt = await till.db
    .selectFrom('payment_attempts')
    .selectAll()
    .where('session_id', '=', order.sessionId)
    .executeTakeFirstOrThrow()
  const other = await till.sell(draft())
  // The other tab's session belongs to this order after all.
  await till.db
    .updateTable('payment_attempts')
    .set({ session_id: null, state: 'failed' })
    .where('session_id', '=', other.sessionId)
    .execute()
  const second = { ...attempt, id: `${attempt.id}2`, session_id: other.sessionId, state: 'open' as const }
  await till.db.insertInto('payment_attempts').values(second).execute()
  await till.bank(`pay/${other.sessionId}`, {})
  await till.settled(other.sessionId, 'escalated')
  const payment = await paymentOf(order.orderId, false)
  expect(payment?.mayGoBack).toBe(true)
  return { ...order, paymentId: payment?.id ?? '', externalId: payment?.externalId ?? '' }
}

const goBack = (payment: string) => ({ wish: 'refundPayment', payment, reason: 'Dibayar dua kali', sure: 'ya' })

test('what was paid twice goes back by a button: once for six presses, told to the buyer, and closed on the desk', async () => {
  const { orderId, paymentId, externalId } = await paidTwice()
  expect(await openKinds(orderId)).toEqual(['paid_twice'])
  expect(await letterKinds(orderId)).toContain('paid_twice')
  expect(await desk.act(orderId, { ...goBack(paymentId), sure: '' })).toMatchObject({ status: 422, problems: ['sure'] })
  const answers = await Promise.all(Array.from({ length: 6 }, () => desk.act(orderId, goBack(paymentId))))
  expect(answers.filter(({ kind }) => kind === 'done')).toEqual([{ kind: 'done', told: 'refunded' }])
  const { refunds } = (await till.bank('ledger')) as { refunds: { payment_intent: string; amount: number }[] }
  expect(refunds.filter(({ payment_intent }) => payment_intent === externalId)).toMatchObject([{ amount: 14_600_000 }])
  expect(await openKinds(orderId)).toEqual([])
  expect((await letterKinds(orderId)).filter((kind) => kind === 'refunded')).toHaveLength(1)
  expect((await desk.pageOf(orderId)).order.state).toBe('paid')
  await till.expectSound()
})

test('the payment that settled the order, or one of another order, is not given back by that button', async () => {
  const { orderId, paymentId } = await paidTwice()
  const settling = await paymentOf(orderId)
  expect(await desk.act(orderId, goBack(settling?.id ?? ''))).toMatchObject({ status: 409 })
  const other = await paidOrder(till, draft())
  expect(await desk.act(other.orderId, goBack(paymentId))).toMatchObject({ status: 409 })
})

test('a refund that fails at the provider waits on the desk, and can be asked again', async () => {
  const { orderId, paymentId } = await paidTwice()
  await till.switch({ refundFails: 1 })
  await desk.act(orderId, goBack(paymentId))
  await expect.poll(() => openKinds(orderId), { timeout: 20_000 }).toEqual(['refund_failed'])
  await till.bank('reset', {})
  expect(await desk.act(orderId, goBack(paymentId))).toEqual({ kind: 'done', told: 'refunded' })
  expect(await openKinds(orderId)).toEqual([])
  await till.expectSound()
})

test('a refund made at the provider is followed in the books, once, and put before an officer', async () => {
  const { orderId } = await paidOrder(till, draft())
  const payment = await paymentOf(orderId)
  const refund = {
    id: `re_luar_${orderId}`,
    payment_intent: payment?.externalId,
    status: 'succeeded',
    amount: 5_500_000,
  }
  for (const id of ['a', 'b']) {
    await hear({ id: `evt_${id}_${orderId}`, type: 'refund.created', data: { object: refund } } as { id: string })
  }
  expect((await desk.pageOf(orderId)).money.refunds).toMatchObject([{ amount: 55_000, state: 'done' }])
  expect(await openKinds(orderId)).toEqual(['refund_elsewhere'])
  expect((await letterKinds(orderId)).filter((kind) => kind === 'refunded')).toHaveLength(1)
  await till.expectSound()
})

test('a dispute marks the order until it is won; a lost one stays; told in any order', async () => {
  for (const told of [
    ['created', 'closed'],
    ['closed', 'created'],
    ['created', 'created', 'closed', 'closed'],
  ]) {
    for (const status of ['won', 'lost']) {
      const { orderId } = await paidOrder(till, draft())
      const payment = await paymentOf(orderId)
      for (const [place, what] of told.entries()) {
        const object = {
          id: `du_${orderId}`,
          payment_intent: payment?.externalId,
          status: what === 'closed' ? status : 'needs_response',
        }
        await hear({ id: `evt_${place}_${orderId}`, type: `charge.dispute.${what}`, data: { object } } as {
          id: string
        })
      }
      expect(await disputedOf(orderId), `${told} ${status}`).toBe(status === 'lost')
      expect((await openKinds(orderId)).length).toBe(status === 'lost' || told[0] === 'created' ? 1 : 0)
    }
  }
})

test('news of a payment that is not known yet waits for it; of one that never comes a dispute is told', async () => {
  const dispute = { id: 'du_asing', payment_intent: 'pi_asing', status: 'needs_response' }
  await hear({ id: 'evt_du_asing', type: 'charge.dispute.created', data: { object: dispute } } as { id: string })
  const outcome = () =>
    till.db.selectFrom('payment_events').select('outcome').where('id', '=', 'evt_du_asing').executeTakeFirst()
  expect(await outcome()).toEqual({ outcome: 'waiting' })
  for (let round = 1; round <= 15; round++)
    await applyWaiting({ db: till.db, gateway: till.gateway, linkSecret, now: hours(round) })
  expect(await outcome()).toEqual({ outcome: 'escalated' })
})

test('an event id that comes again with another session silences no payment', async () => {
  const [one, two] = [await till.sell(draft()), await till.sell(draft())]
  for (const { sessionId } of [one, two, one]) {
    const object = {
      id: sessionId,
      status: 'complete',
      payment_status: 'paid',
      payment_intent: `pi_${sessionId}`,
      amount_total: 14_600_000,
      currency: 'idr',
    }
    await hear({ id: 'evt_satu_untuk_dua', type: 'checkout.session.completed', data: { object } } as { id: string })
  }
  for (const { orderId } of [one, two]) expect((await desk.pageOf(orderId)).order.state).toBe('paid')
  await till.expectSound()
})

test('one payment that two sessions name settles one order alone', async () => {
  const [one, two] = [await till.sell(draft()), await till.sell(draft())]
  for (const { sessionId } of [one, two]) {
    const object = {
      id: sessionId,
      status: 'complete',
      payment_status: 'paid',
      payment_intent: 'pi_satu_saja',
      amount_total: 14_600_000,
      currency: 'idr',
    }
    await hear({ id: `evt_${sessionId}`, type: 'checkout.session.completed', data: { object } } as { id: string })
  }
  expect((await desk.pageOf(one.orderId)).order.state).toBe('paid')
  expect((await desk.pageOf(two.orderId)).order.state).toBe('awaiting_payment')
  expect(await openKinds(two.orderId)).toEqual(['unknown_payment'])
  await till.expectSound()
})

test('what should tell of money and cannot be read is put before an officer at once', async () => {
  await hear({ id: 'evt_rusak', type: 'checkout.session.completed', data: { object: { amount: 'x' } } } as {
    id: string
  })
  const told = await till.db.selectFrom('escalations').select('kind').where('subject', '=', 'evt_rusak').execute()
  expect(told).toEqual([{ kind: 'event_stuck' }])
})
