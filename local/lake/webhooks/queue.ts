// What is still to be delivered, in memory and in one file: a restart delivers what the lake before it could not.
import { readFile } from 'node:fs/promises'
import { writeDurably } from '../dataset/snapshot.ts'
import type { Delivery } from './webhook.ts'

export type Queue = {
  first(): Delivery | undefined
  add(deliveries: Delivery[]): void
  /** Takes the first one out: it has arrived or is given up. */
  drop(): void
  /** Resolves when the file is as the queue was at the call, or later. */
  saved(): Promise<void>
}

export async function openQueue(path: string): Promise<Queue> {
  const text = await readFile(path, 'utf8').catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'ENOENT') return '[]'
    throw cause
  })
  const waiting = JSON.parse(text) as Delivery[]
  let isStale = false
  let writing: Promise<void> | undefined

  // One write at a time, each with all that came meanwhile: an import of thousands is a few writes.
  function save(): void {
    isStale = true
    writing ??= (async () => {
      while (isStale) {
        isStale = false
        await writeDurably(path, Buffer.from(JSON.stringify(waiting)), 0o600)
      }
    })()
      .catch((cause) => console.error('lake: waiting webhooks could not be saved', cause))
      .finally(() => {
        writing = undefined
      })
  }

  return {
    first: () => waiting[0],
    add(deliveries) {
      waiting.push(...deliveries)
      save()
    },
    drop() {
      waiting.shift()
      save()
    },
    saved: async () => {
      await writing
    },
  }
}
