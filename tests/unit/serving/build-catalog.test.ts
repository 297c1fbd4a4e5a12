import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { catalogOfBuild } from '#serving/build-catalog.ts'
import { freshFolder } from '../../support/folder.ts'

let folder: Awaited<ReturnType<typeof freshFolder>>
beforeAll(async () => {
  folder = await freshFolder()
})
afterAll(() => folder?.remove())

async function buildWith(id: string, text: string) {
  const catalog = join(folder.path, `${id}.json`)
  await writeFile(catalog, text)
  return { id, catalog }
}

test('the catalogue of a build is read once, and anew for the next build', async () => {
  const first = await buildWith('first', '{"products":[]}')
  const read = await catalogOfBuild(first)
  expect(await catalogOfBuild(first)).toBe(read)
  const second = await buildWith('second', '{"products":[],"stories":[]}')
  expect(await catalogOfBuild(second)).toEqual({ products: [], stories: [] })
})

test('a file that cannot be read is an error, and is tried again', async () => {
  const build = await buildWith('broken', '{')
  await expect(catalogOfBuild(build)).rejects.toThrow()
  await writeFile(build.catalog, '{"products":[]}')
  expect(await catalogOfBuild(build)).toEqual({ products: [] })
})
