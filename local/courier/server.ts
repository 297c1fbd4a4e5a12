// A stand-in for the part of Biteship's API that the shop speaks (https://biteship.com/id/docs/api): Rates and Maps.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'
import { areasAnswer, ratesAnswer, ratesWish } from './answers.ts'
import { allOff, type Switches, setSwitches } from './switches.ts'

export interface RunningCourier {
  readonly url: string
  /** Questions about prices that were asked so far. */
  readonly asked: () => number
  readonly switches: Switches
  close(): Promise<void>
}

interface Desk {
  readonly apiKey: string
  readonly switches: Switches
  asked: number
}

/** `port` 0 takes any free one. `GET` and `POST /_local/switches` tell and set its troubles. */
export async function startCourier({ port, apiKey }: { port: number; apiKey: string }): Promise<RunningCourier> {
  const desk: Desk = { apiKey, switches: { ...allOff }, asked: 0 }
  const server = createServer((req, res) => {
    answer(desk, req, res).catch((error) => send(res, 400, { success: false, error: String(error) }))
  })
  await new Promise<void>((done, fail) => {
    server.once('error', fail)
    server.listen(port, '127.0.0.1', done)
  })
  const address = server.address()
  return {
    url: `http://localhost:${typeof address === 'object' && address ? address.port : port}`,
    asked: () => desk.asked,
    switches: desk.switches,
    async close() {
      server.closeAllConnections()
      await new Promise((done) => server.close(done))
    },
  }
}

async function answer(desk: Desk, req: IncomingMessage, res: ServerResponse): Promise<void> {
  const { switches } = desk
  const url = new URL(req.url ?? '/', 'http://courier')
  if (url.pathname === '/_local/switches') {
    if (req.method === 'POST') setSwitches(switches, JSON.parse(await text(req)))
    return send(res, 200, switches)
  }
  const isRates = url.pathname === '/v1/rates/couriers' && req.method === 'POST'
  const isMaps = url.pathname === '/v1/maps/areas' && req.method === 'GET'
  const body = await text(req)
  if (isRates) desk.asked++
  if (switches.delay > 0) await new Promise((done) => setTimeout(done, switches.delay).unref())
  if (switches.status > 0) return refuse(res, switches.status, 'Switched to fail')
  if (req.headers.authorization !== desk.apiKey) return refuse(res, 401, 'Authorization failed', 40101001)
  if (isMaps) return send(res, 200, areasAnswer(url.searchParams.get('input') ?? ''))
  if (!isRates) return refuse(res, 404, 'Not found')
  if (switches.raw !== '') {
    res.writeHead(200, { 'content-type': 'application/json' }).end(switches.raw)
    return
  }
  const wish = ratesWish.safeParse(JSON.parse(body))
  if (!wish.success) return refuse(res, 400, 'The request is not valid')
  send(res, 200, ratesAnswer(wish.data, switches.surcharge))
}

function refuse(res: ServerResponse, status: number, error: string, code = status): void {
  send(res, status, { success: false, error, code })
}

function send(res: ServerResponse, status: number, body: object): void {
  res.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}
