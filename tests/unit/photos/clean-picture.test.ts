import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { cleanPicture, largestUploadBytes } from '#photos/clean-picture.ts'

const plain = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#a3312a' } })

describe('a picture that is sent in', () => {
  test('keeps its pixels and loses where, with what and by whom it was made', async () => {
    const photo = await plain(300, 200)
      .withExif({
        IFD0: { Artist: 'Nama Pribadi', Model: 'Kamera' },
        IFD3: { GPSLatitudeRef: 'S', GPSLatitude: '7/1 15/1 0/1' },
      })
      .jpeg()
      .toBuffer()
    expect(photo.includes('Nama Pribadi')).toBe(true)
    const cleaned = await cleanPicture(photo)
    if (!cleaned.ok) throw new Error(cleaned.reason)
    const { exif, format, width, height } = await sharp(cleaned.picture.bytes).metadata()
    expect({ exif, format, width, height }).toEqual({ exif: undefined, format: 'webp', width: 300, height: 200 })
    expect(cleaned.picture.bytes.includes('Nama Pribadi')).toBe(false)
  })

  test('is made smaller when it is larger than a screen', async () => {
    const cleaned = await cleanPicture(await plain(3200, 800).png().toBuffer())
    expect(cleaned).toMatchObject({ ok: true, picture: { width: 1600, height: 400 } })
  })

  test('is refused above 500 kB', async () => {
    expect(await cleanPicture(Buffer.alloc(largestUploadBytes + 1))).toEqual({ ok: false, reason: 'tooLarge' })
  })

  test('is refused when it is a drawing with a script, a page, a program or nothing', async () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>'
    for (const bytes of [svg, `<?xml version="1.0"?>${svg}`, '<!doctype html>', 'MZ\u0090', '', '\u0089PNG']) {
      expect(await cleanPicture(Buffer.from(bytes, 'latin1'))).toEqual({ ok: false, reason: 'notAPicture' })
    }
  })

  test('is refused when a small file holds a field of pixels', async () => {
    const bomb = await plain(6000, 6000).png({ compressionLevel: 9 }).toBuffer()
    expect(bomb.length).toBeLessThan(largestUploadBytes)
    expect(await cleanPicture(bomb)).toEqual({ ok: false, reason: 'notAPicture' })
  })

  test('is refused when its end is missing', async () => {
    const whole = await plain(400, 400).png({ compressionLevel: 0 }).toBuffer()
    expect(await cleanPicture(whole.subarray(0, 2000))).toEqual({ ok: false, reason: 'notAPicture' })
  })
})
