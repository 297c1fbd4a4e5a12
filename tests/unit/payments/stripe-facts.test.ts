import fc from 'fast-check'
import type Stripe from 'stripe'
import { expect, test } from 'vitest'
import { eventOf, factOf } from '#payments/stripe-facts.ts'

const session = (changes: Partial<Stripe.Checkout.Session>): Stripe.Checkout.Session =>
  ({
    id: 'cs_1',
    status: 'complete',
    payment_status: 'paid',
    payment_intent: 'pi_1',
    amount_total: 5_500_000,
    currency: 'idr',
    created: 1_790_000_000,
    metadata: { attempt: 'att_1' },
    ...changes,
  }) as Stripe.Checkout.Session

test('hundredths become whole rupiah', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10_000_000_000 }), (rupiah) => {
      expect(factOf(session({ amount_total: rupiah * 100 })).amount).toBe(rupiah)
    }),
  )
})

test('an amount with a fraction of a rupiah is none', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10_000_000 }), fc.integer({ min: 1, max: 99 }), (rupiah, rest) => {
      expect(factOf(session({ amount_total: rupiah * 100 + rest })).amount).toBeNull()
    }),
  )
})

test.each<[Partial<Stripe.Checkout.Session>, string]>([
  [{ status: 'open', payment_status: 'unpaid' }, 'open'],
  [{ status: 'expired', payment_status: 'unpaid' }, 'expired'],
  [{ status: 'complete', payment_status: 'unpaid' }, 'pending'],
  [{ status: 'complete', payment_status: 'paid' }, 'paid'],
  [
    {
      payment_status: 'unpaid',
      payment_intent: { id: 'pi_1', status: 'requires_payment_method' } as Stripe.PaymentIntent,
    },
    'failed',
  ],
  [{ payment_status: 'unpaid', payment_intent: { id: 'pi_1', status: 'canceled' } as Stripe.PaymentIntent }, 'failed'],
  [
    { payment_status: 'unpaid', payment_intent: { id: 'pi_1', status: 'processing' } as Stripe.PaymentIntent },
    'pending',
  ],
  [{ payment_status: 'unpaid', payment_intent: null }, 'pending'],
])('%j is %s', (changes, state) => {
  expect(factOf(session(changes)).state).toBe(state)
})

const event = (type: string, object: object) =>
  ({ id: 'evt_1', object: 'event', type, created: 1_790_000_100, data: { object } }) as unknown as Stripe.Event

test('a session is told whole, and what it does not say is said to be unknown', () => {
  const whole = { kind: 'session', sessionId: 'cs_1', attemptId: 'att_1', state: 'paid', paymentId: 'pi_1' }
  const money = { amount: 55_000, currency: 'IDR', at: new Date('2026-09-21T14:13:20Z') }
  expect(factOf(session({}))).toEqual({ ...whole, ...money })
  const bare = session({ payment_intent: null, amount_total: null, currency: null, metadata: null })
  const unknown = { attemptId: null, paymentId: null, amount: null, currency: '' }
  expect(factOf(bare)).toEqual({ ...whole, ...money, ...unknown })
})

test.each(['completed', 'async_payment_succeeded', 'async_payment_failed', 'expired'])(
  'checkout.session.%s says what its session says, at the time of the event',
  (word) => {
    const type = `checkout.session.${word}`
    const at = new Date(1_790_000_100_000)
    const state = word === 'async_payment_failed' ? 'failed' : 'paid'
    expect(eventOf(event(type, session({})), false).news).toMatchObject({ sessionId: 'cs_1', state, at })
    expect(eventOf(event(type, {}), false)).toMatchObject({ news: null, isUnreadable: true })
  },
)

test.each(['refund.created', 'refund.updated', 'refund.failed', 'charge.dispute.created', 'charge.dispute.closed'])(
  '%s of no payment says nothing, and one without a name is told to a person',
  (type) => {
    const ofNothing = { id: 'x_1', payment_intent: null, status: 'succeeded', amount: 100 }
    expect(eventOf(event(type, ofNothing), false)).toMatchObject({ news: null, isUnreadable: false })
    const named = { ...ofNothing, payment_intent: 'pi_1', metadata: { refund: 'ref_1' } }
    expect(eventOf(event(type, named), false).news).toMatchObject({ paymentId: 'pi_1', externalId: 'x_1' })
    expect(eventOf(event(type, {}), false)).toMatchObject({ news: null, isUnreadable: true })
  },
)

test('a refund that we began names itself', () => {
  const ours = { id: 're_1', payment_intent: 'pi_1', status: 'pending', amount: 150, metadata: { refund: 'ref_1' } }
  expect(eventOf(event('refund.created', ours), false).news).toMatchObject({ refundId: 'ref_1', amount: null })
})

test('a failed asynchronous payment is failed, though its session is complete', () => {
  const unpaid = event('checkout.session.async_payment_failed', session({ payment_status: 'unpaid' }))
  expect(eventOf(unpaid, false).news?.state).toBe('failed')
})

test('events that the shop does not know say nothing about money', () => {
  const unknown = eventOf(event('payment_intent.succeeded', { id: 'pi_1' }), false)
  expect(unknown).toMatchObject({ news: null, isUnreadable: false })
})

test('refunds and disputes name the payment they are about', () => {
  const refund = { id: 're_1', payment_intent: 'pi_1', status: 'succeeded', amount: 35_000_000, metadata: {} }
  expect(eventOf(event('refund.updated', refund), false).news).toEqual({
    kind: 'refund',
    paymentId: 'pi_1',
    externalId: 're_1',
    refundId: null,
    state: 'succeeded',
    amount: 350_000,
  })
  const dispute = { id: 'dp_1', payment_intent: { id: 'pi_1' }, status: 'needs_response', amount: 100 }
  expect(eventOf(event('charge.dispute.created', dispute), false).news).toEqual({
    kind: 'dispute',
    paymentId: 'pi_1',
    externalId: 'dp_1',
    state: 'opened',
  })
})

test.each([
  ['refund.updated', 'pending', 'under_way'],
  ['refund.updated', 'requires_action', 'under_way'],
  ['refund.updated', 'canceled', 'failed'],
  ['refund.failed', 'failed', 'failed'],
  ['charge.dispute.closed', 'won', 'won'],
  ['charge.dispute.closed', 'warning_closed', 'won'],
  ['charge.dispute.closed', 'prevented', 'won'],
  ['charge.dispute.closed', 'lost', 'lost'],
  ['charge.dispute.updated', 'under_review', 'opened'],
])('%s with the status %s is %s', (type, status, state) => {
  const news = eventOf(event(type, { id: 'x_1', payment_intent: 'pi_1', status, amount: 100 }), false).news
  expect(news?.state).toBe(state)
})

test('an event of the other mode, test or live, says nothing about our money', () => {
  const paid = event('checkout.session.completed', session({}))
  for (const livemode of [true, false]) {
    const read = eventOf({ ...paid, livemode } as Stripe.Event, true)
    expect(read.news !== null).toBe(livemode)
    expect(read.isUnreadable).toBe(false)
  }
})

test.each([{}, { id: 7 }, null])('what should say something of money and is %j is told to a person', (object) => {
  const strange = event('checkout.session.completed', object as object)
  expect(eventOf(strange, false)).toMatchObject({ news: null, isUnreadable: true })
})
