// The door of /_local: what tests and `npm start` may ask of the stand-in that a shop may not.
import type { ServerResponse } from 'node:http'
import type { Bank } from './bank.ts'
import { enter } from './bank.ts'
import { faceOf } from './cards.ts'
import type { Courier } from './courier.ts'
import { closeDispute, openDispute } from './dispute.ts'
import { type Asked, sendJson } from './http.ts'
import { deliveryCounts, ledgerOf } from './ledger.ts'
import type { Means } from './means.ts'
import { type Outcome, pay, settle } from './payment.ts'
import { methods } from './payment-methods.ts'
import { settleRefund } from './refund.ts'
import { invalid, noSuch, Refusal } from './refusal.ts'
import { expireDue, shownSession } from './session.ts'
import { allOff, setSwitches } from './switches.ts'

interface LocalCall {
  bank: Bank
  courier: Courier
  id: string
  wish: Record<string, unknown>
}

type LocalDeed = (call: LocalCall) => object

const deeds: Record<string, LocalDeed> = {
  'GET switches': ({ bank }) => bank.switches,
  'POST switches': ({ bank, courier, wish }) => {
    setSwitches(bank.switches, wish)
    if (bank.switches.reorder === 0) courier.release()
    return bank.switches
  },
  'POST reset': ({ bank, courier }) => {
    Object.assign(bank.switches, allOff)
    courier.release()
    return bank.switches
  },
  'POST deliver': ({ bank, courier, wish }) => {
    const id = String(wish.event ?? '')
    if (!bank.books.read('events', id)) throw noSuch('event', id, 'event')
    courier.sendAgain(id, typeof wish.copies === 'number' ? wish.copies : 1)
    return { event: id }
  },
  'POST pay': payWithoutPage,
  'POST dispute': ({ bank, id, wish }) =>
    enter(bank, (entry) => openDispute(bank, entry, intentIdOf(bank, id), String(wish.reason ?? 'fraudulent'))).result,
  'POST close-dispute': ({ bank, id, wish }) =>
    enter(bank, (entry) => closeDispute(entry, id, wish.outcome === 'won' ? 'won' : 'lost')).result,
  'POST refund': ({ bank, id, wish }) => {
    const outcome = wish.outcome === 'failed' ? 'failed' : 'succeeded'
    return enter(bank, (entry) => settleRefund(entry, id, outcome)).result
  },
  'GET ledger': ({ bank, id }) => ledgerOf(bank, id),
  'GET deliveries': ({ bank }) => deliveryCounts(bank),
}

/** Answers one request under /_local. Refusals come in Stripe's error shape. */
export function answerLocal(bank: Bank, courier: Courier, asked: Asked, response: ServerResponse): void {
  try {
    const [, , name = '', id = ''] = asked.path.split('/')
    const deed = deeds[`${asked.method} ${name}`]
    if (!deed) throw invalid(`There is no ${asked.method} ${asked.path}.`, { status: 404 })
    expireDue(bank)
    sendJson(response, 200, deed({ bank, courier, id, wish: wishIn(asked.body) }))
  } catch (problem) {
    if (!(problem instanceof Refusal)) throw problem
    sendJson(response, problem.status, { error: problem.body })
  }
}

/** `{ method, number, outcome }`: `outcome` is `succeed` or `fail`, and settles a payment that is waited for. */
function payWithoutPage({ bank, id, wish }: LocalCall): object {
  const record = bank.books.read('sessions', id)
  if (!record) throw noSuch('checkout.session', id)
  const fails = wish.outcome === 'fail'
  const { result: outcome } = enter(bank, (entry): Outcome => {
    const started = pay(bank, entry, record, meansIn(wish, fails), { email: 'pembeli@example.com', name: null })
    const waiting = started === 'processing' || started === 'not_payable'
    const now = entry.read('sessions', id)
    return waiting && wish.outcome !== undefined && now ? settle(bank, entry, now, !fails) : started
  })
  if (outcome === 'not_payable') throw invalid(`This Checkout Session cannot be paid: \`${record.session.status}\`.`)
  const after = bank.books.read('sessions', id) ?? record
  return { outcome, session: shownSession(bank, after) }
}

function meansIn(wish: Record<string, unknown>, fails: boolean): Means {
  const method = methods.find((known) => known === (wish.method ?? 'card'))
  if (!method) throw invalid(`Invalid method: must be one of ${methods.join(', ')}`, { param: 'method' })
  if (method !== 'card') return { method }
  const number = String(wish.number ?? '4242424242424242')
  return { method, number, face: faceOf(number, 12, 2034), fails }
}

/** A PaymentIntent's id, given itself or its session's. */
function intentIdOf(bank: Bank, id: string): string {
  const ofSession = bank.books.read('sessions', id)?.session.payment_intent
  return typeof ofSession === 'string' ? ofSession : id
}

function wishIn(body: string): Record<string, unknown> {
  if (body === '') return {}
  try {
    const wish: unknown = JSON.parse(body)
    if (typeof wish === 'object' && wish !== null) return wish as Record<string, unknown>
  } catch {
    // Said below, in the same words as for JSON that is no object.
  }
  throw invalid('A JSON object is expected.')
}
