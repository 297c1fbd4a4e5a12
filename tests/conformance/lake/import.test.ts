import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { importDataset } from '../../../local/lake/seed/import-dataset.ts'
import { type OpenLake, openLake } from './open-lake.ts'
import { picture } from './picture.ts'

let seedFolder: string
const open: OpenLake[] = []

beforeAll(async () => {
  seedFolder = await mkdtemp(join(tmpdir(), 'seed-'))
  await mkdir(join(seedFolder, 'images'))
  await writeFile(join(seedFolder, 'images', 'tas-depan.webp'), await picture(200, 100, 'webp'))
  await writeFile(join(seedFolder, 'images', 'tas-samping.webp'), await picture(100, 100, 'webp'))
  const front = 'image@file://./images/tas-depan.webp'
  // The product stands before the maker that it needs, and two makers need each other.
  const documents = [
    {
      _id: 'tas',
      _type: 'product',
      title: [{ language: 'id', value: 'Tas' }],
      maker: { _type: 'reference', _ref: 'kube' },
      photos: [
        { _key: 'depan', _type: 'image', alt: 'Depan', _sanityAsset: front },
        { _key: 'samping', _type: 'image', _sanityAsset: 'image@file://./images/tas-samping.webp' },
      ],
      cover: { _sanityAsset: front },
    },
    { _id: 'kube', _type: 'producer', name: 'KUBE', partners: [{ _key: 'u', _type: 'reference', _ref: 'upt' }] },
    { _id: 'upt', _type: 'producer', name: 'UPT', heir: { _ref: 'kube' }, perhaps: { _ref: 'gone', _weak: true } },
  ]
  await writeFile(
    join(seedFolder, 'production.ndjson'),
    `${documents.map((line) => JSON.stringify(line)).join('\n')}\n`,
  )
})

afterAll(() => rm(seedFolder, { recursive: true, force: true }))

afterEach(async () => {
  for (const lake of open.splice(0)) await lake.close()
})

async function newLake(options: { seedFolder?: string; folder?: string } = {}): Promise<OpenLake> {
  const lake = await openLake(options)
  open.push(lake)
  return lake
}

/** What an import must leave behind, read back without what differs by nature (revisions, times, fresh keys). */
async function contentOf(lake: OpenLake) {
  const strongIds = '*[references("kube") || references("upt")] | order(_id)._id'
  return {
    counts: await lake.reader
      .withConfig({ perspective: 'raw' })
      .fetch('{"all": count(*), "images": count(*[_type == "sanity.imageAsset"])}'),
    strongIds: await lake.reader.fetch(strongIds),
    product: await lake.reader.fetch(`*[_id == "tas"][0]{
      "maker": maker->name, "weak": maker._weak, "titleHasKey": defined(title[0]._key), "coverType": cover._type,
      "cover": cover.asset->originalFilename, photos[]{_key, alt, "size": asset->metadata.dimensions{width, height}}
    }`),
    heir: await lake.reader.fetch('*[_id == "upt"][0]{"heir": heir, "perhaps": perhaps}'),
  }
}

const expected = {
  counts: { all: 5, images: 2 },
  strongIds: ['kube', 'tas', 'upt'],
  product: {
    maker: 'KUBE',
    weak: null,
    titleHasKey: true,
    coverType: 'image',
    cover: 'tas-depan.webp',
    photos: [
      { _key: 'depan', alt: 'Depan', size: { width: 200, height: 100 } },
      { _key: 'samping', alt: null, size: { width: 100, height: 100 } },
    ],
  },
  heir: { heir: { _type: 'reference', _ref: 'kube' }, perhaps: { _type: 'reference', _ref: 'gone', _weak: true } },
}

test('`sanity dataset import` brings pictures, documents in any order, and strong references', async () => {
  const lake = await newLake()
  expect(await importDataset(lake.writer, seedFolder)).toBe(3)
  expect(await contentOf(lake)).toEqual(expected)
})

test('importing again changes nothing but revisions', async () => {
  const lake = await newLake()
  await importDataset(lake.writer, seedFolder)
  await importDataset(lake.writer, seedFolder)
  expect(await contentOf(lake)).toEqual(expected)
})

test('a new lake is seeded before it answers, and keeps later edits over a restart', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'lake-'))
  const first = await openLake({ folder, seedFolder })
  expect(await contentOf(first)).toEqual(expected)
  await first.writer.patch('kube').set({ name: 'KUBE Baru' }).commit()
  const kept = await readFile(join(folder, 'seed-state'), 'utf8')
  expect(kept).toBe('done')
  await first.stop()
  const second = await newLake({ folder, seedFolder })
  expect(await second.anonymous.fetch('*[_id == "kube"][0].name')).toBe('KUBE Baru')
})

test('a seeding that died half-way is done again', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'lake-'))
  const first = await openLake({ folder })
  // As far as it could have come: pictures there already, a document only in part.
  await importDataset(first.writer, seedFolder)
  await first.writer.patch('kube').set({ name: 'setengah jadi' }).commit()
  await first.stop()
  await writeFile(join(folder, 'seed-state'), 'started')
  expect(await contentOf(await newLake({ folder, seedFolder }))).toEqual(expected)
})

test('a seed that is broken stops the start and says where', async () => {
  const broken = await mkdtemp(join(tmpdir(), 'seed-'))
  const attempt = async (lines: string, complaint: RegExp) => {
    await writeFile(join(broken, 'x.ndjson'), lines)
    const folder = await mkdtemp(join(tmpdir(), 'lake-'))
    await expect(openLake({ folder, seedFolder: broken })).rejects.toThrow(complaint)
    await rm(folder, { recursive: true })
  }
  await attempt('{"_id": "a", "_type": "x"}\n{"_id": ', /line (#)?2|2/)
  await attempt('{"_id": "a"}', /_type/)
  await attempt(
    '{"_id": "a", "_type": "x", "photo": {"_sanityAsset": "image@file://./images/none.webp"}}',
    /none\.webp/,
  )
  await attempt('{"_id": "a", "_type": "x", "maker": {"_ref": "nobody"}}', /nobody/)
  await rm(broken, { recursive: true })
})
