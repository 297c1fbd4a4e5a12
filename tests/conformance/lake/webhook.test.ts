import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isValidSignature } from '@sanity/webhook'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { startLake } from '../../../local/lake/server.ts'
import type { Webhook } from '../../../local/lake/webhooks/webhook.ts'
import { clientFor, tokens } from './open-lake.ts'

interface Received {
  readonly headers: IncomingHttpHeaders
  readonly body: string
  readonly read: Record<string, unknown>
}

const secret = 's'.repeat(32)
const closing: (() => Promise<unknown>)[] = []
const patience = { timeout: 15_000 }
let folder: string
let received: Received[]
let answers: number[]
let url: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lake-'))
  received = []
  answers = []
  const shop = createServer(async (request, response) => {
    let body = ''
    for await (const chunk of request) body += chunk
    received.push({ headers: request.headers, body, read: JSON.parse(body) as Record<string, unknown> })
    response.writeHead(answers.shift() ?? 200).end()
  })
  await new Promise<void>((resolve) => shop.listen(0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(shop.address() as AddressInfo).port}/`
  closing.push(
    async () => shop.closeAllConnections(),
    () => new Promise((resolve) => shop.close(resolve)),
  )
  closing.push(() => rm(folder, { recursive: true, force: true }))
})
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close()
})

async function lakeWith(changes: Partial<Webhook> = {}) {
  const webhook: Webhook = {
    id: 'shop',
    url,
    secret,
    on: ['create', 'update', 'delete'],
    filter: '_type == "product"',
    projection: '{_id, _rev, "slug": slug.current}',
    ...changes,
  }
  const lake = await startLake({ port: 0, dataFolder: folder, tokens, webhooks: [webhook] })
  let isOpen = true
  const close = async () => {
    if (isOpen) await lake.close()
    isOpen = false
  }
  closing.push(close)
  return { writer: clientFor(lake.url, { token: tokens.write, perspective: 'raw' }), close }
}

const product = { _id: 'tas', _type: 'product', slug: { current: 'tas-mendong' }, price: 1 }
const arrived = (count: number) => vi.waitFor(() => expect(received).toHaveLength(count), patience)

test('each committed change of a published document is told, projected and signed', async () => {
  const { writer } = await lakeWith()
  const made = await writer.create(product)
  await writer.patch('tas').set({ price: 2 }).commit()
  await writer.delete('tas')
  await arrived(3)
  expect(received.map(({ headers }) => headers['sanity-operation'])).toEqual(['create', 'update', 'delete'])
  expect(received[0]?.read).toEqual({ _id: 'tas', _rev: made._rev, slug: 'tas-mendong' })
  expect(received[0]?.headers).toMatchObject({
    'content-type': 'application/json',
    'sanity-transaction-id': made._rev,
    'sanity-document-id': 'tas',
    'sanity-project-id': 'demo',
    'sanity-dataset': 'production',
    'sanity-webhook-id': 'shop',
  })
  for (const { body, headers } of received) {
    expect(await isValidSignature(body, String(headers['sanity-webhook-signature']), secret)).toBe(true)
  }
  expect(new Set(received.map(({ headers }) => headers['idempotency-key'])).size).toBe(3)
})

test('drafts, versions and what the filter leaves out are not told', async () => {
  const { writer } = await lakeWith()
  await writer.create({ ...product, _id: 'drafts.tas' })
  await writer.create({ ...product, _id: 'versions.later.tas' })
  await writer.create({ _id: 'a-story', _type: 'story' })
  await writer.create(product)
  await arrived(1)
  expect(received[0]?.read._id).toBe('tas')
})

test("publishing by the Studio's action is told, too", async () => {
  const { writer } = await lakeWith()
  await writer.create({ ...product, _id: 'drafts.tas' })
  await writer.action({ actionType: 'sanity.action.document.publish', draftId: 'drafts.tas', publishedId: 'tas' })
  await arrived(1)
  expect(received[0]?.headers['sanity-operation']).toBe('create')
})

test('a filter may compare before and after', async () => {
  const { writer } = await lakeWith({ filter: '_type == "product" && before().price != after().price', on: ['update'] })
  await writer.create(product)
  await writer
    .patch('tas')
    .set({ slug: { current: 'tas-baru' } })
    .commit()
  await writer.patch('tas').set({ price: 3 }).commit()
  await arrived(1)
  expect(received[0]?.read.slug).toBe('tas-baru')
})

test('a shop that is busy is told again, with the same key, and a refusal is final', async () => {
  const { writer } = await lakeWith()
  answers = [503, 400, 200]
  await writer.create(product)
  await arrived(2)
  await writer.patch('tas').set({ price: 2 }).commit()
  await arrived(3)
  const keys = received.map(({ headers }) => headers['idempotency-key'])
  expect(keys[1]).toBe(keys[0])
  expect(received.map(({ headers }) => headers['sanity-operation'])).toEqual(['create', 'create', 'update'])
})

test('what could not be delivered is delivered after a restart', async () => {
  const first = await lakeWith({ url: 'http://127.0.0.1:9/' })
  await first.writer.create(product)
  await first.close()
  expect(received).toEqual([])
  await lakeWith()
  await arrived(1)
  expect(received[0]?.read._id).toBe('tas')
})

test('drafts and versions are told on request, by the method and with the headers asked for', async () => {
  const { writer } = await lakeWith({
    includeDrafts: true,
    includeAllVersions: true,
    httpMethod: 'PUT',
    headers: { 'x-shop': 'galeri', 'sanity-project-id': 'forged' },
    projection: '{_id, "operation": delta::operation(), "was": before().title, "is": after().title}',
  })
  await writer.create({ _id: 'drafts.tas', _type: 'product', title: 'satu' })
  await writer.patch('drafts.tas').set({ title: 'dua' }).commit()
  await writer.create({ _id: 'versions.pasar.tas', _type: 'product', title: 'tiga' })
  await writer.delete('drafts.tas')
  await vi.waitFor(() => expect(received).toHaveLength(4), patience)
  expect(received.map(({ read }) => read)).toEqual([
    { _id: 'drafts.tas', operation: 'create', was: null, is: 'satu' },
    { _id: 'drafts.tas', operation: 'update', was: 'satu', is: 'dua' },
    { _id: 'versions.pasar.tas', operation: 'create', was: null, is: 'tiga' },
    { _id: 'drafts.tas', operation: 'delete', was: 'dua', is: null },
  ])
  expect(received[0]?.headers).toMatchObject({ 'x-shop': 'galeri', 'sanity-project-id': 'demo' })
})
