import { request } from 'node:http'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { LogEntry } from '#core/log.ts'
import { createRateLimit } from '#serving/rate-limit.ts'
import { createResident, type PageHandler } from '#serving/resident.ts'
import { openShelves, type Shelves } from '#serving/shelves.ts'
import { freshFolder } from '../../support/folder.ts'
import { listen, sendRaw } from '../../support/raw-http.ts'
import { smallBuild } from '../../support/small-build.ts'

const text = 'Taplak bordir dari Sidoarjo. '.repeat(100)
const files = {
  'index.html': `<h1>Beranda</h1>${text}`,
  'produk/index.html': `<h1>Produk</h1>${text}`,
  '404.html': `<h1>Tidak ada</h1>${text}`,
  'en/404/index.html': `<h1>Not here</h1>${text}`,
  '_astro/island.Ab12.js': `export const words = '${text}'`,
  '_p/0123.avif': 'a picture',
  'robots.txt': 'User-agent: *\n',
  '.secret': 'nobody sees this',
}

const rendered: PageHandler = (req, res, next) => {
  const { body } = req as unknown as { body?: Buffer }
  if (req.url?.startsWith('/broken')) throw new Error('with a name in it')
  if (!req.url?.startsWith('/keranjang')) return next()
  res.writeHead(200, { 'content-type': 'text/html', 'content-length': String(text.length) })
  res.end(req.method === 'POST' ? `${body?.length}` : req.url.includes('host') ? String(req.headers.host) : text)
}

let folder: Awaited<ReturnType<typeof freshFolder>>
let shelves: Shelves
let server: ReturnType<typeof createResident>
let port: number
const log: LogEntry[] = []
const now = new Date('2026-11-21T03:00:20Z')

beforeAll(async () => {
  folder = await freshFolder()
  await smallBuild(folder.path, files)
  shelves = await openShelves(
    folder.path,
    (entry) => log.push(entry),
    () => new Date(),
  )
  const resident = {
    siteUrl: 'https://toko.example',
    doors: {},
    shelves,
    renderPage: rendered,
    locals: () => ({}),
    trustedProxy: 1,
    rateLimit: createRateLimit(() => now),
    log: (entry: LogEntry) => log.push(entry),
  }
  server = createResident(resident, { receiveWithinMs: 600 })
  port = await listen(server)
})
afterAll(async () => {
  server.closeAllConnections()
  server.close()
  shelves.close()
  await folder.remove()
})

interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly body: Buffer
}

function ask(method: string, path: string, headers: Record<string, string> = {}, body = ''): Promise<Answer> {
  return new Promise((done, fail) => {
    const asked = request({ port, host: '127.0.0.1', method, path, headers }, (res) => {
      const chunks: Buffer[] = []
      res.on('data', (chunk) => chunks.push(chunk))
      res.on('end', () => done({ status: res.statusCode ?? 0, headers: res.headers, body: Buffer.concat(chunks) }))
    })
    asked.on('error', fail)
    asked.end(body)
  })
}

test.each(['TRACE', 'PUT', 'OPTIONS', 'PROPFIND'])('%s is refused before any page is asked', async (method) => {
  for (const path of ['/', '/keranjang/', '/broken']) {
    const { status, headers } = await ask(method, path)
    expect([status, headers.allow?.includes('GET')], path).toEqual([405, true])
  }
})

describe('a prepared page', () => {
  test.each([
    ['br', 'br'],
    ['gzip', 'gzip'],
    ['gzip, br;q=0', 'gzip'],
    ['br, gzip', 'br'],
  ])('comes compressed for a browser that says %j', async (accept, encoding) => {
    const { status, headers, body } = await ask('GET', '/produk/', { 'accept-encoding': accept })
    expect([status, headers['content-encoding'], headers.vary]).toEqual([200, encoding, 'Accept-Encoding'])
    expect(body.length).toBeLessThan(text.length / 5)
    expect(headers['content-length']).toBe(String(body.length))
  })

  test('comes plain for one that takes nothing else, with its own policy, to be asked for again', async () => {
    const { headers, body } = await ask('GET', '/produk/')
    expect(body.toString()).toBe(files['produk/index.html'])
    expect(headers['content-security-policy']).toBe('policy of produk/index.html')
    expect(headers['cache-control']).toBe('public, max-age=0, must-revalidate')
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['strict-transport-security']).toBeDefined()
  })

  test('is the same with and without the slash at its end', async () => {
    expect((await ask('GET', '/produk')).body).toEqual((await ask('GET', '/produk/')).body)
  })

  test('is not sent again to a browser that has it', async () => {
    const { headers } = await ask('GET', '/')
    const again = await ask('GET', '/', { 'if-none-match': String(headers.etag) })
    expect([again.status, again.body.length]).toEqual([304, 0])
  })

  test('answers HEAD with the length and nothing more', async () => {
    const { headers, body } = await ask('HEAD', '/')
    expect([headers['content-length'], body.length]).toEqual([String(files['index.html'].length), 0])
  })

  test.each(['bytes=0-9', 'bytes=9-0', 'bytes=-', 'pages=1'])('comes whole to one that asks for %s', async (range) => {
    const { status, body } = await ask('GET', '/', { range })
    expect([status, body.length]).toEqual([200, files['index.html'].length])
  })

  test('takes no forms', async () => {
    const { status, headers } = await ask('POST', '/produk/', {}, 'a=1')
    expect([status, headers.allow]).toEqual([405, 'GET, HEAD'])
  })
})

test('files named by their digest are kept for a year, others for an hour', async () => {
  const cacheOf = async (path: string) => (await ask('GET', path)).headers['cache-control']
  expect(await cacheOf('/_astro/island.Ab12.js')).toBe('public, max-age=31536000, immutable')
  expect(await cacheOf('/_p/0123.avif')).toBe('public, max-age=31536000, immutable')
  expect(await cacheOf('/robots.txt')).toBe('public, max-age=3600')
})

describe('what is not there', () => {
  test.each([
    '/nirwana/',
    '/_astro/',
    '/.secret',
    '/policies.json',
    '/../policies.json',
    '/..%2fpolicies.json',
    '/%2e%2e/%2e%2e/etc/passwd',
    '//etc/passwd',
    '/%00',
    '/%',
    '/404',
    '/404.html',
    '/healthz.html',
  ])('%s is answered with the page for it', async (path) => {
    const { status, headers, body } = await ask('GET', path, { 'accept-encoding': 'identity' })
    expect([status, body.toString()]).toEqual([404, files['404.html']])
    expect(headers['content-security-policy']).toBe('policy of 404.html')
    expect(headers['cache-control']).toBe('no-store')
  })

  test.each(['/en/nothing', '/en/404', '/en/404/'])('%s is answered in English', async (path) => {
    const { status, headers, body } = await ask('GET', path, { 'accept-encoding': 'identity' })
    expect([status, body.toString()]).toEqual([404, files['en/404/index.html']])
    expect(headers['content-security-policy']).toBe('policy of en/404/index.html')
  })
})

describe('a page made on demand', () => {
  test.each(['br', 'gzip'])('comes compressed as %s', async (accept) => {
    const { headers, body } = await ask('GET', '/keranjang/', { 'accept-encoding': accept })
    expect(headers['content-encoding']).toBe(accept)
    expect(body.length).toBeLessThan(text.length / 5)
  })

  test('comes plain and whole otherwise, and says that it varies', async () => {
    const { headers, body } = await ask('GET', '/keranjang/')
    expect([body.toString(), headers.vary]).toEqual([text, 'Accept-Encoding'])
  })

  test('knows the shop by its own name only', async () => {
    const { body } = await ask('GET', '/keranjang/host', { host: 'evil.example', 'x-forwarded-host': 'evil.example' })
    expect(body.toString()).toBe('toko.example')
  })

  test('that breaks answers 500 and logs no words of the failure', async () => {
    const { status, body } = await ask('GET', '/broken?name=x')
    expect([status, body.toString()]).toEqual([500, 'Ada yang salah di pihak kami.\n'])
    expect(JSON.stringify(log)).toContain('answer_failed')
    expect(JSON.stringify(log)).not.toMatch(/with a name|name=x/)
  })
})

describe('a body', () => {
  const kB = (count: number) => 'x'.repeat(count * 1024)

  test('of a form may have 64 kB and no more', async () => {
    expect((await ask('POST', '/keranjang/', { origin: 'https://toko.example' }, kB(64))).body.toString()).toBe(
      String(64 * 1024),
    )
    expect((await ask('POST', '/keranjang/', {}, kB(65))).status).toBe(413)
  })

  test('of an event may have 256 kB', async () => {
    expect((await ask('POST', '/api/stripe/webhook', {}, kB(256))).status).toBe(404)
    expect((await ask('POST', '/api/stripe/webhook', {}, kB(257))).status).toBe(413)
  })

  test('that hides its length is counted all the same', async () => {
    expect((await ask('POST', '/keranjang/', { 'transfer-encoding': 'chunked' }, kB(100))).status).toBe(413)
  })

  test('announced as enormous is not even taken', async () => {
    const answer = await sendRaw(port, 'POST /keranjang/ HTTP/1.1\r\nHost: a\r\nContent-Length: 9000000000\r\n\r\n')
    expect(answer).toMatch(/^HTTP\/1\.1 413 /)
  })

  test('that never comes whole is cut with 408', async () => {
    const answer = await sendRaw(port, 'POST /keranjang/ HTTP/1.1\r\nHost: a\r\nContent-Length: 10\r\n\r\nabc')
    expect(answer).toMatch(/^HTTP\/1\.1 408 /)
  })
})

test('a head that never comes whole is cut with 408', async () => {
  expect(await sendRaw(port, 'GET / HTTP/1.1\r\nHost: a\r\nX-Slow: ')).toMatch(/^HTTP\/1\.1 408 /)
})

test.each(['GET http://evil.example/ HTTP/1.1', 'OPTIONS * HTTP/1.1'])('%s is no address of the shop', async (line) => {
  expect(await sendRaw(port, `${line}\r\nHost: a\r\n\r\n`)).toMatch(/^HTTP\/1\.1 400 /)
})
