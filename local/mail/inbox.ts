import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { answerApi } from './answer-api.ts'
import { answerPage } from './answer-page.ts'
import { sendJson } from './reply.ts'
import type { Shelf } from './shelf.ts'
import type { Switches } from './switches.ts'

/** The inbox: pages for a person, `/api/` for tests. */
export function inboxServer(shelf: Shelf, switches: Switches): Server {
  return createServer((request, response) => {
    answer(shelf, switches, request, response).catch((error: unknown) => {
      const mine = error instanceof RangeError || error instanceof SyntaxError
      sendJson(response, mine ? 400 : 500, { error: error instanceof Error ? error.message : String(error) })
    })
  })
}

async function answer(
  shelf: Shelf,
  switches: Switches,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const reads = request.method === 'GET' || request.method === 'HEAD'
  // A page elsewhere on the web may neither read the letters (by a name that it points here) nor change anything.
  if (!isLocal(request.headers.host) || (!reads && !fromHere(request))) {
    return sendJson(response, 403, { error: 'Only from this machine' })
  }
  const url = new URL(request.url ?? '/', 'http://inbox')
  if (url.pathname.startsWith('/api/')) return answerApi(shelf, switches, url, request, response)
  if (!reads) return sendJson(response, 405, { error: 'Pages are only read' })
  answerPage(shelf, url, response)
}

function isLocal(host = ''): boolean {
  return /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(host)
}

function fromHere({ headers }: IncomingMessage): boolean {
  return headers.origin === undefined || headers.origin === `http://${headers.host}`
}
