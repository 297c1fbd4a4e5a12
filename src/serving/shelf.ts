import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { join } from 'node:path'
import sirv, { type RequestHandler } from 'sirv'
import { homePath } from '#core/paths.ts'
import type { Build } from './builds.ts'
import { type Encoding, encodingsOf } from './encoding.ts'
import { policyOfFiles } from './policy.ts'
import { readRedirects } from './redirects.ts'
import { pageOf, preparedHeaders, redirectHeaders } from './static-headers.ts'

/** A build, ready to be handed out: files in memory by name, texts in their compressed forms. */
export interface Shelf {
  readonly build: Build
  /** Hands out the file at this address; false when there is none. */
  serve(req: IncomingMessage, res: ServerResponse): boolean
  has(path: string): boolean
  serveNotFound(req: IncomingMessage, res: ServerResponse): void
  readonly policyOfNotFound: string
}

const hiddenPages = /^(\/en)?\/(404|500)(\/|\.html|\/index(\.html)?)?$/
const options = { brotli: true, gzip: true, etag: true }

/** `earlier`: builds whose scripts and styles are still handed out, for pages that are open in somebody's browser. */
export async function openShelf(build: Build, earlier: readonly Build[]): Promise<Shelf> {
  const policies = JSON.parse(await readFile(build.policies, 'utf8')) as Record<string, string>
  const redirects = await readRedirects(build.folder)
  const files = sirv(build.client, {
    ...options,
    setHeaders(res, path) {
      const headers = preparedHeaders(path, policies[pageOf(path)])
      for (const [name, value] of Object.entries(headers)) res.setHeader(name, value)
    },
  })
  const leftovers = earlier
    .filter(({ client }) => existsSync(join(client, '_astro')))
    .map((old) => sirv(join(old.client, '_astro'), { ...options, setHeaders: setForHashed }))
  const pageOf404 = async (file: string, page: string) => ({
    forms: await readForms(join(build.client, file)),
    policy: policies[page] ?? policyOfFiles,
  })
  const notFound = await pageOf404('404.html', '/404/')
  const notFoundInEnglish = await pageOf404('en/404/index.html', '/en/404/')

  const find = (handler: RequestHandler, req: IncomingMessage, res: ServerResponse): boolean => {
    let found = true
    handler(req, res, () => {
      found = false
    })
    return found
  }
  return {
    build,
    serve(req, res) {
      const path = pathOf(req)
      if (hiddenPages.test(path)) return false
      if (find(files, asked(req, req.url), res)) return true
      const now = redirects.get(pageOf(path))
      if (now) return redirect(res, now + (req.url ?? '').slice(path.length))
      if (!/^\/_astro\/.+\.(css|js|woff2)$/.test(path)) return false
      return leftovers.some((handler) => find(handler, asked(req, path.slice('/_astro'.length)), res))
    },
    policyOfNotFound: notFound.policy,
    has: (path) => policies[pageOf(path)] !== undefined,
    serveNotFound(req, res) {
      const isEnglish = pathOf(req).startsWith(homePath('en')) && notFoundInEnglish.forms.size > 0
      const { forms, policy } = isEnglish ? notFoundInEnglish : notFound
      const encoding = encodingsOf(req.headers['accept-encoding']).find((form) => forms.has(form))
      const body = forms.get(encoding ?? 'identity') ?? 'Halaman ini tidak ada.\n'
      res.writeHead(404, {
        'Content-Type': forms.size > 0 ? 'text/html; charset=utf-8' : 'text/plain; charset=utf-8',
        'Content-Length': Buffer.byteLength(body),
        'Cache-Control': 'no-store',
        'Content-Security-Policy': policy,
        Vary: 'Accept-Encoding',
        ...(encoding ? { 'Content-Encoding': encoding } : {}),
      })
      res.end(body)
    },
  }
}

export function pathOf(req: IncomingMessage): string {
  return (req.url ?? '/').replace(/[?#].*$/s, '')
}

/** A page that was renamed; its new address is one of the shop's own paths. */
function redirect(res: ServerResponse, to: string): true {
  res.writeHead(301, { Location: to, ...redirectHeaders })
  res.end()
  return true
}

function setForHashed(res: ServerResponse): void {
  res.setHeader('Cache-Control', 'public, max-age=31536000, immutable')
}

/**
 * The request as sirv reads it: it takes any mention of an encoding for a wish, even `br;q=0`, and breaks over ranges
 * that end before they begin. No file of a shop is worth resuming.
 */
function asked(req: IncomingMessage, url: string | undefined): IncomingMessage {
  const { range: _range, ...others } = req.headers
  const headers = { ...others, 'accept-encoding': encodingsOf(req.headers['accept-encoding']).join(',') }
  return { url, headers } as IncomingMessage
}

async function readForms(file: string): Promise<ReadonlyMap<Encoding | 'identity', Buffer>> {
  const forms = new Map<Encoding | 'identity', Buffer>()
  for (const [form, suffix] of [
    ['identity', ''],
    ['br', '.br'],
    ['gzip', '.gz'],
  ] as const) {
    const bytes = await readFile(file + suffix).catch(() => null)
    if (bytes) forms.set(form, bytes)
  }
  return forms
}
