import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { inTransaction } from '#database/transaction.ts'
import { availableNow } from '#stock/available.ts'
import { takeCounts } from '#stock/count.ts'
import { holdStock, releaseHeld, sellHeld } from '#stock/hold.ts'
import { type FreshDatabase, freshDatabase } from '../../support/database.ts'

let fresh: FreshDatabase
beforeAll(async () => {
  fresh = await freshDatabase()
})
afterAll(() => fresh.drop())

const start = new Date('2026-11-01T00:00:00Z').getTime()
const minute = 60_000

/** What may happen to one variant, in any order; times are the minute of the happening unless a count says an earlier one. */
const happening = fc.oneof(
  fc.record({ what: fc.constant('hold' as const), quantity: fc.integer({ min: 1, max: 4 }) }),
  fc.record({ what: fc.constant('sell' as const), which: fc.nat(9) }),
  fc.record({ what: fc.constant('release' as const), which: fc.nat(9) }),
  fc.record({
    what: fc.constant('count' as const),
    pieces: fc.integer({ min: 0, max: 12 }),
    minutesAgo: fc.integer({ min: 0, max: 6 }),
  }),
)

/** The same rules in plain numbers. */
interface Model {
  counted: number
  countedAt: number
  readonly orders: {
    readonly id: string
    readonly quantity: number
    state: 'held' | 'sold' | 'released'
    soldAt: number
  }[]
}
const leftIn = ({ counted, countedAt, orders }: Model): number =>
  counted -
  orders
    .filter(({ state, soldAt }) => state === 'held' || (state === 'sold' && soldAt > countedAt))
    .reduce((sum, { quantity }) => sum + quantity, 0)

let runs = 0

test('holds, sales, releases and counts in any order leave what plain arithmetic leaves', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(happening, { minLength: 1, maxLength: 25 }), async (happenings) => {
      const variantId = `MODEL-${++runs}`
      const model: Model = { counted: 5, countedAt: start, orders: [] }
      await takeCounts(fresh.db, [{ variantId, count: { pieces: 5, countedAt: new Date(start) } }])
      for (const [index, event] of happenings.entries()) {
        const time = start + (index + 1) * minute
        await (event.what === 'count'
          ? count(model, variantId, event.pieces, time - event.minutesAgo * minute)
          : change(model, variantId, event, time))
        expect(await leftInDatabase(variantId)).toBe(leftIn(model))
      }
    }),
    { numRuns: 25 },
  )
})

async function count(model: Model, variantId: string, pieces: number, at: number): Promise<void> {
  const oversold = await takeCounts(fresh.db, [{ variantId, count: { pieces, countedAt: new Date(at) } }])
  if (at > model.countedAt) Object.assign(model, { counted: pieces, countedAt: at })
  const missing = Math.max(0, -leftIn(model))
  if (at >= model.countedAt && missing > 0 && oversold.length > 0) expect(oversold).toEqual([{ variantId, missing }])
}

async function change(
  model: Model,
  variantId: string,
  event: { what: 'hold'; quantity: number } | { what: 'sell' | 'release'; which: number },
  time: number,
): Promise<void> {
  const now = new Date(time)
  if (event.what === 'hold') {
    const id = await anOrder()
    const short = await inTransaction(fresh.db, (trx) =>
      holdStock(trx, id, [{ variantId, quantity: event.quantity }], now),
    )
    expect(short.length === 0).toBe(leftIn(model) >= event.quantity)
    if (short.length === 0) model.orders.push({ id, quantity: event.quantity, state: 'held', soldAt: 0 })
    return
  }
  const order = model.orders[event.which]
  if (!order) return
  await inTransaction(fresh.db, (trx) => (event.what === 'sell' ? sellHeld : releaseHeld)(trx, order.id, now))
  if (order.state === 'held')
    Object.assign(order, event.what === 'sell' ? { state: 'sold', soldAt: time } : { state: 'released' })
}

async function leftInDatabase(variantId: string): Promise<number> {
  const row = await fresh.db
    .selectFrom('stock')
    .selectAll()
    .where('variant_id', '=', variantId)
    .executeTakeFirstOrThrow()
  const left = row.counted - row.held - row.sold
  const said = await availableNow(fresh.db, [{ variantId, count: { pieces: 0, countedAt: new Date(0) } }])
  expect(said.get(variantId)).toBe(Math.max(0, left))
  return left
}

let orders = 0

async function anOrder(): Promise<string> {
  const id = `ord_model_${++orders}`
  const texts = { language: 'id', state: 'awaiting_payment', buyer_name: '', buyer_email: '', buyer_phone: '' } as const
  await fresh.db
    .insertInto('orders')
    .values({
      ...texts,
      id,
      number: id,
      token_hash: id,
      checkout_key: id,
      address: null,
      note: '',
      gift_message: '',
      privacy_notice: '',
      privacy_consented_at: new Date(start),
      goods_total: 0,
      shipping_total: 0,
      total: 0,
      created_at: new Date(start),
      paid_at: null,
      closed_at: null,
      completed_at: null,
      erased_at: null,
    })
    .execute()
  return id
}
