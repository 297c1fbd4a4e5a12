import type { Database } from '#database/connection.ts'
import { inTransaction } from '#database/transaction.ts'
import { type Actor, remember } from '#orders/history.ts'
import { liveAttemptsOf, moveAttempt, openRequestOf } from '#payments/attempts.ts'
import type { Gateway } from '#payments/gateway.ts'
import { closeUnpaid } from './release.ts'

export interface Cancelling {
  readonly db: Database
  readonly gateway: Gateway | null
  readonly now: Date
}

/**
 * Gives up an order that is not paid: its payment page is ended first, so that nobody pays what is gone; then it is
 * closed and its goods go back. False where it is paid, closed already, or money may still be on its way.
 */
export async function cancelOrder({ db, gateway, now }: Cancelling, orderId: string, actor: Actor): Promise<boolean> {
  const request = await openRequestOf(db, orderId)
  // What is paid in part is not cancelled but given back, line by line.
  if (!request || request.purpose === 'balance') return false
  const ended: string[] = []
  for (const attempt of await liveAttemptsOf(db, request.id)) {
    if (attempt.provider !== 'stripe') ended.push(attempt.id)
    else if (await isEnded(gateway, attempt.session_id)) ended.push(attempt.id)
    else return false
  }
  return inTransaction(db, async (trx) => {
    const order = await trx
      .selectFrom('orders')
      .select('state')
      .where('id', '=', orderId)
      .forUpdate()
      .executeTakeFirstOrThrow()
    // The provider's own word of the ended page may have been faster: then the order is closed as wished.
    if (order.state === 'expired') return true
    for (const id of ended) await moveAttempt(trx, id, ['open', 'pending'], 'expired')
    if (!(await closeUnpaid(trx, orderId, 'cancelled', now))) return false
    await remember(trx, { orderId, actor, what: 'cancel_wished' }, now)
    return true
  })
}

/** True once nothing can be paid through the page any more; false also where the provider cannot be asked. */
async function isEnded(gateway: Gateway | null, sessionId: string | null): Promise<boolean> {
  if (!gateway || !sessionId) return false
  try {
    const fact = await gateway.expire(sessionId)
    return fact === null || fact.state === 'expired' || fact.state === 'failed'
  } catch {
    return false
  }
}
