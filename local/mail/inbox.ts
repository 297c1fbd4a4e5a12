import { createServer, type IncomingMessage, type Server } from 'node:http'
import { answerApi } from './answer-api.ts'
import { answerPage } from './answer-page.ts'
import { data, type Reply, send } from './reply.ts'
import type { Shelf } from './shelf.ts'
import type { Switches } from './switches.ts'

/** The inbox: pages for a person, `/api/` for tests. */
export function inboxServer(shelf: Shelf, switches: Switches): Server {
  return createServer(async (request, response) => {
    send(response, await answer(shelf, switches, request).catch(failure))
  })
}

async function answer(shelf: Shelf, switches: Switches, request: IncomingMessage): Promise<Reply> {
  const reads = request.method === 'GET' || request.method === 'HEAD'
  // A page elsewhere on the web may neither read the letters (by a name that it points here) nor change anything.
  if (!isLocal(request.headers.host) || (!reads && !fromHere(request))) {
    return data(403, { error: 'Only from this machine' })
  }
  const url = new URL(request.url ?? '/', 'http://inbox')
  if (url.pathname.startsWith('/api/')) return answerApi(shelf, switches, url, request)
  if (!reads) return data(405, { error: 'Pages are only read' })
  return answerPage(shelf, url)
}

function failure(error: unknown): Reply {
  const askersFault = error instanceof RangeError || error instanceof SyntaxError
  return data(askersFault ? 400 : 500, { error: error instanceof Error ? error.message : String(error) })
}

function isLocal(host = ''): boolean {
  return /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(host)
}

function fromHere({ headers }: IncomingMessage): boolean {
  return headers.origin === undefined || headers.origin === `http://${headers.host}`
}
