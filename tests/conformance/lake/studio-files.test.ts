import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type RunningLake, startLake } from '../../../local/lake/server.ts'
import type { StudioFiles } from '../../../local/lake/studio/files.ts'
import { freshFolder } from '../../support/folder.ts'

let folder: Awaited<ReturnType<typeof freshFolder>>
let lake: RunningLake
let files: StudioFiles

beforeAll(async () => {
  folder = await freshFolder()
  const built = join(folder.path, 'studio')
  await mkdir(join(built, 'static'), { recursive: true })
  await writeFile(join(built, 'index.html'), '<title>Studio</title>')
  await writeFile(join(built, 'static/app-1a2b.js'), 'export {}')
  await writeFile(join(folder.path, 'secret.js'), 'hidden words')
  files = { folder: built }
  const tokens = { write: 'token-that-writes' }
  lake = await startLake({ port: 0, dataFolder: join(folder.path, 'lake'), tokens, studio: () => files })
})

afterAll(async () => {
  await lake?.close()
  await folder?.remove()
})

test('every address that is none of the lake opens the Studio, deep links with dots and all', async () => {
  for (const path of ['/', '/structure', '/structure/product;drafts.product-keset', '/vision', '/media']) {
    const response = await fetch(lake.url + path)
    expect([path, response.status, await response.text()]).toEqual([path, 200, '<title>Studio</title>'])
    expect(response.headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
    expect(response.headers.get('cache-control')).toBe('no-cache')
  }
  expect((await fetch(`${lake.url}/v2025-02-19/nothing`)).status).toBe(404)
})

test('files named by their content are kept for a year; a missing one is not answered with a page', async () => {
  const script = await fetch(`${lake.url}/static/app-1a2b.js`)
  expect(script.headers.get('content-type')).toContain('text/javascript')
  expect(script.headers.get('cache-control')).toContain('immutable')
  expect((await fetch(`${lake.url}/static/gone.js`)).status).toBe(404)
})

test('nothing outside of the Studio can be read', async () => {
  for (const path of ['/..%2fsecret.js', '/static/..%2f..%2fsecret.js', '/%2e%2e/secret.js', '//secret.js']) {
    expect(await (await fetch(lake.url + path)).text()).not.toContain('hidden words')
  }
})

test('a Studio that is not there yet says how far it is', async () => {
  const built = files
  files = { waiting: 'Membangun Studio.' }
  const response = await fetch(`${lake.url}/structure`)
  expect(response.status).toBe(503)
  expect(await response.text()).toContain('Membangun Studio.')
  files = built
})
