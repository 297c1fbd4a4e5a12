import type { Log } from '#core/log.ts'
import { traceOf } from '#core/log.ts'
import type { Database } from '#database/connection.ts'
import type { Bell } from './bell.ts'
import { BuildError, type BuildProblem } from './build-error.ts'
import { forgetOldChanges, noteOutcome, readStanding, settleServed } from './changes.ts'
import { buildDueInMs } from './due.ts'
import { settleFailedBuild, tellFailedBuild } from './failed-build.ts'
import { type BuildOutcome, endLease, leaseMs, takeLease } from './lease.ts'
import { noteNewDay } from './new-day.ts'

/** The build whose pages visitors get. */
export interface ServedBuild {
  readonly id: string
  readonly beganAt: Date
}

/** How pages are brought out: by a build here, or by the platform's deploy hook, which builds elsewhere. */
export type BringOut = (signal: AbortSignal) => Promise<'built' | 'handedOver'>

export interface Publisher {
  readonly db: Database
  /** Names this process among those that share the database. */
  readonly holder: string
  readonly bringOut: BringOut
  /** The build that is served now, looked at afresh; null where the process does not know. */
  readonly served: () => Promise<ServedBuild | null>
  readonly log: Log
  readonly now: () => Date
}

/** How long a change that another process was told of may go unseen here, and a lease unasked for. */
const lookEveryMs = 1_000
const never = new AbortController().signal

/** When to look again, and how many changes went out. */
export interface Published {
  readonly restMs: number
  readonly count: number
}

/**
 * Brings out what waits, if it is due and nobody else is at it. A build that fails leaves the pages as they are; what it
 * should have brought is marked failed and goes along with the next build, and the officers are told.
 */
export async function publishDue(publisher: Publisher, signal = never): Promise<Published> {
  const { db, holder, now } = publisher
  const dueInMs = await dueIn(publisher)
  if (dueInMs === null || dueInMs > 0) return { restMs: Math.min(dueInMs ?? lookEveryMs, lookEveryMs), count: 0 }
  if (!(await takeLease(db, holder, now()))) return { restMs: lookEveryMs, count: 0 }
  let end: Ended = { outcome: 'undone', count: 0 }
  try {
    // Whoever held it before may just have built what was due.
    if ((await dueIn(publisher)) === 0) end = await bringOutAll(publisher, signal)
  } finally {
    await endLease(db, holder, end, now())
  }
  return { restMs: end.outcome === 'good' ? 0 : lookEveryMs, count: end.count }
}

async function dueIn({ db, served, now }: Publisher): Promise<number | null> {
  const build = await served()
  if (build) await noteNewDay(db, build.beganAt, now())
  const standing = await readStanding(db, now())
  if (standing.waiting.length === 0) return null
  const isStale = build && standing.waiting.some(({ receivedAt }) => receivedAt < build.beganAt)
  if (!isStale) return buildDueInMs(standing, now())
  await settleServed(db, build, now())
  await settleFailedBuild(db, now())
  return buildDueInMs(await readStanding(db, now()), now())
}

interface Ended {
  readonly outcome: BuildOutcome
  readonly count: number
  readonly problem?: BuildProblem | null
}

async function bringOutAll(publisher: Publisher, signal: AbortSignal): Promise<Ended> {
  const { db, holder, log, now } = publisher
  // Before the build begins: what comes later is perhaps not in it, and waits for the next.
  const ids = (await readStanding(db, now())).waiting.map(({ id }) => id)
  const began = now().getTime()
  const renewal = setInterval(() => takeLease(db, holder, now()).catch(() => {}), leaseMs / 6)
  try {
    const how = await publisher.bringOut(signal)
    const build = how === 'built' ? await publisher.served() : null
    const done = how === 'built' ? { live_at: now(), build_id: build?.id ?? null } : { handed_at: now() }
    await noteOutcome(db, ids, { ...done, failed_at: null })
    log({
      event: how === 'built' ? 'content_live' : 'content_handed_over',
      count: ids.length,
      ms: now().getTime() - began,
    })
    await settleFailedBuild(db, now())
    await forgetOldChanges(db, now())
    return { outcome: 'good', count: ids.length }
  } catch (error) {
    if (signal.aborted) return { outcome: 'undone', count: 0 }
    log({ event: 'content_build_failed', count: ids.length, ...traceOf(error) })
    await noteOutcome(db, ids, { failed_at: now() })
    await tellFailedBuild(db, traceOf(error).code ?? null, now())
    return { outcome: 'failed', count: 0, problem: error instanceof BuildError ? error.problem : null }
  } finally {
    clearInterval(renewal)
  }
}

/** The resident server's publisher. `stop` ends a build under way and resolves when nothing runs any more. */
export function startPublisher(publisher: Publisher, bell: Bell): { stop(): Promise<void> } {
  const controller = new AbortController()
  const { signal } = controller
  const loop = (async () => {
    while (!signal.aborted) {
      const { restMs } = await publishDue(publisher, signal).catch((error) => {
        publisher.log({ event: 'publishing_failed', ...traceOf(error) })
        return { restMs: lookEveryMs }
      })
      if (restMs > 0) await bell.heardWithin(restMs, signal)
    }
  })()
  return {
    stop() {
      controller.abort()
      return loop
    },
  }
}
