import type { Database, Trx } from '#database/connection.ts'
import { inTransaction } from '#database/transaction.ts'
import { type Attempt, attemptBySession } from '#payments/attempts.ts'
import type { Gateway, SessionFact } from '#payments/gateway.ts'
import { applyDispute } from './apply-dispute.ts'
import { tellUnknown } from './apply-event.ts'
import { applyFact } from './apply-fact.ts'
import { applyRefundNews } from './apply-refund.ts'

export interface Comparing {
  readonly db: Database
  readonly gateway: Gateway
  readonly linkSecret: string
  readonly now: Date
}

const minuteMs = 60_000
// Money by virtual account may be under way for days; a refund or dispute may come later than any session lives.
const lookBackMs = 10 * 24 * 60 * minuteMs
const wholeEveryMs = 60 * minuteMs
const recentMs = 30 * minuteMs
// A session is saved within seconds of being made.
const graceMs = minuteMs
// One session at a time holds its order's row; so many are looked up together.
const batchSize = 100

/**
 * Compares the provider's books with ours, page by page, and heals what no webhook told: every round the sessions of the
 * last half hour while a payment is waited for, and once an hour the sessions, refunds and disputes of the last days.
 * What belongs to no order of ours is put before an officer. Gives how many differed.
 */
export async function compareBooks(comparing: Comparing): Promise<number> {
  const { db, gateway, now } = comparing
  if (!(await isDue(db, now))) {
    return (await isMoneyAwaited(comparing)) ? compareSessions(comparing, before(now, recentMs)) : 0
  }
  const since = before(now, lookBackMs)
  let healed = await compareSessions(comparing, since)
  for await (const refund of gateway.refundsSince(since)) {
    if (await isChanged(db, (trx) => applyRefundNews(trx, refund, now))) healed++
  }
  for await (const dispute of gateway.disputesSince(since)) {
    const told = async (trx: Trx) => {
      const outcome = await applyDispute(trx, dispute, now)
      return outcome === 'waiting' ? tellUnknown(trx, dispute, now) : outcome
    }
    if (await isChanged(db, told)) healed++
  }
  return healed
}

const before = (now: Date, ms: number) => new Date(now.getTime() - ms)

/** True once an hour over all processes: whoever moves the mark compares the whole books. */
async function isDue(db: Database, now: Date): Promise<boolean> {
  const name = 'compare-books'
  const first = await db
    .insertInto('job_marks')
    .values({ name, at: now })
    .onConflict((conflict) => conflict.column('name').doNothing())
    .executeTakeFirst()
  if (first.numInsertedOrUpdatedRows === 1n) return true
  const moved = await db
    .updateTable('job_marks')
    .set({ at: now })
    .where('name', '=', name)
    .where('at', '<=', before(now, wholeEveryMs))
    .executeTakeFirst()
  return moved.numUpdatedRows === 1n
}

async function isMoneyAwaited({ db, now }: Comparing): Promise<boolean> {
  const live = await db
    .selectFrom('payment_attempts')
    .select('id')
    .where('provider', '=', 'stripe')
    .where('state', 'in', ['created', 'open', 'pending'])
    .where('created_at', '<', before(now, graceMs))
    .limit(1)
    .executeTakeFirst()
  return live !== undefined
}

async function isChanged(db: Database, apply: (trx: Trx) => Promise<string>): Promise<boolean> {
  return (await inTransaction(db, apply)) === 'escalated'
}

async function compareSessions(comparing: Comparing, since: Date): Promise<number> {
  let healed = 0
  let batch: SessionFact[] = []
  for await (const fact of comparing.gateway.sessionsSince(since)) {
    batch.push(fact)
    if (batch.length < batchSize) continue
    healed += await compareBatch(comparing, batch)
    batch = []
  }
  return healed + (await compareBatch(comparing, batch))
}

async function compareBatch(comparing: Comparing, facts: readonly SessionFact[]): Promise<number> {
  if (facts.length === 0) return 0
  const ids = facts.map(({ sessionId }) => sessionId)
  const rows = await comparing.db
    .selectFrom('payment_attempts')
    .select(['session_id', 'state'])
    .where('session_id', 'in', ids)
    .execute()
  const states = new Map(rows.map(({ session_id, state }) => [session_id, state]))
  let healed = 0
  for (const fact of facts) {
    const state = states.get(fact.sessionId)
    // What is paid stays paid here, and an open page says nothing.
    if (fact.state === 'open' || state === 'paid' || state === fact.state) continue
    if (await healSession(comparing, fact)) healed++
  }
  return healed
}

async function healSession({ db, linkSecret, now }: Comparing, fact: SessionFact): Promise<boolean> {
  return inTransaction(db, async (trx) => {
    const attempt = (await attemptBySession(trx, fact.sessionId)) ?? (await adopt(trx, fact))
    if (attempt) {
      const outcome = await applyFact(trx, attempt, fact, linkSecret, now)
      return outcome === 'settled' || outcome === 'escalated'
    }
    if (fact.state !== 'paid' || fact.at > before(now, graceMs)) return false
    return (await tellUnknown(trx, fact, now)) === 'escalated'
  })
}

/**
 * A session whose answer never reached us names the attempt that asked for it. It is asked of the provider itself under
 * our key, not told by an event, and an attempt has one session: the first.
 */
async function adopt(trx: Trx, { sessionId, attemptId }: SessionFact): Promise<Attempt | null> {
  if (attemptId === null) return null
  const adopted = await trx
    .updateTable('payment_attempts')
    .set({ session_id: sessionId })
    .where('id', '=', attemptId)
    .where('provider', '=', 'stripe')
    .where('session_id', 'is', null)
    .returningAll()
    .executeTakeFirst()
  return adopted ?? null
}
