import { newId } from '#core/id.ts'
import type { Db, Trx } from '#database/connection.ts'
import type { AttemptState, NewRow, PaymentProvider, Row } from '#database/tables.ts'

export type Attempt = Row<'payment_attempts'>
export type PaymentRequest = Row<'payment_requests'>

// Stripe allows 30 minutes to 24 hours. An hour is enough to pay and short for goods that somebody else wants.
export const sessionLifetimeMs = 60 * 60_000
// A payment link that is sent to somebody: nearly the longest that Stripe allows.
export const linkLifetimeMs = 23 * 3_600_000
// Two working days or so, for a bank transfer or a way to the gallery.
export const transferLifetimeMs = 3 * 24 * 3_600_000

/** States in which money may still arrive through an attempt. */
export const liveAttemptStates = ['created', 'open', 'pending'] as const satisfies readonly AttemptState[]

/** The intention to be paid, to be saved before any provider is called. `lifetimeMs` is for a payment page alone. */
export function newAttempt(
  requestId: string,
  provider: PaymentProvider,
  now: Date,
  lifetimeMs = sessionLifetimeMs,
): NewRow<'payment_attempts'> & { readonly id: string; readonly expires_at: Date } {
  return {
    id: newId('att'),
    request_id: requestId,
    provider,
    // A transfer or the gallery needs no session: an account number or an address is all.
    state: provider === 'stripe' ? 'created' : 'open',
    session_id: null,
    url: null,
    expires_at: new Date(now.getTime() + (provider === 'stripe' ? lifetimeMs : transferLifetimeMs)),
    created_at: now,
  }
}

export async function attemptById(db: Db, id: string): Promise<Attempt | null> {
  return (await db.selectFrom('payment_attempts').selectAll().where('id', '=', id).executeTakeFirst()) ?? null
}

export async function attemptBySession(db: Db, sessionId: string): Promise<Attempt | null> {
  const row = await db.selectFrom('payment_attempts').selectAll().where('session_id', '=', sessionId).executeTakeFirst()
  return row ?? null
}

export async function requestById(db: Db, id: string): Promise<PaymentRequest | null> {
  return (await db.selectFrom('payment_requests').selectAll().where('id', '=', id).executeTakeFirst()) ?? null
}

/** The request an order still has to pay; null once it is settled or void. */
export async function openRequestOf(db: Db, orderId: string): Promise<PaymentRequest | null> {
  const row = await db
    .selectFrom('payment_requests')
    .selectAll()
    .where('order_id', '=', orderId)
    .where('state', '=', 'open')
    .orderBy('created_at')
    .executeTakeFirst()
  return row ?? null
}

export function liveAttemptsOf(db: Db, requestId: string): Promise<readonly Attempt[]> {
  return db
    .selectFrom('payment_attempts')
    .selectAll()
    .where('request_id', '=', requestId)
    .where('state', 'in', [...liveAttemptStates])
    .orderBy('created_at', 'desc')
    .execute()
}

/** The newest attempt to pay a request, in whatever state. */
export async function lastAttemptOf(db: Db, requestId: string): Promise<Attempt | null> {
  const row = await db
    .selectFrom('payment_attempts')
    .selectAll()
    .where('request_id', '=', requestId)
    .orderBy('created_at', 'desc')
    .executeTakeFirst()
  return row ?? null
}

/**
 * The transfer or the pay-at-the-gallery an order was or is to be paid by, also after its time: money may come late, and is
 * recorded then. What is asked in parts is looked for in the part that is open.
 */
export async function unpaidByHandOf(db: Db, orderId: string): Promise<Attempt | null> {
  const open = await openRequestOf(db, orderId)
  const row = await db
    .selectFrom('payment_attempts')
    .innerJoin('payment_requests', 'payment_requests.id', 'payment_attempts.request_id')
    .selectAll('payment_attempts')
    .where('payment_requests.order_id', '=', orderId)
    .where('payment_attempts.provider', 'in', ['transfer', 'gallery'])
    .where('payment_attempts.state', '!=', 'paid')
    .$if(isAgreed(open), (query) => query.where('payment_requests.id', '=', open?.id ?? ''))
    .orderBy('payment_attempts.created_at', 'desc')
    .executeTakeFirst()
  return row ?? null
}

/** True for a request of an order that was agreed on: how it is paid is said when it is paid. */
export const isAgreed = (request: PaymentRequest | null): request is PaymentRequest =>
  request !== null && (request.due_at !== null || request.purpose !== 'whole')

/** Moves an attempt on; false where it is no longer in one of `from`. */
export async function moveAttempt(
  trx: Trx,
  id: string,
  from: readonly AttemptState[],
  state: AttemptState,
): Promise<boolean> {
  const moved = await trx
    .updateTable('payment_attempts')
    .set({ state })
    .where('id', '=', id)
    .where('state', 'in', [...from])
    .executeTakeFirst()
  return moved.numUpdatedRows === 1n
}
