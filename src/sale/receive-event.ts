import { createHash } from 'node:crypto'
import type { Database } from '#database/connection.ts'
import { inTransaction } from '#database/transaction.ts'
import { tellOfficer } from '#notices/tell-officer.ts'
import type { Gateway, PaymentEvent } from '#payments/gateway.ts'
import { applyEvent } from './apply-event.ts'
import type { EventOutcome } from './event-outcome.ts'

export interface EventDesk {
  readonly db: Database
  readonly gateway: Gateway
  readonly linkSecret: string
  readonly now: Date
  /** Told the id of an event whose acting failed, and the error. */
  readonly failed?: (eventId: string, error: unknown) => void
}

/** `unsigned`: answer 400 and believe nothing. `recorded`: safely ours, answer 200. */
export type Received = 'unsigned' | 'recorded'

/**
 * Takes a webhook in: verifies the raw body, records it by its event id, then lets it act. An event that cannot act
 * yet, or whose acting fails, stays and is tried again by `applyWaiting`; only a failure to record is an error.
 */
export async function receivePaymentEvent(desk: EventDesk, rawBody: string, signature: string): Promise<Received> {
  const event = desk.gateway.readEvent(rawBody, signature, desk.now)
  if (!event) return 'unsigned'
  const recorded = await record(desk, event, rawBody)
  // Recorded is enough for a 200: what fails from here on is tried again by the clock.
  await applyRecorded(desk, recorded).catch((error) => desk.failed?.(recorded.id, error))
  return 'recorded'
}

/**
 * Keeps an event under its id. An id that came before with another type or about another session is no repetition:
 * what it says is kept under a name of its own, for an id alone must not silence a payment.
 */
async function record({ db, now }: EventDesk, event: PaymentEvent, rawBody: string): Promise<PaymentEvent> {
  const { news } = event
  const subject = news === null ? null : news.kind === 'session' ? news.sessionId : news.externalId
  const keep = (id: string) =>
    db
      .insertInto('payment_events')
      .values({
        id,
        type: event.type,
        digest: createHash('sha256').update(rawBody).digest('hex'),
        body: rawBody,
        session_id: subject,
        received_at: now,
        processed_at: null,
        next_at: now,
        outcome: null,
      })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .executeTakeFirst()
  if ((await keep(event.id)).numInsertedOrUpdatedRows === 1n) return event
  const first = await db
    .selectFrom('payment_events')
    .select(['type', 'session_id'])
    .where('id', '=', event.id)
    .executeTakeFirst()
  if (!first || (first.type === event.type && first.session_id === subject)) return event
  const id = `${event.id}/${event.type}/${subject ?? ''}`
  await keep(id)
  return { ...event, id }
}

/** Applies events that wait, oldest first. Gives how many were dealt with for good. */
export async function applyWaiting(desk: EventDesk, limit = 100): Promise<number> {
  const waiting = await desk.db
    .selectFrom('payment_events')
    .select(['id', 'body'])
    .where('processed_at', 'is', null)
    .where('next_at', '<=', desk.now)
    .orderBy('received_at')
    .limit(limit)
    .execute()
  let done = 0
  for (const { id, body } of waiting) {
    try {
      if ((await applyRecorded(desk, { ...desk.gateway.rereadEvent(body), id })) !== 'waiting') done++
    } catch (error) {
      await postponeFailed(desk, id)
      desk.failed?.(id, error)
    }
  }
  return done
}

const firstWaitMs = 5_000
const mostWaitMs = 10 * 60_000
// By then it is no passing trouble of the database.
const failuresUntilTold = 5

/** An event whose acting fails is tried again later and later, and an officer hears of it: money may hang on it. */
async function postponeFailed({ db, now }: EventDesk, eventId: string): Promise<void> {
  await inTransaction(db, async (trx) => {
    const row = await trx
      .selectFrom('payment_events')
      .select('attempts')
      .where('id', '=', eventId)
      .executeTakeFirstOrThrow()
    await trx
      .updateTable('payment_events')
      .set({ next_at: new Date(now.getTime() + waitMs(row.attempts)), outcome: 'failed' })
      .where('id', '=', eventId)
      .where('processed_at', 'is', null)
      .execute()
    if (row.attempts < failuresUntilTold) return
    const detail = { event: eventId, attempts: row.attempts }
    await tellOfficer(trx, { kind: 'event_stuck', subject: eventId, orderId: null, orderNumber: null, detail }, now)
  })
}

const waitMs = (attempts: number): number => Math.min(mostWaitMs, firstWaitMs * 2 ** Math.min(attempts, 10))

/** One transaction: the effect and the mark that it happened, or neither. */
async function applyRecorded(desk: EventDesk, event: PaymentEvent): Promise<EventOutcome> {
  const { db, linkSecret, now } = desk
  await db
    .updateTable('payment_events')
    .set((set) => ({ attempts: set('attempts', '+', 1) }))
    .where('id', '=', event.id)
    .where('processed_at', 'is', null)
    .execute()
  return inTransaction(db, async (trx) => {
    const row = await trx
      .selectFrom('payment_events')
      .select(['attempts', 'processed_at'])
      .where('id', '=', event.id)
      .forUpdate()
      .executeTakeFirst()
    if (!row || row.processed_at) return 'duplicate'
    const outcome = await applyEvent(trx, event, { linkSecret, attempts: row.attempts }, now)
    await trx
      .updateTable('payment_events')
      .set(
        outcome === 'waiting'
          ? { outcome, next_at: new Date(now.getTime() + waitMs(row.attempts)) }
          : { outcome, processed_at: now },
      )
      .where('id', '=', event.id)
      .execute()
    return outcome
  })
}
