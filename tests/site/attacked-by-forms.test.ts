import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { randomToken } from '#core/secret-token.ts'
import { runScript } from '../support/built-shop.ts'
import { type FreshDatabase, freshDatabase } from '../support/database.ts'
import { type DeskVisitor, signInOver, takeUpInvitation } from '../support/desk-visitor.ts'
import { patientSend, type Send } from '../support/http-buyer.ts'
import { type RunningShop, startShop } from '../support/shop.ts'

let database: FreshDatabase
let shop: RunningShop
let send: Send
let session: DeskVisitor
beforeAll(async () => {
  database = await freshDatabase()
  shop = await startShop({ built: inject('builtShop'), databaseUrl: database.url, withOfficer: true })
  send = patientSend(shop.url)
  session = await takeUpInvitation(send, shop.signIn ?? '')
})
afterAll(async () => {
  await shop?.close()
  await database?.drop()
})

const form = (fields: Record<string, string> | string[][]) => new URLSearchParams(fields as Record<string, string>)
const post = (path: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
  send(path, { method: 'POST', body: form(fields), headers })

/** All that take forms: `tests/unit/http-interface.test.ts` holds the list to the routes. */
const routes = [
  ...readFileSync(resolve(import.meta.dirname, '../../docs/http-interface.md'), 'utf8').matchAll(/^## POST (\S+)/gm),
].map(([, path = '']) => path)

describe('a form', () => {
  const fromElsewhere: readonly Record<string, string>[] = [
    { Origin: 'https://evil.example' },
    { Origin: 'null' },
    { Origin: 'null', 'Sec-Fetch-Site': 'cross-site' },
    { Origin: '', 'Sec-Fetch-Site': 'same-site' },
  ]

  test.each(routes.filter((path) => !path.startsWith('/api/')))(
    'at %s is taken from no other site, whoever is signed in',
    async (path) => {
      for (const headers of [
        ...fromElsewhere,
        { Origin: shop.url.replace(/\d+$/, '1') },
        { Origin: `${shop.url}.evil.example` },
      ]) {
        const answer = await fetch(shop.url + path.replace(/<\w+>/, randomToken()), {
          method: 'POST',
          body: form({ action: 'accept', variant: 'MJK-KAIN-GRINGSING', quantity: '1', wish: 'erase', erase: 'ya' }),
          headers: { ...headers, cookie: session.cookie },
          redirect: 'manual',
        })
        expect([JSON.stringify(headers), answer.status]).toEqual([JSON.stringify(headers), 403])
        expect([answer.headers.get('set-cookie'), answer.headers.get('cache-control')]).toEqual([null, 'no-store'])
      }
    },
  )

  test.each(routes.filter((path) => path.startsWith('/api/')))(
    'at %s is not one: who sends no secret is not believed',
    async (path) => {
      for (const headers of [
        {},
        { Authorization: 'Bearer undefined' },
        { 'stripe-signature': 't=1,v1=x', 'sanity-webhook-signature': 't=1,v1=x' },
      ]) {
        const answer = await send(path, { method: 'POST', body: '{}', headers })
        expect([400, 401]).toContain(answer.status)
      }
    },
  )

  test.each([
    '１',
    '٣',
    '१',
    'Ⅷ',
    '1e1',
    '0x10',
    '1_0',
    '+1',
    '-1',
    '1.0',
    '1,0',
    ' 1',
    '1\u00a0',
    '1\u200b',
    'NaN',
    'Infinity',
    '99999999999999999999',
    '²',
    '1\u0000',
    '一',
    '',
  ])('that wants %j pieces is told so and changes nothing', async (quantity) => {
    const answer = await post('/keranjang/tambah', { variant: 'MJK-KAIN-GRINGSING', quantity })
    expect([answer.status, answer.headers.get('set-cookie')]).toEqual([422, null])
  })

  test.each([
    ['a cookie of 8 kB', 'a'.repeat(8000)],
    ['JSON', '{"__proto__":{"polluted":true}}'],
    ['a name that all objects have', '1.__proto__*1~constructor*1'],
    ['more pieces than there are numbers', '1.MJK-KAIN-GRINGSING*1e99'],
    ['half a character', '1.%ED%A0%80*1'],
  ])('is not troubled by %s in the cart', async (_what, cart) => {
    for (const path of ['/keranjang/', '/checkout/', '/en/cart/']) {
      expect((await send(path, { headers: { cookie: `keranjang=${cart}; keranjang=${cart}` } })).status).toBeLessThan(
        500,
      )
    }
    expect('polluted' in {}).toBe(false)
  })

  test('with fields twice, in another shape or of another kind is refused in words', async () => {
    const twice = form([
      ['variant', 'MJK-KAIN-GRINGSING'],
      ['variant', 'X'],
      ['quantity', '1'],
      ['quantity', '99'],
    ])
    const upload = new FormData()
    upload.append('variant', new File(['MJK-KAIN-GRINGSING'], 'x'))
    upload.append('quantity', '1')
    const bodies: [BodyInit, string?][] = [
      [upload],
      ['{"variant":"MJK-KAIN-GRINGSING","quantity":1}', 'application/json'],
      ['<a/>', 'text/xml'],
      ['--x\r\nbroken', 'multipart/form-data; boundary=x'],
      ['variant[]=MJK-KAIN-GRINGSING&quantity[$gt]=1', 'application/x-www-form-urlencoded'],
    ]
    for (const [body, type] of bodies) {
      const answer = await send('/keranjang/tambah', {
        method: 'POST',
        body,
        ...(type ? { headers: { 'content-type': type } } : {}),
      })
      expect([type, answer.status]).toEqual([type, 422])
    }
    expect((await send('/keranjang/tambah', { method: 'POST', body: twice })).headers.get('set-cookie')).toMatch(
      /GRINGSING\*1(\*|;|~|$)/,
    )
  })
})

describe('the desk', () => {
  test('gives a cookie that no script, no other site and no other page reads', () => {
    expect(session.set).toMatch(/^meja\.session_token=/)
    for (const flag of [/; HttpOnly/i, /; SameSite=Lax/i, /; Path=\/meja(;|$)/i, /; Max-Age=43200/i])
      expect(session.set).toMatch(flag)
  })

  test('makes a session of its own at every sign-in, whatever cookie came along, and ends it when told', async () => {
    const email = shop.environment.OFFICER_EMAIL ?? ''
    const [code = ''] = session.recoveryCodes
    const fixed = 'meja.session_token=dipilih.oleh-penyerang'
    const { cookie } = await signInOver(send, { email, code }, { cookie: `${fixed}; ${session.cookie}` })
    expect(cookie).toMatch(/^meja\.session_token=.{30}/)
    expect([session.cookie, fixed]).not.toContain(cookie)
    const status = async (sent: string) => (await send('/meja/', { headers: { cookie: sent } })).status
    expect([await status(cookie), await status(fixed), await status(`${cookie}x`)]).toEqual([200, 303, 303])
    await post('/meja/keluar', {}, { cookie })
    expect([await status(cookie), await status(session.cookie)]).toEqual([303, 200])
    // The code was good once.
    expect((await signInOver(send, { email, code })).answer.status).toBe(422)
  })

  test('does not lead away after the sign-in', async () => {
    const email = shop.environment.OFFICER_EMAIL ?? ''
    for (const [at, next] of [
      '//evil.example',
      'https://evil.example',
      '/meja/../../evil',
      '/meja/%0d%0aX: y',
      '/\\evil.example',
      '/meja//evil.example',
    ].entries()) {
      const code = session.recoveryCodes[at + 1] ?? ''
      const { answer } = await signInOver(send, { email, code }, { query: `?lanjut=${encodeURIComponent(next)}` })
      expect([next, answer.status, answer.headers.get('location')]).toEqual([next, 303, '/meja/'])
    }
  })

  test('refuses a reader every form but those about their own keys', async () => {
    const printed = await runScript(
      'scripts/desk-invite.ts',
      shop.environment,
      'pembaca@galeri.localhost',
      '--role',
      'reader',
    )
    const reader = await takeUpInvitation(send, /https?:\/\/\S+/.exec(printed)?.[0] ?? '')
    const own = ['/meja/keluar', '/meja/akun/', '/meja/kunci/']
    const open = ['/meja/masuk/', '/meja/masuk/kode', '/meja/undangan/<token>']
    const forms = routes.filter((path) => path.startsWith('/meja/') && ![...own, ...open].includes(path))
    expect(forms.length).toBeGreaterThan(8)
    for (const path of forms) {
      const answer = await post(
        path.replace(/<\w+>/, 'ord_x'),
        { wish: 'erase', erase: 'ya' },
        { cookie: reader.cookie },
      )
      expect([path, answer.status]).toEqual([path, 403])
    }
    expect((await send('/meja/petugas/', { headers: { cookie: reader.cookie } })).status).toBe(403)
    expect((await post('/meja/akun/', { wish: 'others' }, { cookie: reader.cookie })).status).toBe(409)
  })

  test.each([
    '/meja/',
    '/meja/pesanan/',
    '/meja/permintaan/',
    '/meja/produsen/',
    '/meja/pesanan/ord_x/',
    '/meja/permintaan/inq_x/gambar',
    '/meja/masuk/',
    '/meja/undangan/x/',
    '/meja/auth/get-session',
    '/meja/tidak-ada',
  ])('%s is kept nowhere, signed in or not', async (path) => {
    for (const headers of [{}, { cookie: session.cookie }]) {
      for (const method of ['GET', 'HEAD', 'PUT']) {
        const answer = await send(path, { method, headers })
        expect([path, method, answer.headers.get('cache-control')]).toEqual([path, method, 'no-store'])
        expect(answer.headers.get('etag')).toBeNull()
      }
    }
  })
})
