import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { Log } from '#core/log.ts'
import { traceOf } from '#core/log.ts'
import { bodyLimitBytes, readBody } from './body.ts'
import { clientAddress, type TrustedProxy } from './client-address.ts'
import { answerRefusal, type Doors, headOf, refusedByHead } from './early.ts'
import { compressAnswer } from './encoding.ts'
import { headersEverywhere } from './headers.ts'
import { policyOfFiles } from './policy.ts'
import type { RateLimit } from './rate-limit.ts'
import { isCalledByServers } from './refusal.ts'
import { pathOf } from './shelf.ts'
import type { Shelves } from './shelves.ts'

/** Astro's handler, which answers what is rendered on demand and calls `next` for anything else. */
export type PageHandler = (
  req: IncomingMessage,
  res: ServerResponse,
  next: () => void,
  locals: object,
) => Promise<void> | void

export interface Resident {
  readonly siteUrl: string
  /** Which addresses are for servers, and whom they refuse. */
  readonly doors: Doors
  readonly shelves: Shelves
  readonly renderPage: PageHandler
  /** What pages get as `Astro.locals`; a fresh object for each request. */
  readonly locals: () => object
  readonly trustedProxy: TrustedProxy
  readonly rateLimit: RateLimit
  readonly log: Log
}

/**
 * The server that stays: prepared files first, then pages on demand. Not yet listening. A request must have come in
 * whole within `receiveWithinMs`, its head within half of that.
 */
export function createResident(resident: Resident, { receiveWithinMs = 20_000 } = {}): Server {
  const server = createServer(
    // Looked at ten times in that time: slow drips end before half a minute.
    {
      requestTimeout: receiveWithinMs,
      headersTimeout: receiveWithinMs / 2,
      connectionsCheckingInterval: receiveWithinMs / 10,
      // Longer than a proxy keeps its connections (60 s), or now and then one of its requests meets a closed door.
      keepAliveTimeout: 65_000,
    },
    (req, res) => {
      answer(resident, req, res).catch((error) => {
        if (req.destroyed && !res.writableEnded) return
        resident.log({ event: 'answer_failed', ...traceOf(error) })
        if (!res.headersSent) refuse(res, resident.siteUrl, 500, 'Ada yang salah di pihak kami.')
        else res.destroy()
      })
    },
  )
  // For readers as slow as the drips.
  server.timeout = 90_000
  return server
}

async function answer(resident: Resident, req: IncomingMessage, res: ServerResponse): Promise<void> {
  const { shelves, siteUrl } = resident
  const path = pathOf(req)
  const isReading = req.method === 'GET' || req.method === 'HEAD'
  const refusal = isReading ? null : refusedByHead(headOf(req), resident)
  // A refusal brings its own along, all at once.
  if (!refusal) for (const [name, value] of Object.entries(headersEverywhere(siteUrl))) res.setHeader(name, value)
  if (!path.startsWith('/')) return refuse(res, siteUrl, 400, 'Alamat ini tidak terbaca.')

  if (isReading && shelves.current.serve(req, res)) return
  if (!isReading && shelves.current.has(path)) {
    res.setHeader('Allow', 'GET, HEAD')
    return refuse(res, siteUrl, 405, 'Halaman ini hanya untuk dibaca.')
  }
  // Not left to the pages' own check: of TRACE no Request can even be made.
  if (!isReading && req.method !== 'POST') {
    res.setHeader('Allow', 'GET, HEAD, POST')
    return refuse(res, siteUrl, 405, 'Cara ini tidak berlaku di alamat ini.')
  }

  const address = clientAddress(req, resident.trustedProxy)
  const waitSeconds = isCalledByServers(path) ? null : resident.rateLimit.admit(req.method ?? '', path, address)
  if (waitSeconds !== null) {
    res.setHeader('Retry-After', String(waitSeconds))
    return refuse(res, siteUrl, 429, 'Terlalu banyak permintaan dari jaringan ini. Tunggu sebentar, lalu coba lagi.')
  }
  const policy = shelves.current.policyOfNotFound
  if (refusal) return answerRefusal(req, res, refusal, { path, siteUrl, policy })
  res.on('finish', () => resident.rateLimit.answered(path, address, res.statusCode))

  // Astro would reflect these in the addresses it makes; the shop has one address.
  req.headers.host = new URL(siteUrl).host
  for (const name of Object.keys(req.headers)) if (name.startsWith('x-forwarded-')) delete req.headers[name]
  if (!isReading) {
    const body = await readBody(req, bodyLimitBytes(path))
    if (!body) return refuse(res, siteUrl, 413, 'Kiriman ini terlalu besar.')
    Object.assign(req, { body })
  }
  // The page for what is not there, put by Astro in the place of an empty 404, brings no policy of its own.
  res.setHeader('Content-Security-Policy', policy)
  compressAnswer(req, res)
  await resident.renderPage(req, res, () => shelves.current.serveNotFound(req, res), { ...resident.locals(), address })
}

/** Ends the connection too, for there may be more to come that nobody wants to read. */
function refuse(res: ServerResponse, siteUrl: string, status: number, words: string): void {
  res.writeHead(status, {
    ...headersEverywhere(siteUrl),
    'Content-Type': 'text/plain; charset=utf-8',
    'Content-Length': Buffer.byteLength(words) + 1,
    'Cache-Control': 'no-store',
    'Content-Security-Policy': policyOfFiles,
    Connection: 'close',
  })
  res.end(`${words}\n`)
}
