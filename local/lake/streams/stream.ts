// Server-sent events: a connection that stays open and to which the lake writes when something happens.
import type { ServerResponse } from 'node:http'
import type { Answer } from '../answer.ts'

export type Outlet = {
  send(name: string, data: unknown, id?: string): void
  close(): void
}

const heartbeatMs = 15_000
const mostWaitingBytes = 32 * 1024 * 1024

/** An answer that stays open. `open` may send, and returns what ends it once the other side has gone. */
export function streamAnswer(open: (outlet: Outlet) => () => void): Answer {
  return {
    status: 200,
    headers: {
      'Content-Type': 'text/event-stream; charset=utf-8',
      'Cache-Control': 'no-cache, no-transform',
      'X-Accel-Buffering': 'no',
    },
    body: Buffer.alloc(0),
    attach(response) {
      const end = open(outletOn(response))
      const heartbeat = setInterval(() => response.write(':\n\n'), heartbeatMs)
      response.once('close', () => {
        clearInterval(heartbeat)
        end()
      })
    },
  }
}

function outletOn(response: ServerResponse): Outlet {
  return {
    send(name, data, id) {
      const head = id === undefined ? '' : `id: ${id}\n`
      response.write(`event: ${name}\n${head}data: ${JSON.stringify(data)}\n\n`)
      // Who does not read any more is let go; it comes back and asks for what it missed.
      if (response.writableLength > mostWaitingBytes) response.destroy()
    },
    close: () => response.end(),
  }
}
