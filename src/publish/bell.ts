/** Rung by the webhook, heard by the publisher of the same process; other processes find the change by themselves. */
export interface Bell {
  /** False when nobody in this process listens. */
  ring(): boolean
  /** Resolves at the next ring, after `ms`, or when `signal` is aborted. */
  heardWithin(ms: number, signal: AbortSignal): Promise<void>
}

export function hangBell(): Bell {
  let wake: (() => void) | undefined
  let isListenedTo = false
  return {
    ring() {
      wake?.()
      return isListenedTo
    },
    heardWithin(ms, signal) {
      isListenedTo = true
      if (signal.aborted) return Promise.resolve()
      return new Promise((resolve) => {
        const timer = setTimeout(done, ms)
        function done(): void {
          clearTimeout(timer)
          signal.removeEventListener('abort', done)
          wake = undefined
          resolve()
        }
        wake = done
        signal.addEventListener('abort', done)
      })
    },
  }
}
