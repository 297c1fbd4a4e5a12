import type { IncomingMessage, ServerResponse } from 'node:http'

/** Everything that a handler needs of a request; `body` is read already. */
export interface Asked {
  method: string
  path: string
  query: string
  headers: IncomingMessage['headers']
  body: string
}

const largestBody = 1024 * 1024

/** The body as text, or null when it is larger than a megabyte. */
export async function readBody(incoming: IncomingMessage): Promise<string | null> {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of incoming as AsyncIterable<Buffer>) {
    size += part.length
    if (size <= largestBody) parts.push(part)
  }
  return size > largestBody ? null : Buffer.concat(parts).toString('utf8')
}

export function sendJson(
  response: ServerResponse,
  status: number,
  body: object | string,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, { 'Content-Type': 'application/json', 'Cache-Control': 'no-cache, no-store', ...headers })
  response.end(typeof body === 'string' ? body : JSON.stringify(body, null, 2))
}

export function redirect(response: ServerResponse, address: string): void {
  response.writeHead(303, { Location: address, 'Cache-Control': 'no-store' })
  response.end()
}
