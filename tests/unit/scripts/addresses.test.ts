import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Producer } from '#content/shop.ts'
import { shortPath } from '#core/short-link.ts'
import { readRedirects } from '#serving/redirects.ts'
import { changesOf } from '../../../scripts/build/changes.ts'
import { redirectsOf, writeRedirects } from '../../../scripts/build/redirects.ts'
import { producer, product, variant } from '../../support/sample-products.ts'

const tas = product('tas', producer('uji'), [variant('TAS', 1)], {
  published: {
    createdAt: '2026-01-01T00:00:00Z',
    updatedAt: '2026-02-03T04:05:06Z',
    previousSlugs: ['tas-lama', 'topi'],
  },
})
const topi = product('topi', producer('uji'), [variant('TOPI', 1)])
const catalog = { products: [tas, topi], producers: [], stories: [] }
const pages = new Map(['/produk/tas/', '/produk/topi/', '/en/products/tas/'].map((page) => [page, 'file']))

test('an address that a page had before leads to the one it has now, in each language that has the page', () => {
  expect(redirectsOf(catalog, pages)).toMatchObject({
    '/produk/tas-lama/': '/produk/tas/',
    '/en/products/tas-lama/': '/en/products/tas/',
  })
})

test('an address that has become another page leads nowhere else', () => {
  expect(Object.keys(redirectsOf(catalog, pages))).not.toContain('/produk/topi/')
})

test('a maker’s short link leads to the page, whatever it is called by then', () => {
  const renamed = { id: 'producer-uji', slug: 'nama-baru' } as Producer
  expect(redirectsOf({ ...catalog, producers: [renamed] }, pages)[shortPath(renamed.id)]).toBe('/produsen/nama-baru/')
})

test('our server and other hosts get the same table', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'redirects-'))
  await writeRedirects({ folder, client: folder }, { '/produk/tas-lama/': '/produk/tas/' })
  expect([...(await readRedirects(folder))]).toEqual([['/produk/tas-lama/', '/produk/tas/']])
  expect(await readFile(join(folder, '_redirects'), 'utf8')).toBe('/produk/tas-lama/ /produk/tas/ 301\n')
  await rm(folder, { recursive: true })
  expect([...(await readRedirects(folder))]).toEqual([])
})

test('a page has changed when the newest of what it shows has', () => {
  const changes = changesOf(catalog)
  for (const path of ['/', '/produk/', '/produk/tas/', '/en/products/tas/']) {
    expect([path, changes.get(path)]).toEqual([path, '2026-02-03T04:05:06Z'])
  }
  expect(changes.get('/produk/topi/')).toBeUndefined()
})
