/** What a process of Node's holds, in megabytes. */
export interface Held {
  readonly heap: number
  readonly resident: number
}

/** Asks a process by its inspector, so that nothing of the shop need answer for it. `address`: `ws://127.0.0.1:…`. */
export async function openInspector(address: string) {
  const line = new WebSocket(address)
  await new Promise((open, fail) => {
    line.addEventListener('open', open)
    line.addEventListener('error', fail)
  })
  let asked = 0
  const ask = (method: string, params: object = {}) =>
    new Promise<{ readonly result?: { readonly value?: string } }>((answered) => {
      const id = ++asked
      const hear = ({ data }: MessageEvent) => {
        const answer = JSON.parse(String(data)) as { id?: number; result: { result?: { value?: string } } }
        if (answer.id !== id) return
        line.removeEventListener('message', hear)
        answered(answer.result)
      }
      line.addEventListener('message', hear)
      line.send(JSON.stringify({ id, method, params }))
    })
  return {
    /** After everything that nobody needs any more was thrown away. */
    async held(): Promise<Held> {
      // What a finaliser lets go of is thrown away by the next one.
      for (let round = 0; round < 3; round++) await ask('HeapProfiler.collectGarbage')
      const { result } = await ask('Runtime.evaluate', { expression: 'JSON.stringify(process.memoryUsage())' })
      const { heapUsed, rss } = JSON.parse(result?.value ?? '{}') as { heapUsed: number; rss: number }
      return { heap: heapUsed / 2 ** 20, resident: rss / 2 ** 20 }
    },
    close: () => line.close(),
  }
}
