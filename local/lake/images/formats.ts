// The image formats that the lake takes and makes.
export type Extension = 'jpg' | 'png' | 'webp' | 'gif' | 'avif' | 'svg'

export const mimeTypes: Record<Extension, string> = {
  jpg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  gif: 'image/gif',
  avif: 'image/avif',
  svg: 'image/svg+xml',
}

/** More pixels than any picture of the shop; a small file that unfolds to more is an attack on memory. */
export const mostPixels = 80_000_000

export function isExtension(value: string): value is Extension {
  return Object.hasOwn(mimeTypes, value)
}
