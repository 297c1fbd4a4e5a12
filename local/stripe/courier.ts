// Carries events to the shop's webhook: signed, repeated until it answers 2xx, bounded, and through a restart.
import { setTimeout as pause } from 'node:timers/promises'
import type { Books } from './books.ts'
import type { Delivery } from './records.ts'
import type { Settings } from './settings.ts'
import { postSigned } from './signed-post.ts'
import { type Switches, takes } from './switches.ts'

const mostInFlight = 16

export interface Courier {
  /** Takes new events along, as the switches want it. */
  send(eventIds: readonly string[]): void
  /** Takes along what a former run left waiting or held. */
  resume(): void
  /** Sends one event once more, whatever became of it. */
  sendAgain(eventId: string, copies: number): void
  /** Lets go of what the reorder switch holds, last first. */
  release(): void
  /** Resolves when none of these events is waiting for its first attempt any more. */
  firstAttempts(eventIds: readonly string[]): Promise<void>
  close(): Promise<void>
}

/** `now` is the true time: it signs. */
export function hireCourier(books: Books, settings: Settings, switches: Switches, now: () => Date): Courier {
  const stop = new AbortController()
  const underWay = new Set<Promise<void>>()
  const firstTries = new Map<string, Promise<void>>()
  const queue: (() => void)[] = []
  let inFlight = 0
  let held: string[] = []

  function note(eventId: string, change: Partial<Delivery>): void {
    const delivery = books.read('deliveries', eventId)
    if (delivery) books.write([{ table: 'deliveries', id: eventId, value: { ...delivery, ...change } }])
  }

  async function tryOnce(eventId: string): Promise<boolean> {
    const event = books.read('events', eventId)
    if (!event) return true
    while (inFlight >= mostInFlight && !stop.signal.aborted) await new Promise<void>((resolve) => queue.push(resolve))
    inFlight += 1
    const attempt = await postSigned(JSON.stringify(event, null, 2), settings, now, stop.signal)
    inFlight -= 1
    queue.shift()?.()
    if (stop.signal.aborted) return false
    const reached = attempt.status !== null && attempt.status >= 200 && attempt.status < 300
    const attempts = [...(books.read('deliveries', eventId)?.attempts ?? []), attempt]
    note(eventId, { attempts, ...(reached ? { state: 'delivered' as const } : {}) })
    return reached
  }

  async function carry(eventId: string, delayMs: number, told: () => void): Promise<void> {
    try {
      if (delayMs > 0) await pause(delayMs, undefined, { signal: stop.signal })
      const reached = await tryOnce(eventId)
      told()
      if (reached) return
      for (const delay of settings.retryDelaysMs) {
        await pause(delay, undefined, { signal: stop.signal })
        if (await tryOnce(eventId)) return
      }
      // Of several copies one may have arrived.
      if (books.read('deliveries', eventId)?.state !== 'delivered') note(eventId, { state: 'given_up' })
    } catch (problem) {
      if (!stop.signal.aborted) throw problem
    } finally {
      told()
    }
  }

  function start(eventId: string, copies: number, delayMs: number): Promise<void> {
    const tries = Array.from({ length: copies }, () => {
      const { promise, resolve } = Promise.withResolvers<void>()
      const way = carry(eventId, delayMs, resolve).finally(() => underWay.delete(way))
      underWay.add(way)
      return promise
    })
    const first = Promise.all(tries).then(() => undefined)
    firstTries.set(eventId, first)
    void first.then(() => firstTries.delete(eventId))
    return first
  }

  async function releaseHeld(): Promise<void> {
    const lastFirst = held.toReversed()
    held = []
    for (const eventId of lastFirst) {
      note(eventId, { state: 'waiting' })
      await start(eventId, books.read('deliveries', eventId)?.copies ?? 1, 0)
    }
  }

  function release(): void {
    const way = releaseHeld().finally(() => underWay.delete(way))
    underWay.add(way)
  }

  return {
    send: (eventIds) => {
      for (const eventId of eventIds) {
        const copies = 1 + Math.max(0, switches.duplicate)
        if (takes(switches, 'drop')) note(eventId, { state: 'dropped' })
        else if (switches.reorder > 0) {
          note(eventId, { state: 'held', copies })
          held.push(eventId)
          if (held.length >= switches.reorder) release()
        } else {
          if (copies > 1) note(eventId, { copies })
          start(eventId, copies, switches.delayMs)
        }
      }
    },
    resume: () => {
      for (const { id, state, copies } of books.all('deliveries')) {
        if (state === 'held') note(id, { state: 'waiting' })
        if (state === 'held' || state === 'waiting') start(id, copies, 0)
      }
    },
    sendAgain: (eventId, copies) => {
      if (books.read('deliveries', eventId)?.state !== 'delivered') note(eventId, { state: 'waiting' })
      start(eventId, copies, 0)
    },
    release,
    firstAttempts: async (eventIds) => {
      await Promise.all(eventIds.map((eventId) => firstTries.get(eventId)))
    },
    close: async () => {
      stop.abort()
      while (queue.length > 0) queue.shift()?.()
      await Promise.all(underWay)
    },
  }
}
