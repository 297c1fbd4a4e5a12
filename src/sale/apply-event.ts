import type { Trx } from '#database/connection.ts'
import { tellOfficer } from '#notices/tell-officer.ts'
import { attemptBySession } from '#payments/attempts.ts'
import type { PaymentEvent, PaymentNews, RefundNews } from '#payments/gateway.ts'
import { applyDispute } from './apply-dispute.ts'
import { applyFact } from './apply-fact.ts'
import { applyRefundNews } from './apply-refund.ts'
import type { EventOutcome } from './event-outcome.ts'

// An order is saved before its session exists, so an event nobody knows is early by seconds, or not ours at all.
const mostAttemptsForUnknown = 12

interface Context {
  readonly linkSecret: string
  readonly attempts: number
}

/** What a verified event does. `waiting`: its order is not known yet, try again later. */
export async function applyEvent(trx: Trx, event: PaymentEvent, context: Context, now: Date): Promise<EventOutcome> {
  if (event.isUnreadable) {
    const detail = { event: event.id, code: event.type }
    await tellOfficer(trx, { kind: 'event_stuck', subject: event.id, orderId: null, orderNumber: null, detail }, now)
    return 'escalated'
  }
  if (!event.news) return 'ignored'
  const outcome = await applyNews(trx, event.news, context.linkSecret, now)
  if (outcome !== 'waiting') return outcome
  return context.attempts < mostAttemptsForUnknown ? 'waiting' : applyUnknown(trx, event.news, now)
}

async function applyNews(trx: Trx, news: PaymentNews, linkSecret: string, now: Date): Promise<EventOutcome> {
  switch (news.kind) {
    case 'refund':
      return applyRefundNews(trx, news, now)
    case 'dispute':
      return applyDispute(trx, news, now)
    case 'session': {
      const attempt = await attemptBySession(trx, news.sessionId)
      if (attempt) return applyFact(trx, attempt, news, linkSecret, now)
      return news.state === 'paid' || news.state === 'pending' ? 'waiting' : 'ignored'
    }
  }
}

/** Believed only by the session or payment we saved ourselves: what the metadata says of the order is never enough. */
async function applyUnknown(trx: Trx, news: PaymentNews, now: Date): Promise<EventOutcome> {
  if (news.kind === 'refund') return 'ignored'
  const isMoney = news.kind === 'dispute' || news.state === 'paid'
  return isMoney ? tellUnknown(trx, news, now) : 'ignored'
}

/** Money or trouble without an order of ours, told once. */
export async function tellUnknown(trx: Trx, news: Exclude<PaymentNews, RefundNews>, now: Date): Promise<EventOutcome> {
  const isSession = news.kind === 'session'
  const subject = isSession ? news.sessionId : news.externalId
  const told = await trx.selectFrom('escalations').select('id').where('subject', '=', subject).executeTakeFirst()
  if (told) return 'duplicate'
  const detail = isSession
    ? { session: subject, external: news.paymentId, amount: news.amount, currency: news.currency }
    : { external: news.paymentId }
  const kind = isSession ? 'unknown_payment' : 'dispute'
  await tellOfficer(trx, { kind, subject, orderId: null, orderNumber: null, detail }, now)
  return 'escalated'
}
