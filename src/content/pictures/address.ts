import { createHash } from 'node:crypto'
import type { PicturePreset, PreparedPicture } from '../port.ts'
import type { Picture } from '../shop.ts'
import { frameOf } from './frame.ts'
import { presets } from './presets.ts'

/** Raised when pictures are made differently, so that no cache serves the old ones. */
const recipe = 2

/** One file of a picture: `<key>-<width>.<format>` under `/_p/`. */
export interface PictureFile {
  readonly name: string
  readonly width: number
  readonly height: number
  readonly format: 'avif' | 'jpg'
  readonly quality: number
}

export interface PicturePlan {
  readonly aspect: number
  readonly avif: readonly PictureFile[]
  readonly fallback: PictureFile
}

/** Where the shop serves its pictures; they never change under their names. */
export const picturesPath = '/_p/'

/**
 * The files of a picture in one preset. A pure function of asset, crop, hotspot and preset: a page rendered on
 * demand knows the addresses of what the build has made.
 */
export function planPicture(picture: Picture, preset: PicturePreset): PicturePlan {
  const { aspect, widths, fallback, quality } = presets[preset]
  const frame = frameOf(picture, aspect)
  const key = createHash('sha256')
    .update(JSON.stringify([recipe, picture.assetId, frame, preset]))
    .digest('hex')
    .slice(0, 20)
  const file = (width: number, format: PictureFile['format'], ofQuality: number): PictureFile => ({
    name: `${key}-${width}.${format}`,
    width,
    height: Math.max(1, Math.round(width / aspect)),
    format,
    quality: ofQuality,
  })
  const fitting = widths.filter((width) => width <= frame.width)
  const sizes = fitting.length > 0 || widths.length === 0 ? fitting : [frame.width]
  return {
    aspect,
    avif: sizes.map((width) => file(width, 'avif', quality)),
    fallback: file(Math.min(fallback.width, frame.width), 'jpg', fallback.quality),
  }
}

/** What a page is told of a plan. */
export function describePlan({ avif, fallback }: PicturePlan, color: string): PreparedPicture {
  const { width, height } = fallback
  return {
    avif: avif.map((file) => ({ url: picturesPath + file.name, width: file.width })),
    fallback: { url: picturesPath + fallback.name, width, height, type: 'image/jpeg' },
    width,
    height,
    color,
  }
}
