import type { Database } from '#database/connection.ts'
import { inTransaction } from '#database/transaction.ts'
import { type Attempt, moveAttempt } from '#payments/attempts.ts'
import type { Gateway, SessionFact } from '#payments/gateway.ts'
import { applyFact } from './apply-fact.ts'
import { openPayment } from './open-payment.ts'
import { closeUnpaid } from './release.ts'

export interface Reconciling {
  readonly db: Database
  readonly gateway: Gateway | null
  readonly siteUrl: string
  readonly linkSecret: string
  readonly now: Date
}

// Webhooks come within seconds; asking earlier than this would only double the work.
const graceMs = 2 * 60_000
// How long a buyer whose payment failed may try again before the goods go back on the shelf.
const retryWindowMs = 30 * 60_000

/**
 * Heals what no webhook told: calls whose outcome was never learned, sessions past their end, sessions left open for
 * an order that is settled or closed, orders that nobody can pay any more. Gives how many were looked at.
 */
export async function reconcile(reconciling: Reconciling, limit = 100): Promise<number> {
  const { gateway } = reconciling
  const unclear = gateway ? await learnUnclear({ ...reconciling, gateway }, limit) : 0
  const ended = gateway ? await askEnded({ ...reconciling, gateway }, limit) : 0
  return unclear + ended + (await expireByHand(reconciling, limit)) + (await closeAbandoned(reconciling, limit))
}

type Asking = Reconciling & { readonly gateway: Gateway }

/** The same call with the same key tells what became of it: the session it made, or that it makes one only now. */
async function learnUnclear(asking: Asking, limit: number): Promise<number> {
  const { db, now } = asking
  const unclear = await db
    .selectFrom('payment_attempts')
    .select(['id', 'expires_at'])
    .where('state', '=', 'created')
    .where('provider', '=', 'stripe')
    .where('created_at', '<', new Date(now.getTime() - graceMs))
    .orderBy('created_at')
    .limit(limit)
    .execute()
  for (const attempt of unclear) {
    const opened = await openPayment(asking, attempt.id)
    // A request that is closed by now never opens. And a page whose address never reached anybody is over with its time,
    // whether the provider can be asked or not: the goods need not wait for it.
    const isOver = !opened.ok && (opened.reason === 'closed' || attempt.expires_at < new Date(now.getTime() - graceMs))
    if (isOver) await inTransaction(db, (trx) => moveAttempt(trx, attempt.id, ['created'], 'failed'))
  }
  return unclear.length
}

/** Asks for sessions whose time is over, or that stayed open beside a request that is no longer open. */
async function askEnded(asking: Asking, limit: number): Promise<number> {
  const { db, gateway, linkSecret, now } = asking
  const attempts = await db
    .selectFrom('payment_attempts')
    .innerJoin('payment_requests', 'payment_requests.id', 'payment_attempts.request_id')
    .selectAll('payment_attempts')
    .select('payment_requests.state as request_state')
    .where('payment_attempts.state', 'in', ['open', 'pending'])
    .where('session_id', 'is not', null)
    .where((where) =>
      where.or([
        where('expires_at', '<', new Date(now.getTime() - graceMs)),
        where('payment_requests.state', '!=', 'open'),
      ]),
    )
    .orderBy('expires_at')
    .limit(limit)
    .execute()
  for (const { request_state, ...attempt } of attempts) {
    const fact = await currentFact(gateway, attempt, request_state !== 'open' || attempt.expires_at < now)
    if (fact && fact.state !== 'open') await inTransaction(db, (trx) => applyFact(trx, attempt, fact, linkSecret, now))
  }
  return attempts.length
}

/** Null where the provider cannot be asked now; the next round asks again. */
async function currentFact(gateway: Gateway, attempt: Attempt, isOver: boolean): Promise<SessionFact | null> {
  if (!attempt.session_id) return null
  try {
    const fact = await gateway.look(attempt.session_id)
    return fact?.state === 'open' && isOver ? await gateway.expire(attempt.session_id) : fact
  } catch {
    return null
  }
}

/** What was to be paid by transfer or at the gallery and was not, in its time. */
async function expireByHand({ db, now }: Reconciling, limit: number): Promise<number> {
  const late = await db
    .selectFrom('payment_attempts')
    .select('id')
    .where('provider', 'in', ['transfer', 'gallery'])
    .where('state', '=', 'open')
    .where('expires_at', '<', now)
    .limit(limit)
    .execute()
  for (const { id } of late) await inTransaction(db, (trx) => moveAttempt(trx, id, ['open'], 'expired'))
  return late.length
}

/** Orders whose every attempt has ended go back on the shelf after the time in which the buyer may try again. */
async function closeAbandoned({ db, now }: Reconciling, limit: number): Promise<number> {
  const before = new Date(now.getTime() - retryWindowMs)
  const orders = await db
    .selectFrom('orders')
    .select('id')
    .where('state', 'in', ['awaiting_payment', 'payment_pending'])
    .where('created_at', '<', before)
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom('payment_requests')
            .select('payment_requests.id')
            .whereRef('payment_requests.order_id', '=', 'orders.id')
            .where('payment_requests.state', '=', 'open')
            .where('payment_requests.due_at', '>', now),
        ),
      ),
    )
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom('payment_attempts')
            .innerJoin('payment_requests', 'payment_requests.id', 'payment_attempts.request_id')
            .select('payment_attempts.id')
            .whereRef('payment_requests.order_id', '=', 'orders.id')
            .where((attempt) =>
              attempt.or([
                attempt('payment_attempts.state', 'in', ['created', 'open', 'pending']),
                attempt('payment_attempts.created_at', '>=', before),
              ]),
            ),
        ),
      ),
    )
    .limit(limit)
    .execute()
  for (const { id } of orders) {
    await inTransaction(db, async (trx) => {
      await trx.selectFrom('orders').select('id').where('id', '=', id).forUpdate().execute()
      await closeUnpaid(trx, id, 'expired', now)
    })
  }
  return orders.length
}
