// The commands as people call them, from one lake into another, by @sanity/export and @sanity/import.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type OpenLake, openLake, tokens } from './open-lake.ts'
import { picture } from './picture.ts'

let from: OpenLake
let to: OpenLake

beforeAll(async () => {
  from = await openLake()
  to = await openLake()
})

afterAll(async () => {
  await from.close()
  await to.close()
})

async function carry(what: 'export' | 'import', args: string[], variables: Record<string, string> = {}) {
  const program = join(import.meta.dirname, '../../../local/lake/carry', `${what}.ts`)
  const { SANITY_PROJECT_ID: _project, ...environment } = process.env
  const child = spawn(process.execPath, [program, ...args], { env: { ...environment, ...variables } })
  const said: string[] = []
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => said.push(String(text)))
  const [code] = (await once(child, 'close')) as [number]
  return { code, said: said.join('') }
}

/** Everything but what belongs to the dataset it lies in: revisions, times of change, addresses. */
async function contentOf(lake: OpenLake) {
  return lake.writer.withConfig({ perspective: 'raw' }).fetch<{ _id: string; url?: string; path?: string }[]>(
    `*[] | order(_id) {..., "_rev": null, "_updatedAt": null, "uploadId": null, "url": null,
      "_createdAt": select(_type match "sanity.*" => null, _createdAt)}`,
  )
}

async function fill(lake: OpenLake) {
  const image = await lake.writer.assets.upload('image', await picture(80, 60, 'jpeg'), {
    filename: 'tas.jpg',
    title: 'Tas "mendong"',
    creditLine: 'Rumah produksi',
  })
  const unused = await lake.writer.assets.upload('image', await picture(30, 30, 'png'), {
    filename: '../sisa tanpa akhiran…',
  })
  const pdf = await lake.writer.assets.upload('file', Buffer.from('%PDF-1.7'), {
    filename: 'Daftar harga é 日本 (2).pdf',
  })
  const mp3 = await lake.writer.assets.upload('file', Buffer.from('ID3'), { filename: 'suara.mp3' })
  const ref = (id: string) => ({ _type: 'reference', _ref: id })
  await lake.writer
    .transaction()
    .create({ _id: 'maker', _type: 'maker', name: 'Perajin', _createdAt: '2024-01-02T03:04:05Z' })
    .create({
      _id: 'tas',
      _type: 'product',
      maker: ref('maker'),
      self: ref('tas'),
      list: [
        { _key: 'a', ...ref('maker') },
        { _key: 'b', ...ref('nobody'), _weak: true },
      ],
      photos: [{ _key: 'p', _type: 'image', asset: ref(image._id), crop: { _type: 'sanity.imageCrop', top: 0.1 } }],
      files: [
        { _key: 'f', _type: 'file', asset: ref(pdf._id) },
        { _key: 'g', _type: 'file', asset: ref(mp3._id) },
      ],
      text: 'Baris\nkedua \u2028 </script> “kutip” 😀',
      nothing: null,
      empty: { list: [], object: {} },
    })
    .create({ _id: 'versions.pameran.tas', _type: 'product', maker: ref('maker'), text: 'Untuk pameran' })
    .create({ _id: 'rahasia.catatan.dalam', _type: 'note', of: { ...ref('versions.pameran.tas'), _weak: true } })
    .create({
      _id: 'drafts.tas',
      _type: 'product',
      maker: { ...ref('drafted'), _weak: true, _strengthenOnPublish: { type: 'maker' } },
    })
    .create({ _id: 'drafts.drafted', _type: 'maker', name: 'Belum terbit' })
    .create({ _id: 'versions.pasar.tas', _type: 'product', title: 'Versi' })
    .commit()
  return [image, unused, pdf, mp3]
}

test('what is exported from one lake and imported into an empty one is the same, assets byte for byte', async () => {
  const assets = await fill(from)
  const file = join(from.folder, 'content.tar.gz')
  expect(await carry('export', ['--data', from.folder, file])).toEqual({
    code: 0,
    said: `7 documents and 4 assets of demo/production are in ${file}\n`,
  })
  expect(await carry('import', ['--data', to.folder, file])).toMatchObject({ code: 0 })
  const there = await contentOf(to)
  expect(there).toEqual(await contentOf(from))
  expect(there).toHaveLength(11)
  for (const { url } of assets) {
    const [original, copy] = await Promise.all([fetch(url), fetch(url.replace(from.url, to.url))])
    expect(copy.status).toBe(200)
    expect(Buffer.from(await copy.arrayBuffer())).toEqual(Buffer.from(await original.arrayBuffer()))
  }
}, 60_000)

test('a second import says that the documents are there; they are replaced or left on request', async () => {
  const file = join(from.folder, 'content.tar.gz')
  const before = await contentOf(to)
  expect(await carry('import', ['--data', to.folder, file])).toMatchObject({ code: 1 })
  await to.writer.patch('maker').set({ name: 'Lain' }).commit()
  expect(await carry('import', ['--data', to.folder, '--missing', file])).toMatchObject({ code: 0 })
  expect(await to.writer.getDocument('maker')).toMatchObject({ name: 'Lain' })
  expect(await carry('import', ['--data', to.folder, '--replace', file])).toMatchObject({ code: 0 })
  expect(await contentOf(to)).toEqual(before)
}, 60_000)

test('SANITY_PROJECT_ID names another place, and what is missing is said in a sentence', async () => {
  const file = join(from.folder, 'hosted.tar.gz')
  const place = { SANITY_PROJECT_ID: 'demo', SANITY_API_HOST: from.url }
  expect((await carry('export', [file], place)).said).toContain('SANITY_AUTH_TOKEN')
  const exported = await carry('export', [file], { ...place, SANITY_AUTH_TOKEN: tokens.read })
  expect(exported).toMatchObject({ code: 0 })
  expect((await carry('export', ['--data', join(from.folder, 'none'), file])).said).toContain('npm start')
  expect(await carry('import', [])).toMatchObject({ code: 1, said: expect.stringContaining('Usage') })
}, 60_000)
