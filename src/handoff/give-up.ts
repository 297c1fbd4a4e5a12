import type { Database } from '#database/connection.ts'
import { inTransaction } from '#database/transaction.ts'
import { enqueue } from '#notices/outbox.ts'
import { orderById } from '#orders/store.ts'
import { giveBackPieces } from '#stock/work.ts'
import { contactOf } from './contacts.ts'
import { note, tell } from './scene.ts'
import { freeLines, handoffById, moveHandoff } from './store.ts'

/**
 * A buyer who is asked to wait longer would rather have the money back: the work is cancelled, and its lines wait in an
 * escalation until they are refunded. Gives their ids, or null where nobody waits for an answer (any more).
 */
export function giveUpLate(db: Database, handoffId: string, now: Date): Promise<readonly string[] | null> {
  return inTransaction(db, async (trx) => {
    const handoff = await handoffById(trx, handoffId)
    const order = handoff && (await orderById(trx, handoff.orderId))
    if (!handoff?.proposedDay || !order || handoff.state !== 'offered') return null
    await trx.selectFrom('orders').select('id').where('id', '=', order.id).forUpdate().execute()
    if (!(await moveHandoff(trx, handoffId, 'cancelled', { proposed_day: null }))) return null
    const lineIds = await freeLines(trx, handoffId)
    await giveBackPieces(trx, order.id, handoff.lines, now)
    const scene = { handoff, order, actor: 'buyer', now } as const
    await tell(trx, scene, 'given_up', lineIds, { producer: handoff.producerId })
    await note(trx, scene, 'given_up')
    const contact = await contactOf(trx, handoff.producerId)
    if (contact?.email) {
      const link = { kind: 'handoff', id: handoffId, version: handoff.tokenVersion } as const
      const data = { orderNumber: order.number, agreed: false, gaveUp: true, shipBy: handoff.shipBy, link }
      const letter = { kind: 'date_answered', to: { email: contact.email }, language: 'id', data } as const
      await enqueue(trx, { ...letter, orderId: order.id, handoffId }, now)
    }
    return lineIds
  })
}
