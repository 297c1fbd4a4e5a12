import { createHash } from 'node:crypto'
import { join } from 'node:path'
import type { Sharp } from 'sharp'
import { frameOf } from '../pictures/frame.ts'
import { exists, readMaster, writeWhole } from '../pictures/masters.ts'
import type { Picture } from '../shop.ts'
import { cardSize, pictureSide, type ShareCard } from './card.ts'
import { drawCard } from './draw.ts'

/** Raised when cards are drawn differently, so that no cache serves the old ones. */
const recipe = 2

/** Heavier ones are not shown by everybody who shows links. */
const mostBytes = 60_000
/** Pixels of the largest master that is decoded (8000 x 8000). */
const limits = { limitInputPixels: 64_000_000, animated: false }
const squareShape = { width: pictureSide, height: pictureSide, channels: 3 } as const
/** Tried in this order. mozjpeg packs a dense cloth best, and takes ten times as long. */
const packings = [
  { quality: 76 },
  { quality: 58 },
  { quality: 52, mozjpeg: true },
  { quality: 40, mozjpeg: true },
  { quality: 28, mozjpeg: true },
] as const

/** The file of a card, named by a digest of all that is drawn. */
export function fileOfCard({ picture, ...words }: ShareCard): string {
  const shown = picture && [picture.assetId, frameOf(picture, 1)]
  const key = createHash('sha256')
    .update(JSON.stringify([recipe, words, shown]))
    .digest('hex')
    .slice(0, 20)
  return `${key}-${cardSize.width}.jpg`
}

/** Draws the card unless the cache has it. sharp is loaded only when there is work. */
export async function makeCard(
  folder: string,
  card: ShareCard,
  masterOf: (picture: Picture) => Promise<string>,
): Promise<void> {
  const path = join(folder, fileOfCard(card))
  if (await exists(path)) return
  const { default: sharp } = await import('sharp')
  const { picture } = card
  const square =
    picture &&
    (await readMaster(
      picture.assetId,
      () => masterOf(picture),
      (file) => squareOf(sharp(file, limits).autoOrient(), picture),
      () =>
        sharp({ create: { ...squareShape, background: picture.color } })
          .raw()
          .toBuffer(),
    ))
  const layers = square ? [{ input: square, raw: squareShape, left: 0, top: 0 }] : []
  const drawn = await sharp(Buffer.from(await drawCard(card)))
    .composite(layers)
    .flatten({ background: '#F8F3E8' })
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true })
  const { width, height, channels } = drawn.info
  for (const packing of packings) {
    const image = sharp(drawn.data, { raw: { width, height, channels } })
    const bytes = await image.jpeg(packing).toBuffer()
    if (bytes.length > mostBytes && packing !== packings.at(-1)) continue
    await writeWhole(path, bytes)
    return
  }
}

async function squareOf(source: Sharp, picture: Picture): Promise<Buffer> {
  const { autoOrient } = await source.metadata()
  const turned = { ...picture, width: autoOrient.width, height: autoOrient.height }
  return source
    .extract(frameOf(turned, 1))
    .resize(pictureSide, pictureSide)
    .removeAlpha()
    .toColourspace('srgb')
    .raw()
    .toBuffer()
}
