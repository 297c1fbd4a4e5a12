import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { SanityDocumentStub } from '@sanity/client'
import { createPreviewSecret } from '@sanity/preview-url-secret/create-secret'
import { VERCEL_STEGA_REGEX } from '@vercel/stega'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { feedPath, merchantFeedPath, previewPath, productPath, productsPath } from '#core/paths.ts'
import { canPreview } from '#preview/address.ts'
import { startCopiedLake } from '../support/copied-lake.ts'
import { type FreshDatabase, freshDatabase } from '../support/database.ts'
import { type RunningShop, startShop } from '../support/shop.ts'

const studio = 'http://studio.localhost:3333'
const slug = 'mukena-bordir-melati'
const written = 'Judul yang masih ditulis'

let lake: Awaited<ReturnType<typeof startCopiedLake>>
let database: FreshDatabase
let shop: RunningShop
let cookie = ''

const knock = (secret: string, wanted = previewPath()) => {
  const query = new URLSearchParams({ 'sanity-preview-secret': secret, 'sanity-preview-pathname': wanted })
  return fetch(`${shop.url}${previewPath('/masuk')}?${query}`, { redirect: 'manual' })
}
const preview = (path: string, init: RequestInit = {}) =>
  fetch(shop.url + previewPath(path), { ...init, headers: { Cookie: cookie, ...init.headers } })
const textOf = async (answer: Promise<Response>) => (await (await answer).text()).replace(VERCEL_STEGA_REGEX, '')

beforeAll(async () => {
  lake = await startCopiedLake(inject('builtShop'), [])
  database = await freshDatabase()
  const token = lake.environment.SANITY_READ_TOKEN
  const environment = { ...lake.environment, STUDIO_URL: studio, SANITY_PREVIEW_TOKEN: token }
  shop = await startShop({ built: inject('builtShop'), databaseUrl: database.url, environment })
  const { secret } = await createPreviewSecret(lake.editor, '@sanity/presentation', `${studio}/pratinjau`)
  const answer = await knock(secret, previewPath(productsPath('id')))
  expect([answer.status, answer.headers.get('Location')]).toEqual([303, previewPath(productsPath('id'))])
  cookie = answer.headers.get('Set-Cookie')?.split(';')[0] ?? ''
  const product = await lake.editor.getDocument<SanityDocumentStub>('product-mukena-bordir-melati')
  const title = product?.title as { language: string }[]
  await lake.editor.createOrReplace({
    ...product,
    _id: 'drafts.product-mukena-bordir-melati',
    _type: 'product',
    title: title.map((one) => ({ ...one, value: one.language === 'id' ? written : 'A title being written' })),
  })
}, 180_000)
afterAll(async () => {
  await shop?.close()
  await lake?.close()
  await database?.drop()
})

test('without a pass from the Studio there is no preview', async () => {
  for (const path of ['/', productPath('id', slug), '/tidak-ada/']) {
    const answer = await fetch(shop.url + previewPath(path))
    expect([answer.status, answer.headers.get('Cache-Control')]).toEqual([401, 'no-store'])
  }
  expect((await preview('/', { headers: { Cookie: 'pratinjau=1.x' } })).status).toBe(401)
  expect((await knock('no-such-secret')).status).toBe(401)
  expect((await fetch(shop.url + previewPath('/masuk'))).status).toBe(401)
})

test('the knock never leads out of the previews', async () => {
  const { secret } = await createPreviewSecret(lake.editor, '@sanity/presentation', `${studio}/pratinjau`)
  for (const elsewhere of ['https://example.org/', '//example.org', '/meja/', '/pratinjau/../meja/'])
    expect((await knock(secret, elsewhere)).headers.get('Location'), elsewhere).toBe(previewPath())
})

test('an editor sees the draft on the real page, in both languages', async () => {
  const page = await textOf(preview(productPath('id', slug)))
  expect(page).toContain(`>${written}</h1>`)
  expect(page).toContain(`<title>${written}`)
  expect(await textOf(preview(productPath('en', slug)))).toContain('>A title being written</h1>')
  expect(await textOf(preview(productsPath('id')))).toContain(written)
})

test('only the Studio frames it, nobody keeps it, and it asks not to be listed', async () => {
  const { headers } = await preview(productPath('id', slug))
  expect(headers.get('Content-Security-Policy')).toMatch(new RegExp(`; frame-ancestors ${studio}(;|$)`))
  expect(headers.get('Content-Security-Policy')).not.toContain('unsafe')
  expect(headers.get('Cache-Control')).toBe('no-store')
  expect(headers.get('X-Robots-Tag')).toBe('noindex, nofollow')
  expect((await fetch(shop.url)).headers.get('Content-Security-Policy')).toMatch(/frame-ancestors 'none'(;|$)/)
})

test('visitors, feeds, search and the list for search engines never see the draft', async () => {
  const public_ = [
    productPath('id', slug),
    productsPath('id'),
    feedPath,
    merchantFeedPath,
    '/sitemap.xml',
    '/cari/?q=mukena',
  ]
  for (const path of public_) expect(await (await fetch(shop.url + path)).text(), path).not.toContain(written)
})

test('an address that no draft has says what to do, and a form is not sent', async () => {
  const missing = await preview('/produk/belum-ada/')
  expect([missing.status, (await missing.text()).includes('Belum ada yang dapat ditampilkan')]).toEqual([404, true])
  const form = await preview('/formulir/', {
    method: 'POST',
    body: new URLSearchParams({ a: '1' }),
    headers: { Origin: shop.url },
  })
  expect([form.status, (await form.text()).includes('tidak dikirim dari pratinjau')]).toEqual([200, true])
})

test('every page of the shop can be previewed', async () => {
  const { BUILDS_FOLDER = '' } = shop.environment
  const folder = join(BUILDS_FOLDER, (await readFile(join(BUILDS_FOLDER, 'current'), 'utf8')).trim(), 'client')
  const files = await readdir(folder, { recursive: true })
  const paths = files
    // What says that there is no such page is none.
    .filter((file) => /(^|\/)index\.html$/.test(file) && !/\b404\b/.test(file))
    .map((file) => `/${file.slice(0, -'index.html'.length)}`)
  expect(paths.length).toBeGreaterThan(100)
  expect(paths.filter((path) => !canPreview(path))).toEqual([])

  // One of each kind, in both languages: it opens, and is not the page that says what to do.
  const kindOf = (path: string) => path.replace(/^((?:\/en)?\/(?!en\/)[^/]+\/).+/, '$1*')
  const kinds = new Map(paths.map((path) => [kindOf(path), path]))
  expect(kinds.size).toBeGreaterThan(40)
  for (const path of kinds.values()) {
    const answer = await preview(path)
    expect([path, answer.status]).toEqual([path, 200])
    await answer.body?.cancel()
  }
}, 60_000)
