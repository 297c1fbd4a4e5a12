// A browser opens six connections to one port and no more; one document in the Studio holds as many streams. Without
// further ports its edits would never be posted. So browsers are sent (307) to gates: ports of the same server, few
// streams each, entered by a ticket, for a browser drops its token on the way to another origin.
import { randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Answer, json, send } from '../answer.ts'
import { corsHeaders, preflight } from '../cors.ts'
import { refusal } from '../errors.ts'

type Gate = { server: Server; port: number; held: number }

export type Gates = {
  /** Where a browser finds the stream: an address that lets one in, once, within half a minute. */
  ticketFor(request: IncomingMessage, answer: () => Promise<Answer>): Promise<Answer>
  close(): Promise<void>
}

const streamsPerGate = 5
const mostGates = 40
const ticketLifetimeMs = 30_000

export function openGates(host: string): Gates {
  const gates: Gate[] = []
  const tickets = new Map<string, { answer: () => Promise<Answer>; gate: Gate }>()

  async function enter(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.method === 'OPTIONS') {
      send(response, preflight(request.headers), false)
      return
    }
    const ticket = request.url?.slice(1) ?? ''
    const admitted = tickets.get(ticket)
    tickets.delete(ticket)
    // 503 and not 404: a client takes 4xx as final, and the Studio then crashes; this sends it back for another ticket.
    const answer = admitted ? await admitted.answer() : json(refusal(503, 'This ticket is used up').body, 503)
    if (admitted) response.once('close', () => leave(admitted.gate))
    send(response, { ...answer, headers: { ...corsHeaders(request.headers), ...answer.headers } }, true)
  }

  const leave = (gate: Gate) => {
    gate.held -= 1
  }

  async function gateWithRoom(): Promise<Gate> {
    const free = gates.find((gate) => gate.held < streamsPerGate)
    if (free) return free
    if (gates.length >= mostGates) throw refusal(503, 'Too many streams are open')
    const server = createServer()
    await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, host, resolve))
    const gate: Gate = { server, port: (server.address() as AddressInfo).port, held: 0 }
    server.on('request', (request, response) => {
      enter(request, response).catch((cause) => {
        console.error('lake: a stream could not be opened', cause)
        response.destroy()
      })
    })
    gates.push(gate)
    return gate
  }

  return {
    async ticketFor(request, answer) {
      const gate = await gateWithRoom()
      gate.held += 1
      const ticket = randomBytes(24).toString('base64url')
      tickets.set(ticket, { answer, gate })
      setTimeout(() => {
        if (tickets.delete(ticket)) leave(gate)
      }, ticketLifetimeMs).unref()
      const name = /^(\[[^\]]+\]|[^:]+)/.exec(request.headers.host ?? '')?.[1] ?? 'localhost'
      const headers = { Location: `http://${name}:${gate.port}/${ticket}`, 'Cache-Control': 'no-store' }
      return { status: 307, headers, body: Buffer.alloc(0) }
    },
    async close() {
      for (const { server } of gates) {
        server.closeAllConnections()
        await new Promise((resolve) => server.close(resolve))
      }
    },
  }
}

/** Browsers alone send these; @sanity/client under Node follows no redirect and needs none. */
export function isBrowser({ headers }: IncomingMessage): boolean {
  return headers['sec-fetch-site'] !== undefined || headers.origin !== undefined
}
