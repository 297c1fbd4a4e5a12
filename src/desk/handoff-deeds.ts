import { z } from 'zod'
import { addDays, type Day, dayOf } from '#core/day.ts'
import type { Database, Db, Trx } from '#database/connection.ts'
import { inTransaction } from '#database/transaction.ts'
import { contactOf, type ProducerContact } from '#handoff/contacts.ts'
import type { Handoff } from '#handoff/handoff.ts'
import { handoffById } from '#handoff/store.ts'
import { enqueue } from '#notices/outbox.ts'
import { remember } from '#orders/history.ts'
import { orderById } from '#orders/store.ts'
import { closeSettled } from './escalations.ts'
import type { Officer } from './officer.ts'
import { remindProducer } from './resend.ts'

export interface HandoffDeeds {
  readonly handoff: Handoff
  readonly contact: ProducerContact | null
  readonly mayRemind: boolean
  readonly mayExtend: boolean
  readonly mayMoveDay: boolean
  readonly mayReassign: boolean
}

/** What an officer may do about a hand-off now; null where there is none. Reads only. */
export async function handoffDeeds(db: Db, id: string): Promise<HandoffDeeds | null> {
  const handoff = await handoffById(db, id)
  if (!handoff) return null
  const contact = await contactOf(db, handoff.producerId)
  const isGoingOn = ['offered', 'accepted', 'making'].includes(handoff.state)
  const isOffered = handoff.state === 'offered'
  return {
    handoff,
    contact,
    mayRemind: isGoingOn && Boolean(contact?.email),
    mayExtend: isOffered && handoff.proposedDay === null,
    mayMoveDay: isGoingOn && handoff.proposedDay === null,
    mayReassign: isOffered,
  }
}

export const answerHours = [24, 48, 72, 120] as const
const furthestDays = 120

const wishes = z.discriminatedUnion('wish', [
  z.object({ wish: z.literal('remind') }),
  z.object({ wish: z.literal('extend'), hours: z.enum(['24', '48', '72', '120']) }),
  z.object({ wish: z.literal('day'), day: z.iso.date() }),
])

export type DeedProblem = 'notNow' | 'noContact' | 'hours' | 'day'
export type DeedPosted =
  | { readonly ok: true; readonly told: 'reminded' | 'extended' | 'moved' }
  | { readonly ok: false; readonly status: 409 | 422; readonly problem: DeedProblem }

interface Doing {
  readonly db: Database
  readonly officer: Officer
  readonly now: Date
}

/** Reminds, gives more time to answer, or sets another day; each stands in the order's history. */
export async function postDeed({ db, officer, now }: Doing, handoff: Handoff, form: FormData): Promise<DeedPosted> {
  const parsed = wishes.safeParse(Object.fromEntries(form))
  if (!parsed.success) return { ok: false, status: 422, problem: form.get('wish') === 'day' ? 'day' : 'hours' }
  const wish = parsed.data
  if (wish.wish === 'remind') {
    const reminded = await remindProducer({ db, orderId: handoff.orderId, officer, now }, handoff.id)
    if (reminded.ok) return { ok: true, told: 'reminded' }
    return reminded.reason === 'noContact'
      ? { ok: false, status: 422, problem: 'noContact' }
      : { ok: false, status: 409, problem: 'notNow' }
  }
  const doing: Deed = { handoff, officer, now }
  if (wish.wish === 'extend') {
    const isDone = await inTransaction(db, (trx) => extend(trx, doing, Number(wish.hours)))
    return isDone ? { ok: true, told: 'extended' } : { ok: false, status: 409, problem: 'notNow' }
  }
  const today = dayOf(now)
  if (wish.day <= today || wish.day > addDays(today, furthestDays)) return { ok: false, status: 422, problem: 'day' }
  const isDone = await inTransaction(db, (trx) => moveDay(trx, doing, wish.day as Day))
  return isDone ? { ok: true, told: 'moved' } : { ok: false, status: 409, problem: 'notNow' }
}

interface Deed {
  readonly handoff: Handoff
  readonly officer: Officer
  readonly now: Date
}

async function extend(trx: Trx, deed: Deed, hours: number): Promise<boolean> {
  const { handoff, now } = deed
  const { numUpdatedRows } = await trx
    .updateTable('handoffs')
    .set({ answer_by: new Date(now.getTime() + hours * 3_600_000) })
    .where('id', '=', handoff.id)
    .where('state', '=', 'offered')
    .where('proposed_day', 'is', null)
    .executeTakeFirstOrThrow()
  if (numUpdatedRows !== 1n) return false
  await written(trx, deed, 'answer_extended', { hours })
  return true
}

/** The buyer is told; set again, the day can be taken back. */
async function moveDay(trx: Trx, deed: Deed, day: Day): Promise<boolean> {
  const { handoff, now } = deed
  const order = await orderById(trx, handoff.orderId)
  const { numUpdatedRows } = await trx
    .updateTable('handoffs')
    .set({ ship_by: day })
    .where('id', '=', handoff.id)
    .where('state', 'in', ['offered', 'accepted', 'making'])
    .where('proposed_day', 'is', null)
    .where('ship_by', '!=', day)
    .executeTakeFirstOrThrow()
  if (numUpdatedRows !== 1n || !order) return false
  await written(trx, deed, 'day_moved', { day })
  const link = { kind: 'order', id: order.id, version: order.tokenVersion } as const
  const data = { orderNumber: order.number, producerName: handoff.producerName, day, link }
  const letter = { kind: 'day_moved', to: { email: order.buyer.email }, language: order.language, data } as const
  await enqueue(trx, { ...letter, orderId: order.id, handoffId: handoff.id }, now)
  return true
}

async function written(
  trx: Trx,
  { handoff, officer, now }: Deed,
  what: string,
  detail: Readonly<Record<string, string | number>>,
): Promise<void> {
  const actor = `officer:${officer.id}` as const
  await remember(trx, { orderId: handoff.orderId, handoffId: handoff.id, actor, what, detail }, now)
  // Not late any more.
  const about = { kind: 'handoff_overdue', subject: handoff.id, resolution: what } as const
  await closeSettled(trx, about, officer, now)
}
