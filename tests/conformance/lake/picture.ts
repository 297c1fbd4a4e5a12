// Small pictures for the tests: red, with a blue quarter at the top left so that crops can be told apart.
import sharp from 'sharp'

export async function picture(width: number, height: number, format: 'jpeg' | 'png' | 'webp'): Promise<Buffer> {
  const side = { width: Math.floor(width / 2), height: Math.floor(height / 2), channels: 3 as const }
  const corner = await sharp({ create: { ...side, background: '#1030d0' } })
    .png()
    .toBuffer()
  return sharp({ create: { width, height, channels: 3, background: '#d02010' } })
    .composite([{ input: corner, left: 0, top: 0 }])
    .removeAlpha()
    .toFormat(format)
    .toBuffer()
}

/** Red, green and blue at a point. */
export async function rgbAt(image: Buffer, left: number, top: number): Promise<[number, number, number]> {
  const pixel = await sharp(image)
    .extract({ left, top, width: 1, height: 1 })
    .removeAlpha()
    .toColourspace('srgb')
    .raw()
    .toBuffer()
  return [pixel[0] ?? 0, pixel[1] ?? 0, pixel[2] ?? 0]
}

/** The colour at a point, as `red` or `blue`: whichever channel is stronger. */
export async function colourAt(image: Buffer, left: number, top: number): Promise<'red' | 'blue'> {
  const [red, , blue] = await rgbAt(image, left, top)
  return red > blue ? 'red' : 'blue'
}
