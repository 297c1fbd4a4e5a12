/**
 * A Stripe of one's own, on loopback: the API that stripe-node 23.1.0 speaks (2026-10-28.endive), the hosted
 * pay page, and signed webhooks. It is typed by stripe-node's types and refuses what Stripe refuses; what
 * Stripe has and it has not, it refuses with the code `local_not_carried`.
 *
 * Under /v1: Checkout Sessions (create, retrieve, list, expire, line items), PaymentIntents, charges,
 * refunds, disputes, events. Under /c/pay: the page on which a buyer pays. `/` lists those pages.
 *
 * Under /_local, JSON, for tests:
 * - `POST /_local/switches` sets misfortunes, `GET` shows them, `POST /_local/reset` ends them; see switches.ts.
 * - `POST /_local/pay/:session` `{ method?: 'card'|'id_bank_transfer'|'qris', number?, outcome?: 'succeed'|'fail' }`
 *   pays without the page. Methods that pay later wait until `outcome` is given, in this call or another one.
 * - `POST /_local/deliver` `{ event, copies? }` sends an event's webhook again.
 * - `POST /_local/dispute/:session-or-payment-intent` `{ reason? }` opens a dispute;
 *   `POST /_local/close-dispute/:dispute` `{ outcome: 'won'|'lost' }` ends it.
 * - `POST /_local/refund/:refund` `{ outcome: 'succeeded'|'failed' }` is the bank's last word on a refund.
 * - `GET /_local/deliveries`: how many webhooks are `{ waiting, held, delivered, dropped, given_up }`.
 * - `GET /_local/ledger`: `{ sessions, paymentIntents, charges, refunds, disputes, events, deliveries }`.
 */
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { KeysInUse } from './api/idempotency.ts'
import type { Bank } from './bank.ts'
import { type Books, openBooks } from './books.ts'
import { hireCourier } from './courier.ts'
import { answerRequest } from './reception.ts'
import { expireDue } from './session.ts'
import { type StripeOptions, withDefaults } from './settings.ts'
import { allOff } from './switches.ts'

export interface LocalStripe {
  /** Without a slash at the end. */
  url: string
  port: number
  /** Ends deliveries and connections; what waits is sent after the next start when there is a data folder. */
  close(): Promise<void>
}

const clockTickMs = 1000
const answersKeptSeconds = 24 * 60 * 60

/** Starts the server. Rejects when the port is taken or the data folder cannot be written. */
export async function startStripe(options: StripeOptions): Promise<LocalStripe> {
  const server = createServer()
  // The port comes before the books: a second start must not touch a journal that the first one writes.
  const port = await listen(server, options.port, options.host ?? '127.0.0.1')
  try {
    return open(server, port, options)
  } catch (problem) {
    server.close()
    throw problem
  }
}

function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => resolve((server.address() as AddressInfo).port))
  })
}

function open(server: Server, port: number, options: StripeOptions): LocalStripe {
  const settings = withDefaults(options)
  const now = options.now ?? (() => new Date())
  const books = openBooks(options.dataFolder)
  const switches = { ...allOff }
  const courier = hireCourier(books, settings, switches, now)
  const bank: Bank = {
    books,
    settings,
    switches,
    origin: `http://localhost:${port}`,
    now,
    seconds: () => Math.floor(now().getTime() / 1000) + switches.clockAheadSeconds,
    lookedForExpiredAt: 0,
    send: courier.send,
  }
  const keysInUse: KeysInUse = new Set()
  server.on('request', (incoming, response) => {
    void answerRequest({ bank, courier, keysInUse }, incoming, response)
  })
  forgetOldAnswers(books, bank.seconds())
  courier.resume()
  const clock = setInterval(() => expireDue(bank), clockTickMs)
  clock.unref()

  return {
    url: bank.origin,
    port,
    close: async () => {
      clearInterval(clock)
      await courier.close()
      server.closeAllConnections()
      await new Promise<void>((resolve) => server.close(() => resolve()))
      books.close()
    },
  }
}

function forgetOldAnswers(books: Books, seconds: number): void {
  const old = books.all('answers').filter((answer) => answer.created + answersKeptSeconds <= seconds)
  books.write(old.map(({ id }) => ({ table: 'answers' as const, id, value: null })))
}
