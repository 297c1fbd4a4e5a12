// The door of /c/pay: GET shows a session's page, POST pays. Nothing changes by GET.
import type { ServerResponse } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import { type Bank, type Entry, enter } from '../bank.ts'
import type { Courier } from '../courier.ts'
import { type Asked, redirect } from '../http.ts'
import { answerBank, type Outcome, pay, settle } from '../payment.ts'
import type { SessionRecord } from '../records.ts'
import { expireDue, isOver, returnAddress } from '../session.ts'
import { declineFault, type PayFault, readPayForm, type Typed } from './filled-form.ts'
import { sendPage } from './html.ts'
import { overviewPage } from './overview.ts'
import { payForm } from './pay-form.ts'
import { chooseShipping } from './shipping.ts'
import { bankPage, expiredPage, failedPage, paidPage, type Standing, unknownPage, waitingPage } from './standing.ts'

interface Visit {
  bank: Bank
  courier: Courier
  record: SessionRecord
  typed: Typed
  response: ServerResponse
}

/** Answers `GET /`. */
export function answerOverview(bank: Bank, response: ServerResponse): void {
  const { title, main } = overviewPage(bank)
  sendPage(response, 200, title, main)
}

export async function answerPage(bank: Bank, courier: Courier, asked: Asked, response: ServerResponse): Promise<void> {
  const [, , , id = '', step = ''] = asked.path.split('/')
  if (asked.method === 'POST') expireDue(bank)
  const record = bank.books.read('sessions', id)
  if (!record) return sendPage(response, 404, unknownPage.title, unknownPage.main)
  const typed: Typed = Object.fromEntries(new URLSearchParams(asked.body))
  const visit: Visit = { bank, courier, record, typed, response }

  switch (`${asked.method} ${step}`) {
    case 'GET ':
    case 'HEAD ':
      return show(visit)
    case 'GET bank':
      return showBank(visit)
    case 'POST ':
      return takePayment(visit)
    case 'POST bank':
      return finish(visit, (entry) => answerBank(bank, entry, record, typed.agreed === 'ya'))
    case 'POST kabar':
      return finish(visit, (entry) => settle(bank, entry, record, typed.arrived === 'ya'))
    default:
      return sendPage(response, 404, unknownPage.title, unknownPage.main)
  }
}

async function takePayment(visit: Visit): Promise<void> {
  const { bank, typed } = visit
  if (visit.record.session.status !== 'open') return show(visit, 409)
  const filled = readPayForm(visit.record, typed, bank.now())
  if (!filled.ok) return showForm(visit, 422, filled.faults)
  return finish(visit, (entry) => {
    const chosen = chooseShipping(entry, visit.record, filled.shippingRateId)
    return pay(bank, entry, chosen, filled.means, filled.buyer)
  })
}

/** Does the deed, then leads the buyer on as its outcome wants. */
async function finish(visit: Visit, deed: (entry: Entry) => Outcome): Promise<void> {
  const { bank, courier, response } = visit
  const { id } = visit.record
  const { result: outcome, eventIds } = enter(bank, deed)
  const after = { ...visit, record: bank.books.read('sessions', id) ?? visit.record }
  // Stripe too lets the webhook go first, so that the shop's page knows of the payment when the buyer arrives.
  if (bank.switches.delayMs === 0) {
    await Promise.race([
      courier.firstAttempts(eventIds),
      pause(bank.settings.redirectWaitMs, undefined, { ref: false }),
    ])
  }
  switch (outcome) {
    case 'paid':
      return redirect(response, returnAddress(after.record.session.success_url ?? here(visit), id))
    case 'processing':
      return redirect(response, here(visit))
    case 'asks_buyer':
      return redirect(response, `${here(visit)}/bank`)
    case 'declined':
      return after.record.session.status === 'open' ? showForm(after, 402, [refusalOf(after)]) : show(after)
    case 'not_payable':
      return show(after, 409)
  }
}

function show(visit: Visit, status = 200): void {
  if (visit.record.session.status === 'open' && !isOver(visit.bank, visit.record)) showForm(visit, status, [])
  else stand(visit, status, standingOf(visit))
}

function showBank(visit: Visit): void {
  const asks = visit.record.cardAsked !== null && visit.record.session.status === 'open'
  if (asks) stand(visit, 200, bankPage(here(visit)))
  else show(visit)
}

function standingOf(visit: Visit): Standing {
  const { bank, record } = visit
  if (isOver(bank, record)) return expiredPage(record)
  if (record.session.payment_status === 'paid') return paidPage(record)
  const intent = intentOf(visit)
  return intent?.status === 'processing' ? waitingPage(record, intent, here(visit)) : failedPage(record)
}

function showForm(visit: Visit, status: number, faults: readonly PayFault[]): void {
  sendPage(visit.response, status, 'Bayar', payForm(visit.record, here(visit), visit.typed, faults))
}

function stand({ response }: Visit, status: number, { title, main }: Standing): void {
  sendPage(response, status, title, main)
}

function refusalOf(visit: Visit): PayFault {
  const error = intentOf(visit)?.last_payment_error
  return declineFault(error?.decline_code ?? error?.code)
}

function intentOf({ bank, record }: Visit) {
  const id = record.session.payment_intent
  return typeof id === 'string' ? bank.books.read('paymentIntents', id) : undefined
}

/** Relative to the host the buyer already sees, so that the page works behind any name. */
function here({ record }: Visit): string {
  return `/c/pay/${record.id}`
}
