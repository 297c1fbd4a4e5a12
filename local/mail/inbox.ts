import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { json } from 'node:stream/consumers'
import type { Letter, LetterSummary } from './letter.ts'
import { letterPage, listPage, missingPage } from './page.ts'
import type { Shelf } from './shelf.ts'
import { style } from './style.ts'
import { type Switches, setSwitches } from './switches.ts'

const ourPolicy = "default-src 'none'; style-src 'self'; img-src data:; frame-src 'self'; base-uri 'none'"
// A letter may show what it likes and run nothing; its links open in a tab of their own.
const letterPolicy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data: https: http:; sandbox allow-popups allow-popups-to-escape-sandbox"

/** The inbox: pages for a person, `/api/` for tests. */
export function inboxServer(shelf: Shelf, switches: Switches): Server {
  return createServer((request, response) => {
    answer(shelf, switches, request, response).catch((error: unknown) => {
      const mine = error instanceof RangeError || error instanceof SyntaxError
      sendJson(response, mine ? 400 : 500, { error: error instanceof Error ? error.message : String(error) })
    })
  })
}

async function answer(shelf: Shelf, switches: Switches, request: IncomingMessage, response: ServerResponse) {
  const url = new URL(request.url ?? '/', 'http://inbox')
  const method = request.method === 'HEAD' ? 'GET' : request.method
  // A page elsewhere on the web may neither read the letters (by a name that it points here) nor change anything.
  if (!isLocal(request.headers.host) || (method !== 'GET' && !fromHere(request))) {
    return sendJson(response, 403, { error: 'Only from this machine' })
  }
  const to = url.searchParams.get('to')?.toLowerCase() ?? ''
  const chosen = () => shelf.all().filter((letter) => !to || letter.to.includes(to))
  const [, room, id = '', part, index] = url.pathname.replace(/^\/api/, '').split('/')
  const letter = shelf.find(id)
  if (url.pathname.startsWith('/api/')) {
    if (method === 'GET' && room === 'letters' && !id) return sendJson(response, 200, chosen().map(summary))
    if (method === 'GET' && room === 'letters' && letter) return sendJson(response, 200, inJson(letter))
    if (method === 'DELETE' && room === 'letters' && !id) return sendJson(response, 200, shelf.clear() ?? {})
    if (method === 'POST' && room === 'switches') {
      setSwitches(switches, await json(request))
      return sendJson(response, 200, switches)
    }
    return sendJson(response, 404, { error: 'Not here' })
  }
  if (url.pathname === '/style.css') return send(response, 200, 'text/css; charset=utf-8', style)
  if (url.pathname === '/') return sendPage(response, 200, listPage(chosen(), to))
  if (room !== 'letters' || !letter) return sendPage(response, 404, missingPage())
  if (!part) return sendPage(response, 200, letterPage(letter))
  if (part === 'html') {
    const html = `<!doctype html><base target="_blank">${letter.html}`
    return send(response, 200, 'text/html; charset=utf-8', html, { 'content-security-policy': letterPolicy })
  }
  const file = part === 'attachments' ? letter.attachments[Number(index)] : undefined
  if (!file) return sendPage(response, 404, missingPage())
  // Whatever it is, it is saved, never opened in this origin.
  const name = encodeURIComponent(file.name)
  const headers = { 'content-disposition': `attachment; filename*=UTF-8''${name}` }
  return send(response, 200, 'application/octet-stream', file.bytes, headers)
}

function isLocal(host = ''): boolean {
  return /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(host)
}

function fromHere({ headers }: IncomingMessage): boolean {
  return headers.origin === undefined || headers.origin === `http://${headers.host}`
}

function summary({ id, receivedAt, from, to, subject, messageId }: Letter): LetterSummary {
  return { id, receivedAt, from, to, subject, messageId }
}

function inJson(letter: Letter): unknown {
  const attachments = letter.attachments.map(({ name, type, bytes }) => ({ name, type, bytes: bytes.length }))
  return { ...letter, attachments }
}

function sendJson(response: ServerResponse, status: number, value: unknown): void {
  send(response, status, 'application/json; charset=utf-8', JSON.stringify(value))
}

function sendPage(response: ServerResponse, status: number, html: string): void {
  send(response, status, 'text/html; charset=utf-8', html, { 'content-security-policy': ourPolicy })
}

function send(
  response: ServerResponse,
  status: number,
  type: string,
  body: string | Uint8Array,
  headers: Record<string, string> = {},
): void {
  const always = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' }
  response.writeHead(status, { 'content-type': type, ...always, ...headers })
  response.end(body)
}
