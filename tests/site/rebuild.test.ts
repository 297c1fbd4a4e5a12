import { afterAll, beforeAll, expect, inject, test, vi } from 'vitest'
import { cartPath, healthPath, homePath } from '#core/paths.ts'
import { runScript } from '../support/built-shop.ts'
import { type FreshDatabase, freshDatabase } from '../support/database.ts'
import { freePort } from '../support/ports.ts'
import { type RunningShop, startShop } from '../support/shop.ts'
import { ShopServer } from '../support/shop-server.ts'

let database: FreshDatabase
let shop: RunningShop
let second: ShopServer
let urls: readonly string[]

beforeAll(async () => {
  database = await freshDatabase()
  shop = await startShop({ built: inject('builtShop'), databaseUrl: database.url })
  const port = await freePort()
  second = new ShopServer({ ...shop.environment, PORT: String(port) })
  await second.start()
  urls = [shop.url, `http://localhost:${port}`]
})
afterAll(async () => {
  await second?.end('SIGTERM')
  await shop?.close()
  await database?.drop()
})

async function buildServedBy(url: string): Promise<string> {
  const { build } = (await (await fetch(url + healthPath)).json()) as { build: string }
  return build
}

test('a rebuild is taken over by every server, without a restart and without a gap', async () => {
  const before = await buildServedBy(shop.url)
  const tag = (await fetch(shop.url + homePath('id'))).headers.get('etag')

  const statuses = new Set<number>()
  let isBuilding = true
  const visiting = (async () => {
    while (isBuilding) {
      for (const url of urls) {
        for (const path of [homePath('id'), cartPath('id')]) statuses.add((await fetch(url + path)).status)
      }
    }
  })()
  const said = await runScript('scripts/build.ts', { ...shop.environment, SITE_URL: 'http://localhost:4321' })
  const after = /Build (\S+) is served now/.exec(said)?.[1]
  for (const url of urls) await vi.waitUntil(async () => (await buildServedBy(url)) === after, { timeout: 10_000 })
  isBuilding = false
  await visiting

  expect(after).not.toBe(before)
  expect(statuses).toEqual(new Set([200]))
  // Nothing was published in between: what a browser has stays good.
  const again = await fetch(shop.url + homePath('id'), { headers: { 'if-none-match': tag ?? '' } })
  expect(again.status).toBe(304)
})
