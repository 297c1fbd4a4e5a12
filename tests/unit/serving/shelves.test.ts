import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { LogEntry } from '#core/log.ts'
import { openShelves, type Shelves } from '#serving/shelves.ts'
import { freshFolder } from '../../support/folder.ts'
import { listen } from '../../support/raw-http.ts'
import { smallBuild } from '../../support/small-build.ts'

const now = new Date('2026-11-21T12:00:00Z')
const hoursAgo = (hours: number) => new Date(now.getTime() - hours * 3_600_000)
const log: LogEntry[] = []
let folder: Awaited<ReturnType<typeof freshFolder>>
let shelves: Shelves
let server: Server
let url: string

beforeEach(async () => {
  folder = await freshFolder()
  await smallBuild(folder.path, { 'index.html': 'first', '_astro/a.js': 'a', '_p/a.avif': 'a' }, hoursAgo(30))
  shelves = await openShelves(
    folder.path,
    (entry) => log.push(entry),
    () => now,
  )
  server = createServer((req, res) => {
    if (!shelves.current.serve(req, res)) shelves.current.serveNotFound(req, res)
  })
  url = `http://127.0.0.1:${await listen(server)}`
})
afterEach(async () => {
  shelves.close()
  server.close()
  await Promise.all([once(server, 'close'), folder.remove()])
})

async function get(path: string): Promise<string> {
  const response = await fetch(url + path, { headers: { connection: 'close' } })
  return response.ok ? response.text() : String(response.status)
}

async function changeTo(files: Record<string, string>, began: Date): Promise<void> {
  const { id } = await smallBuild(folder.path, files, began)
  await vi.waitUntil(() => shelves.current.build.id === id, { timeout: 5_000 })
}

test('a new build is served without a restart', async () => {
  expect(await get('/')).toBe('first')
  await changeTo({ 'index.html': 'second' }, hoursAgo(2))
  expect(await get('/')).toBe('second')
})

test('scripts of the last day are still there, pages and pictures are not', async () => {
  await changeTo(
    { 'index.html': 'second', 'lama/index.html': 'old', '_astro/b.js': 'b', '_p/b.avif': 'b' },
    hoursAgo(2),
  )
  await changeTo({ 'index.html': 'third', '_astro/c.js': 'c' }, hoursAgo(1))
  expect(await get('/_astro/c.js')).toBe('c')
  expect(await get('/_astro/b.js')).toBe('b')
  expect(await get('/_p/b.avif')).toBe('404')
  expect(await get('/lama/')).toBe('404')
})

test('scripts of the build that renders on demand stay as long as the server', async () => {
  await changeTo({ 'index.html': 'second' }, hoursAgo(2))
  expect(await get('/_astro/a.js')).toBe('a')
})

test('a build that cannot be opened leaves the shelf as it is', async () => {
  const { writeFile } = await import('node:fs/promises')
  await writeFile(`${folder.path}/current`, '20261121T115900Z-0000\n')
  await vi.waitUntil(() => log.some(({ event }) => event === 'build_refused'), { timeout: 5_000 })
  expect(await get('/')).toBe('first')
})

test('without any build the server says what to do', async () => {
  const empty = await freshFolder()
  await expect(
    openShelves(
      empty.path,
      () => {},
      () => now,
    ),
  ).rejects.toThrow('npm run build')
  await empty.remove()
})
