import { connect } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { addToCartPath, cartPath, checkoutPath, handoffPath, homePath, orderPath } from '#core/paths.ts'
import { type FreshDatabase, freshDatabase } from '../support/database.ts'
import { patientSend, type Send } from '../support/http-buyer.ts'
import { sendRaw } from '../support/raw-http.ts'
import { type RunningShop, startShop } from '../support/shop.ts'

let database: FreshDatabase
let shop: RunningShop
let send: Send
let port: number
beforeAll(async () => {
  database = await freshDatabase()
  shop = await startShop({ built: inject('builtShop'), databaseUrl: database.url })
  send = patientSend(shop.url)
  port = Number(new URL(shop.url).port)
})
afterAll(async () => {
  await shop?.close()
  await database?.drop()
})

const statusesIn = (answer: string) => [...answer.matchAll(/^HTTP\/1\.1 (\d{3})/gm)].map(([, status]) => Number(status))
const lines = (...parts: readonly string[]) => parts.join('\r\n')
const post = (...headers: readonly string[]) =>
  lines(`POST ${addToCartPath('id')} HTTP/1.1`, 'Host: localhost', ...headers)
const smuggled = lines('GET /healthz HTTP/1.1', 'Host: localhost', '', '')

describe('what could be read in two ways is read in none', () => {
  test.each([
    [
      'two lengths of different kinds',
      post('Content-Length: 5', 'Transfer-Encoding: chunked', '', `0\r\n\r\n${smuggled}`),
    ],
    ['two lengths', post('Content-Length: 0', 'Content-Length: 44', '', smuggled)],
    ['a length below nothing', post('Content-Length: -1', '', smuggled)],
    ['a length with a space before its colon', post('Content-Length : 0', '', smuggled)],
    ['a length in another alphabet', post('Content-Length: ٣', '', 'a=1')],
    ['an unknown encoding', post('Transfer-Encoding: xchunked', '', `0\r\n\r\n${smuggled}`)],
    ['two encodings', post('Transfer-Encoding: chunked', 'Transfer-Encoding: identity', '', `0\r\n\r\n${smuggled}`)],
    ['a chunk without a length', post('Transfer-Encoding: chunked', '', `zz\r\nabc\r\n0\r\n\r\n${smuggled}`)],
    ['a chunk larger than numbers go', post('Transfer-Encoding: chunked', '', 'fffffffffffffffff\r\nabc')],
    ['a header over two lines', lines('GET / HTTP/1.1', 'Host: localhost', 'X-A: a', ' b', '', '')],
    ['lines without their first half', 'GET / HTTP/1.1\nHost: localhost\n\n'],
    ['no host', lines('GET / HTTP/1.1', '', '')],
    ['another protocol', lines('PRI * HTTP/2.0', '', 'SM', '', '')],
    ['an unknown method', lines('BREW / HTTP/1.1', 'Host: localhost', '', '')],
    ['the address of another host', lines('GET http://evil.example/ HTTP/1.1', 'Host: localhost', '', '')],
    ['a NUL in the address', lines('GET /\0 HTTP/1.1', 'Host: localhost', '', '')],
    ['an address of 20 kB', lines(`GET /${'a'.repeat(20_000)} HTTP/1.1`, 'Host: localhost', '', '')],
    ['3000 headers', lines('GET / HTTP/1.1', 'Host: localhost', ...Array(3000).fill('A: 1'), '', '')],
  ])('%s', async (_what, bytes) => {
    const answer = await sendRaw(port, bytes)
    const [status = 0, ...more] = statusesIn(answer)
    expect([400, 431]).toContain(status)
    expect(more).toEqual([])
    expect(answer).not.toContain('"status"')
  })

  test('a tunnel and a change of protocol are not opened', async () => {
    expect(await sendRaw(port, lines('CONNECT evil.example:443 HTTP/1.1', 'Host: evil.example', '', ''))).toBe('')
    const upgrade = lines(
      'GET / HTTP/1.1',
      'Host: localhost',
      'Connection: Upgrade, close',
      'Upgrade: websocket',
      '',
      '',
    )
    expect(statusesIn(await sendRaw(port, upgrade))).toEqual([200])
  })
})

describe('an address however it is spelt', () => {
  test.each([
    '/_p/../../policies.json',
    '/_p/%2e%2e/%2e%2e/policies.json',
    '/_astro/..%2f..%2fserver/entry.mjs',
    '/..%5c..%5cpolicies.json',
    '/%2e%2e%2fcatalog.json',
    '/_p/....//....//catalog.json',
    '/client/index.html',
    '/.env',
    '/.git/config',
    '/server/entry.mjs',
    '/_image?href=http://127.0.0.1:1/x.png&f=webp',
    '/_server-islands/x',
    '/_actions/x',
  ])('%s leads to nothing outside of the pages', async (path) => {
    const answer = await sendRaw(port, lines(`GET ${path} HTTP/1.1`, 'Host: localhost', 'Connection: close', '', ''))
    expect(statusesIn(answer)).toEqual([404])
    expect(answer).not.toMatch(/"sha256-[\s\S]*":|root:x:|export \{/)
  })

  test.each([
    '//evil.example',
    '//evil.example/%2e%2e',
    '/\\evil.example',
    '/%5cevil.example',
    '/%0d%0aSet-Cookie:%20a=b',
    '//checkout',
  ])('%s leads nobody away', async (path) => {
    const answer = await sendRaw(port, lines(`GET ${path} HTTP/1.1`, 'Host: localhost', 'Connection: close', '', ''))
    const [head = ''] = answer.split('\r\n\r\n')
    expect(head).not.toMatch(/^set-cookie: a=b/im)
    const location = /^location: (.*)$/im.exec(head)?.[1]
    if (location) expect(new URL(location, shop.url).origin).toBe(shop.url)
  })

  test.each([
    '/meja/pesanan/%00',
    '/pesanan/%00',
    '/cari/?q=%00',
    '/api/content/status?ids=a%00',
    '/meja/masuk/?lanjut=%00',
  ])('%s is refused before the database is asked', async (path) => {
    expect((await send(path)).status).toBe(400)
  })

  test.each(['/pesanan/%E0%A4%A', '/cari/?q=%E0%A4%A', '/%E0%A4%A', '/pesanan/%F0%9F%98%80'])(
    '%s is no failure of ours',
    async (path) => {
      expect((await send(path)).status).toBeLessThan(500)
    },
  )
})

describe('too much, too slow', () => {
  const ours = () => [`Origin: ${shop.url}`, 'Content-Type: application/x-www-form-urlencoded']

  test('a body that tells no length is measured while it comes', async () => {
    const chunk = `10000\r\n${'a'.repeat(0x10000)}\r\n`
    const answer = await sendRaw(port, post(...ours(), 'Transfer-Encoding: chunked', '', `${chunk}${chunk}0\r\n\r\n`))
    expect(statusesIn(answer)).toEqual([413])
  })

  test('a body that would never end is not listened to', async () => {
    const answer = await sendRaw(port, post(...ours(), 'Content-Length: 99999999999', '', 'a=1'))
    expect(statusesIn(answer)).toEqual([413])
    expect(answer).toMatch(/connection: close/i)
  })

  test('a bomb is not unpacked', async () => {
    const body = gzipSync(Buffer.alloc(2_000_000, 'a'))
    const headers = { 'Content-Encoding': 'gzip', 'Content-Type': 'application/x-www-form-urlencoded' }
    expect((await send(addToCartPath('id'), { method: 'POST', body, headers })).status).toBe(422)
  })

  test('whoever hangs up in the middle of a form leaves nothing but a line in the log', async () => {
    await new Promise<void>((done) => {
      const socket = connect(port, '127.0.0.1', () => {
        socket.write(post(...ours(), 'Content-Length: 100', '', 'variant=x'), () => socket.resetAndDestroy())
      })
      socket.on('close', () => done()).on('error', () => {})
    })
    expect((await send('/healthz')).status).toBe(200)
  })
})

describe('another host in the request', () => {
  const forged = (path: string) =>
    lines(
      `GET ${path} HTTP/1.1`,
      'Host: evil.example',
      'X-Forwarded-Host: evil.example',
      'X-Forwarded-Proto: gopher',
      'X-Forwarded-Port: 666',
      'Forwarded: host=evil.example;proto=gopher',
      'X-Original-URL: /meja/',
      'X-Rewrite-URL: /meja/',
      'X-HTTP-Method-Override: POST',
      'Connection: close',
      '',
      '',
    )

  test.each([
    homePath('en'),
    cartPath('id'),
    checkoutPath('id'),
    orderPath('x'),
    handoffPath('x'),
    '/meja/',
    '/cari/?q=batik',
    '/nirwana',
  ])('leaves no trace in %s, and makes it no other page', async (path) => {
    const answer = await sendRaw(port, forged(path))
    expect(answer).not.toMatch(/evil\.example|gopher|:666/)
    const plain = await send(path)
    expect(statusesIn(answer)).toEqual([plain.status])
  })
})

describe('what is refused by the head of a request is answered as the pages themselves answer it', () => {
  const beside = /^(date|connection|keep-alive|content-length|transfer-encoding|vary|content-encoding)$/
  // A letter spelt otherwise leads to the same page, by way of the pages alone.
  const spelt = (path: string) =>
    path.replace(/[a-z](?=[a-z]*\/?(\?|$))/, (letter) => `%${letter.charCodeAt(0).toString(16)}`)
  const whole = async (path: string, headers: Record<string, string>) => {
    const answer = await fetch(shop.url + path, { method: 'POST', headers, body: 'a=1', redirect: 'manual' })
    const sent = [...answer.headers].filter(([name]) => !beside.test(name)).sort()
    return { status: answer.status, body: await answer.text(), sent }
  }

  test.each<[string, number, Record<string, string>]>([
    [checkoutPath('id'), 403, {}],
    [checkoutPath('en'), 403, { origin: 'https://lain.example' }],
    [`${cartPath('id')}?a=1`, 403, { origin: 'null', 'sec-fetch-site': 'cross-site' }],
    [addToCartPath('id'), 403, { origin: 'https://lain.example', 'sec-fetch-site': 'same-origin' }],
    ['/meja/masuk/', 403, { origin: 'null' }],
    [`${checkoutPath('id')}?a=%00`, 400, {}],
    ['/api/stripe/webhook', 400, {}],
    ['/api/stripe/webhook/', 400, {}],
    ['/api/content/webhook', 401, { origin: 'https://lain.example' }],
    ['/api/jobs', 401, {}],
    ['/api/jobs/', 401, { authorization: 'Bearer another secret' }],
    ['/api/jobs', 401, { authorization: 'Bearer ' }],
  ])('%s: %i', async (path, status, headers) => {
    expect(spelt(path)).not.toBe(path)
    const early = await whole(path, headers)
    expect(early).toEqual(await whole(spelt(path), headers))
    expect(early.status).toBe(status)
  })
})
