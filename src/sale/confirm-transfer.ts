import type { Database, Trx } from '#database/connection.ts'
import { sqlState } from '#database/repeat.ts'
import { inTransaction } from '#database/transaction.ts'
import type { Actor } from '#orders/history.ts'
import { orderById } from '#orders/store.ts'
import { type Attempt, attemptById, isAgreed, newAttempt, openRequestOf, unpaidByHandOf } from '#payments/attempts.ts'
import { markPaid } from './mark-paid.ts'

export interface TransferReceipt {
  readonly orderId: string
  /** The bank's reference as it stands on the statement, or the number of the gallery's receipt; each is believed once. */
  readonly reference: string
  /** Whole rupiah that came in. */
  readonly amount: number
  readonly actor: Actor
}

/** `notWaiting`: this order was never to be paid by hand, or its money has come · `referenceUsed`: that has paid another order. */
export type Confirmed =
  | { readonly ok: true; readonly outcome: 'settled' | 'escalated' }
  | { readonly ok: false; readonly reason: 'notWaiting' | 'referenceUsed' }

const uniqueViolation = '23505'

/**
 * An officer has seen the money of a bank transfer, or taken it at the gallery: from here on it is a payment like any
 * other. What comes after the order was closed is recorded too, and escalated.
 */
export async function confirmTransfer(
  { db, linkSecret, now }: { readonly db: Database; readonly linkSecret: string; readonly now: Date },
  { orderId, reference, amount, actor }: TransferReceipt,
): Promise<Confirmed> {
  try {
    return await inTransaction(db, async (trx) => {
      await trx.selectFrom('orders').select('id').where('id', '=', orderId).forUpdate().execute()
      const order = await orderById(trx, orderId)
      const attempt = (await unpaidByHandOf(trx, orderId)) ?? (await transferOfAgreed(trx, orderId, now))
      if (!order || !attempt) return { ok: false, reason: 'notWaiting' }
      const receipt = { externalId: reference, amount, currency: 'IDR', paidAt: now }
      const outcome = await markPaid(
        trx,
        { order, requestId: attempt.request_id, attempt, linkSecret, actor },
        receipt,
        now,
      )
      return outcome === 'duplicate' ? { ok: false, reason: 'notWaiting' } : { ok: true, outcome }
    })
  } catch (error) {
    if (sqlState(error) === uniqueViolation) return { ok: false, reason: 'referenceUsed' }
    throw error
  }
}

/** What was agreed on may be paid by transfer without saying so before: the attempt is written down with its money. */
async function transferOfAgreed(trx: Trx, orderId: string, now: Date): Promise<Attempt | null> {
  const request = await openRequestOf(trx, orderId)
  if (!isAgreed(request)) return null
  const attempt = newAttempt(request.id, 'transfer', now)
  await trx.insertInto('payment_attempts').values(attempt).execute()
  return attemptById(trx, attempt.id)
}
