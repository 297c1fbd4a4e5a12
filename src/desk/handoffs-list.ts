import type { Db } from '#database/connection.ts'
import { contacts, type ProducerContact } from '#handoff/contacts.ts'
import type { Handoff } from '#handoff/handoff.ts'
import { handoffsByIds } from '#handoff/store.ts'
import { countQueues, handoffIdsIn, type Queue, queues } from './handoff-queues.ts'

export interface ListedHandoff {
  readonly handoff: Handoff
  readonly contact: ProducerContact | null
}

export interface HandoffsPage {
  readonly queue: Queue
  readonly counts: Readonly<Record<Queue, number>>
  readonly handoffs: readonly ListedHandoff[]
}

/** One queue; without a wish the first that holds anything, so that what is late is seen first. */
export async function listHandoffs(db: Db, wanted: string | null, now: Date): Promise<HandoffsPage> {
  const counts = await countQueues(db, now)
  const queue = queues.find((name) => name === wanted) ?? queues.find((name) => counts[name] > 0) ?? 'unanswered'
  const handoffs = await handoffsByIds(db, await handoffIdsIn(db, queue, now))
  const known = new Map((await contacts(db)).map((contact) => [contact.producerId, contact]))
  return {
    queue,
    counts,
    handoffs: handoffs.map((handoff) => ({ handoff, contact: known.get(handoff.producerId) ?? null })),
  }
}
