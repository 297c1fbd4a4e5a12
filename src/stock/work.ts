import { sql } from 'kysely'
import { dispatchDay } from '#calendar/dispatch.ts'
import { placesIn, planWork, type WorkPlan, type WorkRule, weekOf } from '#calendar/work-weeks.ts'
import type { Closure } from '#calendar/working-day.ts'
import type { Day } from '#core/day.ts'
import { newId } from '#core/id.ts'
import type { Db, Trx } from '#database/connection.ts'
import type { Row } from '#database/tables.ts'

/** Pieces to be made to order, and the rule they are made by. */
export interface WantedWork extends WorkRule {
  readonly variantId: string
  readonly quantity: number
}

/** By variant: when its last piece is finished. */
export type WorkDays = ReadonlyMap<string, Day>

/** By variant and week: places that are taken or held. */
export type TakenWork = ReadonlyMap<string, ReadonlyMap<Day, number>>

/** Taken places from the week of `from` on; variants without any are absent. */
export async function takenWork(db: Db, variantIds: readonly string[], from: Day): Promise<TakenWork> {
  const taken = new Map<string, Map<Day, number>>()
  if (variantIds.length === 0) return taken
  const rows = await db
    .selectFrom('work_weeks')
    .selectAll()
    .where('variant_id', 'in', [...variantIds])
    .where('week', '>=', weekOf(from))
    .execute()
  for (const { variant_id, week, held, sold } of rows) {
    taken.set(variant_id, (taken.get(variant_id) ?? new Map()).set(week, held + sold))
  }
  return taken
}

/**
 * Takes places in the weeks to come for an order's work, variant by variant in the order of their ids and week by week,
 * each by one conditional update; where somebody was faster the rest is planned anew. Gives the days, or the variants for
 * which a year has no room (the caller rolls back).
 */
export async function holdWork(
  trx: Trx,
  orderId: string,
  wanted: readonly WantedWork[],
  from: Day,
  now: Date,
): Promise<{ readonly days: WorkDays; readonly noRoom: readonly string[] }> {
  const days = new Map<string, Day>()
  const noRoom: string[] = []
  for (const work of [...wanted].sort((a, b) => (a.variantId < b.variantId ? -1 : 1))) {
    const day = await holdOne(trx, orderId, work, from, now)
    if (day === null) noRoom.push(work.variantId)
    else days.set(work.variantId, day)
  }
  return { days, noRoom }
}

// Each round that finds a week taken has lost it to another order; more than these never meet in one place.
const mostRounds = 200

async function holdOne(trx: Trx, orderId: string, work: WantedWork, from: Day, now: Date): Promise<Day | null> {
  let left = work.quantity
  let day: Day | null = null
  for (let round = 0; left > 0; round++) {
    const taken = (await takenWork(trx, [work.variantId], from)).get(work.variantId) ?? new Map()
    const plan = planWork(from, left, work, taken)
    if (!plan) return null
    if (round === mostRounds) throw new Error(`no places for ${work.variantId} in ${mostRounds} rounds`)
    left -= await takeWeeks(trx, orderId, work, plan, now)
    day = plan.day
  }
  return day
}

/** Takes the weeks of a plan one after the other until one is gone. Gives the pieces that have a place now. */
async function takeWeeks(trx: Trx, orderId: string, work: WantedWork, plan: WorkPlan, now: Date): Promise<number> {
  let placed = 0
  for (const { week, quantity } of plan.weeks) {
    const places = placesIn(week, work)
    await trx
      .insertInto('work_weeks')
      .values({ variant_id: work.variantId, week, held: 0, sold: 0 })
      .onConflict((conflict) => conflict.columns(['variant_id', 'week']).doNothing())
      .execute()
    const held = await trx
      .updateTable('work_weeks')
      .set({ held: sql<number>`held + ${quantity}` })
      .where('variant_id', '=', work.variantId)
      .where('week', '=', week)
      .where(sql<boolean>`held + sold + ${quantity} <= ${places}`)
      .executeTakeFirst()
    if (held.numUpdatedRows === 0n) break
    await trx
      .insertInto('work_holds')
      .values({
        id: newId('wrk'),
        order_id: orderId,
        variant_id: work.variantId,
        week,
        quantity,
        places,
        lead_working_days: work.leadWorkingDays,
        weekly_capacity: work.weeklyCapacity,
        state: 'held',
        created_at: now,
        settled_at: null,
      })
      .execute()
    placed += quantity
  }
  return placed
}

/**
 * The order is paid on `from`: its places are taken for good. Where the money came so late that the work cannot be
 * finished in its week any more, that week is free again and places are found anew. Gives the days of what has moved.
 */
export async function sellWork(
  trx: Trx,
  orderId: string,
  closuresOf: (variantId: string) => readonly Closure[],
  from: Day,
  now: Date,
): Promise<WorkDays> {
  const held = await trx
    .selectFrom('work_holds')
    .selectAll()
    .where('order_id', '=', orderId)
    .where('state', '=', 'held')
    .orderBy('week')
    .execute()
  const late: WantedWork[] = []
  for (const variantId of new Set(held.map((hold) => hold.variant_id))) {
    const own = held.filter((hold) => hold.variant_id === variantId)
    const [first] = own
    if (!first) continue
    const rule = {
      leadWorkingDays: first.lead_working_days,
      weeklyCapacity: first.weekly_capacity,
      closures: closuresOf(variantId),
    }
    const soonest = dispatchDay(from, { workingDays: rule.leadWorkingDays, closures: rule.closures })
    if (soonest === null || weekOf(soonest) <= first.week) continue
    const quantity = own.reduce((sum, hold) => sum + hold.quantity, 0)
    const taken = (await takenWork(trx, [variantId], from)).get(variantId) ?? new Map()
    // It is paid for: without room within a year it keeps the places it has.
    if (planWork(from, quantity, rule, taken)) late.push({ variantId, quantity, ...rule })
  }
  await settle(trx, orderId, { from: 'held', to: 'released', variantIds: late.map(({ variantId }) => variantId) }, now)
  const moved = await holdWork(trx, orderId, late, from, now)
  // The last room of the year went to another order just now: told again, the payment leaves its work where it is.
  if (moved.noRoom.length > 0) throw new Error(`no places within a year for ${moved.noRoom.join(', ')}`)
  await settle(trx, orderId, { from: 'held', to: 'sold' }, now)
  return moved.days
}

/** Payment can no longer arrive: the order's places are free. Does nothing the second time. */
export function releaseWork(trx: Trx, orderId: string, now: Date): Promise<void> {
  return settle(trx, orderId, { from: 'held', to: 'released' }, now)
}

/** Paid work that its maker will not do, or whose money is given back: its places are free. Does nothing the second time. */
export function giveBackWork(trx: Trx, orderId: string, variantIds: readonly string[], now: Date): Promise<void> {
  return settle(trx, orderId, { from: 'sold', to: 'released', variantIds }, now)
}

/**
 * The same of some pieces alone, the latest weeks first: the other pieces keep their places. Pieces that have no place
 * (they were counted, or were given back already) are passed over.
 */
export async function giveBackPieces(
  trx: Trx,
  orderId: string,
  pieces: readonly { readonly variantId: string; readonly quantity: number }[],
  now: Date,
): Promise<void> {
  for (const { variantId, quantity } of [...pieces].sort((a, b) => (a.variantId < b.variantId ? -1 : 1))) {
    const holds = await trx
      .selectFrom('work_holds')
      .selectAll()
      .where('order_id', '=', orderId)
      .where('variant_id', '=', variantId)
      .where('state', '=', 'sold')
      .orderBy('week', 'desc')
      .orderBy('id')
      .forUpdate()
      .execute()
    let left = quantity
    const back = holds.flatMap((hold) => {
      const pieces = Math.min(left, hold.quantity)
      left -= pieces
      return pieces > 0 ? [{ hold, pieces }] : []
    })
    // Weeks in the order in which everybody takes them.
    for (const { hold, pieces } of back.reverse()) await giveBackOf(trx, hold, pieces, now)
  }
}

async function giveBackOf(trx: Trx, hold: Row<'work_holds'>, pieces: number, now: Date): Promise<void> {
  const released = { state: 'released' as const, settled_at: now }
  if (pieces === hold.quantity) {
    await trx.updateTable('work_holds').set(released).where('id', '=', hold.id).execute()
  } else {
    const kept = hold.quantity - pieces
    await trx.updateTable('work_holds').set({ quantity: kept }).where('id', '=', hold.id).execute()
    await trx
      .insertInto('work_holds')
      .values({ ...hold, ...released, id: newId('wrk'), quantity: pieces })
      .execute()
  }
  await trx
    .updateTable('work_weeks')
    .set((set) => ({ sold: set('sold', '-', pieces) }))
    .where('variant_id', '=', hold.variant_id)
    .where('week', '=', hold.week)
    .execute()
}

interface Move {
  readonly from: 'held' | 'sold'
  readonly to: 'sold' | 'released'
  /** Without it all of the order. */
  readonly variantIds?: readonly string[]
}

async function settle(trx: Trx, orderId: string, { from: before, to, variantIds }: Move, now: Date): Promise<void> {
  if (variantIds?.length === 0) return
  const moved = await trx
    .updateTable('work_holds')
    .set({ state: to, settled_at: now })
    .where('order_id', '=', orderId)
    .where('state', '=', before)
    .$if(variantIds !== undefined, (query) => query.where('variant_id', 'in', [...(variantIds ?? [])]))
    .returning(['variant_id', 'week', 'quantity'])
    .execute()
  const sorted = moved.sort((a, b) => (a.variant_id + a.week < b.variant_id + b.week ? -1 : 1))
  for (const { variant_id, week, quantity } of sorted) {
    await trx
      .updateTable('work_weeks')
      .set(({ eb, ref }) => ({
        [before]: eb(ref(before), '-', quantity),
        ...(to === 'sold' && { sold: eb(ref('sold'), '+', quantity) }),
      }))
      .where('variant_id', '=', variant_id)
      .where('week', '=', week)
      .execute()
  }
}
