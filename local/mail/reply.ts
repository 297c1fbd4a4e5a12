import type { ServerResponse } from 'node:http'

const ourPolicy = "default-src 'none'; style-src 'self'; img-src data:; frame-src 'self'; base-uri 'none'"

export function sendJson(response: ServerResponse, status: number, value: unknown): void {
  send(response, status, 'application/json; charset=utf-8', JSON.stringify(value))
}

export function sendPage(response: ServerResponse, status: number, html: string): void {
  send(response, status, 'text/html; charset=utf-8', html, { 'content-security-policy': ourPolicy })
}

export function send(
  response: ServerResponse,
  status: number,
  type: string,
  body: string | Uint8Array,
  headers: Readonly<Record<string, string>> = {},
): void {
  const always = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' }
  response.writeHead(status, { 'content-type': type, ...always, ...headers })
  response.end(body)
}
