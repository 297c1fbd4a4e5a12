import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { cartPath, feedPath, merchantFeedPath } from '#core/paths.ts'
import { privatePaths } from '#core/private-paths.ts'
import { currentBuild } from '#serving/builds.ts'
import { pagesOf } from '../../scripts/build/pages.ts'
import { writeSitemap } from '../../scripts/build/sitemap.ts'
import { type FreshDatabase, freshDatabase } from '../support/database.ts'
import { freshFolder } from '../support/folder.ts'
import { factsOf, faultsInFacts } from '../support/schema-org.ts'
import { type RunningShop, startShop } from '../support/shop.ts'
import { textsOf } from '../support/xml.ts'

let database: FreshDatabase
let shop: RunningShop
/** Address and text of every prepared page. */
let pages: ReadonlyMap<string, string>

beforeAll(async () => {
  database = await freshDatabase()
  shop = await startShop({ built: inject('builtShop'), databaseUrl: database.url })
  const build = await currentBuild(shop.environment.BUILDS_FOLDER ?? '')
  const files = [...(await pagesOf(build?.client ?? ''))]
  pages = new Map(await Promise.all(files.map(async ([page, file]) => [page, await readFile(file, 'utf8')] as const)))
})
afterAll(async () => {
  await shop?.close()
  await database?.drop()
})

/** What a text says may differ, and how often a thing stands in a list; what kind of thing stands where may not. */
function shapeOf(value: unknown, key = ''): string {
  if (Array.isArray(value)) return `[${[...new Set(value.map((one) => shapeOf(one)))].toSorted()}]`
  if (typeof value === 'string') return key === '@type' || value.startsWith('https://schema.org') ? value : 'text'
  if (typeof value !== 'object' || value === null) return typeof value
  return `{${Object.entries(value).map(([name, inner]) => `${name}:${shapeOf(inner, name)}`)}}`
}

test('every page tells machines what it is in the words of schema.org', () => {
  const shapes = new Map<string, unknown>()
  for (const html of pages.values()) for (const facts of factsOf(html)) shapes.set(shapeOf(facts), facts)
  const kinds = new Set([...shapes.values()].map((facts) => (facts as { '@type': string })['@type']))
  expect(kinds).toEqual(
    new Set(['Organization', 'Product', 'Service', 'BreadcrumbList', 'ItemList', 'Article', 'Event']),
  )
  expect(faultsInFacts([...shapes.values()])).toEqual([])
})

test('a sitemap of the whole shop lists only public pages, and each is there', async () => {
  const folder = await freshFolder()
  const files = new Map<string, string>()
  for (const [page, html] of pages) {
    const file = join(folder.path, page, 'index.html')
    await mkdir(dirname(file), { recursive: true })
    // As it is once the shop is no sample any more.
    await writeFile(file, html.replace('<meta name="robots" content="noindex">', ''))
    files.set(page, file)
  }
  await writeSitemap(folder.path, files, shop.url)
  const listed = textsOf(await readFile(join(folder.path, 'sitemap.xml'), 'utf8')).get('loc') ?? []
  await folder.remove()
  expect(listed.length).toBeGreaterThan(100)
  for (const address of listed) {
    expect([address, (await fetch(address, { method: 'HEAD', redirect: 'manual' })).status]).toEqual([address, 200])
    expect(privatePaths.some((path) => new URL(address).pathname.startsWith(path))).toBe(false)
  }
})

test.each([feedPath, merchantFeedPath])('%s is well-formed XML that runs nothing', async (path) => {
  const answer = await fetch(shop.url + path)
  expect(answer.status).toBe(200)
  expect(answer.headers.get('content-type')).toMatch(/^(text|application)\/xml/)
  expect(answer.headers.get('cache-control')).toBe('public, max-age=3600')
  expect(answer.headers.get('content-security-policy')).toContain("script-src 'none'")
  expect(textsOf(await answer.text()).get('item')?.length).toBeGreaterThan(20)
})

test('each product, producer and story has a picture of its own for those who share it', async () => {
  const own = [...pages].filter(([page]) =>
    /^\/(produk|produsen|cerita|en\/(products|makers|stories))\/[^/]+\/$/.test(page),
  )
  expect(own.length).toBeGreaterThan(50)
  for (const [page, html] of own) {
    const url = /<meta property="og:image" content="([^"]+)"/.exec(html)?.[1] ?? ''
    const answer = await fetch(shop.url + new URL(url, shop.url).pathname)
    const bytes = (await answer.arrayBuffer()).byteLength
    expect([page, answer.status, answer.headers.get('content-type'), bytes <= 60_000]).toEqual([
      ...[page, 200, 'image/jpeg', true],
    ])
    expect(html).toMatch(
      /<meta property="og:image:width" content="1200">.*<meta property="og:image:alt" content="[^"]+">/s,
    )
  }
})

test('public pages have the next one fetched ahead, and say so in their policy; the cart does not', async () => {
  const home = await fetch(shop.url)
  const rules = /<script type="speculationrules">(.*?)<\/script>/.exec(await home.text())?.[1] ?? ''
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(rules))
  const hash = `'sha256-${Buffer.from(digest).toString('base64')}'`
  expect(home.headers.get('content-security-policy')).toContain(hash)
  for (const path of privatePaths) expect(rules).toContain(`"${path}*"`)
  expect(await (await fetch(shop.url + cartPath('id'))).text()).not.toContain('speculationrules')
})
