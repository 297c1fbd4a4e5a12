import { mkdir, readdir, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import {
  type Build,
  buildNamed,
  clearOldBuilds,
  currentBuild,
  newBuildId,
  pointTo,
  renewLease,
} from '#serving/builds.ts'
import { freshFolder } from '../../support/folder.ts'

const now = new Date('2026-11-21T12:00:00Z')
const daysAgo = (days: number) => new Date(now.getTime() - days * 24 * 3_600_000)
let folder: Awaited<ReturnType<typeof freshFolder>>

beforeEach(async () => {
  folder = await freshFolder()
})
afterEach(() => folder.remove())

async function buildFrom(began: Date): Promise<Build> {
  const build = buildNamed(folder.path, newBuildId(began))
  await mkdir(build.folder)
  await utimes(build.folder, began, began)
  return build
}

async function left(): Promise<readonly string[]> {
  return (await readdir(folder.path)).filter((name) => name !== 'current').sort()
}

test('ids of builds sort by the time they began', () => {
  const ids = [3, 2, 1, 0].map((days) => newBuildId(daysAgo(days)))
  expect(ids.toSorted()).toEqual(ids)
})

test('a name that leads elsewhere is no build', () => {
  expect(() => buildNamed(folder.path, '../../etc')).toThrow('not the id of a build')
})

test('there is no current build before the first one', async () => {
  expect(await currentBuild(folder.path)).toBeNull()
})

test('a build that began earlier never takes the place of a later one', async () => {
  const [early, late] = [await buildFrom(daysAgo(2)), await buildFrom(daysAgo(1))]
  expect(await pointTo(folder.path, late)).toBe(true)
  expect(await pointTo(folder.path, early)).toBe(false)
  expect((await currentBuild(folder.path))?.id).toBe(late.id)
})

test('builds older than a day go, but the newest two stay however old they are', async () => {
  const builds = [await buildFrom(daysAgo(5)), await buildFrom(daysAgo(4)), await buildFrom(daysAgo(3))]
  const [oldest, ...newest] = builds.map(({ id }) => id)
  expect(await clearOldBuilds(folder.path, now)).toEqual([oldest])
  expect(await left()).toEqual(newest)
})

test('a build that a server works with stays, and goes a day after the server has gone', async () => {
  const worked = await buildFrom(daysAgo(9))
  for (const days of [2, 3]) await buildFrom(daysAgo(days))
  await renewLease(worked)
  await utimes(join(worked.folder, 'in-use'), now, now)
  expect(await clearOldBuilds(folder.path, now)).toEqual([])
  await utimes(join(worked.folder, 'in-use'), daysAgo(2), daysAgo(2))
  expect(await clearOldBuilds(folder.path, now)).toEqual([worked.id])
})

test('what is no build is left alone', async () => {
  await writeFile(join(folder.path, 'note.txt'), '')
  for (const days of [2, 3, 4]) await buildFrom(daysAgo(days))
  await clearOldBuilds(folder.path, now)
  expect(await left()).toContain('note.txt')
})
