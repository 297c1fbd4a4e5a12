import { type Jobs, runRound, sendLetters } from './round.ts'

export interface Clock {
  /** Resolves when the round under way has ended; no other begins. */
  stop(): Promise<void>
}

const roundEveryMs = 60_000
const lettersEveryMs = 2_000

/** The resident server's clock: letters within seconds, everything else every minute. */
export function startClock(jobs: Jobs): Clock {
  const controller = new AbortController()
  const loops = [
    repeat(controller.signal, roundEveryMs, () => runRound(jobs)),
    repeat(controller.signal, lettersEveryMs, () => sendLetters(jobs).catch((error) => jobs.failed('letters', error))),
  ]
  return {
    async stop() {
      controller.abort()
      await Promise.all(loops)
    },
  }
}

/** Works, rests, works again: never two at once, however long one takes. */
async function repeat(signal: AbortSignal, restMs: number, work: () => Promise<unknown>): Promise<void> {
  while (!signal.aborted) {
    await work()
    await rest(restMs, signal)
  }
}

function rest(ms: number, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve()
  return new Promise((resolve) => {
    const timer = setTimeout(done, ms)
    function done(): void {
      clearTimeout(timer)
      signal.removeEventListener('abort', done)
      resolve()
    }
    signal.addEventListener('abort', done)
  })
}
