import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { summaryOf } from '../../../src/content/parse/producer.ts'
import { readProduct } from '../../../src/content/parse/product.ts'
import type { ProductRow } from '../../../src/content/parse/rows.ts'
import { readEach } from '../../../src/content/parse/unfit.ts'
import { openPictures } from '../../../src/content/pictures.ts'
import { freshFolder } from '../../support/folder.ts'
import { productRow, readableProducer } from './rows.ts'

const shelves = {
  producers: new Map([['producer-uji', summaryOf(readableProducer())]]),
  categories: new Map(),
  techniques: new Map(),
  doubledSkus: new Set<string>(),
}

/** Two products, of which one is what somebody who means ill, or an import, has made of it. */
function leftOut(change: object): readonly string[] {
  const bad = { ...productRow(), _id: 'product-bad', slug: 'bad', ...change } as ProductRow
  const { things, problems } = readEach('product', [bad, productRow()], (row) => readProduct(row, shelves))
  expect(things.map(({ id }) => id)).toEqual(['product-uji'])
  return problems.map(({ id, reason }) => `${id}: ${reason}`)
}

const local = (value: unknown) => [{ _key: 'id', language: 'id', value }]
const picture = (id: string) => [{ alt: local('Gambar'), asset: { _ref: id } }]

describe('one bad document is left out, and all others are shown', () => {
  it.each([
    ['a text of five megabytes', { summary: local('a'.repeat(5_000_000)) }, 'a text is too long'],
    [
      'a thousand paragraphs of it',
      { description: local(Array(40).fill({ _type: 'block', children: [{ text: 'b'.repeat(9_000) }] })) },
      'a text is too long',
    ],
    ['a NIK', { summary: local('NIK 3515081203850001') }, 'a text holds a NIK'],
    ['a telephone number', { summary: local('WA 0812-3456-7890') }, 'a text holds a telephone number'],
    ['a sign that no database takes', { title: local('Tas\u0000') }, 'a text holds signs that cannot be shown'],
    ['half a sign', { title: local('Tas \ud800') }, 'a text holds signs that cannot be shown'],
    ['a sign that turns what follows', { title: local('Tas \u202egnp') }, 'a text holds signs that cannot be shown'],
    ['an address that no file system takes', { slug: 'a'.repeat(5_000) }, 'slug is too long'],
    ['an address that leads elsewhere', { slug: '../../x' }, 'slug has other characters than a-z, 0-9 and hyphens'],
    ['the address of an older one', { slug: 'uji', _createdAt: '2026-02-02' }, 'slug belongs to another document'],
    ['two thousand pictures', { pictures: Array(2_000).fill({}) }, 'there are too many pictures'],
    ['a title that is a number', { title: 7 }, 'it has another shape than its type'],
    ['variants that are none', { variants: [null] }, 'it has another shape than its type'],
    ['a kind nobody knows', { kind: 'gift' }, 'kind is none that the shop knows'],
    [
      'a drawing that may carry script',
      { pictures: picture(`image-${'a'.repeat(40)}-800x1000-svg`) },
      'asset of picture 1 is not a raster image',
    ],
    [
      'a picture of nine hundred million pixels',
      { pictures: picture(`image-${'a'.repeat(40)}-30000x30000-png`) },
      'picture 1 has more pixels than can be drawn',
    ],
  ])('%s', (_what, change, reason) => {
    expect(leftOut(change)).toEqual([`product-bad: ${reason}`])
  })
})

it('a file that is no picture is shown as its colour, and stops no build', async () => {
  const folder = await freshFolder()
  const assetId = `image-${'b'.repeat(40)}-800x1000-png`
  await mkdir(join(folder.path, 'masters'), { recursive: true })
  await writeFile(join(folder.path, 'masters', assetId), 'no picture at all')
  const pictures = openPictures({ folder: folder.path, make: true, masterUrl: () => 'http://127.0.0.1:1/' })
  const alt = { id: 'Uji' }
  const prepared = await pictures.prepare({ assetId, width: 800, height: 1000, alt, color: '#A3312A' }, 'card')
  const file = await readFile(join(folder.path, prepared.fallback.url.replace('/_p/', '')))
  const { channels } = await sharp(file).stats()
  expect(channels.map(({ mean }) => Math.round(mean / 10))).toEqual([16, 5, 4])
  await folder.remove()
})

describe('what the editor has chosen of a picture is what is shown', () => {
  it('the crop cuts, and the hotspot stays in the frame', async () => {
    const folder = await freshFolder()
    const assetId = `image-${'c'.repeat(40)}-1000x1000-png`
    await mkdir(join(folder.path, 'masters'), { recursive: true })
    // Left half red, right half blue, and in the lower right a green square.
    const side = (left: number, background: string, top = 0, size = { width: 500, height: 1000 }) => ({
      input: { create: { ...size, channels: 3 as const, background } },
      left,
      top,
    })
    const master = sharp({ create: { width: 1000, height: 1000, channels: 3, background: '#ff0000' } }).composite([
      side(500, '#0000ff'),
      side(800, '#00ff00', 800, { width: 200, height: 200 }),
    ])
    await writeFile(join(folder.path, 'masters', assetId), await master.png().toBuffer())
    const pictures = openPictures({ folder: folder.path, make: true, masterUrl: () => 'http://127.0.0.1:1/' })
    const whole = { assetId, width: 1000, height: 1000, alt: { id: 'Uji' }, color: '#ffffff' }
    const means = async (more: object) => {
      const { fallback } = await pictures.prepare({ ...whole, ...more }, 'thumb')
      const { channels } = await sharp(await readFile(join(folder.path, fallback.url.replace('/_p/', '')))).stats()
      return channels.map(({ mean }) => mean > 100)
    }
    expect(await means({ crop: { top: 0, bottom: 0.5, left: 0, right: 0.5 } })).toEqual([true, false, false])
    expect(await means({ crop: { top: 0, bottom: 0.5, left: 0.5, right: 0 } })).toEqual([false, false, true])
    const tall = { crop: { top: 0, bottom: 0.8, left: 0, right: 0 } }
    expect(await means({ ...tall, hotspot: { x: 0.1, y: 0.1 } })).toEqual([true, false, false])
    expect(await means({ ...tall, hotspot: { x: 0.9, y: 0.1 } })).toEqual([false, false, true])
    await folder.remove()
  })
})
