import { readFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { extname, join, normalize } from 'node:path'
import { buffer } from 'node:stream/consumers'
import type { Deployed } from './platform.ts'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.xml': 'application/xml',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
}

/** Processes that may be starting at once: more only keep each other from being done in time. */
const mostAtOnce = 2
const waiting: (() => void)[] = []
let running = 0

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= mostAtOnce) await new Promise<void>((go) => waiting.push(go))
  else running++
  try {
    return await work()
  } finally {
    const next = waiting.shift()
    if (next) next()
    else running--
  }
}

/** A plain file server that applies the generated rules and gives everything else to the function, as a platform does. */
export function openFront(deployed: Deployed, environment: () => Readonly<Record<string, string>>) {
  return createServer((req, res) => {
    answer(deployed, environment(), req, res).catch((error) => {
      res.writeHead(502).end(String(error))
    })
  })
}

async function answer(
  { staticFolder, rules, call, name }: Deployed,
  environment: Readonly<Record<string, string>>,
  req: IncomingMessage,
  res: ServerResponse,
): Promise<void> {
  const url = new URL(req.url ?? '/', 'http://front')
  const isReading = req.method === 'GET' || req.method === 'HEAD'
  const moved = rules.movedTo(url.pathname)
  if (moved && isReading) {
    res.writeHead(301, { ...Object.fromEntries(moved.headers), location: moved.location }).end()
    return
  }
  const file = isReading ? await fileAt(staticFolder, url.pathname) : null
  if (file) {
    res.writeHead(200, { 'content-type': file.type, ...Object.fromEntries(rules.headersOf(url.pathname)) })
    res.end(file.bytes)
    return
  }
  if (!rules.isFunctions(url.pathname)) {
    const page = rules.notFound(url.pathname)
    const bytes = page && (await readFile(join(staticFolder, page.file)))
    res
      .writeHead(404, { 'content-type': 'text/html; charset=utf-8', ...Object.fromEntries(page?.headers ?? []) })
      .end(bytes)
    return
  }
  const body = await buffer(req)
  const headers = Object.fromEntries(Object.entries(req.headers).map(([key, value]) => [key, String(value)]))
  delete headers['content-length']
  delete headers['transfer-encoding']
  if (name === 'vercel') headers['x-vercel-forwarded-for'] = '203.0.113.9'
  const asked = {
    // Platforms say the address under which they were reached; the shop has its own.
    url: `https://deployment-7.platform.example${req.url}`,
    method: req.method ?? 'GET',
    headers,
    body: isReading ? null : body.toString('base64'),
  }
  const written = await inTurn(() => call(asked, environment))
  for (const [key, value] of written.headers) res.appendHeader(key, value)
  res.writeHead(written.status).end(Buffer.from(written.body, 'base64'))
}

async function fileAt(folder: string, path: string): Promise<{ bytes: Buffer; type: string } | null> {
  const plain = normalize(decodeURIComponent(path))
  const candidates = plain.endsWith('/') ? [`${plain}index.html`] : [plain, `${plain}/index.html`]
  for (const candidate of candidates) {
    const bytes = await readFile(join(folder, candidate)).catch(() => null)
    if (bytes) return { bytes, type: types[extname(candidate)] ?? 'application/octet-stream' }
  }
  return null
}
