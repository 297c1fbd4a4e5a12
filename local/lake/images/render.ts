// Makes the variant: cut, size, turn, colour, encode.
import sharp, { type Sharp } from 'sharp'
import { type Extension, mostPixels } from './formats.ts'
import { type Geometry, planGeometry, type Size } from './geometry.ts'
import type { Transform } from './transform.ts'

export type Output = { extension: Extension; isProgressive: boolean }

const usualQuality = 75

export async function renderVariant(
  original: Buffer,
  untouched: Size,
  transform: Transform,
  output: Output,
): Promise<Buffer> {
  const isOnItsSide = transform.turn === 90 || transform.turn === 270
  const source = isOnItsSide ? { width: untouched.height, height: untouched.width } : untouched
  const geometry = planGeometry(source, transform)
  const upright = transform.turn === undefined ? original : await turned(original, transform.turn)
  let image = sharp(upright, { limitInputPixels: mostPixels }).autoOrient()
  // A cut before the resizing keeps decoders from shrinking while they read, so only where there is something to cut.
  const isWhole = geometry.take.width === source.width && geometry.take.height === source.height
  if (!isWhole) image = image.extract(geometry.take)
  image = place(image, padded(geometry, transform.padding), backgroundFor(transform, output))
  if (transform.flipHorizontal) image = image.flop()
  if (transform.flipVertical) image = image.flip()
  // Sanity's scale ends at 2000; a sigma beyond 100 looks the same and takes seconds.
  if (transform.blur !== undefined) image = image.blur(Math.max(0.3, Math.min(100, transform.blur / 10)))
  if (transform.isGrey) image = image.grayscale()
  if (transform.isInverted) image = image.negate({ alpha: false })
  if (transform.sharpness !== undefined) image = image.sharpen({ sigma: 0.5 + transform.sharpness / 40 })
  if (transform.background || output.extension === 'jpg')
    image = image.flatten({ background: backgroundFor(transform, output) })
  return encode(image, output, transform.quality ?? usualQuality).toBuffer()
}

/** As a picture of its own: a cut after turning would otherwise be taken before it. */
function turned(original: Buffer, degrees: number): Promise<Buffer> {
  const options = { limitInputPixels: mostPixels }
  return sharp(original, options)
    .autoOrient()
    .png({ compressionLevel: 0 })
    .toBuffer()
    .then((straight) => sharp(straight, options).rotate(degrees).png({ compressionLevel: 0 }).toBuffer())
}

function padded(geometry: Geometry, padding = 0): Geometry {
  const within = (side: number) => Math.max(1, side - 2 * padding)
  const size = { width: within(geometry.size.width), height: within(geometry.size.height) }
  return padding === 0 ? geometry : { ...geometry, size }
}

function place(image: Sharp, { size, canvas, byEntropy }: Geometry, background: Background): Sharp {
  const placed = image.resize(
    size.width,
    size.height,
    byEntropy ? { fit: 'cover', position: 'entropy' } : { fit: 'fill' },
  )
  const left = Math.floor((canvas.width - size.width) / 2)
  const top = Math.floor((canvas.height - size.height) / 2)
  if (canvas.width === size.width && canvas.height === size.height) return placed
  const right = canvas.width - size.width - left
  const bottom = canvas.height - size.height - top
  return placed.extend({ left, right, top, bottom, background })
}

type Background = { r: number; g: number; b: number; alpha: number }

function backgroundFor({ background }: Transform, output: Output): Background {
  if (background) return { r: background.red, g: background.green, b: background.blue, alpha: background.alpha }
  return { r: 255, g: 255, b: 255, alpha: output.extension === 'jpg' ? 1 : 0 }
}

function encode(image: Sharp, { extension, isProgressive }: Output, quality: number): Sharp {
  switch (extension) {
    case 'jpg':
      return image.jpeg({ quality, progressive: isProgressive })
    case 'png':
      return image.png()
    case 'webp':
      return image.webp({ quality })
    case 'avif':
      // Effort 2 takes a fifth of the usual time for files of about the same size.
      return image.avif({ quality, effort: 2 })
    case 'gif':
      return image.gif()
    case 'svg':
      throw new Error('a drawing is never rendered into a drawing')
  }
}
