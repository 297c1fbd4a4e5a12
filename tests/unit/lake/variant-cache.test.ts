import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openVariantCache } from '../../../local/lake/images/variant-cache.ts'

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'variants-'))
})

afterEach(() => rm(folder, { recursive: true, force: true }))

test('a variant is rendered once, however many ask and however often', async () => {
  const cache = await openVariantCache(folder)
  let rendered = 0
  const ask = () =>
    cache.get('a.webp', 'w=1', async () => {
      rendered += 1
      return Buffer.from('picture')
    })
  await Promise.all([ask(), ask(), ask()])
  expect((await ask()).toString()).toBe('picture')
  const reopened = await openVariantCache(folder)
  await reopened.get('a.webp', 'w=1', () => Promise.reject(new Error('must not be rendered again')))
  expect(rendered).toBe(1)
})

test('a rendering that failed is tried again', async () => {
  const cache = await openVariantCache(folder)
  await expect(cache.get('a.webp', 'w=1', () => Promise.reject(new Error('no')))).rejects.toThrow('no')
  expect((await cache.get('a.webp', 'w=1', async () => Buffer.from('yes'))).toString()).toBe('yes')
})

test('the folder never holds more than its bound', async () => {
  const cache = await openVariantCache(folder, 10_000)
  for (let number = 0; number < 40; number += 1) {
    await cache.get('a.webp', `w=${number}`, async () => Buffer.alloc(1000))
    expect((await readdir(folder)).length).toBeLessThanOrEqual(10)
  }
})
