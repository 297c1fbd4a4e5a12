import { setTimeout as pause } from 'node:timers/promises'
import type { Log } from '#core/log.ts'
import { randomToken } from '#core/secret-token.ts'
import type { Database } from '#database/connection.ts'
import { failedSince } from './changes.ts'
import { callDeployHook } from './deploy-hook.ts'
import { settleFailedBuild, tellFailedBuild } from './failed-build.ts'
import { type Publisher, publishDue } from './publisher.ts'

export interface Hosting {
  readonly db: Database
  /** The platform's deploy hook: a secret address. */
  readonly hook: string
  /** When what is deployed was built; null when that is not known. */
  readonly builtAt: Date | null
  readonly log: Log
  readonly now: () => Date
}

/** Brings pages out by asking the hosting platform to build them. */
export function hostedPublisher({ db, hook, builtAt, log, now }: Hosting): Publisher {
  return {
    db,
    holder: randomToken(),
    bringOut: (signal) => callDeployHook(hook, signal),
    served: async () => (builtAt ? { id: 'deployed', beganAt: builtAt } : null),
    log,
    now,
  }
}

/** A request may be held so long, to see whether more changes follow. */
const patienceMs = 500

/**
 * What a webhook does where no server stays: a single change is handed over at once, a burst when it has ended, by the
 * next `POST /api/jobs`.
 */
export async function publishSoon(publisher: Publisher): Promise<void> {
  const { restMs } = await publishDue(publisher)
  if (restMs === 0 || restMs > patienceMs) return
  await pause(restMs)
  await publishDue(publisher)
}

/**
 * By the clock, where a platform builds: hands over what waits, and tells the officers of a platform that took the call
 * and shows nothing. Gives how many changes were handed over.
 */
export async function publishByClock(publisher: Publisher): Promise<number> {
  const { db, served, now } = publisher
  const { count } = await publishDue(publisher)
  const build = await served()
  if (!build) return count
  if ((await failedSince(db, build.beganAt, now())).length > 0) await tellFailedBuild(db, 'not_shown', now())
  else await settleFailedBuild(db, now())
  return count
}
