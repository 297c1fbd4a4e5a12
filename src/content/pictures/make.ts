import { join } from 'node:path'
import { assertNever } from '#core/assert-never.ts'
import { mostPixels } from '../parse/picture.ts'
import type { Picture } from '../shop.ts'
import type { PictureFile, PicturePlan } from './address.ts'
import { frameOf } from './frame.ts'
import { exists, readMaster, writeWhole } from './masters.ts'
import { takingTurns } from './taking-turns.ts'

/** Encoders at work at once; a page waits for one picture after another, so its sizes are what can share the cores. */
const encoding = takingTurns(2)

/** Makes the files of a plan that the cache lacks. sharp is loaded only here, and only when there is work. */
export async function makeFiles(folder: string, picture: Picture, plan: PicturePlan, master: () => Promise<string>) {
  const missing: PictureFile[] = []
  for (const file of [...plan.avif, plan.fallback]) {
    if (!(await exists(join(folder, file.name)))) missing.push(file)
  }
  if (missing.length === 0) return
  const { default: sharp } = await import('sharp')
  const framed = await readMaster(
    picture.assetId,
    master,
    (path) => decode(sharp, path, picture, plan),
    () => colorOnly(sharp, picture, plan),
  )
  const { width, height, channels } = framed.info
  const make = async (file: PictureFile) => {
    const sized = sharp(framed.data, { raw: { width, height, channels } }).resize(file.width, file.height)
    await writeWhole(join(folder, file.name), await encode(sized, file).toBuffer())
  }
  await Promise.all(missing.map((file) => encoding(() => make(file))))
}

type Sharp = typeof import('sharp').default
type Pixels = { readonly data: Buffer; readonly info: import('sharp').OutputInfo }

function decode(sharp: Sharp, path: string, picture: Picture, plan: PicturePlan): Promise<Pixels> {
  const source = sharp(path, { limitInputPixels: mostPixels, animated: false }).autoOrient()
  // A telephone's picture lies on its side until it is turned; crop and hotspot were set on the turned one.
  return source.metadata().then(({ autoOrient }) =>
    source
      .extract(frameOf({ ...picture, width: autoOrient.width, height: autoOrient.height }, plan.aspect))
      .flatten({ background: '#F8F3E8' })
      .toColourspace('srgb')
      .raw()
      .toBuffer({ resolveWithObject: true }),
  )
}

function colorOnly(sharp: Sharp, { color }: Picture, { fallback }: PicturePlan): Promise<Pixels> {
  const { width, height } = fallback
  return sharp({ create: { width, height, channels: 3, background: color } })
    .raw()
    .toBuffer({ resolveWithObject: true })
}

function encode(image: import('sharp').Sharp, { format, quality }: PictureFile): import('sharp').Sharp {
  switch (format) {
    case 'avif':
      // Effort 2 is five times faster than the default at the same size.
      return image.avif({ quality, effort: 2 })
    case 'jpg':
      return image.jpeg({ quality, mozjpeg: true })
    default:
      return assertNever(format)
  }
}
