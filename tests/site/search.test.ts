import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { searchPath, suggestPath } from '#core/paths.ts'
import { type FreshDatabase, freshDatabase } from '../support/database.ts'
import { freePort } from '../support/ports.ts'
import { type RunningShop, startShop } from '../support/shop.ts'

let database: FreshDatabase
let shop: RunningShop

beforeAll(async () => {
  database = await freshDatabase()
  // Nobody answers there: the CMS is down for as long as this server lives.
  const environment = { SANITY_API_HOST: `http://127.0.0.1:${await freePort()}` }
  shop = await startShop({ built: inject('builtShop'), databaseUrl: database.url, environment })
})
afterAll(async () => {
  await shop?.close()
  await database?.drop()
})

test('everything is found while the CMS is down, for the build left its catalogue', async () => {
  for (const language of ['id', 'en'] as const) {
    const answer = await fetch(`${shop.url}${searchPath(language)}?q=mukena`)
    expect(answer.status).toBe(200)
    expect(await answer.text()).toMatch(/href="[^"]*\/(produk|products)\/mukena-/)
  }
  const names = await fetch(`${shop.url}${suggestPath}?q=muk`)
  expect(await names.json()).toEqual(expect.arrayContaining([expect.stringMatching(/^Mukena/)]))
})

test('a page of results comes in with the first packets and is the same for everyone', async () => {
  const answer = await fetch(`${shop.url}${searchPath('id')}`, { headers: { cookie: 'cart=anything' } })
  expect(answer.headers.get('cache-control')).toBe('public, max-age=60')
  expect(answer.headers.get('set-cookie')).toBeNull()
  const html = await answer.text()
  expect(html).not.toMatch(/<link[^>]+rel="stylesheet"/)
  expect(html).not.toContain('anything')
})
