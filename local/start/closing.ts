/** What was started, ended in the opposite order, once, however often it is asked. */
export interface Closing {
  add(stop: () => unknown): void
  close(): Promise<void>
}

export function newClosing(): Closing {
  const stops: (() => unknown)[] = []
  let closed: Promise<void> | undefined
  return {
    add: (stop) => void stops.push(stop),
    close() {
      closed ??= closeAll(stops)
      return closed
    },
  }
}

async function closeAll(stops: (() => unknown)[]): Promise<void> {
  for (let stop = stops.pop(); stop; stop = stops.pop()) {
    try {
      await stop()
    } catch (error) {
      // The rest must still end.
      console.error(error)
    }
  }
}
