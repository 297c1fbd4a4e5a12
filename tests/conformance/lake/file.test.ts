import { createHash } from 'node:crypto'
import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type OpenLake, openLake, refusalOf } from './open-lake.ts'

let lake: OpenLake

beforeAll(async () => {
  lake = await openLake()
})

afterAll(() => lake.close())

test('an uploaded file becomes an asset named by its content, and is answered byte for byte', async () => {
  const content = Buffer.from('%PDF-1.7 daftar harga')
  const sha1 = createHash('sha1').update(content).digest('hex')
  const upload = () => lake.writer.assets.upload('file', content, { filename: 'Daftar Harga.PDF', title: 'Harga' })
  const [asset, again] = await Promise.all([upload(), upload()])
  expect(asset).toMatchObject({
    _id: `file-${sha1}-pdf`,
    _type: 'sanity.fileAsset',
    assetId: sha1,
    sha1hash: sha1,
    extension: 'pdf',
    mimeType: 'application/pdf',
    originalFilename: 'Daftar Harga.PDF',
    title: 'Harga',
    size: content.byteLength,
    path: `files/demo/production/${sha1}.pdf`,
    url: `${lake.url}/files/demo/production/${sha1}.pdf`,
  })
  expect(again._id).toBe(asset._id)
  const answer = await fetch(asset.url)
  expect(Buffer.from(await answer.arrayBuffer())).toEqual(content)
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    'content-type': 'application/pdf',
    'cache-control': 'public, max-age=31536000, immutable',
    'x-sanity-sha1': sha1,
    'x-content-type-options': 'nosniff',
  })
  const saved = await fetch(`${asset.url}?dl=Harga 2026.pdf`)
  expect(saved.headers.get('content-disposition')).toBe("attachment; filename*=UTF-8''Harga%202026.pdf")
})

test('a page, a drawing or a script among the files is handed over for saving and can do nothing', async () => {
  for (const name of ['a.html', 'b.svg', 'c.js', 'd.xml', 'e.unknown']) {
    const asset = await lake.writer.assets.upload('file', Buffer.from(`<script>alert('${name}')</script>`), {
      filename: name,
      contentType: 'text/html',
    })
    const { headers } = await fetch(asset.url)
    expect(headers.get('content-disposition')).toMatch(/^attachment/)
    expect(headers.get('content-security-policy')).toBe("default-src 'none'; sandbox")
  }
})

test('a file cannot be deleted while something refers to it; then it goes from address and disk', async () => {
  const asset = await lake.writer.assets.upload('file', Buffer.from('satu'), { filename: 'satu.txt' })
  const file = { _type: 'file', asset: { _type: 'reference', _ref: asset._id } }
  await lake.writer.create({ _id: 'price-list', _type: 'note', file })
  const refused = await refusalOf(lake.writer.delete(asset._id))
  expect(refused.details?.items?.[0]?.error.type).toBe('documentHasExistingReferencesError')
  await lake.writer.delete('price-list')
  await lake.writer.delete(asset._id)
  expect((await fetch(asset.url)).status).toBe(404)
  await expect.poll(() => readdir(join(lake.folder, 'files'))).not.toContain(`${asset.sha1hash}.txt`)
})

test('what a crash left of files without a document is gone after the next start', async () => {
  const own = await openLake()
  const kept = await own.writer.assets.upload('file', Buffer.from('tinggal'), { filename: 'tinggal.txt' })
  await own.stop()
  const orphan = createHash('sha1').update('orphan').digest('hex')
  await writeFile(join(own.folder, 'files', `${orphan}.pdf`), 'orphan')
  await writeFile(join(own.folder, 'images', `${orphan}-2x2.png`), 'orphan')
  const next = await openLake({ folder: own.folder })
  expect(await readdir(join(own.folder, 'files'))).toEqual([`${kept.sha1hash}.txt`])
  expect(await readdir(join(own.folder, 'images'))).toEqual([])
  expect(await (await fetch(kept.url.replace(own.url, next.url))).text()).toBe('tinggal')
  await next.close()
})

test('empty, announced too large and unsigned uploads are refused', async () => {
  expect(await refusalOf(lake.writer.assets.upload('file', Buffer.alloc(0)))).toMatchObject({ statusCode: 400 })
  expect(await refusalOf(lake.reader.assets.upload('file', Buffer.from('x')))).toMatchObject({ statusCode: 403 })
  const tooLarge = Buffer.alloc(100 * 1024 * 1024 + 1)
  expect(await refusalOf(lake.writer.assets.upload('file', tooLarge)).catch(String)).toMatchObject({ statusCode: 413 })
})
