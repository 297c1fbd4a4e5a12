import type { Trx } from '#database/connection.ts'
import { settleEscalation } from '#escalations/escalation.ts'
import { enqueue } from '#notices/outbox.ts'
import type { Actor } from '#orders/history.ts'
import type { Order } from '#orders/order.ts'
import { giveBackPieces } from '#stock/work.ts'
import { contactOf } from './contacts.ts'
import type { Handoff } from './handoff.ts'
import { note } from './scene.ts'
import { freeLines, moveHandoff } from './store.ts'

export interface TakenBack {
  readonly handoff: Handoff
  readonly order: Order
  /** Of these, what the hand-off holds. */
  readonly lineIds: readonly string[]
  readonly actor: Actor
}

/**
 * An officer takes work back that has not been answered: all of it, which cancels the hand-off, or some lines of it. The
 * producer is told, and their weeks are free. False where it has been answered meanwhile.
 */
export async function takeBack(trx: Trx, { handoff, order, lineIds, actor }: TakenBack, now: Date): Promise<boolean> {
  const { id, orderId, producerId } = handoff
  if (handoff.state !== 'offered') return false
  const lines = handoff.lines.filter(({ lineId }) => lineIds.includes(lineId))
  const isAll = lines.length === handoff.lines.length
  if (isAll && !(await moveHandoff(trx, id, 'cancelled', { proposed_day: null }))) return false
  await freeLines(
    trx,
    id,
    lines.map(({ lineId }) => lineId),
  )
  await giveBackPieces(trx, orderId, lines, now)
  if (isAll) {
    for (const kind of ['handoff_overdue', 'producer_without_contact', 'problem'] as const)
      await settleEscalation(trx, { kind, subject: id, resolution: 'reassigned' }, now)
  }
  const pieces = lines.reduce((sum, { quantity }) => sum + quantity, 0)
  await note(trx, { handoff, order, actor, now }, 'handoff_taken_back', { pieces })
  const contact = await contactOf(trx, producerId)
  if (!contact?.email) return true
  const items = lines.map(({ quantity, title, options }) => ({ quantity, title, options }))
  const link = { kind: 'handoff', id, version: handoff.tokenVersion } as const
  const data = { orderNumber: order.number, producerName: handoff.producerName, items, isAll, link }
  const letter = { kind: 'work_taken_back', to: { email: contact.email }, language: 'id', data } as const
  await enqueue(trx, { ...letter, orderId, handoffId: id }, now)
  return true
}
