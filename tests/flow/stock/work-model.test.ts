import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { planWork, type WorkPlan } from '#calendar/work-weeks.ts'
import { addDays, type Day } from '#core/day.ts'
import { inTransaction } from '#database/transaction.ts'
import { giveBackWork, holdWork, releaseWork, sellWork, takenWork } from '#stock/work.ts'
import { type FreshDatabase, freshDatabase } from '../../support/database.ts'
import { anEmptyOrder } from '../../support/empty-order.ts'

let fresh: FreshDatabase
beforeAll(async () => {
  fresh = await freshDatabase()
})
afterAll(() => fresh.drop())

const firstDay = '2026-11-23'
const now = new Date('2026-11-23T01:00:00Z')
const closures = [{ from: '2026-12-14', to: '2026-12-20' }]

/** What may happen to the weeks of one variant; `days` pass before it. The CMS may change what a week can hold. */
const happening = fc.record({
  what: fc.constantFrom('hold', 'hold', 'hold', 'pay', 'pay', 'expire', 'decline'),
  which: fc.nat(7),
  days: fc.integer({ min: 0, max: 6 }),
  quantity: fc.integer({ min: 1, max: 5 }),
  weeklyCapacity: fc.integer({ min: 1, max: 4 }),
})

interface Order {
  readonly id: string
  readonly quantity: number
  readonly rule: { leadWorkingDays: number; weeklyCapacity: number; closures: typeof closures }
  plan: WorkPlan
  state: 'held' | 'sold' | 'released'
}

function takenBy(orders: readonly Order[]): Map<Day, number> {
  const taken = new Map<Day, number>()
  for (const { week, quantity } of orders
    .filter(({ state }) => state !== 'released')
    .flatMap(({ plan }) => plan.weeks)) {
    taken.set(week, (taken.get(week) ?? 0) + quantity)
  }
  return taken
}

let runs = 0

test('work is placed, paid late, left unpaid and declined in any order, and every week holds what plain arithmetic says', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(happening, { minLength: 1, maxLength: 25 }), async (happenings) => {
      const variantId = `KERJA-${++runs}`
      const orders: Order[] = []
      let today = firstDay
      for (const { what, which, days, quantity, weeklyCapacity } of happenings) {
        today = addDays(today, days)
        if (what === 'hold') await hold(variantId, orders, today, quantity, weeklyCapacity)
        else if (orders[which]) await move(variantId, orders, orders[which], what, today)
        const known = (await takenWork(fresh.db, [variantId], firstDay)).get(variantId) ?? new Map()
        expect(new Map([...known].filter(([, taken]) => taken > 0).sort())).toEqual(
          new Map([...takenBy(orders)].sort()),
        )
      }
    }),
    { numRuns: 40 },
  )
})

async function hold(
  variantId: string,
  orders: Order[],
  today: Day,
  quantity: number,
  weeklyCapacity: number,
): Promise<void> {
  const rule = { leadWorkingDays: 5, weeklyCapacity, closures }
  const plan = planWork(today, quantity, rule, takenBy(orders))
  if (!plan) throw new Error('a year has room in this model')
  const id = await anEmptyOrder(fresh.db)
  const held = await inTransaction(fresh.db, (trx) => holdWork(trx, id, [{ ...rule, variantId, quantity }], today, now))
  expect(held).toEqual({ days: new Map([[variantId, plan.day]]), noRoom: [] })
  orders.push({ id, quantity, rule, plan, state: 'held' })
}

async function move(
  variantId: string,
  orders: readonly Order[],
  order: Order,
  what: string,
  today: Day,
): Promise<void> {
  const moved = await inTransaction(fresh.db, async (trx) => {
    if (what === 'pay') return sellWork(trx, order.id, () => closures, today, now)
    await (what === 'expire' ? releaseWork(trx, order.id, now) : giveBackWork(trx, order.id, [variantId], now))
    return new Map<string, Day>()
  })
  if (what === 'pay' && order.state === 'held') {
    const fromNow = planWork(today, order.quantity, order.rule, takenBy(orders.filter((other) => other !== order)))
    const isLate =
      (planWork(today, 1, { ...order.rule, weeklyCapacity: 99 }, new Map())?.weeks[0]?.week ?? '') > first(order)
    if (isLate && fromNow) order.plan = fromNow
    expect(moved).toEqual(new Map(isLate && fromNow ? [[variantId, fromNow.day]] : []))
    order.state = 'sold'
  }
  if (what === 'expire' && order.state === 'held') order.state = 'released'
  if (what === 'decline' && order.state === 'sold') order.state = 'released'
}

const first = ({ plan }: Order): Day => plan.weeks[0]?.week ?? ''

test('many who order at once fill the weeks one after the other, none beyond its places', async () => {
  const variantId = 'SEREMPAK'
  const rule = { leadWorkingDays: 5, weeklyCapacity: 3, closures: [] }
  const orders = await Promise.all(Array.from({ length: 20 }, () => anEmptyOrder(fresh.db)))
  const held = await Promise.all(
    orders.map((id) =>
      inTransaction(fresh.db, (trx) => holdWork(trx, id, [{ ...rule, variantId, quantity: 1 }], firstDay, now)),
    ),
  )
  const days = held.map((one) => one.days.get(variantId) ?? '').sort()
  expect(days.filter((day) => day === '2026-11-30')).toHaveLength(3)
  const weeks = (await takenWork(fresh.db, [variantId], firstDay)).get(variantId)
  expect([...(weeks ?? [])].sort()).toEqual([
    ['2026-11-30', 3],
    ['2026-12-07', 3],
    ['2026-12-14', 3],
    // A short week: two holidays.
    ['2026-12-21', 2],
    ['2026-12-28', 3],
    ['2027-01-04', 3],
    ['2027-01-11', 3],
  ])
})
