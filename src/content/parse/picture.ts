import type { Picture } from '../shop.ts'
import type { PictureRow } from './rows.ts'
import { needText, optional } from './text.ts'
import { need, Unfit } from './unfit.ts'

// SVG is not among them: it may carry script, and sharp would draw whatever it asks for.
const assetIdPattern = /^image-[0-9a-f]{40}-(\d{1,5})x(\d{1,5})-(jpg|jpeg|png|webp|avif|tif|tiff|gif)$/
/** As many as are decoded (8000 x 8000). */
export const mostPixels = 64_000_000
const colorPattern = /^#[0-9a-f]{6}$/i
/** Undyed cotton, the ground of the illustrations. */
const mori = '#F8F3E8'

/** A picture with its words; Unfit without an asset or an alt text. */
export function needPicture(row: PictureRow | null | undefined, what: string): Picture {
  const picture = need(row, what)
  const assetId = need(picture.asset?._ref, `asset of ${what}`)
  const [, width, height] = assetIdPattern.exec(assetId) ?? []
  if (!width || !height) throw new Unfit(`asset of ${what} is not a raster image`)
  if (Number(width) * Number(height) > mostPixels) throw new Unfit(`${what} has more pixels than can be drawn`)
  const { crop, hotspot, color } = picture
  return {
    assetId,
    width: Number(width),
    height: Number(height),
    alt: needText(picture.alt, `alt text of ${what}`),
    color: color && colorPattern.test(color) ? color : mori,
    ...optional('crop', crop && part({ top: crop.top, right: crop.right, bottom: crop.bottom, left: crop.left })),
    ...optional('hotspot', hotspot && part({ x: hotspot.x, y: hotspot.y })),
  }
}

/** A picture that need not be there, but if it is, must be whole. */
export function optionalPicture(row: PictureRow | null | undefined): Picture | undefined {
  return row?.asset ? needPicture(row, 'picture') : undefined
}

/** Fractions of the picture, each from 0 to 1; undefined when one is missing. */
function part<Key extends string>(values: Record<Key, number | undefined>): Record<Key, number> | undefined {
  const numbers = Object.entries<number | undefined>(values)
  const whole = numbers.every(([, value]) => value !== undefined && value >= 0 && value <= 1)
  return whole ? (Object.fromEntries(numbers) as Record<Key, number>) : undefined
}
