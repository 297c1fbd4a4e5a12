import Stripe from 'stripe'
import { expect, test } from 'vitest'
import { connectStripe } from '#payments/stripe.ts'

const settings = { secretKey: 'sk_test_1', webhookSecret: 'whsec_1' }
const gateway = connectStripe(settings)
const now = new Date('2026-11-21T10:00:00Z')
const seconds = Math.floor(now.getTime() / 1000)

function read(payload: string, timestamp = seconds, secret = settings.webhookSecret) {
  const signature = new Stripe('sk_test_1').webhooks.generateTestHeaderString({ payload, secret, timestamp })
  return gateway.readEvent(payload, signature, now)
}

const event = JSON.stringify({ id: 'evt_1', type: 'a.type.nobody.knows', created: seconds, data: { object: {} } })

test('an event of any type is believed when it is signed, now, by us', () => {
  expect(read(event)).toMatchObject({ id: 'evt_1', type: 'a.type.nobody.knows' })
  expect(read(event, seconds - 301)).toBeNull()
  expect(read(event, seconds + 301)).toBeNull()
  expect(read(event, seconds, 'whsec_2')).toBeNull()
})

test('while one secret takes the other’s place, both are believed, and no third', () => {
  const rotating = connectStripe({ ...settings, webhookSecret: 'whsec_new, whsec_1' })
  const sign = (secrets: readonly string[], timestamp = seconds) =>
    secrets
      .map((secret) => new Stripe('sk_test_1').webhooks.generateTestHeaderString({ payload: event, secret, timestamp }))
      .map((header, place) => (place === 0 ? header : header.replace(/^t=\d+,/, '')))
      .join(',')
  for (const secrets of [['whsec_1'], ['whsec_new'], ['whsec_1', 'whsec_new'], ['whsec_other', 'whsec_1']])
    expect(rotating.readEvent(event, sign(secrets), now), secrets.join()).toMatchObject({ id: 'evt_1' })
  expect(rotating.readEvent(event, sign(['whsec_other']), now)).toBeNull()
  expect(rotating.readEvent(event, sign(['whsec_1'], seconds - 301), now)).toBeNull()
  expect(rotating.readEvent(event, '', now)).toBeNull()
  expect(rotating.readEvent(event, `t=${seconds},v1=`, now)).toBeNull()
})

test.each(['[]', 'null', '1', '{', '{}', '{"type":"x","data":{"object":{}}}', '{"id":"evt_1","type":"x"}'])(
  '%s is no event, whoever signed it',
  (payload) => {
    expect(read(payload)).toBeNull()
  },
)

test('an event of a version of the API that nobody knows yet is read by what it still says', () => {
  const object = {
    id: 'cs_1',
    status: 'complete',
    payment_status: 'paid',
    payment_intent: 'pi_1',
    amount_total: 5_500_000,
    currency: 'idr',
    created: seconds,
    metadata: { attempt: 'att_1' },
    something_new: { nested: [1, 2] },
  }
  const from = (api_version: string | null, data: object) =>
    read(JSON.stringify({ id: 'evt_2', type: 'checkout.session.completed', api_version, created: seconds, data }))
  const known = from('2026-01-28.basil', { object })
  expect(known?.news).toMatchObject({ sessionId: 'cs_1', state: 'paid', amount: 55_000 })
  for (const version of ['2031-12-31.zeppelin', '', null]) expect(from(version, { object })).toEqual(known)
  // What it says no more is told, not guessed.
  expect(from('2031-12-31.zeppelin', { object: {} })).toMatchObject({ news: null, isUnreadable: true })
})
