import { createHash } from 'node:crypto'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type OpenLake, openLake, refusalOf } from './open-lake.ts'
import { picture } from './picture.ts'

let lake: OpenLake

beforeAll(async () => {
  lake = await openLake()
})

afterAll(() => lake.close())

test('an uploaded picture becomes an asset named by its content', async () => {
  const content = await picture(300, 200, 'jpeg')
  const sha1 = createHash('sha1').update(content).digest('hex')
  const asset = await lake.writer.assets.upload('image', content, { filename: 'tas.jpg', title: 'Tas' })
  expect(asset).toMatchObject({
    _id: `image-${sha1}-300x200-jpg`,
    _type: 'sanity.imageAsset',
    assetId: sha1,
    sha1hash: sha1,
    extension: 'jpg',
    mimeType: 'image/jpeg',
    originalFilename: 'tas.jpg',
    title: 'Tas',
    size: content.byteLength,
    path: `images/demo/production/${sha1}-300x200.jpg`,
    url: `${lake.url}/images/demo/production/${sha1}-300x200.jpg`,
  })
  expect(await lake.anonymous.fetch('*[_type == "sanity.imageAsset" && sha1hash == $sha1][0]._id', { sha1 })).toBe(
    asset._id,
  )
})

test('its metadata tell size, transparency, a placeholder and the colours', async () => {
  const { metadata } = await lake.writer.assets.upload('image', await picture(300, 200, 'png'))
  expect(metadata).toMatchObject({
    dimensions: { width: 300, height: 200, aspectRatio: 1.5 },
    hasAlpha: false,
    isOpaque: true,
  })
  expect(metadata.lqip).toMatch(/^data:image\/jpeg;base64,/)
  expect(String(metadata.lqip).length).toBeLessThan(2000)
  // BlurHash of 4 by 3 components; its third to sixth signs are the average colour, red here.
  expect(metadata.blurHash).toMatch(/^L[\w#$%*+,.:;=?@[\]^{|}~-]{27}$/)
  const { _type, ...swatches } = metadata.palette ?? {}
  const roles = ['darkMuted', 'darkVibrant', 'dominant', 'lightMuted', 'lightVibrant', 'muted', 'vibrant']
  expect(Object.keys(swatches).sort()).toEqual(roles)
  for (const { background } of Object.values(swatches)) expect(background).toMatch(/^#[0-9a-f]{6}$/)
  // The picture is red but for a blue quarter.
  expect(swatches).toMatchObject({ dominant: { background: expect.stringMatching(/^#[cd]/) } })
})

test('a see-through picture is known as such', async () => {
  const content = await sharp({
    create: { width: 40, height: 40, channels: 4, background: { r: 0, g: 90, b: 90, alpha: 0.4 } },
  })
    .png()
    .toBuffer()
  const { metadata } = await lake.writer.assets.upload('image', content)
  expect(metadata).toMatchObject({ hasAlpha: true, isOpaque: false, lqip: expect.stringMatching(/^data:image\/png/) })
})

test('a photograph that the camera held sideways counts with its sides as people see them', async () => {
  const content = await sharp(await picture(300, 200, 'jpeg'))
    .withMetadata({ orientation: 6 })
    .toBuffer()
  const asset = await lake.writer.assets.upload('image', content)
  expect(asset.metadata.dimensions).toMatchObject({ width: 200, height: 300 })
  const shown = await fetch(`${asset.url}?w=100`)
  expect(await sharp(Buffer.from(await shown.arrayBuffer())).metadata()).toMatchObject({ width: 100, height: 150 })
})

test('the same picture twice is one asset, even at the same time', async () => {
  const content = await picture(64, 64, 'webp')
  const assets = await Promise.all([1, 2, 3].map(() => lake.writer.assets.upload('image', content)))
  expect(new Set(assets.map((asset) => `${asset._id} ${asset._rev}`)).size).toBe(1)
})

test('what is no picture is refused', async () => {
  const broken = (await picture(64, 64, 'png')).subarray(0, 60)
  for (const content of [Buffer.from('<html>halo</html>'), Buffer.from('%PDF-1.7'), broken, Buffer.alloc(0)]) {
    const refused = await refusalOf(lake.writer.assets.upload('image', content))
    expect(refused).toMatchObject({ statusCode: 400, message: expect.stringContaining('Invalid image') })
  }
})

test('a small file that unfolds to too many pixels is refused', async () => {
  const bomb = await sharp({ create: { width: 12_000, height: 9_000, channels: 3, background: 'white' } })
    .png()
    .toBuffer()
  const refused = await refusalOf(lake.writer.assets.upload('image', bomb))
  expect(refused).toMatchObject({ statusCode: 400, message: expect.stringContaining('pixels') })
})

const svg = (inside: string) =>
  Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="20" height="10">${inside}<rect width="9" height="9"/></svg>`,
  )

test('a drawing that could act is refused', async () => {
  const acting = [
    '<script>alert(1)</script>',
    '<rect onclick="alert(1)" width="1" height="1"/>',
    '<a href="javascript:alert(1)"><rect width="1" height="1"/></a>',
    '<a href="&#106;avascript:alert(1)"><rect width="1" height="1"/></a>',
    '<image href="http://example.com/x.png" width="1" height="1"/>',
    '<foreignObject><p>x</p></foreignObject>',
    '<style>@import "http://example.com/x.css"</style>',
    '<set attributeName="href" to="javascript:alert(1)"/>',
  ]
  for (const inside of acting) {
    expect((await refusalOf(lake.writer.assets.upload('image', svg(inside)))).statusCode, inside).toBe(400)
  }
})

test('a plain drawing is served as it is, and may do nothing where it is opened', async () => {
  const asset = await lake.writer.assets.upload('image', svg('<circle id="c" r="4"/><use href="#c"/>'))
  expect(asset._id).toMatch(/-20x10-svg$/)
  const response = await fetch(`${asset.url}?w=200`)
  expect(response.headers.get('content-type')).toBe('image/svg+xml')
  expect(response.headers.get('content-security-policy')).toContain("default-src 'none'")
  expect(response.headers.get('content-security-policy')).toContain('sandbox')
  const asPng = await fetch(`${asset.url}?w=200&fm=png`)
  expect(await sharp(Buffer.from(await asPng.arrayBuffer())).metadata()).toMatchObject({ format: 'png', width: 200 })
})

test('a deleted asset is gone from the address and from the disk', async () => {
  const asset = await lake.writer.assets.upload('image', await picture(90, 60, 'png'))
  await (await fetch(`${asset.url}?w=30`)).arrayBuffer()
  await lake.writer.delete(asset._id)
  expect((await fetch(asset.url)).status).toBe(404)
  expect((await fetch(`${asset.url}?w=30`)).status).toBe(404)
  const left = async () => {
    const names = await Promise.all(['images', 'image-variants'].map((folder) => readdir(join(lake.folder, folder))))
    return names.flat().filter((name) => name.startsWith(asset.sha1hash))
  }
  await expect.poll(left).toEqual([])
})

test('an asset that a document shows cannot be deleted', async () => {
  const asset = await lake.writer.assets.upload('image', await picture(91, 60, 'png'))
  await lake.writer.create({
    _id: 'shown',
    _type: 'product',
    photo: { _type: 'image', asset: { _type: 'reference', _ref: asset._id } },
  })
  expect((await refusalOf(lake.writer.delete(asset._id))).statusCode).toBe(409)
})
