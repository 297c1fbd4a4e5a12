import { createServer as createHttpServer, request } from 'node:http'
import { connect, createServer, type Socket } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { listen } from '../../support/raw-http.ts'
import type { Points } from './points.ts'

export interface Line {
  readonly url: string
  close(): Promise<void>
}

/** Between one server and the payment stand-in: each call of the API is a step. */
export async function bankLine(bankUrl: string, server: number, points: Points): Promise<Line> {
  const { hostname, port } = new URL(bankUrl)
  const between = createHttpServer(async (incoming, outgoing) => {
    const { method = 'GET', url = '/', headers } = incoming
    const step = `bank ${method} ${url.replace(/\?.*/, '').replace(/\/(cs|pi|re)_[^/]+/g, '/:id')}`
    try {
      const body = await buffer(incoming)
      if (points.pass(server, 'before', step)) return void incoming.socket.destroy()
      const onward = request({ hostname, port, method, path: url, headers, agent: false }, async (answer) => {
        try {
          const text = await buffer(answer)
          if (points.pass(server, 'after', step)) return void incoming.socket.destroy()
          outgoing.writeHead(answer.statusCode ?? 502, answer.headers).end(text)
        } catch {
          incoming.socket.destroy()
        }
      })
      // What happens to the bank happens to whoever asked it.
      onward.on('error', () => incoming.socket.destroy())
      onward.end(body)
    } catch {
      incoming.socket.destroy()
    }
  })
  return lineOf(`http://localhost:${await listen(between)}`, between, () => between.closeAllConnections())
}

const hookPath = '/a-build-elsewhere'

/**
 * Between the servers and the content: the same question has the same answer until somebody has counted the shelf. The
 * stand-in reads every document anew for each question, which would be most of a storm's work.
 */
export async function contentLine(lakeUrl: string): Promise<Line & { readonly hook: string; forget(): void }> {
  const answers = new Map<string, Promise<Answer>>()
  const ask = async (path: string, authorization: string): Promise<Answer> => {
    const answer = await fetch(lakeUrl + path, { headers: { authorization } })
    return { status: answer.status, type: answer.headers.get('content-type') ?? '', body: await answer.text() }
  }
  const between = createHttpServer(async ({ url = '/', headers }, outgoing) => {
    if (url === hookPath) return void outgoing.end('{}')
    const answer = answers.get(url) ?? ask(url, headers.authorization ?? '')
    answers.set(url, answer)
    try {
      const { status, type, body } = await answer
      outgoing.writeHead(status, { 'content-type': type }).end(body)
    } catch {
      answers.delete(url)
      outgoing.destroy()
    }
  })
  const line = lineOf(`http://localhost:${await listen(between)}`, between, () => between.closeAllConnections())
  return { ...line, hook: line.url + hookPath, forget: () => answers.clear() }
}

interface Answer {
  readonly status: number
  readonly type: string
  readonly body: string
}

/** Between one server and the mail stand-in: each letter is a step. */
export async function mailLine(smtpUrl: string, server: number, points: Points): Promise<Line> {
  const { hostname, port } = new URL(smtpUrl)
  const sockets = new Set<Socket>()
  const between = createServer((sender) => {
    const office = connect(Number(port), hostname)
    let isLetter = false
    let tail = ''
    for (const socket of [sender, office]) {
      sockets.add(socket)
      socket.setNoDelay(true)
      socket.on('error', () => {})
      socket.on('close', () => {
        sockets.delete(socket)
        sender.destroy()
        office.destroy()
      })
    }
    const cut = () => {
      sender.destroy()
      office.destroy()
    }
    sender.on('data', (chunk: Buffer) => {
      tail = (tail + chunk.toString('latin1')).slice(-5)
      if (tail === '\r\n.\r\n') {
        if (points.pass(server, 'before', 'mail letter')) return cut()
        isLetter = true
      }
      office.write(chunk)
    })
    office.on('data', (chunk: Buffer) => {
      if (isLetter && points.pass(server, 'after', 'mail letter')) return cut()
      isLetter = false
      sender.write(chunk)
    })
  })
  return lineOf(`smtp://127.0.0.1:${await listen(between)}`, between, () => {
    for (const socket of sockets) socket.destroy()
  })
}

function lineOf(url: string, between: { close(done: () => void): unknown }, cutAll: () => void): Line {
  return {
    url,
    close() {
      cutAll()
      return new Promise((done) => between.close(() => done()))
    },
  }
}
