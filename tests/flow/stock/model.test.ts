import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { inTransaction } from '#database/transaction.ts'
import { availableNow } from '#stock/available.ts'
import { takeCounts } from '#stock/count.ts'
import { holdStock, releaseHeld, sellHeld } from '#stock/hold.ts'
import { withLeft } from '#stock/of-content.ts'
import { returnPieces, takePieces } from '#stock/shelf.ts'
import { type FreshDatabase, freshDatabase } from '../../support/database.ts'
import { anEmptyOrder } from '../../support/empty-order.ts'
import { counted, producer, product, variant } from '../../support/sample-products.ts'

let fresh: FreshDatabase
beforeAll(async () => {
  fresh = await freshDatabase()
})
afterAll(() => fresh.drop())

const start = new Date('2026-11-01T00:00:00Z').getTime()
const minute = 60_000

/** What may happen to one variant, in any order, a minute apart. */
const happening = fc.oneof(
  fc.record({ what: fc.constant('hold' as const), quantity: fc.integer({ min: 1, max: 4 }) }),
  fc.record({
    what: fc.constantFrom('sell' as const, 'release' as const, 'return' as const, 'again' as const),
    which: fc.nat(9),
  }),
  // Off the shelf for a line of something else.
  fc.record({ what: fc.constant('take' as const), quantity: fc.integer({ min: 1, max: 4 }) }),
  // Counted minutes before it comes in, or with a time that has not come yet; saved a while before it is read.
  fc.record({
    what: fc.constant('count' as const),
    pieces: fc.integer({ min: 0, max: 12 }),
    saidMinutes: fc.integer({ min: -6, max: 20 }),
    savedMinutes: fc.integer({ min: -3, max: 0 }),
  }),
)

/** The same rules in plain numbers. */
interface Model {
  counted: number
  countedAt: number
  saidAt: number
  readonly orders: {
    readonly id: string
    readonly quantity: number
    state: 'held' | 'sold' | 'released'
    soldAt: number
    /** When it came back (+) and was taken again (-). */
    readonly moves: { readonly at: number; readonly sign: 1 | -1 }[]
  }[]
}
const leftIn = ({ counted, countedAt, orders }: Model): number =>
  orders.reduce((left, { state, quantity, soldAt, moves }) => {
    const goneSince = state === 'held' || (state === 'sold' && soldAt > countedAt)
    const moved = moves.reduce((sum, { at, sign }) => sum + (at > countedAt ? sign : 0), 0)
    return left + quantity * (moved - (goneSince ? 1 : 0))
  }, counted)
const isOut = (order: Model['orders'][number]) => order.moves.at(-1)?.sign !== 1

let runs = 0

test('holds, sales, releases, returns and counts of any time leave what plain arithmetic leaves', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(happening, { minLength: 1, maxLength: 25 }), async (happenings) => {
      const variantId = `MODEL-${++runs}`
      const model: Model = { counted: 5, countedAt: start, saidAt: start, orders: [] }
      const first = { pieces: 5, countedAt: new Date(start) }
      await takeCounts(fresh.db, [{ variantId, count: first }], new Date(start))
      for (const [index, event] of happenings.entries()) {
        const time = start + (index + 1) * minute
        await (event.what === 'count' ? count(model, variantId, event, time) : change(model, variantId, event, time))
        expect(await leftInDatabase(variantId)).toBe(leftIn(model))
      }
    }),
    { numRuns: 40 },
  )
})

async function count(
  model: Model,
  variantId: string,
  { pieces, saidMinutes, savedMinutes }: { pieces: number; saidMinutes: number; savedMinutes: number },
  time: number,
): Promise<void> {
  const said = time + saidMinutes * minute
  const from = Math.min(said, time + savedMinutes * minute)
  const told = { pieces, countedAt: new Date(said), savedAt: new Date(time + savedMinutes * minute) }
  const oversold = await takeCounts(fresh.db, [{ variantId, count: told }], new Date(time))
  if (said === model.saidAt || from <= model.countedAt) return expect(oversold).toEqual([])
  Object.assign(model, { counted: pieces, countedAt: from, saidAt: said })
  const missing = -leftIn(model)
  expect(oversold).toEqual(missing > 0 ? [{ variantId, missing }] : [])
}

async function change(
  model: Model,
  variantId: string,
  event:
    | { what: 'hold'; quantity: number }
    | { what: 'take'; quantity: number }
    | { what: 'sell' | 'release' | 'return' | 'again'; which: number },
  time: number,
): Promise<void> {
  const now = new Date(time)
  if (event.what === 'hold') {
    const id = await anEmptyOrder(fresh.db)
    const short = await inTransaction(fresh.db, (trx) =>
      holdStock(trx, id, [{ variantId, quantity: event.quantity }], now),
    )
    expect(short.length === 0).toBe(leftIn(model) >= event.quantity)
    if (short.length > 0) return
    model.orders.push({ id, quantity: event.quantity, state: 'held', soldAt: 0, moves: [] })
    return
  }
  if (event.what === 'take') {
    const id = await anEmptyOrder(fresh.db)
    const line = { id, orderId: id, variantId: 'SOMETHING-ELSE', quantity: event.quantity }
    const left = leftIn(model)
    const taken = await inTransaction(fresh.db, (trx) => takePieces(trx, line, variantId, now))
    expect(taken === 'short').toBe(left < event.quantity)
    if (taken !== 'short')
      model.orders.push({ id, quantity: event.quantity, state: 'released', soldAt: 0, moves: [{ at: time, sign: -1 }] })
    return
  }
  const order = model.orders[event.which]
  if (!order) return
  await inTransaction(fresh.db, async (trx) => {
    if (event.what === 'sell') await sellHeld(trx, order.id, now)
    if (event.what === 'release') await releaseHeld(trx, order.id, now)
    const line = { id: order.id, orderId: order.id, variantId, quantity: order.quantity }
    if (event.what === 'return') await returnPieces(trx, [line], now)
    if (event.what === 'again' && order.state === 'sold' && !isOut(order)) {
      const enough = leftIn(model) >= order.quantity
      expect((await takePieces(trx, line, variantId, now)) !== 'short').toBe(enough)
      if (enough) order.moves.push({ at: time, sign: -1 })
    }
  })
  if (event.what === 'return' && order.state === 'sold' && isOut(order)) order.moves.push({ at: time, sign: 1 })
  if (event.what === 'sell' && order.state === 'held') Object.assign(order, { state: 'sold', soldAt: time })
  if (event.what === 'release' && order.state === 'held') order.state = 'released'
}

async function leftInDatabase(variantId: string): Promise<number> {
  const row = await fresh.db
    .selectFrom('stock')
    .selectAll()
    .where('variant_id', '=', variantId)
    .executeTakeFirstOrThrow()
  const left = row.counted + row.returned - row.held - row.sold
  const older = [{ variantId, count: { pieces: 0, countedAt: new Date(0) } }]
  expect((await availableNow(fresh.db, older, new Date(start))).get(variantId)).toBe(Math.max(0, left))
  return left
}

test('a count with a time to come is taken once, and what is sold from then on is taken off it', async () => {
  const variantId = 'MASA-DEPAN'
  const count = { pieces: 1, countedAt: new Date(start + 600 * minute), savedAt: new Date(start) }
  const look = (at: number) => takeCounts(fresh.db, [{ variantId, count }], new Date(start + at * minute))
  await look(1)
  const id = await anEmptyOrder(fresh.db)
  const at = (minutes: number) => new Date(start + minutes * minute)
  await inTransaction(fresh.db, (trx) => holdStock(trx, id, [{ variantId, quantity: 1 }], at(2)))
  await inTransaction(fresh.db, (trx) => sellHeld(trx, id, at(3)))
  for (const minutes of [4, 500, 700]) {
    await look(minutes)
    expect(await leftInDatabase(variantId)).toBe(0)
  }
})

test('a build shows what is not sold; what somebody may still pay for is on the shelf', async () => {
  const now = new Date(start + minute)
  const shelf = product('tas', producer('upt'), [
    variant('RAK-A', 1, { availability: counted(2) }),
    variant('RAK-B', 1, { availability: counted(2) }),
    variant('RAK-C', 1, { availability: counted(2) }),
    variant('RAK-D', 1),
  ])
  const count = { pieces: 2, countedAt: new Date('2026-11-01T00:00:00.000Z') }
  const known = ['RAK-A', 'RAK-B'].map((variantId) => ({ variantId, count }))
  await takeCounts(fresh.db, known, now)
  const id = await anEmptyOrder(fresh.db)
  await inTransaction(fresh.db, async (trx) => {
    await holdStock(trx, id, [{ variantId: 'RAK-A', quantity: 1 }], now)
    await sellHeld(trx, id, now)
  })
  const other = await anEmptyOrder(fresh.db)
  await inTransaction(fresh.db, (trx) => holdStock(trx, other, [{ variantId: 'RAK-B', quantity: 2 }], now))
  const [shown] = await withLeft(fresh.db, [shelf], now)
  const left = shown?.variants.map(({ availability }) => ('left' in availability ? availability.left : null))
  expect(left).toEqual([1, 2, 2, null])
})
