import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { pruneAfter } from '#content/pictures/withdrawn.ts'
import { openPictures } from '#content/pictures.ts'

const assetId = `image-${'c'.repeat(40)}-64x64-png`
const picture = { assetId, width: 64, height: 64, alt: { id: 'Kain' }, color: '#000000' }
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kept-'))
  await sharp({ create: { width: 64, height: 64, channels: 3, background: '#a3312a' } })
    .png()
    .toFile(join(folder, 'master.png'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

it('a dear file is made once, again when it is made of something else, and goes with a withdrawn picture', async () => {
  const cache = join(folder, 'cache')
  const masterUrl = `data:image/png;base64,${(await sharp(join(folder, 'master.png')).png().toBuffer()).toString('base64')}`
  let made = 0
  const asked = (from: unknown) => ({
    ...{ name: 'lookbook-id', extension: 'pdf' as const, from, pictures: [picture] },
    make: async ([jpeg]: readonly Uint8Array[]) => {
      made++
      return Buffer.from(
        `${JSON.stringify(from)} ${Buffer.from(jpeg ?? [])
          .subarray(0, 2)
          .toString('hex')}`,
      )
    },
  })
  const open = (make: boolean) => openPictures({ folder: cache, make, masterUrl: () => masterUrl })
  expect(String(await open(true).keep(asked('satu')))).toBe('"satu" ffd8')
  expect(String(await open(true).keep(asked('satu')))).toBe('"satu" ffd8')
  expect(made).toBe(1)
  await open(true).keep(asked('dua'))
  expect(made).toBe(2)
  expect(await open(false).keep(asked('tiga'))).toBeNull()
  const files = async () => (await readdir(cache)).filter((name) => name.endsWith('.pdf'))
  expect(await files()).toHaveLength(2)
  await writeFile(join(cache, 'withdrawals'), '')
  await pruneAfter(cache, ['withdrawal-1'], async () => new Set())
  expect(await files()).toEqual([])
})
