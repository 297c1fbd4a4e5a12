import type { Database } from '#database/connection.ts'
import { remindAndEscalate } from '#handoff/deadlines.ts'
import { remindProducers } from '#handoff/reminders.ts'
import { sendWeekSummaries } from '#handoff/week-summary.ts'
import { eraseDueInquiries } from '#inquiries/erase.ts'
import { forgetUnclaimed } from '#inquiries/keep-picture.ts'
import type { Mailer } from '#notices/mailer.ts'
import { sendDue } from '#notices/send.ts'
import { eraseDue } from '#orders/erase.ts'
import type { Gateway } from '#payments/gateway.ts'
import { publishByClock } from '#publish/hosted.ts'
import type { Publisher } from '#publish/publisher.ts'
import { eraseDuePeople } from '#register/erase.ts'
import { compareBooks } from '#sale/compare-books.ts'
import { applyWaiting } from '#sale/receive-event.ts'
import { reconcile } from '#sale/reconcile.ts'
import { sendAskedRefunds } from '#sale/send-refund.ts'

export interface Jobs {
  readonly db: Database
  readonly gateway: Gateway | null
  readonly mail: Mailer
  readonly siteUrl: string
  readonly linkSecret: string
  readonly officerEmail: string
  /** Days after which a finished order forgets its buyer. */
  readonly eraseAfterDays: number
  /** Where the platform builds: what its deploy hook has not been told yet. */
  readonly hosted: Publisher | null
  readonly now: () => Date
  /** Told the name of a job that failed and the error's name: never its text. */
  readonly failed: (job: string, error: unknown) => void
}

/** What one round did, job by job; null where the job failed. */
export type RoundResult = Readonly<Record<string, number | null>>

/**
 * Everything that runs by the clock, once. Safe in several processes at once: each job takes rows it locks or moves
 * by condition. A job that fails does not keep the others from running.
 */
export async function runRound(jobs: Jobs): Promise<RoundResult> {
  const { db, gateway, siteUrl, linkSecret } = jobs
  const now = jobs.now()
  const todo: readonly (readonly [string, () => Promise<number>])[] = [
    ['events', async () => (gateway ? applyWaiting({ db, gateway, linkSecret, now, failed: jobs.failed }) : 0)],
    ['payments', () => reconcile({ db, gateway, siteUrl, linkSecret, now })],
    ['books', async () => (gateway ? compareBooks({ db, gateway, linkSecret, now }) : 0)],
    ['refunds', () => sendAskedRefunds({ db, gateway, now })],
    ['deadlines', () => remindAndEscalate(db, now)],
    ['reminders', () => remindProducers(db, now)],
    ['summaries', () => sendWeekSummaries(db, linkSecret, now)],
    ['publishing', async () => (jobs.hosted ? publishByClock(jobs.hosted) : 0)],
    ['uploads', () => forgetUnclaimed(db, now)],
    ['letters', () => sendLetters(jobs)],
    ['erasure', () => eraseDue(db, jobs.eraseAfterDays, now)],
    ['inquiries', () => eraseDueInquiries(db, jobs.eraseAfterDays, now)],
    ['register', () => eraseDuePeople(db, now)],
  ]
  const result: Record<string, number | null> = {}
  for (const [name, job] of todo) {
    try {
      result[name] = await job()
    } catch (error) {
      jobs.failed(name, error)
      result[name] = null
    }
  }
  return result
}

/** Sends what is due until nothing is left, bounded so that a round ends. */
export async function sendLetters({ db, mail, siteUrl, linkSecret, officerEmail, now }: Jobs): Promise<number> {
  const post = { db, mail, letterhead: { siteUrl, linkSecret }, officerEmail, now }
  let sent = 0
  for (let batch = 0; batch < 10; batch++) {
    const count = await sendDue(post)
    if (count === 0) break
    sent += count
  }
  return sent
}
