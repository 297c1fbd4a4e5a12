import type { Bank } from './bank.ts'
import { shownEvent } from './event.ts'
import type { Delivery, Tables } from './records.ts'
import { shownSession } from './session.ts'

/** The whole truth of this server, oldest first: what an audit of the shop is compared with. */
export interface Ledger {
  sessions: Tables['sessions']['session'][]
  paymentIntents: Tables['paymentIntents'][]
  charges: Tables['charges'][]
  refunds: Tables['refunds'][]
  disputes: Tables['disputes'][]
  events: Tables['events'][]
  deliveries: Delivery[]
}

/** `part` names one of its tables: after ten thousand orders all of it is longer than a string may be. */
export function ledgerOf(bank: Bank, part = ''): Partial<Ledger> {
  const { books } = bank
  const parts: { readonly [P in keyof Ledger]: () => Ledger[P] } = {
    sessions: () => books.all('sessions').map((record) => shownSession(bank, record)),
    paymentIntents: () => books.all('paymentIntents'),
    charges: () => books.all('charges'),
    refunds: () => books.all('refunds'),
    disputes: () => books.all('disputes'),
    events: () => books.all('events').map((event) => shownEvent(books, event)),
    deliveries: () => books.all('deliveries'),
  }
  const wanted = Object.entries(parts).filter(([name]) => part === '' || name === part)
  return Object.fromEntries(wanted.map(([name, read]) => [name, read()]))
}

/** How many webhooks are in each state: what a storm asks until it is quiet. */
export function deliveryCounts({ books }: Bank): Record<Delivery['state'], number> {
  const counts = { waiting: 0, held: 0, delivered: 0, dropped: 0, given_up: 0 }
  for (const { state } of books.all('deliveries')) counts[state] += 1
  return counts
}
