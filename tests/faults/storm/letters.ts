import { setTimeout as pause } from 'node:timers/promises'
import type { Scene } from './scene.ts'

interface Arrival {
  readonly id: string
  readonly messageId: string
  readonly receivedAt: string
}

/** The mail stand-in's own ledger: every letter it took, also those that it has forgotten since. */
export interface LetterBook {
  /** When each Message-ID arrived, oldest first. */
  readonly arrivals: Map<string, readonly number[]>
  close(): Promise<void>
}

/** Reads the inbox again and again: it keeps the newest letters only. */
export function keepLetters({ shop }: Pick<Scene, 'shop'>): LetterBook {
  const seen = new Set<string>()
  const arrivals = new Map<string, readonly number[]>()
  let isOver = false
  const read = async () => {
    const letters = (await (await fetch(new URL('/api/letters', shop.inboxUrl))).json()) as Arrival[]
    for (const { id, messageId, receivedAt } of letters.toReversed()) {
      if (seen.has(id)) continue
      seen.add(id)
      const name = messageId.replace(/^<|@.*$/g, '')
      arrivals.set(name, [...(arrivals.get(name) ?? []), Date.parse(receivedAt)])
    }
  }
  const reading = (async () => {
    while (!isOver) {
      // On a busy machine an answer may fail to come; the next one holds the same letters.
      await read().catch(() => {})
      for (let second = 0; second < 15 && !isOver; second++) await pause(1000)
    }
  })()
  return {
    arrivals,
    async close() {
      isOver = true
      await reading
      await read()
    },
  }
}

// A sender's lease is a minute: sooner, two of them had the same letter at once.
const soonestRepeatMs = 20_000

/** What the two books of letters say against each other, in words. */
export function judgeLetters(
  outbox: readonly { readonly message_id: string; readonly kind: string; readonly state: string }[],
  arrivals: LetterBook['arrivals'],
  /** From then on the clock ran ahead, and repeats come as fast as it runs. */
  stormEnded: number,
): readonly string[] {
  const wrong: string[] = []
  const known = new Set(outbox.map(({ message_id }) => message_id))
  for (const { message_id, kind, state } of outbox) {
    if (state !== 'sent') wrong.push(`letter ${message_id} (${kind}) is ${state}`)
    else if (!arrivals.has(message_id)) wrong.push(`letter ${message_id} (${kind}) is called sent and never arrived`)
  }
  for (const [id, times] of arrivals) {
    if (!known.has(id)) wrong.push(`letter ${id} arrived and is about nothing that happened`)
    const during = times.filter((time) => time < stormEnded)
    if (during.some((time, nth) => nth > 0 && time - (during[nth - 1] ?? 0) < soonestRepeatMs))
      wrong.push(`letter ${id} was sent by two senders at once`)
  }
  return wrong
}
