// Cheap refusals of the resident server against bare node:http that reads the body and answers in one line: a form from
// another's page, a webhook that nobody signed, a call without the secret. Wanted: at least 0.8 of its POST/s.
// The server is the shop's own with all it sends along, on an empty shelf, for nothing of a build is asked; its pages must
// not be reached. One process for both, so that they have the same warmth and the same core.
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { Agent, createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createRateLimit } from '#serving/rate-limit.ts'
import { createResident } from '#serving/resident.ts'
import type { Shelves } from '#serving/shelves.ts'
import { doorsOf } from '../src/wiring/doors.ts'

const rounds = 15
const roundMs = 400
const atOnce = 16
const paths = ['/checkout/', '/api/stripe/webhook', '/api/jobs']

const nothing = { serve: () => false, has: () => false, policyOfNotFound: "default-src 'self'", serveNotFound() {} }
const doors = doorsOf({
  payments: { stripe: {} } as never,
  jobsSecret: 'a secret for the bench, long enough to be one',
})

const openResident = () =>
  createResident({
    siteUrl: 'https://toko.example',
    doors,
    shelves: { current: nothing } as unknown as Shelves,
    renderPage: (_, res) => void res.writeHead(500).end('reached\n'),
    locals: () => ({}),
    trustedProxy: 0,
    rateLimit: createRateLimit(() => new Date()),
    log: () => {},
  })

function bare(req: IncomingMessage, res: ServerResponse): void {
  const parts: Buffer[] = []
  req.on('data', (part) => parts.push(part))
  req.on('end', () => {
    Buffer.concat(parts)
    res.writeHead(403, { 'content-type': 'text/plain; charset=utf-8' }).end('refused\n')
  })
}

/** Both servers in a process of their own, so that they do not wait for who asks. */
async function serve(): Promise<void> {
  const servers = [openResident(), createServer(bare)]
  for (const server of servers) await once(server.listen(0, '127.0.0.1'), 'listening')
  process.send?.(servers.map((server) => (server.address() as AddressInfo).port))
  process.once('disconnect', () => process.exit(0))
}

const agent = new Agent({ keepAlive: true, maxSockets: atOnce })
const form = 'nama=Pembeli+Contoh&surel=pembeli%40contoh.example&catatan='.padEnd(600, 'x')

function post(port: number, path: string): Promise<number> {
  const headers = {
    origin: 'https://lain.example',
    'content-type': 'application/x-www-form-urlencoded',
    'content-length': form.length,
  }
  return new Promise((done, fail) => {
    const sent = request({ host: '127.0.0.1', port, path, method: 'POST', agent, headers }, (response) => {
      response.resume().on('end', () => done(response.statusCode ?? 0))
    })
    sent.on('error', fail).end(form)
  })
}

async function perSecond(port: number, path: string): Promise<number> {
  const began = performance.now()
  let answered = 0
  const one = async () => {
    while (performance.now() - began < roundMs) {
      const status = await post(port, path)
      if (status < 400 || status > 403) throw new Error(`${path} was answered with ${status}`)
      answered++
    }
  }
  await Promise.all(Array.from({ length: atOnce }, one))
  return (answered / (performance.now() - began)) * 1000
}

const median = (numbers: readonly number[]) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? 0

async function compare(): Promise<void> {
  const servers = fork(import.meta.filename, ['serve'])
  const [[ours = 0, theirs = 0]] = (await once(servers, 'message')) as [number[]]
  let least = Number.POSITIVE_INFINITY
  for (const path of paths) {
    await Promise.all([perSecond(ours, path), perSecond(theirs, path)])
    const pairs: [number, number][] = []
    // In turns, so that whatever else this machine does meets both.
    for (let round = 0; round < rounds; round++)
      pairs.push([await perSecond(ours, path), await perSecond(theirs, path)])
    const ratio = median(pairs.map(([a, b]) => a / b))
    least = Math.min(least, ratio)
    const [a, b] = [median(pairs.map(([one]) => one)), median(pairs.map(([, other]) => other))]
    console.log(
      `${path.padEnd(20)} ${a.toFixed(0)} POST/s, bare ${b.toFixed(0)}, ratio ${ratio.toFixed(2)} (0.8 wanted)`,
    )
  }
  agent.destroy()
  servers.disconnect()
  process.exitCode = least >= 0.8 ? 0 : 1
}

await (process.argv[2] === 'serve' ? serve() : compare())
