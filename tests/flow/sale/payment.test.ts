import { sql } from 'kysely'
import Stripe from 'stripe'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { applyWaiting } from '#sale/receive-event.ts'
import { aDraft, aLine, aParcel } from '../../support/drafts.ts'
import { knowProducers } from '../../support/paid-order.ts'
import { linkSecret, openTill, type Till, webhookSecret } from '../../support/till.ts'

let till: Till
beforeAll(async () => {
  till = await openTill()
})
afterAll(() => till.close())

const mixed = () =>
  aDraft([
    aParcel('upt', [aLine('TISU', { count: { pieces: 1000, countedAt: new Date('2026-11-01T00:00:00Z') } })]),
    aParcel('kube', [aLine('BATIK', { unitPrice: 350_000, count: null })]),
  ])

const stateOf = async (orderId: string) =>
  (await till.db.selectFrom('orders').select('state').where('id', '=', orderId).executeTakeFirstOrThrow()).state
const handoffsOf = (orderId: string) =>
  till.db.selectFrom('handoffs').selectAll().where('order_id', '=', orderId).orderBy('producer_id').execute()
const lettersOf = (orderId: string) =>
  till.db.selectFrom('outbox').select(['kind', 'to_address']).where('order_id', '=', orderId).orderBy('kind').execute()

/** Signs any event body as the provider would, for what its stand-in would never send. */
async function post(event: object, at = new Date()): Promise<number> {
  const payload = JSON.stringify(event)
  const timestamp = Math.floor(at.getTime() / 1000)
  const signature = await new Stripe('sk_test_x').webhooks.generateTestHeaderStringAsync({
    payload,
    secret: webhookSecret,
    timestamp,
  })
  const answer = await fetch(till.webhookUrl, {
    method: 'POST',
    headers: { 'stripe-signature': signature },
    body: payload,
  })
  return answer.status
}

async function completedEvent(sessionId: string, id: string, changes: object = {}): Promise<object> {
  const ledger = (await till.bank('ledger')) as { sessions: { id: string }[] }
  const session = ledger.sessions.find((candidate) => candidate.id === sessionId)
  const object = { ...session, status: 'complete', payment_status: 'paid', payment_intent: `pi_${id}`, ...changes }
  return {
    id,
    object: 'event',
    type: 'checkout.session.completed',
    created: Math.floor(Date.now() / 1000),
    data: { object },
  }
}

test('a paid cart of two makers becomes one hand-off each, with a letter for each and one for the buyer', async () => {
  await knowProducers(till, 'upt', 'kube')
  const { orderId, sessionId } = await till.sell(mixed())
  await till.bank(`pay/${sessionId}`, {})
  await till.settled(sessionId, 'settled')
  expect(await stateOf(orderId)).toBe('paid')
  expect(await handoffsOf(orderId)).toMatchObject([
    { producer_id: 'kube', state: 'offered' },
    { producer_id: 'upt', state: 'offered' },
  ])
  expect(await lettersOf(orderId)).toEqual([
    { kind: 'order_paid', to_address: 'pembeli@contoh.example' },
    { kind: 'work_order', to_address: 'kube@produsen.example' },
    { kind: 'work_order', to_address: 'upt@produsen.example' },
  ])
  await till.expectSound()
})

test('the same webhook fifty times at once, and another event id for the same session, pay once', async () => {
  const { orderId, sessionId } = await till.sell(mixed())
  const event = await completedEvent(sessionId, 'evt_lima_puluh')
  const twin = await completedEvent(sessionId, 'evt_kembar', { payment_intent: 'pi_evt_lima_puluh' })
  const statuses = await Promise.all([...Array.from({ length: 50 }, () => post(event)), post(twin), post(twin)])
  expect(new Set(statuses)).toEqual(new Set([200]))
  await applyWaiting({ db: till.db, gateway: till.gateway, linkSecret, now: new Date(Date.now() + 60_000) })
  expect(await handoffsOf(orderId)).toHaveLength(2)
  const payments = await till.db
    .selectFrom('payments')
    .innerJoin('payment_attempts', 'payment_attempts.id', 'payments.attempt_id')
    .select('payments.id')
    .where('session_id', '=', sessionId)
    .execute()
  expect(payments).toHaveLength(1)
  await till.expectSound()
})

test('completed but unpaid is not paid; the money that comes later is', async () => {
  const { orderId, sessionId } = await till.sell(mixed())
  await till.bank(`pay/${sessionId}`, { method: 'id_bank_transfer' })
  await till.settled(sessionId, 'noted')
  expect(await stateOf(orderId)).toBe('payment_pending')
  expect(await handoffsOf(orderId)).toEqual([])
  await till.bank(`pay/${sessionId}`, { method: 'id_bank_transfer', outcome: 'succeed' })
  await till.settled(sessionId, 'settled')
  expect(await stateOf(orderId)).toBe('paid')
  expect(await handoffsOf(orderId)).toHaveLength(2)
  await till.expectSound()
})

test.each([
  ['too little', { amount_total: 100 }],
  ['a hundredth', { amount_total: 441_000 }],
  ['a fraction of a rupiah', { amount_total: 44_100_001 }],
  ['another currency', { currency: 'usd' }],
])('%s is never taken for the price: an officer hears of it and nothing is handed on', async (what, changes) => {
  const { orderId, sessionId } = await till.sell(mixed())
  expect(await post(await completedEvent(sessionId, `evt_${what.replaceAll(' ', '_')}`, changes))).toBe(200)
  expect(await stateOf(orderId)).toBe('awaiting_payment')
  expect(await handoffsOf(orderId)).toEqual([])
  const told = await till.db.selectFrom('escalations').select('kind').where('order_id', '=', orderId).execute()
  expect(told).toEqual([{ kind: 'amount_mismatch' }])
  await till.expectSound()
})

test("what an event's metadata says of another order changes nothing there", async () => {
  const [mine, others] = [await till.sell(mixed()), await till.sell(mixed())]
  const attempt = await till.db
    .selectFrom('payment_attempts')
    .select('id')
    .where('session_id', '=', others.sessionId)
    .executeTakeFirstOrThrow()
  await post(
    await completedEvent(mine.sessionId, 'evt_tukar', {
      metadata: { attempt: attempt.id },
      client_reference_id: 'GK-0000-0000',
    }),
  )
  expect(await stateOf(mine.orderId)).toBe('paid')
  expect(await stateOf(others.orderId)).toBe('awaiting_payment')
})

test('events unsigned, signed long ago or signed for tomorrow are not believed', async () => {
  const { orderId, sessionId } = await till.sell(mixed())
  const event = await completedEvent(sessionId, 'evt_palsu')
  const unsigned = await fetch(till.webhookUrl, { method: 'POST', body: JSON.stringify(event) })
  expect(unsigned.status).toBe(400)
  expect(await post(event, new Date(Date.now() - 10 * 60_000))).toBe(400)
  expect(await post(event, new Date(Date.now() + 24 * 3_600_000))).toBe(400)
  expect(await stateOf(orderId)).toBe('awaiting_payment')
  const recorded = await till.db.selectFrom('payment_events').select('id').where('id', '=', 'evt_palsu').execute()
  expect(recorded).toEqual([])
})

test('an event of an unknown type is answered 200, recorded and does nothing', async () => {
  expect(
    await post({ id: 'evt_asing', object: 'event', type: 'customer.created', created: 1, data: { object: {} } }),
  ).toBe(200)
  const event = await till.db
    .selectFrom('payment_events')
    .select(['outcome', 'digest'])
    .where('id', '=', 'evt_asing')
    .executeTakeFirst()
  expect(event).toMatchObject({ outcome: 'ignored', digest: expect.stringMatching(/^[0-9a-f]{64}$/) })
})

test('an event that comes before its session is saved waits and then takes effect', async () => {
  const { orderId, sessionId } = await till.sell(mixed())
  const attempts = till.db.updateTable('payment_attempts')
  await attempts.set({ session_id: null, state: 'created' }).where('session_id', '=', sessionId).execute()
  expect(await post(await completedEvent(sessionId, 'evt_dini'))).toBe(200)
  expect(await stateOf(orderId)).toBe('awaiting_payment')
  const attempt = await till.db
    .selectFrom('payment_attempts')
    .innerJoin('payment_requests', 'payment_requests.id', 'payment_attempts.request_id')
    .select('payment_attempts.id')
    .where('order_id', '=', orderId)
    .executeTakeFirstOrThrow()
  await till.open(attempt.id)
  await applyWaiting({ db: till.db, gateway: till.gateway, linkSecret, now: new Date(Date.now() + 60_000) })
  expect(await stateOf(orderId)).toBe('paid')
  await till.expectSound()
})

test('a payment for a session nobody made here is put before an officer', async () => {
  const { sessionId } = await till.sell(mixed())
  await post(await completedEvent(sessionId, 'evt_tak_dikenal', { id: 'cs_asing' }))
  for (let round = 1; round <= 20; round++) {
    const later = new Date(Date.now() + round * 3_600_000)
    await applyWaiting({ db: till.db, gateway: till.gateway, linkSecret, now: later })
  }
  const told = await till.db.selectFrom('escalations').select('kind').where('subject', '=', 'cs_asing').execute()
  expect(told).toEqual([{ kind: 'unknown_payment' }])
})

test('an event whose acting keeps failing is put before an officer, and acts once the trouble is over', async () => {
  const { orderId, sessionId } = await till.sell(mixed())
  // The order's maker cannot be handed anything while the table is away.
  await sql`alter table handoff_lines rename to handoff_lines_away`.execute(till.db)
  const failures: string[] = []
  const desk = { db: till.db, gateway: till.gateway, linkSecret, failed: (id: string) => failures.push(id) }
  await post(await completedEvent(sessionId, 'evt_macet'))
  for (let round = 1; round <= 8; round++)
    await applyWaiting({ ...desk, now: new Date(Date.now() + round * 3_600_000) })
  expect(failures).toContain('evt_macet')
  const told = await till.db.selectFrom('escalations').select('kind').where('subject', '=', 'evt_macet').execute()
  expect(told).toEqual([{ kind: 'event_stuck' }])
  await sql`alter table handoff_lines_away rename to handoff_lines`.execute(till.db)
  await applyWaiting({ ...desk, now: new Date(Date.now() + 48 * 3_600_000) })
  expect(await stateOf(orderId)).toBe('paid')
  await till.expectSound()
})

test('two payments for one order settle once and escalate once', async () => {
  const { orderId, sessionId } = await till.sell(mixed())
  const first = await till.db
    .selectFrom('payment_attempts')
    .selectAll()
    .where('session_id', '=', sessionId)
    .executeTakeFirstOrThrow()
  await till.db
    .insertInto('payment_attempts')
    .values({ ...first, id: 'att_kedua', session_id: 'cs_kedua', state: 'open' })
    .execute()
  await post(await completedEvent(sessionId, 'evt_satu'))
  await post(await completedEvent(sessionId, 'evt_dua', { id: 'cs_kedua' }))
  expect(await handoffsOf(orderId)).toHaveLength(2)
  const told = await till.db
    .selectFrom('escalations')
    .select('kind')
    .where('order_id', '=', orderId)
    .where('kind', '=', 'paid_twice')
    .execute()
  expect(told).toHaveLength(1)
  await till.expectSound()
})
