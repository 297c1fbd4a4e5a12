import { connect } from 'node:net'
import { brotliDecompressSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import {
  addToCartPath,
  cartPath,
  checkoutPath,
  handoffPath,
  healthPath,
  homePath,
  orderPath,
  productsPath,
} from '#core/paths.ts'
import { buyer } from '../support/checkout-form.ts'
import { type FreshDatabase, freshDatabase } from '../support/database.ts'
import { type RunningShop, startShop } from '../support/shop.ts'
import { ShopServer } from '../support/shop-server.ts'

let database: FreshDatabase
let shop: RunningShop

beforeAll(async () => {
  database = await freshDatabase()
  shop = await startShop({ built: inject('builtShop'), databaseUrl: database.url })
})
afterAll(async () => {
  await shop?.close()
  await database?.drop()
})

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(shop.url + path, { headers, redirect: 'manual' })

describe('pages as they arrive', () => {
  test.each([homePath('id'), productsPath('id')])('%s paints from one answer of at most 14 kB', async (path) => {
    const { request } = await import('node:http')
    const body = await new Promise<Buffer>((done, fail) => {
      request(shop.url + path, { headers: { 'accept-encoding': 'br' } }, (res) => {
        const chunks: Buffer[] = []
        res.on('data', (chunk) => chunks.push(chunk)).on('end', () => done(Buffer.concat(chunks)))
      })
        .on('error', fail)
        .end()
    })
    expect(body.length).toBeLessThan(14_600)
    const html = brotliDecompressSync(body).toString()
    expect(html).not.toMatch(/<link[^>]+rel="stylesheet"/)
    expect(html).not.toMatch(/<script[^>]+src=/)
  })

  test('are governed by a policy without anything unsafe, in the page and in its head', async () => {
    for (const path of [homePath('id'), productsPath('id'), cartPath('id')]) {
      const response = await get(path)
      const policy = response.headers.get('content-security-policy') ?? ''
      expect(policy).toMatch(/script-src 'self' 'sha256-/)
      expect(policy).toContain("frame-ancestors 'none'")
      expect(policy).not.toMatch(/unsafe/)
    }
    expect(await (await get(homePath('id'))).text()).toMatch(
      /<meta charset="utf-8">\s*<meta http-equiv="content-security-policy"/i,
    )
  })

  test('of the sample shop are kept out of search engines', async () => {
    expect(await (await get(homePath('id'))).text()).toMatch(/<meta name="robots" content="noindex/)
    expect(await (await get('/sitemap.xml')).text()).not.toContain('<url>')
  })
})

describe('pages of one person', () => {
  const unknown = 'A'.repeat(43)

  test.each([cartPath('id'), orderPath(unknown), handoffPath(unknown)])('%s are kept nowhere', async (path) => {
    const { headers } = await get(path)
    expect(headers.get('cache-control')).toBe('no-store')
    expect(headers.get('referrer-policy')).toBe('same-origin')
    expect(headers.get('x-robots-tag')).toContain('noindex')
  })

  test('allow forms to lead to the payment page and to nothing else', async () => {
    const { headers } = await get(orderPath(unknown))
    const payPage = new URL(shop.environment.STRIPE_API_URL ?? '').origin
    expect(headers.get('content-security-policy')).toContain(`form-action 'self' ${payPage};`)
  })
})

describe('a forged request', () => {
  test.each([
    ['no Origin', {}],
    ['a foreign Origin', { Origin: 'https://evil.example' }],
    ['a hidden Origin', { Origin: 'null' }],
  ])('with %s changes nothing', async (_what, headers) => {
    for (const path of [cartPath('id'), addToCartPath('id'), checkoutPath('id'), orderPath('x'), handoffPath('x')]) {
      const response = await fetch(shop.url + path, { method: 'POST', body: new URLSearchParams({ a: '1' }), headers })
      expect([path, response.status]).toEqual([path, 403])
      expect(response.headers.get('set-cookie')).toBeNull()
    }
  })

  test('that names another host finds no trace of it', async () => {
    const { request } = await import('node:http')
    for (const path of [homePath('id'), cartPath('id'), addToCartPath('id'), '/nirwana', '/checkout']) {
      const text = await new Promise<string>((done, fail) => {
        const headers = { host: 'evil.example', 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'https' }
        request(shop.url + path, { headers }, (res) => {
          let answer = JSON.stringify(res.headers)
          res.setEncoding('utf8')
          res.on('data', (chunk) => (answer += chunk)).on('end', () => done(answer))
        })
          .on('error', fail)
          .end()
      })
      expect(text).not.toContain('evil.example')
    }
  })
})

test('the shop says that it is well, and of which build', async () => {
  const response = await get(healthPath)
  expect([response.status, await response.json()]).toEqual([
    200,
    { status: 'ok', database: true, build: expect.stringMatching(/^\d{8}T/) },
  ])
})

test('a second server on the same port says so and ends with 1', async () => {
  const second = new ShopServer(shop.environment)
  await expect(second.start()).rejects.toThrow(`Port ${shop.environment.PORT} is in use`)
})

test('without its variables the server does not start and names them all', async () => {
  const { LINK_SECRET: _link, SMTP_URL: _smtp, ...others } = shop.environment
  await expect(new ShopServer(others).start()).rejects.toThrow(/SMTP_URL: missing[\s\S]*LINK_SECRET: missing/)
})

test('a server that is told to leave takes what has begun to its end, and ends with 0', async () => {
  const own = await startShop({ built: inject('builtShop'), databaseUrl: database.url })
  const head = [
    `POST ${addToCartPath('id')} HTTP/1.1`,
    'Host: localhost',
    `Origin: ${own.url}`,
    'Content-Type: application/x-www-form-urlencoded',
    'Content-Length: 9',
    'Expect: 100-continue',
  ].join('\r\n')
  let exit: Promise<number | null> | undefined
  const answer = await new Promise<string>((done, fail) => {
    const socket = connect(Number(new URL(own.url).port), 'localhost', () => socket.write(`${head}\r\n\r\n`))
    let heard = ''
    socket.on('error', fail).on('close', () => done(heard))
    socket.on('data', (chunk) => {
      heard += chunk
      if (exit || !heard.includes('100 Continue')) return
      exit = own.server.end('SIGTERM')
      socket.write('variant=x')
    })
  })
  expect(answer).toMatch(/HTTP\/1\.1 422 /)
  expect(await exit).toBe(0)
  await own.close()
})

describe('a service', () => {
  test('is agreed, not sent or collected: in the cart, at the till and on the buyer’s page', async () => {
    const cookie = { Cookie: 'keranjang=1.JBR-PANGKAS-HALF*1' }
    const cart = await (await get(cartPath('id'), cookie)).text()
    expect(cart).toContain('Tempat dan waktunya disepakati dengan pembuatnya')
    const till = await (await get(checkoutPath('id'), cookie)).text()
    expect(till).toContain('Tempat dan waktu disepakati')
    const hidden = (name: string) => new RegExp(`<input[^>]*name="${name}"[^>]*value="([^"]*)"`).exec(till)?.[1] ?? ''
    const form = { ...buyer, payment: 'transfer', step: 'pay', privacy: 'yes' }
    const ordered = await fetch(shop.url + checkoutPath('id'), {
      method: 'POST',
      redirect: 'manual',
      headers: { ...cookie, Origin: shop.url },
      body: new URLSearchParams({ ...form, key: hidden('key'), cart: hidden('cart'), shown: hidden('shown') }),
    })
    expect(ordered.status).toBe(303)
    const order = await (await get(new URL(ordered.headers.get('location') ?? '', shop.url).pathname)).text()
    expect(order).toContain('Di tempat acara Anda di Jawa Barat')
    expect(order).toContain('atau pada hari yang disepakati')
    expect(order).not.toContain('Siap di galeri')
    expect(order).not.toContain('<address>')
  })
})
