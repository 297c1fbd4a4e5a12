import { writeFile } from 'node:fs/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createRateLimit } from '#serving/rate-limit.ts'
import { redirectsFile } from '#serving/redirects.ts'
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
  const build = await smallBuild(folder.path, { 'produk/tas/index.html': '<h1>Tas</h1>', '404.html': '' })
  await writeFile(redirectsFile(build.folder), JSON.stringify({ '/produk/tas-lama/': '/produk/tas/' }))
  shelves = await openShelves(
    folder.path,
    () => {},
    () => new Date(),
  )
  const resident = { siteUrl: 'https://toko.example', doors: {}, locals: () => ({}), log: () => {} }
  const rest = { shelves, renderPage: (_req: unknown, _res: unknown, next: () => void) => next() }
  server = createResident({ ...resident, ...rest, trustedProxy: 0, rateLimit: createRateLimit(() => new Date()) })
  url = `http://127.0.0.1:${await listen(server)}`
})
afterAll(async () => {
  server.close()
  shelves.close()
  await folder.remove()
})

const ask = (path: string, method = 'GET') => fetch(url + path, { method, redirect: 'manual' })

test.each(['/produk/tas-lama/', '/produk/tas-lama', '/produk/tas-lama/index.html'])(
  '%s leads on for good',
  async (path) => {
    const answer = await ask(path)
    expect([answer.status, answer.headers.get('location')]).toEqual([301, '/produk/tas/'])
  },
)

test('what was asked along goes with it', async () => {
  const answer = await ask('/produk/tas-lama/?utm_source=surat')
  expect(answer.headers.get('location')).toBe('/produk/tas/?utm_source=surat')
})

test('a page that is there leads nowhere, and one that never was is not found', async () => {
  expect((await ask('/produk/tas/')).status).toBe(200)
  expect((await ask('/produk/tas-baru/')).status).toBe(404)
})
