// The door of /v1: who asks, the switches, the idempotency key, then the endpoint, written and answered at once.
import type { ServerResponse } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import { apiVersion, type Bank, beginEntry, putAnswer } from '../bank.ts'
import { canonical, type FormTree, parseForm } from '../form/encoded.ts'
import { type Asked, sendJson } from '../http.ts'
import { newId } from '../ids.ts'
import { Refusal } from '../refusal.ts'
import { expireDue } from '../session.ts'
import { takes } from '../switches.ts'
import { eventRoutes } from './events.ts'
import { checkContentType, checkKey, checkVersion, outOfOrder, tooManyRequests, unknownAddress } from './guard.ts'
import { firstAnswer, holdKey, type KeysInUse, readKey } from './idempotency.ts'
import { paymentRoutes } from './payments.ts'
import { refundRoutes } from './refunds.ts'
import type { Endpoint, Routes } from './route.ts'
import { sessionRoutes } from './sessions.ts'

const routes: Routes = { ...sessionRoutes, ...paymentRoutes, ...refundRoutes, ...eventRoutes }

interface Answer {
  status: number
  body: string
  headers: Record<string, string>
}

/** Answers one request under /v1, or leaves it hanging when a switch wants that. */
export async function answerApi(bank: Bank, inUse: KeysInUse, asked: Asked, response: ServerResponse): Promise<void> {
  const requestId = newId('req_', 14)
  const key = asked.method === 'POST' ? asked.headers['idempotency-key'] : undefined
  const headers = {
    'Request-Id': requestId,
    'Stripe-Version': apiVersion,
    ...(typeof key === 'string' ? { 'Idempotency-Key': key } : {}),
  }
  try {
    const answer = await work(bank, inUse, asked, requestId)
    if (answer === 'hang') return
    if (answer === 'cut' || takes(bank.switches, 'actThenCutNext')) return void response.destroy()
    if (takes(bank.switches, 'actThenHangNext')) return
    if (takes(bank.switches, 'actThenFailNext')) throw outOfOrder
    sendJson(response, answer.status, answer.body, { ...headers, ...answer.headers })
  } catch (problem) {
    if (!(problem instanceof Refusal)) throw problem
    const retry = problem.status === 409 ? { 'Stripe-Should-Retry': 'true' } : {}
    sendJson(response, problem.status, { error: problem.body }, { ...headers, ...retry })
  }
}

async function work(bank: Bank, inUse: KeysInUse, asked: Asked, requestId: string): Promise<Answer | 'hang' | 'cut'> {
  const { switches } = bank
  if (takes(switches, 'hangNext')) return 'hang'
  if (takes(switches, 'cutNext')) return 'cut'
  checkKey(asked.headers, bank.settings.secretKey)
  if (takes(switches, 'rateLimitNext')) throw tooManyRequests
  if (takes(switches, 'failNext')) throw outOfOrder
  checkVersion(asked.headers)
  checkContentType(asked.headers, asked.body)
  const found = findRoute(asked.method, asked.path)
  if (!found) throw unknownAddress(asked.method, asked.path)
  const form = parseForm(asked.method === 'POST' ? asked.body : asked.query)

  const key = asked.method === 'POST' ? readKey(asked.headers['idempotency-key']) : null
  if (key !== null) holdKey(inUse, key)
  try {
    if (switches.slowMs > 0) await pause(switches.slowMs)
    return act(bank, asked.path, found, form, key, requestId)
  } finally {
    if (key !== null) inUse.delete(key)
  }
}

interface Found {
  endpoint: Endpoint
  id: string
}

/** The deed and the answer kept for its key are one entry: a process killed after it repeats neither. */
function act(bank: Bank, path: string, found: Found, form: FormTree, key: string | null, requestId: string): Answer {
  expireDue(bank)
  const kept = key === null ? undefined : firstAnswer(bank, key, path, form)
  if (kept) {
    const headers = { 'Idempotent-Replayed': 'true', 'Original-Request': kept.requestId }
    return { status: kept.status, body: kept.body, headers }
  }
  const entry = beginEntry(bank, { requestId, idempotencyKey: key })
  const body = JSON.stringify(found.endpoint({ bank, entry, id: found.id, form }), null, 2)
  if (key !== null) {
    const fingerprint = canonical(form)
    putAnswer(entry, { id: key, endpoint: path, fingerprint, status: 200, body, requestId, created: bank.seconds() })
  }
  entry.commit()
  return { status: 200, body, headers: key === null ? {} : { 'Original-Request': requestId } }
}

function findRoute(method: string, path: string): Found | undefined {
  for (const [pattern, endpoint] of Object.entries(routes)) {
    const wanted = `${method} ${path}`.split('/')
    const parts = pattern.split('/')
    if (parts.length !== wanted.length) continue
    if (!parts.every((part, place) => part === ':id' || part === wanted[place])) continue
    const idPlace = parts.indexOf(':id')
    return { endpoint, id: idPlace === -1 ? '' : decoded(wanted[idPlace] ?? '') }
  }
  return undefined
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
