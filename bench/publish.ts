// From an editor's "publish" to the page that visitors get, on the sample shop and on 1,000 products: node bench/publish.ts
// Wanted on 2 cores: 6 s and 15 s. The first run draws a sharing picture for each product, some minutes for 1,000.
// BENCH_PRODUCTS=47,1000 says otherwise how many.
import { loadavg } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { createClient, type SanityClient } from '@sanity/client'
import { productPath } from '#core/paths.ts'
import { burstWindowMs } from '#publish/due.ts'
import { startLake } from '../local/lake/server.ts'
import type { Webhook } from '../local/lake/webhooks/webhook.ts'
import { shopWebhook } from '../local/start/stand-ins.ts'
import { runScript } from '../tests/support/built-shop.ts'
import { freshFolder } from '../tests/support/folder.ts'
import { writeManyProducts } from '../tests/support/many-products.ts'
import { startShop } from '../tests/support/shop.ts'

const limits: readonly (readonly [mostProducts: number, limitMs: number])[] = [
  [100, 6_000],
  [1_000, 15_000],
]
const sizes = (process.env.BENCH_PRODUCTS ?? '47,1000').split(',').map(Number)
const rounds = 5
const longestMs = 120_000
const tokens = { read: 'read-token-of-the-bench', write: 'write-token-of-the-bench' }
const picturesFolder = resolve(process.env.PICTURES_FOLDER ?? join(import.meta.dirname, '../.data/bench-pictures'))

let isFast = true
for (const count of sizes) {
  const took = (await measure(count)).toSorted((a, b) => a - b)
  const median = took[took.length >> 1] ?? 0
  const limitMs = limits.find(([most]) => count <= most)?.[1]
  const seconds = took.map((ms) => (ms / 1000).toFixed(1)).join(', ')
  console.log(`${count} products: live after ${seconds} s, load ${loadavg()[0]?.toFixed(1)}`)
  if (limitMs && median > limitMs) isFast = false
  console.log(`  the median is ${(median / 1000).toFixed(1)} s${limitMs ? ` of ${limitMs / 1000}` : ''}`)
}
process.exitCode = isFast ? 0 : 1

/** Milliseconds of each round. */
async function measure(count: number): Promise<readonly number[]> {
  const folder = await freshFolder()
  const seedFolder = join(folder.path, 'seed')
  await writeManyProducts(seedFolder, count)
  const webhooks: Webhook[] = []
  const lake = await startLake({ port: 0, dataFolder: join(folder.path, 'lake'), seedFolder, tokens, webhooks })
  const content = {
    SANITY_PROJECT_ID: 'demo',
    SANITY_DATASET: 'production',
    SANITY_API_HOST: lake.url,
    SANITY_READ_TOKEN: tokens.read,
    SITE_URL: 'http://localhost:4321',
    BUILDS_FOLDER: join(folder.path, 'builds'),
    PICTURES_FOLDER: picturesFolder,
  }
  try {
    const said = await runScript('scripts/build.ts', content)
    console.log(said.match(/^ {2}\S.*|^Build.*/gm)?.join('\n'))
    const shop = await startShop({ built: content, environment: { SITE_URL: content.SITE_URL } })
    try {
      webhooks.push(shopWebhook(shop.url, shop.environment.CONTENT_WEBHOOK_SECRET ?? ''))
      const took: number[] = []
      for (let round = 1; round <= rounds; round++) {
        took.push(await publish(editorOf(lake.url), shop.url, 300 + round))
        // Whoever publishes again at once is held to be at work, and waited for.
        await pause(burstWindowMs)
      }
      return took
    } finally {
      await shop.close()
    }
  } finally {
    await lake.close()
    await folder.remove()
  }
}

/** Gives a product another price and waits for it to be on its page. */
async function publish(editor: SanityClient, url: string, thousands: number): Promise<number> {
  const page = url + productPath('id', 'mukena-bordir-melati')
  const began = performance.now()
  await editor
    .patch('product-mukena-bordir-melati')
    .set({ 'variants[0].price': thousands * 1000 })
    .commit()
  while (performance.now() - began < longestMs) {
    if ((await (await fetch(page)).text()).includes(`${thousands}.000`)) return performance.now() - began
    await pause(50)
  }
  throw new Error(`the new price was not on its page after ${longestMs / 1000} s`)
}

function editorOf(apiHost: string): SanityClient {
  return createClient({
    projectId: 'demo',
    dataset: 'production',
    apiHost,
    apiVersion: '2026-11-01',
    useProjectHostname: false,
    useCdn: false,
    perspective: 'raw',
    token: tokens.write,
  })
}
