import { traceOf } from '#core/log.ts'
import { homePath } from '#core/paths.ts'
import { asResponse, headersOf } from '#core/refusal.ts'
import { bodyLimitBytes } from '#serving/body.ts'
import { refusedByHead } from '#serving/early.ts'
import { furnishHeaders, headersEverywhere } from '#serving/headers.ts'
import { type LeftByBuild, readLeftByBuild } from '#serving/left-by-build.ts'
import { policyOfFiles } from '#serving/policy.ts'
import { createRateLimit, type RateLimit } from '#serving/rate-limit.ts'
import { isCalledByServers, plain } from '#serving/refusal.ts'
import { pageOf, redirectHeaders } from '#serving/static-headers.ts'
import { doorsOf } from '../wiring/doors.ts'
import { type Shop, theShop } from '../wiring.ts'
import { readWithin } from './body.ts'

/** Astro's own handler: what is rendered on demand, of Request and Response alone. */
export interface Pages {
  match(request: Request): unknown
  render(request: Request, options: object): Promise<Response>
}

/** What one process keeps between requests; losing it loses nothing. */
interface Kept {
  readonly shop: Shop
  readonly left: LeftByBuild
  readonly rateLimit: RateLimit
}

const receiveWithinMs = 20_000
let kept: Promise<Kept> | undefined

function keep(): Promise<Kept> {
  kept ??= (async () => {
    const shop = theShop()
    const left = await readLeftByBuild(import.meta.dirname)
    return { shop, left, rateLimit: createRateLimit(shop.now) }
  })()
  // What failed once may not fail again: a variable set in the meantime comes with a new process, a file does not.
  kept.catch(() => {
    kept = undefined
  })
  return kept
}

/**
 * The till where no server stays: what `serving/resident.ts` does around Astro's handler, from Request to Response.
 * `address`: who asks, as the platform says. Never rejects.
 */
export async function answerHosted(pages: Pages, request: Request, address: string): Promise<Response> {
  try {
    const opened = await keep()
    const path = new URL(request.url).pathname
    const response = await answer(pages, opened, request, address)
    opened.rateLimit.answered(path, address, response.status)
    return furnished(response, opened, path)
  } catch (error) {
    // Settings that lack are named, never their values.
    const words = error instanceof Error && error.name === 'SettingsError' ? error.message : traceOf(error)
    console.error(JSON.stringify({ event: 'answer_failed', ...(typeof words === 'string' ? { at: words } : words) }))
    return plain('Ada yang salah di pihak kami.', 500)
  }
}

async function answer(pages: Pages, { shop, left, rateLimit }: Kept, request: Request, address: string) {
  const { pathname: path, search } = new URL(request.url)
  const isReading = request.method === 'GET' || request.method === 'HEAD'
  const moved = isReading ? left.redirects[pageOf(path)] : undefined
  if (moved) return new Response(null, { status: 301, headers: { Location: moved + search, ...redirectHeaders } })
  if (!isReading && left.policies[pageOf(path)] !== undefined) {
    const response = plain('Halaman ini hanya untuk dibaca.', 405)
    response.headers.set('Allow', 'GET, HEAD')
    return response
  }
  const waitSeconds = isCalledByServers(path) ? null : rateLimit.admit(request.method, path, address)
  if (waitSeconds !== null) {
    const response = plain('Terlalu banyak permintaan dari jaringan ini. Tunggu sebentar, lalu coba lagi.', 429)
    response.headers.set('Retry-After', String(waitSeconds))
    return response
  }
  const head = { method: request.method, url: path + search, header: headersOf(request) }
  const refusal = refusedByHead(head, { siteUrl: shop.siteUrl, doors: doorsOf(shop) })
  if (refusal) {
    const response = asResponse(refusal)
    furnishHeaders(response.headers, { path, siteUrl: shop.siteUrl, payPage: null })
    return response
  }
  let body: Uint8Array | null = null
  if (!isReading) {
    try {
      body = await readWithin(request, bodyLimitBytes(path), receiveWithinMs)
    } catch {
      return plain('Kiriman ini terlalu lambat.', 408)
    }
    if (!body) return plain('Kiriman ini terlalu besar.', 413)
  }
  const asked = atOurAddress(request, shop.siteUrl, body)
  const routeData = pages.match(asked)
  if (!routeData) return errorPage(left, path)
  return pages.render(asked, {
    routeData,
    clientAddress: address,
    addCookieHeader: true,
    locals: { shop, build: left.build, address, content: { ...shop.content, catalog: async () => left.catalog } },
    prerenderedErrorPageFetch: async (page: string) => errorPage(left, /500/.test(page) ? '/500/' : path),
  })
}

/** Astro would reflect Host and what proxies add; the shop has one address. */
function atOurAddress(request: Request, siteUrl: string, body: Uint8Array | null): Request {
  const { pathname, search } = new URL(request.url)
  const headers = new Headers(request.headers)
  for (const name of [...headers.keys()]) if (name.startsWith('x-forwarded-')) headers.delete(name)
  headers.set('host', new URL(siteUrl).host)
  const sent = body && body.length > 0 ? { body: new Uint8Array(body) } : {}
  return new Request(new URL(pathname + search, siteUrl), { method: request.method, headers, ...sent })
}

function errorPage({ errorPages, policies }: LeftByBuild, path: string): Response {
  const isEnglish = path.startsWith(homePath('en')) && errorPages['/en/404/'] !== undefined
  const page = path === '/500/' ? path : isEnglish ? '/en/404/' : '/404/'
  return new Response(errorPages[page] ?? 'Halaman ini tidak ada.\n', {
    status: page === '/500/' ? 500 : 404,
    headers: {
      'Content-Type': `text/${errorPages[page] ? 'html' : 'plain'}; charset=utf-8`,
      'Cache-Control': 'no-store',
      'Content-Security-Policy': policies[page] ?? policyOfFiles,
    },
  })
}

/** What the pages' own furnishing does not reach: refusals, and answers that Astro makes by itself. */
function furnished(response: Response, { shop, left }: Kept, path: string): Response {
  const headers = new Headers(response.headers)
  const isPage = headers.get('Content-Type')?.startsWith('text/html')
  const table = {
    ...headersEverywhere(shop.siteUrl),
    'Cache-Control': 'no-store',
    'Content-Security-Policy':
      (isPage && left.policies[path.startsWith(homePath('en')) ? '/en/404/' : '/404/']) || policyOfFiles,
  }
  for (const [name, value] of Object.entries(table)) if (!headers.has(name)) headers.set(name, value)
  return new Response(response.body, { status: response.status, statusText: response.statusText, headers })
}
