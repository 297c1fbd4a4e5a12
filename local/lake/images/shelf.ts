// The folder of image files: originals under their asset's file name, rendered variants in a bounded cache beside them.
import { mkdir, readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { writeDurably } from '../dataset/snapshot.ts'
import { openVariantCache, type VariantCache } from './variant-cache.ts'

export type ImageShelf = {
  read(file: string): Promise<Buffer>
  write(file: string, content: Buffer): Promise<void>
  /** Takes the original and everything made from it away: a withdrawn picture is gone at once. */
  discard(file: string): Promise<void>
  names(): Promise<string[]>
  variants: VariantCache
}

export async function openShelf(folder: string): Promise<ImageShelf> {
  const originals = join(folder, 'images')
  await mkdir(originals, { recursive: true })
  const variants = await openVariantCache(join(folder, 'image-variants'))
  return {
    read: (file) => readFile(join(originals, file)),
    write: (file, content) => writeDurably(join(originals, file), content),
    async discard(file) {
      await rm(join(originals, file), { force: true })
      await variants.discard(file)
    },
    names: () => readdir(originals),
    variants,
  }
}

export type ImageFile = { sha1: string; width: number; height: number; extension: string }

const filePattern = /^([0-9a-f]{40})-(\d{1,5})x(\d{1,5})\.([a-z]{3,4})$/

/** `<sha1>-<w>x<h>.<ext>`; undefined for anything else, so that no file name from outside reaches the disk. */
export function parseImageFile(name: string): ImageFile | undefined {
  const [, sha1, width, height, extension] = filePattern.exec(name) ?? []
  if (!sha1 || !width || !height || !extension) return undefined
  return { sha1, width: Number(width), height: Number(height), extension }
}

export function imageFileName({ sha1, width, height, extension }: ImageFile): string {
  return `${sha1}-${width}x${height}.${extension}`
}

export function assetIdOf({ sha1, width, height, extension }: ImageFile): string {
  return `image-${sha1}-${width}x${height}-${extension}`
}
