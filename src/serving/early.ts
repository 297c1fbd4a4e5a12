import type { IncomingMessage, ServerResponse } from 'node:http'
import type { ReadHeader, Refusal } from '#core/refusal.ts'
import { bodyLimitBytes } from './body.ts'
import { headersOnDemand } from './headers.ts'
import { refusalOf } from './refusal.ts'

/** By address without a slash at its end: what a door for servers says of a call from its head alone. */
export type Doors = Readonly<Record<string, (header: ReadHeader) => Refusal | null>>

// Spelt in one way only, so that it means the same here and to the pages. Any other spelling is theirs to read.
const plainAddress = /^((?:\/[\w-]+)*\/?)(\?[^#]*)?$/

export interface Head {
  readonly method: string
  /** Path and query as they were asked for. */
  readonly url: string
  readonly header: ReadHeader
}

/**
 * What a POST's head alone says against it: the pages' own rules, asked before a Request is made of it or its body
 * is kept. Null where there is nothing, where the address needs reading, or where the body may be too large.
 */
export function refusedByHead(
  { method, url, header }: Head,
  { siteUrl, doors }: { readonly siteUrl: string; readonly doors: Doors },
): Refusal | null {
  const [, path = '', query = ''] = plainAddress.exec(url) ?? []
  if (method !== 'POST' || path === '' || header('transfer-encoding') !== null) return null
  if (Number(header('content-length') ?? 0) > bodyLimitBytes(path)) return null
  return refusalOf({ method, path, query, header }, siteUrl) ?? doors[path.replace(/\/$/, '')]?.(header) ?? null
}

export function headOf(req: IncomingMessage): Head {
  const header: ReadHeader = (name) => {
    const value = req.headers[name]
    return value === undefined ? null : String(value)
  }
  return { method: req.method ?? '', url: req.url ?? '', header }
}

/** Answers a refusal as the pages would, but for compressing it, once the body has come and was thrown away. */
export function answerRefusal(
  req: IncomingMessage,
  res: ServerResponse,
  { status, body, headers }: Refusal,
  { path, siteUrl, policy }: { readonly path: string; readonly siteUrl: string; readonly policy: string },
): void {
  const { unlessSaid, always } = headersOnDemand(path, siteUrl)
  req.on('end', () => {
    const length = { 'Content-Length': Buffer.byteLength(body) }
    res.writeHead(status, { ...unlessSaid, 'Content-Security-Policy': policy, ...headers, ...always, ...length })
    res.end(body)
  })
  req.resume()
}
