// Delivers what is in the queue, one after the other, each until it has arrived or half an hour has passed.
import { setTimeout as pause } from 'node:timers/promises'
import { post } from './post.ts'
import type { Queue } from './queue.ts'
import type { Webhook } from './webhook.ts'

const firstPauseMs = 500
const longestPauseMs = 60_000
const giveUpAfterMs = 30 * 60_000

export type Courier = {
  /** Something was put into the queue. */
  go(): void
  /** Ends an attempt under way; it stays in the queue. */
  close(): Promise<void>
}

export function hireCourier(queue: Queue, webhooks: Webhook[]): Courier {
  const stop = new AbortController()
  let round: Promise<void> | undefined

  async function deliverAll(): Promise<void> {
    for (let delivery = queue.first(); delivery && !stop.signal.aborted; delivery = queue.first()) {
      const { webhookId, createdAt, headers } = delivery
      // One that a later start no longer has: nobody waits for it.
      const webhook = webhooks.find(({ id }) => id === webhookId)
      const outcome = webhook ? await post(webhook, delivery, stop.signal) : 'arrived'
      if (stop.signal.aborted) return
      delivery.attempts += 1
      const isOver = outcome !== 'again' || Date.now() - createdAt > giveUpAfterMs
      if (isOver) queue.drop()
      if (isOver && outcome !== 'arrived') {
        console.error(`lake: the webhook ${webhookId} did not take ${headers['sanity-document-id']} (${outcome})`)
      }
      if (!isOver) await pause(Math.min(firstPauseMs * 2 ** (delivery.attempts - 1), longestPauseMs), undefined, stop)
    }
  }

  function go(): void {
    round ??= deliverAll()
      .catch((cause) => {
        if (!stop.signal.aborted) console.error('lake: webhooks stopped', cause)
      })
      .finally(() => {
        round = undefined
        // What was put in while the round was ending.
        if (queue.first() && !stop.signal.aborted) go()
      })
  }

  return {
    go,
    async close() {
      stop.abort()
      await round
      await queue.saved()
    },
  }
}
