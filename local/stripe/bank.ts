import type Stripe from 'stripe'
import type { Books, Change } from './books.ts'
import { newId } from './ids.ts'
import type { Delivery, KeptAnswer, SessionRecord, TableName, Tables } from './records.ts'
import type { Settings } from './settings.ts'
import type { Switches } from './switches.ts'

/** What every deed of this server needs. */
export interface Bank {
  books: Books
  settings: Settings
  switches: Switches
  /** The server's own address, without a slash at the end. */
  origin: string
  /** The true time. */
  now(): Date
  /** Seconds since 1970 by the bank's clock, which a switch can put ahead. */
  seconds(): number
  /** The second in which ended sessions were last looked for. */
  lookedForExpiredAt: number
  /** Called with the ids of events once they are in the books. */
  send(eventIds: readonly string[]): void
}

/** Which API request causes an entry; null when a buyer, the clock or a test does. */
export type Cause = { requestId: string; idempotencyKey: string | null } | null

/** What one deed changes, gathered until it is whole, then written at once. */
export interface Entry {
  read<T extends TableName>(table: T, id: string): Tables[T] | undefined
  /** Oldest first, with what this entry changes. */
  all<T extends TableName>(table: T): Tables[T][]
  put(change: Change): void
  /** An event with the object as it is now, and its way to the shop. */
  happen(type: Stripe.Event['type'], object: object): void
  /** Something to be done after the entry is written, in an entry of its own. */
  later(deed: () => void): void
  /** Writes everything; gives the ids of the events. */
  commit(): string[]
}

export const apiVersion = '2026-10-28.endive'

export function beginEntry(bank: Bank, cause: Cause): Entry {
  const staged = new Map<string, Change>()
  const eventIds: string[] = []
  const afterwards: (() => void)[] = []
  const put = (change: Change) => {
    staged.set(`${change.table}/${change.id}`, change)
  }

  return {
    put,
    read: (table, id) => {
      const change = staged.get(`${table}/${id}`)
      return change ? ((change.value ?? undefined) as Tables[typeof table] | undefined) : bank.books.read(table, id)
    },
    all: (table) => {
      const changes = [...staged.values()].filter((change) => change.table === table)
      const untouched = bank.books.all(table).filter((row) => !changes.some((change) => change.id === row.id))
      return [...untouched, ...changes.flatMap((change) => change.value ?? [])] as Tables[typeof table][]
    },
    happen: (type, object) => {
      const id = newId('evt_1')
      const event = {
        id,
        object: 'event',
        api_version: apiVersion,
        created: bank.seconds(),
        data: { object: structuredClone(object) },
        livemode: false,
        pending_webhooks: 1,
        request: { id: cause?.requestId ?? null, idempotency_key: cause?.idempotencyKey ?? null },
        type,
      } as Stripe.Event
      put({ table: 'events', id, value: event })
      put({ table: 'deliveries', id, value: { id, state: 'waiting', copies: 1, attempts: [] } satisfies Delivery })
      eventIds.push(id)
    },
    later: (deed) => {
      afterwards.push(deed)
    },
    commit: () => {
      bank.books.write([...staged.values()])
      bank.send(eventIds)
      for (const deed of afterwards) deed()
      return eventIds
    },
  }
}

/** One deed, one entry: runs it and writes it. */
export function enter<T>(bank: Bank, deed: (entry: Entry) => T): { result: T; eventIds: string[] } {
  const entry = beginEntry(bank, null)
  const result = deed(entry)
  return { result, eventIds: entry.commit() }
}

export function putSession(entry: Entry, value: SessionRecord): void {
  entry.put({ table: 'sessions', id: value.id, value })
}

export function putAnswer(entry: Entry, value: KeptAnswer): void {
  entry.put({ table: 'answers', id: value.id, value })
}
