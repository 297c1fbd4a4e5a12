import { sql } from 'kysely'
import type { Database, Trx } from '#database/connection.ts'
import { inTransaction } from '#database/transaction.ts'
import { enqueue } from '#notices/outbox.ts'
import { tellOfficer } from '#notices/tell-officer.ts'
import { type Actor, remember } from '#orders/history.ts'
import { contactOf } from './contacts.ts'
import type { Handoff } from './handoff.ts'
import { handoffById, moveHandoff } from './store.ts'

/** The goods are with the buyer: said by the buyer, by an officer at the counter, or by the clock. */
export function receiveHandoff(db: Database, handoffId: string, actor: Actor, now: Date): Promise<boolean> {
  return inTransaction(db, async (trx) => {
    const handoff = await handoffById(trx, handoffId)
    if (!handoff || !(await moveHandoff(trx, handoffId, 'received', { received_at: now }))) return false
    await remember(trx, { orderId: handoff.orderId, handoffId, actor, what: 'handoff_received' }, now)
    await completeOrder(trx, handoff.orderId, now)
    return true
  })
}

/** Stamps an order complete, once, when every line of it has been received or given up. */
export async function completeOrder(trx: Trx, orderId: string, now: Date): Promise<void> {
  const open = ['offered', 'accepted', 'making', 'ready', 'shipped'] as const
  await trx
    .updateTable('orders')
    .set({ completed_at: now })
    .where('id', '=', orderId)
    .where('completed_at', 'is', null)
    .where(
      sql<boolean>`not exists (select 1 from handoffs where handoffs.order_id = orders.id and state in (${sql.join(open)}))`,
    )
    .where(
      sql<boolean>`not exists (select 1 from escalations where escalations.order_id = orders.id and closed_at is null and line_ids <> '[]')`,
    )
    .execute()
}

/** The buyer's answer to a later day. Agreed: accepted for that day. Refused: an officer finds another way. */
export function answerProposal(db: Database, handoffId: string, agrees: boolean, now: Date): Promise<boolean> {
  return inTransaction(db, async (trx) => {
    const handoff = await handoffById(trx, handoffId)
    if (!handoff?.proposedDay || handoff.state !== 'offered') return false
    const shipBy = agrees ? handoff.proposedDay : handoff.shipBy
    const moved = agrees
      ? await moveHandoff(trx, handoffId, 'accepted', { ship_by: shipBy, proposed_day: null })
      : await refuse(trx, handoff, now)
    if (!moved) return false
    const what = agrees ? 'date_agreed' : 'date_refused'
    await remember(trx, { orderId: handoff.orderId, handoffId, actor: 'buyer', what }, now)
    const contact = await contactOf(trx, handoff.producerId)
    if (!contact?.email) return true
    const link = { kind: 'handoff' as const, id: handoffId, version: handoff.tokenVersion }
    const data = { orderNumber: handoff.orderNumber, agreed: agrees, shipBy, link }
    const letter = { kind: 'date_answered' as const, to: { email: contact.email }, language: 'id' as const, data }
    await enqueue(trx, { ...letter, orderId: handoff.orderId, handoffId }, now)
    return true
  })
}

async function refuse(trx: Trx, handoff: Handoff, now: Date): Promise<boolean> {
  const cleared = await trx
    .updateTable('handoffs')
    .set({ proposed_day: null })
    .where('id', '=', handoff.id)
    .where('proposed_day', 'is not', null)
    .where('state', '=', 'offered')
    .executeTakeFirst()
  if (cleared.numUpdatedRows !== 1n) return false
  const about = { orderId: handoff.orderId, orderNumber: handoff.orderNumber }
  const detail = { refused_day: handoff.proposedDay, producer: handoff.producerId }
  await tellOfficer(trx, { kind: 'problem', subject: handoff.id, detail, ...about }, now)
  return true
}
