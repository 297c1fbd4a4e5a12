import { countingDay } from '#calendar/dispatch.ts'
import { addDays, type Day, dayOf } from '#core/day.ts'
import type { Database, Trx } from '#database/connection.ts'
import { inTransaction } from '#database/transaction.ts'
import { contactOf } from '#handoff/contacts.ts'
import type { Handoff } from '#handoff/handoff.ts'
import { offerOf } from '#handoff/offer.ts'
import { handoffsOfOrder, isOver } from '#handoff/store.ts'
import { type TakenBack, takeBack } from '#handoff/take-back.ts'
import { bookOrder } from '#ledger/book-order.ts'
import { tellOfficer } from '#notices/tell-officer.ts'
import { type Actor, remember } from '#orders/history.ts'
import type { Order, OrderLine, Parcel } from '#orders/order.ts'
import { orderById } from '#orders/store.ts'
import { holdWork, sellWork } from '#stock/work.ts'
import { linesGivenBack } from './lines-given-back.ts'
import { partOff } from './part-off.ts'
import { moveShelves } from './reassign-shelves.ts'
import { linesNoLongerWait } from './waiting-lines.ts'

export interface Reassignment {
  readonly orderId: string
  /** Lines of one parcel that wait for an officer, or that a producer has not answered yet; `pieces`: all of it, or fewer. */
  readonly lines: readonly { readonly id: string; readonly pieces?: number | undefined }[]
  readonly to: { readonly id: string; readonly name: string }
  readonly answerHours: number
  /** By when the goods leave, or lie at the gallery. */
  readonly day: Day
  readonly actor: Actor
  /** The officer says that counted pieces lie on the shelf they were sold from: they can be had again. */
  readonly isBack?: boolean
  /** A counted variant of the new maker, whose pieces the buyer gets; otherwise the work is made. */
  readonly shelf?: string | null
}

/**
 * `notNow`: somebody works on it, it is sent or given back · `hasWork`: this producer has work of this order in hand
 * already · `severalParcels`: lines that travel apart · `noRoom`: the line's own maker has no week free within a year ·
 * `pieces`: fewer than one or more than there are · `noPieces`: too few on the shelf they are to be taken from.
 */
export type ReassignProblem = 'notNow' | 'hasWork' | 'severalParcels' | 'badDay' | 'noRoom' | 'pieces' | 'noPieces'
export type Reassigned =
  | { readonly ok: true; readonly handoffId: string }
  | { readonly ok: false; readonly reason: ReassignProblem }

class Refused extends Error {
  readonly reason: ReassignProblem
  constructor(reason: ReassignProblem) {
    super(reason)
    this.reason = reason
  }
}

const furthestDays = 120

/**
 * Gives lines of a paid order, or some of their pieces, to another producer, all or nothing: whoever had them and did not answer has them no
 * longer and is told; the new one is offered them by letter; the makers' books follow. Price, share and parcel stay what
 * they were at the sale.
 */
export async function reassignLines(
  { db, linkSecret, now }: { readonly db: Database; readonly linkSecret: string; readonly now: Date },
  wish: Reassignment,
): Promise<Reassigned> {
  const today = dayOf(now)
  if (wish.day <= today || wish.day > addDays(today, furthestDays)) return { ok: false, reason: 'badDay' }
  try {
    return { ok: true, handoffId: await inTransaction(db, (trx) => reassign(trx, wish, linkSecret, now)) }
  } catch (error) {
    if (error instanceof Refused) return { ok: false, reason: error.reason }
    throw error
  }
}

async function reassign(trx: Trx, wish: Reassignment, linkSecret: string, now: Date): Promise<string> {
  const { orderId, to, actor } = wish
  await trx.selectFrom('orders').select('id').where('id', '=', orderId).forUpdate().execute()
  await trx.selectFrom('handoffs').select('id').where('order_id', '=', orderId).orderBy('id').forUpdate().execute()
  const before = await orderById(trx, orderId)
  if (before?.state !== 'paid') throw new Refused('notNow')
  const asked = await movable(
    trx,
    before,
    wish.lines.map(({ id }) => id),
  )
  const held = (await handoffsOfOrder(trx, orderId)).filter(({ state }) => !isOver(state))
  holdersOf(held, asked)
  const lineIds = await partOff(trx, { orderId, lines: asked, wanted: wish.lines, actor }, now)
  if (!lineIds) throw new Refused('pieces')
  // Read again: lines may have parted.
  const order = (await orderById(trx, orderId)) ?? before
  const { lines, parcel } = inOneParcel(
    order,
    order.lines.filter(({ id }) => lineIds.includes(id)),
  )
  const open = (await handoffsOfOrder(trx, orderId)).filter(({ state }) => !isOver(state))
  if (open.some(({ producerId }) => producerId === to.id)) throw new Refused('hasWork')
  for (const handoff of holdersOf(open, lines)) {
    const taken: TakenBack = { handoff, order, lineIds: lines.map(({ id }) => id), actor }
    if (!(await takeBack(trx, taken, now))) throw new Refused('notNow')
  }
  await linesNoLongerWait(trx, { orderId, lineIds, by: actor, resolution: 'reassigned' }, now)
  const own = lines.filter((line) => line.producerId === to.id && line.supply === 'made_to_order')
  await takeWeeksAgain(trx, orderId, own, parcel, now)

  // The rule of the sale was the other maker's: this one keeps the day that the officer agreed with them.
  const { id: producerId, name: producerName } = to
  const rule = { leadWorkingDays: 0, closures: [], dispatchBy: wish.day, answerHours: wish.answerHours }
  const email = (await contactOf(trx, producerId))?.email ?? null
  const offered = { order, parcel: { ...parcel, ...rule, producerId, producerName }, lines, email, linkSecret }
  const { handoff, lines: rows, event, letter, unreachable } = offerOf(offered, now)
  await trx.insertInto('handoffs').values(handoff).execute()
  await trx.insertInto('handoff_lines').values(rows).execute()
  await trx.insertInto('order_events').values(event).execute()
  if (letter.length > 0) await trx.insertInto('outbox').values(letter).execute()
  for (const telling of unreachable) await tellOfficer(trx, telling, now)
  const shelves = { orderId, lines, toId: to.id, isBack: wish.isBack === true, shelf: wish.shelf ?? null }
  if (!(await moveShelves(trx, { ...shelves, handoffId: handoff.id }, now))) throw new Refused('noPieces')
  const pieces = lines.reduce((sum, { quantity }) => sum + quantity, 0)
  const detail = { producer: producerId, pieces, day: wish.day }
  await remember(trx, { orderId, handoffId: handoff.id, actor, what: 'handoff_reassigned', detail }, now)
  await bookOrder(trx, orderId, actor, now)
  return handoff.id
}

/** The lines, not given back. */
async function movable(trx: Trx, order: Order, lineIds: readonly string[]): Promise<readonly OrderLine[]> {
  const lines = order.lines.filter(({ id }) => lineIds.includes(id))
  if (lines.length === 0 || lines.length !== new Set(lineIds).size) throw new Refused('notNow')
  const gone = await linesGivenBack(trx, order.id)
  if (lines.some(({ id }) => gone.has(id))) throw new Refused('notNow')
  return inOneParcel(order, lines).lines
}

function inOneParcel(
  order: Order,
  lines: readonly OrderLine[],
): { readonly lines: readonly OrderLine[]; readonly parcel: Parcel } {
  const parcels = order.parcels.filter((parcel) => lines.some(({ producerId }) => producerId === parcel.producerId))
  const [parcel, another] = parcels
  if (!parcel) throw new Refused('notNow')
  if (another) throw new Refused('severalParcels')
  return { lines, parcel }
}

/** Whoever has any of the lines in hand; refused where they have answered already. */
function holdersOf(open: readonly Handoff[], lines: readonly OrderLine[]): readonly Handoff[] {
  const holders = open.filter((handoff) => handoff.lines.some(({ lineId }) => lines.some(({ id }) => id === lineId)))
  if (holders.some(({ state }) => state !== 'offered')) throw new Refused('notNow')
  return holders
}

/** Work that comes back to the maker of the sale takes places in their weeks again, by the rule it was sold with. */
async function takeWeeksAgain(
  trx: Trx,
  orderId: string,
  lines: readonly OrderLine[],
  { closures }: Parcel,
  now: Date,
): Promise<void> {
  if (lines.length === 0) return
  const rules = await trx
    .selectFrom('work_holds')
    .select(['variant_id', 'lead_working_days', 'weekly_capacity'])
    .where('order_id', '=', orderId)
    .execute()
  const wanted = lines.flatMap(({ variantId, quantity }) => {
    const rule = rules.find((row) => row.variant_id === variantId)
    if (!rule) return []
    const { lead_working_days: leadWorkingDays, weekly_capacity: weeklyCapacity } = rule
    return [{ variantId, quantity, leadWorkingDays, weeklyCapacity, closures }]
  })
  const from = countingDay(now)
  const { noRoom } = await holdWork(trx, orderId, wanted, from, now)
  if (noRoom.length > 0) throw new Refused('noRoom')
  await sellWork(trx, orderId, () => closures, from, now)
}
