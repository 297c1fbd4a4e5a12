import { addDays, type Day, dayOf } from '#core/day.ts'
import type { Database, Trx } from '#database/connection.ts'
import { inTransaction } from '#database/transaction.ts'
import { settleEscalation } from '#escalations/escalation.ts'
import { enqueue } from '#notices/outbox.ts'
import type { Actor } from '#orders/history.ts'
import type { Order } from '#orders/order.ts'
import { orderById } from '#orders/store.ts'
import { giveBackPieces } from '#stock/work.ts'
import { acceptAll, acceptPart, type Taken } from './accept.ts'
import { tellBalanceDue } from './balance-due.ts'
import type { Handoff } from './handoff.ts'
import { note, type Scene, tell } from './scene.ts'
import { actionsOf } from './states.ts'
import { freeLines, handoffById, moveHandoff } from './store.ts'

export type Answer =
  | { readonly action: 'accept' }
  /** `take`: by line, how many pieces. */
  | { readonly action: 'accept_part'; readonly take: Taken }
  | { readonly action: 'propose'; readonly day: Day }
  | { readonly action: 'decline'; readonly reason: string }
  | { readonly action: 'start' }
  | { readonly action: 'ready' }
  | { readonly action: 'ship'; readonly courier: string; readonly trackingNumber: string }
  /** An officer is asked to come for the goods. */
  | { readonly action: 'fetch' }
  | { readonly action: 'problem'; readonly words: string }

/**
 * `notNow`: the state does not allow it (any more). `badDay`: in the past or too far ahead. `badPart`: nothing, more than
 * was offered, or not said of every line.
 */
export type Answered = { readonly ok: true } | { readonly ok: false; readonly reason: 'notNow' | 'badDay' | 'badPart' }

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

/** True when done, false when somebody was faster, otherwise why not. */
async function act(trx: Trx, scene: Scene, answer: Answer): Promise<boolean | 'badDay' | 'badPart'> {
  const { handoff } = scene
  switch (answer.action) {
    case 'accept':
      return acceptAll(trx, scene)
    case 'accept_part':
      return acceptPart(trx, scene, answer.take)
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
    case 'fetch':
      await tell(trx, scene, 'fetch', [], { producer: handoff.producerId })
      return note(trx, scene, 'fetch_asked')
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
  if (day <= handoff.shipBy) return acceptAll(trx, scene)
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
  await giveBackPieces(trx, handoff.orderId, handoff.lines, now)
  await tell(trx, scene, 'handoff_declined', lineIds, { producer: handoff.producerId })
  return note(trx, scene, 'handoff_declined')
}

async function ready(trx: Trx, scene: Scene): Promise<boolean> {
  const { handoff, order, now } = scene
  if (!(await moveHandoff(trx, handoff.id, 'ready'))) return false
  // What is sent is made now, and is not yet where the buyer could have it.
  if (handoff.method === 'pickup') {
    await settleFetch(trx, scene)
    await enqueue(trx, { kind: 'ready_for_pickup', ...buyerLetter(scene), data: sentData(order, handoff) }, now)
  }
  if (handoff.awaitsBalance) await tellBalanceDue(trx, order, now)
  return note(trx, scene, 'handoff_ready')
}

async function ship(trx: Trx, scene: Scene, by: { courier: string; trackingNumber: string }): Promise<boolean> {
  const { handoff, order, now } = scene
  const stamp = { courier: by.courier, tracking_number: by.trackingNumber, shipped_at: now }
  if (!(await moveHandoff(trx, handoff.id, 'shipped', stamp))) return false
  await settleFetch(trx, scene)
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

/** The goods are where they should be: nobody has to come for them any more. */
function settleFetch(trx: Trx, { handoff, now }: Scene): Promise<void> {
  return settleEscalation(trx, { kind: 'fetch', subject: handoff.id, resolution: 'fetched' }, now)
}
