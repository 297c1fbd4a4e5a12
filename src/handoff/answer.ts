import { addDays, type Day, dayOf } from '#core/day.ts'
import type { Database, Trx } from '#database/connection.ts'
import { inTransaction } from '#database/transaction.ts'
import { enqueue } from '#notices/outbox.ts'
import { tellOfficer } from '#notices/tell-officer.ts'
import { type Actor, remember } from '#orders/history.ts'
import type { Order } from '#orders/order.ts'
import { orderById } from '#orders/store.ts'
import { giveBackWork } from '#stock/work.ts'
import type { Handoff } from './handoff.ts'
import { actionsOf } from './states.ts'
import { freeLines, handoffById, moveHandoff } from './store.ts'

export type Answer =
  | { readonly action: 'accept' }
  | { readonly action: 'propose'; readonly day: Day }
  | { readonly action: 'decline'; readonly reason: string }
  | { readonly action: 'start' }
  | { readonly action: 'ready' }
  | { readonly action: 'ship'; readonly courier: string; readonly trackingNumber: string }
  | { readonly action: 'problem'; readonly words: string }

/** `notNow`: the state does not allow it (any more). `badDay`: in the past or too far ahead. */
export type Answered = { readonly ok: true } | { readonly ok: false; readonly reason: 'notNow' | 'badDay' }

const furthestDays = 120

/** Does what a producer (or an officer for a producer who answered on paper) says of a hand-off. */
export function answerHandoff(
  db: Database,
  handoffId: string,
  answer: Answer,
  actor: Actor,
  now: Date,
): Promise<Answered> {
  return inTransaction(db, async (trx) => {
    const handoff = await handoffById(trx, handoffId)
    const order = handoff && (await orderById(trx, handoff.orderId))
    if (!handoff || !order || !actionsOf(handoff).includes(answer.action)) return { ok: false, reason: 'notNow' }
    const isDone = await act(trx, { handoff, order, actor, now }, answer)
    if (isDone === true) return { ok: true }
    return { ok: false, reason: isDone === false ? 'notNow' : isDone }
  })
}

interface Scene {
  readonly handoff: Handoff
  readonly order: Order
  readonly actor: Actor
  readonly now: Date
}

/** True when done, false when somebody was faster, otherwise why not. */
async function act(trx: Trx, scene: Scene, answer: Answer): Promise<boolean | 'badDay'> {
  const { handoff, now } = scene
  switch (answer.action) {
    case 'accept':
      return (
        (await moveHandoff(trx, handoff.id, 'accepted', { answered_at: now, proposed_day: null })) &&
        note(trx, scene, 'handoff_accepted')
      )
    case 'propose':
      return propose(trx, scene, answer.day)
    case 'decline':
      return decline(trx, scene, answer.reason)
    case 'start':
      return (await moveHandoff(trx, handoff.id, 'making')) && note(trx, scene, 'handoff_started')
    case 'ready':
      return ready(trx, scene)
    case 'ship':
      return ship(trx, scene, answer)
    case 'problem':
      await trx.updateTable('handoffs').set({ problem: answer.words }).where('id', '=', handoff.id).execute()
      await tell(trx, scene, 'problem', [], { producer: handoff.producerId })
      return note(trx, scene, 'handoff_problem')
  }
}

async function propose(trx: Trx, scene: Scene, day: Day): Promise<boolean | 'badDay'> {
  const { handoff, order, now } = scene
  const today = dayOf(now)
  if (day < today || day > addDays(today, furthestDays)) return 'badDay'
  // In time all the same: nobody needs to be asked.
  if (day <= handoff.shipBy) {
    return (
      (await moveHandoff(trx, handoff.id, 'accepted', { answered_at: now, proposed_day: null })) &&
      note(trx, scene, 'handoff_accepted')
    )
  }
  const proposed = await trx
    .updateTable('handoffs')
    .set({ proposed_day: day, answered_at: now })
    .where('id', '=', handoff.id)
    .where('state', '=', 'offered')
    .executeTakeFirst()
  if (proposed.numUpdatedRows !== 1n) return false
  await enqueue(
    trx,
    {
      kind: 'date_proposed',
      to: { email: order.buyer.email },
      language: order.language,
      orderId: order.id,
      handoffId: handoff.id,
      data: {
        orderNumber: order.number,
        producerName: handoff.producerName,
        promised: handoff.shipBy,
        proposed: day,
        link: { kind: 'order', id: order.id, version: order.tokenVersion },
      },
    },
    now,
  )
  return note(trx, scene, 'date_proposed', { day })
}

async function decline(trx: Trx, scene: Scene, reason: string): Promise<boolean> {
  const { handoff, now } = scene
  if (!(await moveHandoff(trx, handoff.id, 'declined', { decline_reason: reason, answered_at: now }))) return false
  const lineIds = await freeLines(trx, handoff.id)
  const variantIds = handoff.lines.map((line) => line.variantId)
  await giveBackWork(trx, handoff.orderId, variantIds, now)
  await tell(trx, scene, 'handoff_declined', lineIds, { producer: handoff.producerId })
  return note(trx, scene, 'handoff_declined')
}

async function ready(trx: Trx, scene: Scene): Promise<boolean> {
  const { handoff, order, now } = scene
  if (!(await moveHandoff(trx, handoff.id, 'ready'))) return false
  await enqueue(trx, { kind: 'ready_for_pickup', ...buyerLetter(scene), data: sentData(order, handoff) }, now)
  return note(trx, scene, 'handoff_ready')
}

async function ship(trx: Trx, scene: Scene, by: { courier: string; trackingNumber: string }): Promise<boolean> {
  const { handoff, order, now } = scene
  const stamp = { courier: by.courier, tracking_number: by.trackingNumber, shipped_at: now }
  if (!(await moveHandoff(trx, handoff.id, 'shipped', stamp))) return false
  const data = { ...sentData(order, handoff), courier: by.courier, trackingNumber: by.trackingNumber }
  await enqueue(trx, { kind: 'shipped', ...buyerLetter(scene), data }, now)
  return note(trx, scene, 'handoff_shipped')
}

const buyerLetter = ({ order, handoff }: Scene) => ({
  to: { email: order.buyer.email },
  language: order.language,
  orderId: order.id,
  handoffId: handoff.id,
})

const sentData = (order: Order, handoff: Handoff) => ({
  orderNumber: order.number,
  producerName: handoff.producerName,
  items: handoff.lines.map(({ lineId, quantity, title, options }) => {
    const ordered = order.lines.find(({ id }) => id === lineId)
    return { quantity, ...(ordered?.buyersWords ?? { title, options }) }
  }),
  link: { kind: 'order' as const, id: order.id, version: order.tokenVersion },
})

async function note(
  trx: Trx,
  scene: Scene,
  what: string,
  detail: Readonly<Record<string, string>> = {},
): Promise<true> {
  const { handoff, actor, now } = scene
  await remember(trx, { orderId: handoff.orderId, handoffId: handoff.id, actor, what, detail }, now)
  return true
}

function tell(
  trx: Trx,
  { handoff, order, now }: Scene,
  kind: 'handoff_declined' | 'problem',
  lineIds: readonly string[],
  detail: Readonly<Record<string, string | number>>,
): Promise<void> {
  const about = { orderId: order.id, orderNumber: order.number }
  return tellOfficer(trx, { kind, subject: handoff.id, lineIds, detail, ...about }, now)
}
