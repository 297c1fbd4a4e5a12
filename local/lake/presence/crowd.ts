// Who is looking at which document and field. Presence lives as long as its connection and is kept nowhere.
// The methods and what is pushed are those of @sanity/bifur-client and of the Studio's bifurTransport.ts.
import type { Caller } from '../access.ts'

/** One connection: what it may be told with, and what it has told. */
export type Visitor = {
  push(message: object): void
  caller: Caller | undefined
  /** Ids of its `presence_subscribe`s. */
  subscriptions: Set<string>
  /** Sessions (tabs) that it has announced; they leave with it. */
  sessions: Set<string>
}

export type Crowd = {
  enter(visitor: Visitor): void
  leave(visitor: Visitor): void
  /** Everyone who subscribed hears it, the teller included, as at the hosted service: the Studio knows itself. */
  tell(visitor: Visitor, news: News): void
}

export type News =
  | { type: 'state'; m: { sessionId: string; locations: unknown[] } }
  | { type: 'rollCall'; session: string }
  | { type: 'disconnect'; m: { session: string } }

export function newCrowd(): Crowd {
  const visitors = new Set<Visitor>()
  const tell = (teller: Visitor, news: News) => {
    const result = { ...news, i: teller.caller?.id }
    for (const { push, subscriptions } of visitors) {
      for (const subscription of subscriptions) {
        push({ jsonrpc: '2.0', method: 'presence_subscription', params: { subscription, result } })
      }
    }
  }
  return {
    tell,
    enter: (visitor) => void visitors.add(visitor),
    leave(visitor) {
      // A tab that crashed never says goodbye itself.
      if (!visitors.delete(visitor)) return
      for (const session of visitor.sessions) tell(visitor, { type: 'disconnect', m: { session } })
    },
  }
}
