import { createImageUrlBuilder, type ImageUrlBuilder } from '@sanity/image-url'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type OpenLake, openLake } from './open-lake.ts'
import { colourAt, picture, rgbAt } from './picture.ts'

let lake: OpenLake
let assetId: string
let url: string
let original: Buffer

beforeAll(async () => {
  lake = await openLake()
  original = await picture(400, 200, 'png')
  const asset = await lake.writer.assets.upload('image', original)
  assetId = asset._id
  url = asset.url
})

afterAll(() => lake.close())

type Shape = (image: ImageUrlBuilder) => ImageUrlBuilder

async function shown(shape: Shape, source: object | string = assetId) {
  const address = shape(createImageUrlBuilder(lake.anonymous).image(source)).url()
  const response = await fetch(address)
  const body = Buffer.from(await response.arrayBuffer())
  expect(response.status, body.subarray(0, 200).toString()).toBe(200)
  const { width, height, format } = await sharp(body).metadata()
  return { body, size: `${width}x${height}`, format, response }
}

test('without parameters the original is answered, byte for byte', async () => {
  const response = await fetch(url)
  expect(Buffer.from(await response.arrayBuffer()).equals(original)).toBe(true)
})

test('every answer may be kept for a year by anyone, from any origin', async () => {
  for (const address of [url, `${url}?w=50`]) {
    const { headers } = await fetch(address)
    expect(headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    expect(headers.get('access-control-allow-origin')).toBe('*')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    const again = await fetch(address, { headers: { 'if-none-match': headers.get('etag') ?? '' } })
    expect(again.status).toBe(304)
  }
})

test('one side scales the other along', async () => {
  expect((await shown((image) => image.width(100))).size).toBe('100x50')
  expect((await shown((image) => image.height(50))).size).toBe('100x50')
  expect((await shown((image) => image.width(100).dpr(2))).size).toBe('200x100')
})

test('each fit gives the size that it promises', async () => {
  const sizes: Record<string, string> = {
    clip: '100x50',
    max: '100x50',
    crop: '100x100',
    min: '100x100',
    scale: '100x100',
    fill: '100x100',
    fillmax: '100x100',
  }
  for (const [fit, size] of Object.entries(sizes)) {
    expect(
      (
        await shown((image) =>
          image
            .width(100)
            .height(100)
            .fit(fit as 'clip')
            .ignoreImageParams(),
        )
      ).size,
      fit,
    ).toBe(size)
  }
})

test('max and min never make a picture larger, clip does', async () => {
  expect((await shown((image) => image.width(800).fit('max'))).size).toBe('400x200')
  expect((await shown((image) => image.width(800).height(800).fit('min').ignoreImageParams())).size).toBe('200x200')
  expect((await shown((image) => image.width(800).fit('clip'))).size).toBe('800x400')
})

test('fill lays the picture on the colour asked for', async () => {
  const { body } = await shown((image) => image.width(100).height(100).fit('fill').bg('0000ff').ignoreImageParams())
  expect(await colourAt(body, 50, 5)).toBe('blue')
  expect(await colourAt(body, 75, 60)).toBe('red')
})

test('a rectangle, a side and a focal point choose the part that is shown', async () => {
  const rect = await shown((image) => image.rect(0, 0, 200, 100).width(50))
  expect(rect.size).toBe('50x25')
  expect(await colourAt(rect.body, 25, 12)).toBe('blue')
  const square: Shape = (image) => image.width(40).height(40).fit('crop')
  const right = await shown((image) => square(image).crop('right'))
  expect(await colourAt(right.body, 5, 5)).toBe('red')
  const left = await shown((image) => square(image).crop('focalpoint').focalPoint(0.012345678901234, 0))
  expect(await colourAt(left.body, 5, 5)).toBe('blue')
})

test('the crop and the hotspot that an editor set are honoured', async () => {
  const source = {
    _type: 'image',
    asset: { _ref: assetId },
    crop: { left: 0, top: 0, right: 0.5, bottom: 0.5 },
    hotspot: { x: 0.25, y: 0.25, width: 0.2, height: 0.2 },
  }
  const { body, size } = await shown((image) => image.width(60).height(60), source)
  expect(size).toBe('60x60')
  expect(await colourAt(body, 30, 30)).toBe('blue')
})

test('the format is the source’s, the one asked for, or the best that the browser takes', async () => {
  expect((await shown((image) => image.width(40))).format).toBe('png')
  expect((await shown((image) => image.width(40).format('webp'))).format).toBe('webp')
  expect((await shown((image) => image.width(40).format('pjpg'))).response.headers.get('content-type')).toBe(
    'image/jpeg',
  )
  const accepted = async (accept: string) => {
    const { headers } = await fetch(`${url}?w=40&auto=format`, { headers: { accept } })
    expect(headers.get('vary')).toContain('Accept')
    return headers.get('content-type')
  }
  expect(await accepted('image/avif,image/webp,*/*')).toBe('image/avif')
  expect(await accepted('image/webp,*/*')).toBe('image/webp')
  expect(await accepted('*/*')).toBe('image/png')
})

test('lower quality is smaller, flipping turns, blurring keeps the size', async () => {
  const at = async (quality: number) => (await shown((image) => image.format('jpg').quality(quality))).body.byteLength
  expect(await at(10)).toBeLessThan(await at(95))
  const flipped = await shown((image) => image.flipHorizontal().flipVertical().width(100))
  expect(await colourAt(flipped.body, 5, 5)).toBe('red')
  expect(await colourAt(flipped.body, 95, 45)).toBe('blue')
  expect((await shown((image) => image.width(100).blur(50))).size).toBe('100x50')
})

test('turning, limits and a margin change the size as they say', async () => {
  expect((await shown((image) => image.orientation(90))).size).toBe('200x400')
  expect((await shown((image) => image.orientation(270).width(50))).size).toBe('50x100')
  expect((await shown((image) => image.fit('crop').width(300).maxWidth(100).height(80).minHeight(90))).size).toBe(
    '100x90',
  )
  expect((await shown((image) => image.fit('crop').maxHeight(50))).size).toBe('400x50')
  const padded = await shown((image) => image.width(100).pad(10).bg('0000ff').ignoreImageParams())
  expect(padded.size).toBe('100x50')
  expect(await rgbAt(padded.body, 2, 2)).toEqual([0, 0, 255])
  expect((await fetch(`${url}?or=45`)).status).toBe(400)
})

test('inverting, greying and sharpening change the colours alone', async () => {
  const first = (body: Buffer) => rgbAt(body, 300, 10)
  const [red, green, blue] = await first(original)
  const inverted = await shown((image) => image.invert(true))
  expect([inverted.size, await first(inverted.body)]).toEqual(['400x200', [255 - red, 255 - green, 255 - blue]])
  const grey = await first((await shown((image) => image.saturation(-100))).body)
  expect(new Set(grey).size).toBe(1)
  expect((await shown((image) => image.sharpen(40))).size).toBe('400x200')
})

test('dlRaw hands over the file as it was uploaded, whatever else is asked', async () => {
  const response = await fetch(`${url}?w=50&dlRaw=asli.png`)
  expect(Buffer.from(await response.arrayBuffer()).equals(original)).toBe(true)
  expect(response.headers.get('content-disposition')).toBe("attachment; filename*=UTF-8''asli.png")
})

test('a download carries a file name that cannot break the header', async () => {
  const response = await fetch(`${url}?dl=${encodeURIComponent('tas "biru"\r\nX-Evil: 1.png')}`)
  const disposition = response.headers.get('content-disposition') ?? ''
  expect(disposition).toMatch(/^attachment; filename\*=UTF-8''[\w%.-]+$/)
  expect(response.headers.has('x-evil')).toBe(false)
})

test('senseless and boundless wishes are refused', async () => {
  for (const wish of [
    'w=0',
    'w=-5',
    'w=1e9',
    'w=abc',
    'h=99999',
    'fit=stretch',
    'fm=exe',
    'q=101',
    'rect=1,2',
    'bg=red',
    'blur=9999',
    'rect=500,0,10,10',
    'w=8192&h=8192&fit=scale',
    'dpr=50',
  ]) {
    expect((await fetch(`${url}?${wish}`)).status, wish).toBe(400)
  }
})

test('unknown and crooked file names are not found', async () => {
  const base = `${lake.url}/images/demo/production`
  const unknown = `${'0'.repeat(40)}-400x200.png`
  for (const name of [unknown, '..%2F..%2Faccess.json', 'access.json', `${url.split('/').pop()}.tmp`]) {
    expect((await fetch(`${base}/${name}`)).status, name).toBe(404)
  }
  expect((await fetch(url.replace('/demo/', '/other/'))).status).toBe(404)
})

test('HEAD answers like GET, without the picture', async () => {
  const head = await fetch(url, { method: 'HEAD' })
  expect(head.status).toBe(200)
  expect(head.headers.get('content-length')).toBe(String(original.byteLength))
  expect((await head.arrayBuffer()).byteLength).toBe(0)
})
