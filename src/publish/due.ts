/** A change that is not on the pages yet. */
export interface WaitingChange {
  readonly id: string
  readonly receivedAt: Date
  /** A build with it has failed. */
  readonly hasFailed: boolean
}

export interface Standing {
  readonly waiting: readonly WaitingChange[]
  /** How many deeds of editors came within `burstWindowMs`, live ones included. */
  readonly recent: number
  /** When a failed build is to be tried again by itself. */
  readonly retryAt: Date | null
}

/** Changes this close together are an editor, or an import, at work. */
export const burstWindowMs = 5_000
/** Long enough for one transaction's documents to come in together. */
const quietMs = 400
const burstQuietMs = 2_000
const longestWaitMs = 15_000

/**
 * Milliseconds until a build should begin, 0 for now, null for none. A single change goes out at once; a burst waits
 * until it has ended, but never longer than 15 s: 30 quick changes make at most 3 builds.
 */
export function buildDueInMs({ waiting, recent, retryAt }: Standing, now: Date): number | null {
  const fresh = waiting.filter(({ hasFailed }) => !hasFailed).map(({ receivedAt }) => receivedAt.getTime())
  if (fresh.length > 0) {
    const quietAt = Math.max(...fresh) + (recent > 1 ? burstQuietMs : quietMs)
    return untilMs(Math.min(quietAt, Math.min(...fresh) + longestWaitMs), now)
  }
  return waiting.length > 0 && retryAt ? untilMs(retryAt.getTime(), now) : null
}

function untilMs(time: number, now: Date): number {
  return Math.max(0, time - now.getTime())
}

const mostFailures = 5
const firstRetryMs = 30_000

/** When a build that has failed `failures` times in a row is tried again; null: only with the next change. */
export function retryAfter(failures: number, now: Date): Date | null {
  if (failures >= mostFailures) return null
  return new Date(now.getTime() + firstRetryMs * 2 ** (failures - 1))
}
