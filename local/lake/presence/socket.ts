// GET /socket/<dataset> upgraded to a WebSocket: the connection by which the Studio tells and hears who is there.
import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { type WebSocket, WebSocketServer } from 'ws'
import type { Caller } from '../access.ts'
import { newCrowd, type Visitor } from './crowd.ts'
import { answerMessage } from './request.ts'

export type Presence = { close(): void }

const heartbeatMs = 15_000
const mostMessageBytes = 64 * 1024
const mostConnections = 500
const mostWaitingBytes = 1024 * 1024

/** @param admit reads an Authorization header's value. @throws LakeError 401 from `admit` for a token that is none. */
export function openPresence(server: Server, dataset: string, admit: (authorization: string) => Caller): Presence {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: mostMessageBytes })
  const crowd = newCrowd()

  server.on('upgrade', (request: IncomingMessage, raw: Duplex, head: Buffer) => {
    raw.on('error', () => raw.destroy())
    const path = URL.parse(request.url ?? '/', 'http://lake')?.pathname ?? ''
    const [, asked] = /^\/v(?:1|X|\d{4}-\d{2}-\d{2})\/socket\/([^/]+)$/.exec(path) ?? []
    if (asked !== dataset) raw.end('HTTP/1.1 404 Not Found\r\nConnection: close\r\nContent-Length: 0\r\n\r\n')
    else if (sockets.clients.size >= mostConnections) {
      raw.end('HTTP/1.1 503 Service Unavailable\r\nConnection: close\r\nContent-Length: 0\r\n\r\n')
    } else sockets.handleUpgrade(request, raw, head, (socket) => welcome(socket))
  })

  function welcome(socket: WebSocket): void {
    const visitor: Visitor = {
      push: (message) => sendTo(socket, JSON.stringify(message)),
      caller: undefined,
      subscriptions: new Set(),
      sessions: new Set(),
    }
    crowd.enter(visitor)
    const heartbeat = setInterval(() => sendTo(socket, '♥'), heartbeatMs)
    socket.on('message', (data, isBinary) => {
      if (!isBinary) sendTo(socket, JSON.stringify(answerMessage(String(data), visitor, crowd, admit)))
    })
    // A message that is too large or no WebSocket's ends this connection and no other; 'close' follows.
    socket.on('error', () => undefined)
    socket.once('close', () => {
      clearInterval(heartbeat)
      crowd.leave(visitor)
    })
  }

  return {
    close() {
      for (const socket of sockets.clients) socket.terminate()
      sockets.close()
    },
  }
}

function sendTo(socket: WebSocket, text: string): void {
  if (socket.readyState !== socket.OPEN) return
  // Who does not read any more is let go; the Studio connects again by itself.
  if (socket.bufferedAmount > mostWaitingBytes) socket.terminate()
  else socket.send(text)
}
