import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openMadeIndex, pruneAfter } from '#content/pictures/withdrawn.ts'
import { buildNamed } from '#serving/builds.ts'
import { emptyEarlierBuilds } from '../../../scripts/build/withdrawn.ts'
import { freshFolder } from '../../support/folder.ts'

let folder: Awaited<ReturnType<typeof freshFolder>>
beforeAll(async () => {
  folder = await freshFolder()
})
afterAll(() => folder.remove())

const face = `image-${'a'.repeat(40)}-800x800-jpg`
const cloth = `image-${'b'.repeat(40)}-800x800-jpg`
const stillThere = async () => new Set([cloth])

test('after a withdrawal a picture is gone from the cache with all that was made of it, and only then', async () => {
  const cache = join(folder.path, 'pictures')
  await mkdir(join(cache, 'masters'), { recursive: true })
  const index = openMadeIndex(cache)
  for (const [asset, names] of [
    [face, ['f-96.avif', 'f-card.jpg']],
    [cloth, ['c-96.avif']],
  ] as const) {
    await writeFile(join(cache, 'masters', asset), 'master')
    for (const name of names) await writeFile(join(cache, name), 'made')
    await index.note(asset, names)
    await openMadeIndex(cache).note(asset, names)
  }
  const files = async () =>
    (await readdir(cache, { recursive: true })).filter((name) => /image-|\.(avif|jpg)$/.test(name))

  expect(await pruneAfter(cache, [], stillThere)).toBe(0)
  expect(await files()).toHaveLength(7)
  expect(await pruneAfter(cache, ['withdrawal-1'], stillThere)).toBe(1)
  expect((await files()).sort()).toEqual(['c-96.avif', `made/${cloth}`, `masters/${cloth}`])
  // Seen once, it is not looked for again: another shop may share this cache.
  expect(await pruneAfter(cache, ['withdrawal-1'], async () => new Set())).toBe(0)
})

test('earlier builds keep scripts and the server, and lose pages, pictures and catalogue', async () => {
  const builds = join(folder.path, 'builds')
  const make = async (id: string, withdrawals: readonly string[]) => {
    const build = buildNamed(builds, id)
    for (const name of [
      'client/_astro/a.css',
      'client/_p/f.avif',
      'client/index.html',
      'client/rss.xml',
      'server/entry.mjs',
    ]) {
      await mkdir(join(build.folder, name, '..'), { recursive: true })
      await writeFile(join(build.folder, name), 'x')
    }
    await writeFile(build.catalog, JSON.stringify({ withdrawals }))
    return build
  }
  const old = await make('20261121T000000Z-aaaa', [])
  const recent = await make('20261121T000001Z-aaaa', ['withdrawal-1'])
  const current = await make('20261121T000002Z-aaaa', ['withdrawal-1'])
  const filesOf = async (path: string) =>
    (await readdir(path, { recursive: true, withFileTypes: true }))
      .filter((one) => one.isFile())
      .map(({ name }) => name)

  expect(await emptyEarlierBuilds(builds, current, ['withdrawal-1'])).toBe(1)
  expect((await filesOf(old.folder)).sort()).toEqual(['a.css', 'entry.mjs'])
  expect(await filesOf(recent.folder)).toHaveLength(6)
  expect(await filesOf(current.folder)).toHaveLength(6)
  expect(await emptyEarlierBuilds(builds, current, ['withdrawal-1'])).toBe(0)
})
