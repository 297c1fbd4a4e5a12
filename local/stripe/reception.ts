import type { IncomingMessage, ServerResponse } from 'node:http'
import { answerApi } from './api/door.ts'
import type { KeysInUse } from './api/idempotency.ts'
import type { Bank } from './bank.ts'
import type { Courier } from './courier.ts'
import { type Asked, readBody, sendJson } from './http.ts'
import { answerLocal } from './local-door.ts'
import { answerOverview, answerPage } from './page/door.ts'

export interface House {
  bank: Bank
  courier: Courier
  keysInUse: KeysInUse
}

/** Reads a request and leads it to its door. Never rejects. */
export async function answerRequest(house: House, incoming: IncomingMessage, response: ServerResponse): Promise<void> {
  try {
    const body = await readBody(incoming)
    if (body === null) {
      sendJson(response, 413, { error: { type: 'invalid_request_error', message: 'The request body is too large.' } })
      return
    }
    const [path = '/', query = ''] = (incoming.url ?? '/').split(/\?(.*)/s)
    const asked: Asked = { method: incoming.method ?? 'GET', path, query, headers: incoming.headers, body }
    if (path.startsWith('/_local/')) answerLocal(house.bank, house.courier, asked, response)
    else if (path.startsWith('/c/pay/')) await answerPage(house.bank, house.courier, asked, response)
    else if (path === '/') answerOverview(house.bank, response)
    else await answerApi(house.bank, house.keysInUse, asked, response)
  } catch (problem) {
    // A fault of this server's own, not one that a switch ordered: it must be seen, and the caller must hear it.
    if (!incoming.destroyed || incoming.complete) console.error('The local Stripe failed:', problem)
    if (!response.headersSent) sendJson(response, 500, { error: { type: 'api_error', message: String(problem) } })
  }
}
