import { cp, mkdir, readFile, symlink } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { encodeSignatureHeader } from '@sanity/webhook'
import { afterAll, beforeAll, describe, expect, inject, test, vi } from 'vitest'
import { contentStatusPath, contentWebhookPath, healthPath, productPath } from '#core/paths.ts'
import type { DocumentStatus, Failure } from '#publish/status.ts'
import type { Webhook } from '../../local/lake/webhooks/webhook.ts'
import { shopWebhook } from '../../local/start/stand-ins.ts'
import { brokenPicture } from '../support/broken-picture.ts'
import { startCopiedLake } from '../support/copied-lake.ts'
import { type FreshDatabase, freshDatabase } from '../support/database.ts'
import { freePort } from '../support/ports.ts'
import { type RunningShop, startShop } from '../support/shop.ts'
import { ShopServer } from '../support/shop-server.ts'

const studio = 'http://studio.localhost:3333'
const product = 'product-mukena-bordir-melati'
const page = productPath('id', 'mukena-bordir-melati')
// A build takes seconds, but tests run beside one another.
const patience = { timeout: 110_000, interval: 200 }

let lake: Awaited<ReturnType<typeof startCopiedLake>>
let database: FreshDatabase
let shop: RunningShop
let second: ShopServer
let urls: readonly string[]

beforeAll(async () => {
  const built = inject('builtShop')
  const webhooks: Webhook[] = []
  lake = await startCopiedLake(built, webhooks)
  database = await freshDatabase()
  const content = {
    ...lake.environment,
    BUILDS_FOLDER: join(lake.folder, 'builds'),
    // Made for the run's one build already.
    PICTURES_FOLDER: built.PICTURES_FOLDER ?? '',
    STUDIO_URL: studio,
  }
  await takeAlong(built.BUILDS_FOLDER ?? '', content.BUILDS_FOLDER)
  // The address that the first build has in its pages: what did not change need not be compressed again.
  const environment = { SITE_URL: 'http://localhost:4321' }
  shop = await startShop({ built: content, databaseUrl: database.url, environment })
  webhooks.push(shopWebhook(shop.url, secret()))
  const port = await freePort()
  second = new ShopServer({ ...shop.environment, PORT: String(port) })
  await second.start()
  urls = [shop.url, `http://localhost:${port}`]
})
afterAll(async () => {
  await second?.end('SIGTERM')
  await shop?.close()
  await lake?.close()
  await database?.drop()
})

/** The run's one build as a first one in a folder of our own: what is served before anybody publishes. */
async function takeAlong(from: string, to: string): Promise<void> {
  const id = (await readFile(join(from, 'current'), 'utf8')).trim()
  await mkdir(to)
  await cp(join(from, id), join(to, id), { recursive: true })
  await cp(join(from, 'current'), join(to, 'current'))
  await symlink(resolve('node_modules'), join(to, 'node_modules'), 'dir')
}

const secret = () => shop.environment.CONTENT_WEBHOOK_SECRET ?? ''

interface Told {
  readonly documents: Readonly<Record<string, DocumentStatus>>
  readonly failure: Failure | null
}

async function told(id: string): Promise<Told> {
  const answer = await fetch(`${shop.url}${contentStatusPath}?ids=${id}`, { headers: { Origin: studio } })
  return (await answer.json()) as Told
}

const statusOf = async (id: string) => (await told(id)).documents[id]

async function everyServerShows(price: string): Promise<void> {
  for (const url of urls) {
    await vi.waitFor(async () => expect(await (await fetch(url + page)).text()).toContain(price), patience)
  }
}

const buildsBy = () => `${shop.server.said}${second.said}`.split('"event":"content_live"').length - 1

describe('what an editor publishes', () => {
  test('is on the page of every server, without a restart and by one build', { timeout: 120_000 }, async () => {
    const { _rev } = await lake.editor.patch(product).set({ 'variants[0].price': 251_000 }).commit()
    await everyServerShows('251.000')
    await vi.waitFor(
      async () => expect(await statusOf(product)).toMatchObject({ state: 'live', revision: _rev }),
      patience,
    )
    // The pages stand a moment before the server says so.
    await vi.waitFor(() => expect(buildsBy()).toBe(1), patience)
  })

  test('thirty times in quick succession makes at most three builds', { timeout: 240_000 }, async () => {
    const before = buildsBy()
    for (let thousands = 301; thousands <= 330; thousands++) {
      await lake.editor
        .patch(product)
        .set({ 'variants[0].price': thousands * 1000 })
        .commit()
    }
    await everyServerShows('330.000')
    await vi.waitFor(async () => expect(await statusOf(product)).toMatchObject({ state: 'live' }), patience)
    expect(buildsBy() - before).toBeLessThanOrEqual(3)
  })

  test('and cannot be built leaves the pages as they are, says so, and goes live once it is put right', {
    timeout: 240_000,
  }, async () => {
    const settings = await lake.editor.getDocument('shopSettings')
    if (!settings) throw new Error('the sample shop has settings')
    await lake.editor.delete('shopSettings')
    await vi.waitFor(async () => expect(await statusOf('shopSettings')).toMatchObject({ state: 'failed' }), patience)
    await vi.waitFor(async () => {
      const { failure } = await told('home')
      expect(failure?.problem).toEqual({ id: 'shopSettings', reason: 'the document is missing' })
      expect(failure?.changed).toContainEqual({ id: 'shopSettings', type: 'shopSettings' })
    }, patience)
    await everyServerShows('330.000')
    expect(`${shop.server.said}${second.said}`).toContain('content_build_failed')

    await lake.editor.createOrReplace(settings)
    await lake.editor.patch(product).set({ 'variants[0].price': 252_000 }).commit()
    await everyServerShows('252.000')
    await vi.waitFor(async () => expect(await statusOf('shopSettings')).toMatchObject({ state: 'live' }), patience)
    expect((await told('home')).failure).toBeNull()
  })
})

test('what somebody means ill with is left out and said, or harmless; all else is published', {
  timeout: 240_000,
}, async () => {
  const good = await lake.editor.getDocument(product)
  const first = await lake.editor.getDocument('story-loka-bina-karya')
  if (!good || !first) throw new Error('the sample shop has a product and a story')
  const local = (type: string, value: unknown) => [
    { _key: 'id', _type: `internationalizedArray${type}Value`, language: 'id', value },
  ]
  const like = (document: object, id: string, more: object) => ({
    ...document,
    ...{ _id: id, slug: { _type: 'slug', current: id }, previousSlugs: [] },
    ...more,
  })
  const variants = (sku: string) => [{ ...good.variants[0], sku, choices: [] }]
  const goods = (id: string, more: object) =>
    like(good, id, { options: [], variants: variants(id.toUpperCase().slice(0, 24)), ...more })
  const link = { _key: 'l', _type: 'link', href: ' JaVaScRiPt:alert(1)' }
  const span = { _type: 'span', _key: 's', text: 'Tautan', marks: ['l'] }
  const block = { _type: 'block', _key: 'b', style: 'normal', markDefs: [link], children: [span] }
  const hostile = '</script><script>alert(1)</script><img src=x onerror=alert(2)>'
  const svg = { _type: 'reference', _ref: `image-${'a'.repeat(40)}-800x1000-svg`, _weak: true }
  const bomb = { _type: 'reference', _ref: `image-${'b'.repeat(40)}-30000x30000-png`, _weak: true }
  const pictures = (asset: object) => [{ _key: 'p', _type: 'pictureWithAlt', alt: local('String', 'Gambar'), asset }]
  const bad = [
    goods('uji-panjang', { summary: local('Text', 'a'.repeat(1_000_000)) }),
    goods('uji-svg', { pictures: pictures(svg) }),
    goods('uji-bom', { pictures: pictures(bomb) }),
    goods('uji-bentuk', { title: 'bukan daftar' }),
  ]
  const broken = goods('uji-rusak', { pictures: pictures(await brokenPicture(lake)) })
  const five = goods('uji-lima', { summary: local('Text', 'a'.repeat(5_000_000)) })
  await expect(lake.editor.createOrReplace(five as never)).rejects.toThrow(/larger than/)
  for (const document of [...bad, broken]) await lake.editor.createOrReplace(document as never)
  const harmless = like(first, 'uji-jahat', {
    title: local('String', hostile),
    summary: local('Text', hostile),
    body: local('RichText', [block]),
  })
  await lake.editor.createOrReplace(harmless as never)
  await vi.waitFor(async () => expect(await statusOf('uji-jahat')).toMatchObject({ state: 'live' }), patience)
  await vi.waitFor(async () => {
    for (const { _id } of bad) expect(await statusOf(_id), _id).toMatchObject({ state: 'leftOut' })
  }, patience)
  expect((await statusOf('uji-panjang'))?.reason).toBe('a text is too long')
  for (const url of urls) {
    // The second server follows the first within a moment.
    const html = await vi.waitFor(async () => {
      const answer = await fetch(`${url}/cerita/uji-jahat/`)
      expect(answer.status).toBe(200)
      return answer.text()
    }, patience)
    expect(html).toContain('&lt;img src=x onerror=alert(2)&gt;')
    // Within a quoted value a tag is text.
    expect(html.replace(/"[^"]*"/g, '""')).not.toMatch(/<script>alert|<img src=x/i)
    expect(html).not.toMatch(/href="[^"]*javascript:/i)
    expect((await fetch(`${url}/produk/uji-svg/`)).status).toBe(404)
    for (const path of ['/produk/uji-rusak/', page]) expect((await fetch(url + path)).status, path).toBe(200)
  }
})

describe('the webhook believes only what the CMS signed lately', () => {
  const body = JSON.stringify({ _id: 'product-forged', _type: 'product', _rev: 'r' })
  const send = async (headers: Readonly<Record<string, string>>) =>
    (await fetch(shop.url + contentWebhookPath, { method: 'POST', body, headers })).status
  const signed = async (minutes: number, key = secret()) => ({
    'sanity-webhook-signature': await encodeSignatureHeader(body, Date.now() + minutes * 60_000, key),
  })

  test('unsigned, falsely signed, old and far-future reports are refused and change nothing', async () => {
    expect(await send({})).toBe(401)
    expect(await send(await signed(0, 'x'.repeat(32)))).toBe(401)
    expect(await send(await signed(-6))).toBe(401)
    expect(await send(await signed(6))).toBe(401)
    expect(await statusOf('product-forged')).toMatchObject({ state: 'unknown' })
  })

  test('a report that is no document is refused, and drafts and pictures are of no concern', async () => {
    for (const [text, status] of [
      ['{}', 400],
      ['not JSON', 400],
      ['{"_id":"drafts.a","_type":"product","_rev":"r"}', 200],
      ['{"_id":"image-a","_type":"sanity.imageAsset","_rev":"r"}', 200],
    ] as const) {
      const signature = await encodeSignatureHeader(text, Date.now(), secret())
      const headers = { 'sanity-webhook-signature': signature }
      const answer = await fetch(shop.url + contentWebhookPath, { method: 'POST', body: text, headers })
      expect(answer.status, text).toBe(status)
    }
    expect(await statusOf('drafts.a')).toBeUndefined()
    expect(await statusOf('a')).toMatchObject({ state: 'unknown' })
  })
})

describe('the status', () => {
  test("is for the Studio's pages alone to read", async () => {
    const allowed = async (Origin: string) =>
      (await fetch(`${shop.url}${contentStatusPath}?ids=a`, { headers: { Origin } })).headers.get(
        'access-control-allow-origin',
      )
    expect(await allowed(studio)).toBe(studio)
    expect(await allowed('https://elsewhere.example')).toBeNull()
  })

  test('wants ids, and not too many', async () => {
    for (const ids of ['', 'a'.repeat(201), Array.from({ length: 101 }, (_, index) => index).join(',')]) {
      expect((await fetch(`${shop.url}${contentStatusPath}?ids=${ids}`)).status).toBe(400)
    }
  })

  test('tells which build is served', async () => {
    const { build } = (await (await fetch(`${shop.url}${contentStatusPath}?ids=a`)).json()) as { build: { id: string } }
    expect(build.id).toBe(((await (await fetch(shop.url + healthPath)).json()) as { build: string }).build)
  })
})
