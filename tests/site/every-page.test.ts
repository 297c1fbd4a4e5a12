import { readFile } from 'node:fs/promises'
import { HtmlValidate } from 'html-validate'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { bulkOrderPath, searchPath } from '#core/paths.ts'
import { currentBuild } from '#serving/builds.ts'
import { filesBelow, pagesOf } from '../../scripts/build/pages.ts'
import { type FreshDatabase, freshDatabase } from '../support/database.ts'
import { idsIn, type Link, linksIn } from '../support/links.ts'
import { type RunningShop, startShop } from '../support/shop.ts'

const siteUrl = 'http://localhost:4321'

let database: FreshDatabase
let shop: RunningShop
/** Address and text of every prepared page, and of public pages that are made on demand. */
const pages = new Map<string, string>()
let files: ReadonlySet<string>

beforeAll(async () => {
  database = await freshDatabase()
  shop = await startShop({ built: inject('builtShop'), databaseUrl: database.url })
  const build = await currentBuild(shop.environment.BUILDS_FOLDER ?? '')
  const client = build?.client ?? ''
  files = new Set((await filesBelow(client)).map((file) => `/${file}`))
  for (const [page, file] of await pagesOf(client)) pages.set(page, await readFile(file, 'utf8'))
  for (const language of ['id', 'en'] as const) {
    for (const page of [searchPath(language), `${searchPath(language)}?q=mukena&hal=2`, bulkOrderPath(language)]) {
      pages.set(page, await (await fetch(shop.url + page)).text())
    }
  }
})
afterAll(async () => {
  await shop?.close()
  await database?.drop()
})

test('every page is valid HTML', { timeout: 120_000 }, async () => {
  const validator = new HtmlValidate({ root: true, extends: ['html-validate:standard'] })
  const faults: string[] = []
  for (const [page, html] of pages) {
    const { results } = await validator.validateString(html)
    for (const { messages } of results) {
      faults.push(...messages.map(({ ruleId, message, selector }) => `${page} ${ruleId}: ${message} (${selector})`))
    }
  }
  expect(pages.size).toBeGreaterThan(100)
  expect(faults).toEqual([])
})

test('every link, picture and form of every page leads somewhere, to the very place it names', {
  timeout: 120_000,
}, async () => {
  const links = new Map<string, Link & { readonly on: string }>()
  for (const [page, html] of pages) {
    for (const link of linksIn(html, new URL(page, siteUrl))) links.set(link.address.href, { ...link, on: page })
  }
  expect(links.size).toBeGreaterThan(pages.size)
  const broken: string[] = []
  for (const { address, on } of links.values()) {
    if (address.origin !== siteUrl) continue
    const path = decodeURIComponent(address.pathname)
    const html = pages.get(address.search ? path + address.search : path)
    if (html === undefined && files.has(path)) continue
    if (html === undefined) {
      const answer = await fetch(shop.url + address.pathname + address.search)
      if (answer.status !== 200) broken.push(`${on} leads to ${address.href}: ${answer.status}`)
      else if (address.hash) broken.push(`${on} leads into ${address.href}, which is made on demand`)
    } else if (address.hash && !idsIn(html).has(decodeURIComponent(address.hash.slice(1)))) {
      broken.push(`${on} leads to ${address.href}, where nothing has that name`)
    }
  }
  expect(broken).toEqual([])
})
