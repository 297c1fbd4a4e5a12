import type { ServerResponse } from 'node:http'

export interface Reply {
  readonly status: number
  readonly type: string
  readonly body: string | Uint8Array
  readonly headers: Readonly<Record<string, string>>
}

const pagePolicy = "default-src 'none'; style-src 'self'; img-src data:; frame-src 'self'; base-uri 'none'"

export function page(status: number, html: string, policy = pagePolicy): Reply {
  return { status, type: 'text/html; charset=utf-8', body: html, headers: { 'content-security-policy': policy } }
}

export function data(status: number, value: unknown): Reply {
  return { status, type: 'application/json; charset=utf-8', body: JSON.stringify(value), headers: {} }
}

export function send(response: ServerResponse, { status, type, body, headers }: Reply): void {
  const always = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' }
  response.writeHead(status, { 'content-type': type, ...always, ...headers })
  response.end(body)
}
