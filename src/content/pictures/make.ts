import { join } from 'node:path'
import type { Picture } from '../shop.ts'
import type { PictureFile, PicturePlan } from './address.ts'
import { frameOf } from './frame.ts'
import { exists, writeWhole } from './masters.ts'

/** Pixels of the largest master that is decoded (8000 x 8000). */
const largestPixels = 64_000_000

/** Makes the files of a plan that the cache lacks. sharp is loaded only here, and only when there is work. */
export async function makeFiles(folder: string, picture: Picture, plan: PicturePlan, master: () => Promise<string>) {
  const missing: PictureFile[] = []
  for (const file of [...plan.avif, plan.fallback]) {
    if (!(await exists(join(folder, file.name)))) missing.push(file)
  }
  if (missing.length === 0) return
  const { default: sharp } = await import('sharp')
  const source = sharp(await master(), { limitInputPixels: largestPixels, animated: false }).autoOrient()
  // A telephone's picture lies on its side until it is turned; crop and hotspot were set on the turned one.
  const { autoOrient } = await source.metadata()
  const framed = await source
    .extract(frameOf({ ...picture, width: autoOrient.width, height: autoOrient.height }, plan.aspect))
    .flatten({ background: '#F8F3E8' })
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true })
  const { width, height, channels } = framed.info
  for (const file of missing) {
    const sized = sharp(framed.data, { raw: { width, height, channels } }).resize(file.width, file.height)
    const bytes = await encode(sized, file.format, plan.quality).toBuffer()
    await writeWhole(join(folder, file.name), bytes)
  }
}

type Sharp = import('sharp').Sharp

function encode(image: Sharp, format: PictureFile['format'], quality: number): Sharp {
  switch (format) {
    case 'avif':
      // Effort 2 is five times faster than the default at the same size.
      return image.avif({ quality, effort: 2, chromaSubsampling: '4:2:0' })
    case 'jpg':
      return image.jpeg({ quality: 74, mozjpeg: true })
    case 'webp':
      return image.webp({ quality: 74 })
    default:
      return format satisfies never
  }
}
