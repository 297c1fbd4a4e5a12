// An answer as a value, so that handlers can be read and tried without a socket; `send` writes it.
import type { ServerResponse } from 'node:http'

export type Answer = {
  status: number
  headers: Record<string, string>
  body: Buffer
  /** Keeps the answer open: what comes is written as it happens, after the headers. */
  attach?(response: ServerResponse): void
}

export function json(body: unknown, status = 200): Answer {
  return {
    status,
    headers: { 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'no-store' },
    body: Buffer.from(JSON.stringify(body)),
  }
}

export function send(response: ServerResponse, answer: Answer, withBody: boolean): void {
  if (answer.attach) {
    response.writeHead(answer.status, { 'X-Content-Type-Options': 'nosniff', ...answer.headers })
    response.flushHeaders()
    answer.attach(response)
    return
  }
  response.writeHead(answer.status, {
    'X-Content-Type-Options': 'nosniff',
    ...answer.headers,
    ...(answer.status === 204 || answer.status === 304 ? {} : { 'Content-Length': answer.body.byteLength }),
  })
  response.end(withBody ? answer.body : undefined)
}
