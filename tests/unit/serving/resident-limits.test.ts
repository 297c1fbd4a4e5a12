import { afterAll, beforeAll, expect, test } from 'vitest'
import { createRateLimit } from '#serving/rate-limit.ts'
import { createResident } from '#serving/resident.ts'
import { openShelves, type Shelves } from '#serving/shelves.ts'
import { freshFolder } from '../../support/folder.ts'
import { listen } from '../../support/raw-http.ts'
import { smallBuild } from '../../support/small-build.ts'

let folder: Awaited<ReturnType<typeof freshFolder>>
let shelves: Shelves
let server: ReturnType<typeof createResident>
let url: string

beforeAll(async () => {
  folder = await freshFolder()
  await smallBuild(folder.path, { 'index.html': '<h1>Beranda</h1>', '404.html': '<h1>Tidak ada</h1>' })
  const now = () => new Date('2026-11-21T03:00:20Z')
  shelves = await openShelves(folder.path, () => {}, now)
  server = createResident({
    siteUrl: 'https://toko.example',
    doors: {},
    shelves,
    renderPage: (_, res) => void res.writeHead(200).end('taken'),
    locals: () => ({}),
    trustedProxy: 1,
    rateLimit: createRateLimit(now),
    log: () => {},
  })
  url = `http://127.0.0.1:${await listen(server)}`
})
afterAll(async () => {
  server.closeAllConnections()
  server.close()
  shelves.close()
  await folder.remove()
})

const post = (from: string, path = '/keranjang/ubah') =>
  fetch(url + path, { method: 'POST', headers: { 'x-forwarded-for': from, origin: 'https://toko.example' } })

test('somebody in a great hurry hears 429 and when to come back; others and what servers call go on', async () => {
  for (let sent = 0; sent < 240; sent++) expect((await post('203.0.113.7')).status).toBe(200)
  const { status, headers } = await post('203.0.113.7')
  expect([status, headers.get('retry-after'), headers.get('cache-control')]).toEqual([429, '40', 'no-store'])
  expect((await post('6.6.6.6, 203.0.113.7')).status).toBe(429)
  expect((await post('203.0.113.8')).status).toBe(200)
  for (let sent = 0; sent < 250; sent++) {
    expect((await post('203.0.113.9', '/api/stripe/webhook')).status).toBe(200)
  }
})
