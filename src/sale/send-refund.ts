import type { Database } from '#database/connection.ts'
import { sqlState } from '#database/repeat.ts'
import { inTransaction } from '#database/transaction.ts'
import type { Gateway } from '#payments/gateway.ts'
import { failRefund, finishRefund } from './apply-refund.ts'

export interface Refunding {
  readonly db: Database
  readonly gateway: Gateway | null
  readonly now: Date
}

const uniqueViolation = '23505'

/** A reference of money that went back is believed once. */
export async function unlessUsed<T>(
  ask: () => Promise<T>,
): Promise<T | { readonly ok: false; readonly reason: 'referenceUsed' }> {
  try {
    return await ask()
  } catch (error) {
    if (sqlState(error) === uniqueViolation) return { ok: false, reason: 'referenceUsed' }
    throw error
  }
}

// The provider forgets idempotency keys after a day. Until then asking again is harmless, and the comparison of the books
// finds what it did; afterwards asking again could give the money back twice.
const keyLifetimeMs = 20 * 3_600_000

/** Calls the provider for a refund that was asked for; repeated by the clock until its outcome is known. */
export async function sendRefund({ db, gateway, now }: Refunding, refundId: string): Promise<void> {
  const row = await db
    .selectFrom('refunds')
    .innerJoin('payments', 'payments.id', 'refunds.payment_id')
    .select(['refunds.amount', 'refunds.state', 'refunds.external_id as refund_external', 'refunds.created_at'])
    .select(['payments.external_id', 'payments.settles'])
    .where('refunds.id', '=', refundId)
    .executeTakeFirst()
  if (!gateway || row?.state !== 'asked' || row.refund_external) return
  if (row.created_at.getTime() < now.getTime() - keyLifetimeMs) {
    return inTransaction(db, (trx) => failRefund(trx, refundId, 'unclear', now))
  }
  // What settled nothing goes back whole, in whatever currency it came.
  const amount = row.settles ? row.amount : null
  const answer = await gateway.refund({ refundId, paymentId: row.external_id, amount })
  if (answer.outcome === 'unclear') return
  await inTransaction(db, async (trx) => {
    if (answer.outcome === 'refused') return failRefund(trx, refundId, answer.code, now)
    await trx
      .updateTable('refunds')
      .set({ external_id: answer.externalId })
      .where('id', '=', refundId)
      .where('external_id', 'is', null)
      .execute()
    if (answer.outcome === 'done') await finishRefund(trx, refundId, now)
  })
}

/** Repeats refunds whose outcome is not known. Gives how many were tried. */
export async function sendAskedRefunds(refunding: Refunding, limit = 50): Promise<number> {
  const asked = await refunding.db
    .selectFrom('refunds')
    .select('id')
    .where('state', '=', 'asked')
    .where('external_id', 'is', null)
    .where('created_at', '<', new Date(refunding.now.getTime() - 60_000))
    .orderBy('created_at')
    .limit(limit)
    .execute()
  for (const { id } of asked) await sendRefund(refunding, id)
  return asked.length
}
