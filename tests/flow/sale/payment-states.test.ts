import fc from 'fast-check'
import Stripe from 'stripe'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { receivePaymentEvent } from '#sale/receive-event.ts'
import { aDraft, aLine, aParcel } from '../../support/drafts.ts'
import { linkSecret, openTill, type Till, webhookSecret } from '../../support/till.ts'

// Two tabs, one cart: two sessions of one order, and everything that may be told of them, in every order and number.

let till: Till
beforeAll(async () => {
  till = await openTill()
})
afterAll(() => till.close())

type Tab = 0 | 1
type Word = 'pending' | 'failed' | 'expired' | 'paid' | 'wrong' | 'foreign'
interface News {
  readonly tab: Tab
  readonly word: Word
}

const words: readonly Word[] = ['pending', 'failed', 'expired', 'paid', 'wrong', 'foreign']
const anyNews = fc.record({ tab: fc.constantFrom<Tab>(0, 1), word: fc.constantFrom(...words) })
const stripe = new Stripe('sk_test_x')
const total = 128_000

const types: Readonly<Record<Word, string>> = {
  pending: 'checkout.session.completed',
  failed: 'checkout.session.async_payment_failed',
  expired: 'checkout.session.expired',
  paid: 'checkout.session.async_payment_succeeded',
  wrong: 'checkout.session.completed',
  foreign: 'checkout.session.completed',
}

async function tell(session: string, { tab, word }: News, eventId: string): Promise<void> {
  const isPaid = word === 'paid' || word === 'wrong' || word === 'foreign'
  const object = {
    id: session,
    object: 'checkout.session',
    status: word === 'expired' ? 'expired' : 'complete',
    payment_status: isPaid ? 'paid' : 'unpaid',
    payment_intent: `pi_${session}`,
    amount_total: (word === 'wrong' ? total / 100 : total) * 100,
    currency: word === 'foreign' ? 'usd' : 'idr',
    metadata: { attempt: 'att_of_somebody_else' },
  }
  const now = new Date()
  const created = Math.floor(now.getTime() / 1000)
  const payload = JSON.stringify({ id: eventId, object: 'event', type: types[word], created, data: { object }, tab })
  const signature = stripe.webhooks.generateTestHeaderString({ payload, secret: webhookSecret, timestamp: created })
  const failed = (_id: string, error: unknown) => expect.unreachable(String(error))
  const desk = { db: till.db, gateway: till.gateway, linkSecret, now, failed }
  expect(await receivePaymentEvent(desk, payload, signature)).toBe('recorded')
}

/** An order whose cart is paid for in two tabs. */
async function twoTabs(serial: number) {
  const line = aLine(`TAB-${serial}`, { quantity: 2 })
  const placed = await till.place(aDraft([aParcel('upt', [line])]))
  if (!placed.ok || !placed.attemptId) throw new Error('not placed')
  const sessions = [`cs_${serial}_0`, `cs_${serial}_1`]
  const attempts = till.db.updateTable('payment_attempts').where('id', '=', placed.attemptId)
  const first = await attempts.set({ state: 'open', session_id: sessions[0] }).returningAll().executeTakeFirstOrThrow()
  await till.db
    .insertInto('payment_attempts')
    .values({ ...first, id: `${first.id}x`, session_id: sessions[1] ?? null })
    .execute()
  return { orderId: placed.orderId, sessions, sku: line.variantId }
}

interface World {
  readonly attempts: [string, string]
  request: 'open' | 'settled' | 'void'
  order: string
  readonly told: string[]
}

const isLive = (state: string) => state === 'open' || state === 'pending'

/** What must come of it, said once more and more simply than the shop says it. */
function expected(news: readonly News[]): World {
  const world: World = { attempts: ['open', 'open'], request: 'open', order: 'awaiting_payment', told: [] }
  for (const { tab, word } of news) {
    const state = world.attempts[tab]
    if (state === 'paid') continue
    if (word === 'pending') {
      if (state !== 'open') continue
      world.attempts[tab] = 'pending'
      if (world.order === 'awaiting_payment') world.order = 'payment_pending'
    } else if (word === 'failed' || word === 'expired') {
      if (!isLive(state)) continue
      world.attempts[tab] = word
      if (word !== 'expired' || world.attempts.some(isLive) || world.request !== 'open') continue
      world.request = 'void'
      world.order = 'expired'
    } else {
      world.attempts[tab] = 'paid'
      if (word !== 'paid') world.told.push('amount_mismatch')
      else if (world.request === 'settled') world.told.push('paid_twice')
      else if (world.request === 'void') world.told.push('paid_after_close')
      else {
        world.request = 'settled'
        world.order = 'paid'
      }
    }
  }
  return world
}

let serial = 0

test('whatever is told of two sessions of one cart, in any order and any number of times, ends as the table says', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyNews, { minLength: 1, maxLength: 7 }), fc.nat(6), async (news, repeated) => {
      serial++
      const { orderId, sessions, sku } = await twoTabs(serial)
      const id = (place: number) => `evt_${serial}_${place}`
      for (const [place, one] of news.entries()) await tell(sessions[one.tab] ?? '', one, id(place))
      // The provider repeats an event that it thinks lost, and says the same again in another event.
      const place = repeated % news.length
      const again = news[place] as News
      await tell(sessions[again.tab] ?? '', again, id(place))

      const world = expected(news)
      const order = await till.db.selectFrom('orders').select('state').where('id', '=', orderId).executeTakeFirst()
      expect(order?.state).toBe(world.order)
      const attempts = await till.db
        .selectFrom('payment_attempts')
        .select('state')
        .where('session_id', 'in', sessions)
        .orderBy('session_id')
        .execute()
      expect(attempts.map(({ state }) => state)).toEqual(world.attempts)
      const told = await till.db.selectFrom('escalations').select('kind').where('order_id', '=', orderId).execute()
      const kinds: string[] = told.map(({ kind }) => kind).filter((kind) => kind !== 'producer_without_contact')
      expect(kinds.sort()).toEqual([...world.told].sort())
      const stock = await till.db.selectFrom('stock').selectAll().where('variant_id', '=', sku).executeTakeFirst()
      const isSold = world.order === 'paid'
      expect(stock).toMatchObject({ sold: isSold ? 2 : 0, held: isSold || world.order === 'expired' ? 0 : 2 })
    }),
    { numRuns: 40 },
  )
  await till.expectSound()
})
