import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { expect } from 'vitest'
import { connect } from '#database/connection.ts'
import type { Gateway } from '#payments/gateway.ts'
import { connectStripe } from '#payments/stripe.ts'
import { auditInvariants } from '#sale/audit.ts'
import { type Opened, openPayment } from '#sale/open-payment.ts'
import type { OrderDraft, PlacedOrder } from '#sale/order-draft.ts'
import { answerPaymentWebhook } from '#sale/payment-webhook.ts'
import { placeOrder } from '#sale/place-order.ts'
import { startStripe } from '../../local/stripe/server.ts'
import type { Switches } from '../../local/stripe/switches.ts'
import { type FreshDatabase, freshDatabase } from './database.ts'

export const linkSecret = 'a link secret for tests, long enough to be one'
export const siteUrl = 'https://toko.example'
const secretKey = 'sk_test_local'
export const webhookSecret = 'whsec_local'

/** The sale on a database of its own, with the payment stand-in beside it and its webhooks coming in over HTTP. */
export interface Till extends FreshDatabase {
  readonly gateway: Gateway
  readonly webhookUrl: string
  place(draft: OrderDraft): Promise<PlacedOrder>
  /** Places an order that must succeed and opens its payment page. Gives the order's and the session's id. */
  sell(draft: OrderDraft): Promise<{ readonly orderId: string; readonly token: string; readonly sessionId: string }>
  open(attemptId: string): Promise<Opened>
  bank(path: string, wish?: object): Promise<unknown>
  switch(switches: Partial<Switches>): Promise<unknown>
  /** Waits until every webhook that was sent has been answered and taken effect. */
  settled(sessionId: string, outcome?: string): Promise<void>
  expectSound(): Promise<void>
  close(): Promise<void>
}

/** `through`: what stands between the till and its database; given the database's address it gives the one to use. */
export async function openTill({
  through,
}: {
  through?: (databaseUrl: string) => Promise<string>
} = {}): Promise<Till> {
  const fresh = await freshDatabase()
  const db = through ? connect({ databaseUrl: await through(fresh.url), poolSize: 20 }) : fresh.db
  let gateway: Gateway | undefined
  const door = createServer(async (incoming, response) => {
    if (!gateway) throw new Error('a webhook before the till was open')
    const headers = { 'stripe-signature': String(incoming.headers['stripe-signature'] ?? '') }
    const request = new Request('http://door/', { method: 'POST', headers, body: await text(incoming) })
    const answer = await answerPaymentWebhook({ db, gateway, linkSecret, now: new Date() }, request)
    response.writeHead(answer.status).end(await answer.text())
  })
  await new Promise<void>((resolve) => door.listen(0, '127.0.0.1', resolve))
  const webhookUrl = `http://localhost:${(door.address() as AddressInfo).port}/`
  // A webhook that a troubled database refused comes again soon: a test waits for it.
  const retryDelaysMs = [100, 200, 400, 800, 1_600, 3_200, 6_400]
  const stripe = await startStripe({ port: 0, secretKey, webhookSecret, webhookUrl, retryDelaysMs })
  gateway = connectStripe({ secretKey, webhookSecret, apiUrl: stripe.url })
  const connected = gateway

  const till: Till = {
    ...fresh,
    db,
    gateway,
    webhookUrl,
    place: (draft) => placeOrder({ db, linkSecret, now: new Date() }, draft),
    async sell(draft) {
      const placed = await till.place(draft)
      if (!placed.ok || !placed.attemptId) throw new Error('not placed')
      const opened = await till.open(placed.attemptId)
      expect(opened.ok).toBe(true)
      const { session_id } = await db
        .selectFrom('payment_attempts')
        .select('session_id')
        .where('id', '=', placed.attemptId)
        .executeTakeFirstOrThrow()
      return { orderId: placed.orderId, token: placed.token, sessionId: session_id ?? '' }
    },
    open: (attemptId) => openPayment({ db, gateway: connected, siteUrl, linkSecret, now: new Date() }, attemptId),
    async bank(path, wish) {
      const init = wish ? { method: 'POST', body: JSON.stringify(wish) } : {}
      const answer = await fetch(`${stripe.url}/_local/${path}`, init)
      if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
      return answer.json()
    },
    switch: (switches) => till.bank('switches', switches),
    async settled(sessionId, outcome) {
      await expect
        .poll(
          async () => {
            const events = await db
              .selectFrom('payment_events')
              .select('outcome')
              .where('session_id', '=', sessionId)
              .where('processed_at', 'is not', null)
              .execute()
            return outcome ? events.some((event) => event.outcome === outcome) : events.length > 0
          },
          { timeout: 10_000, interval: 20 },
        )
        .toBe(true)
    },
    async expectSound() {
      expect(await auditInvariants(db)).toEqual([])
    },
    async close() {
      await stripe.close()
      door.closeAllConnections()
      await new Promise<void>((resolve) => door.close(() => resolve()))
      if (through) await db.destroy()
      await fresh.drop()
    },
  }
  return till
}
