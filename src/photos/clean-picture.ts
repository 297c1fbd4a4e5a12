/** A picture as it is kept: made anew from its pixels, so that nothing else of the file survives. */
export interface CleanPicture {
  readonly bytes: Buffer
  readonly mediaType: 'image/webp'
  readonly width: number
  readonly height: number
}

export type Cleaned =
  | { readonly ok: true; readonly picture: CleanPicture }
  | { readonly ok: false; readonly reason: 'tooLarge' | 'notAPicture' }

export const largestUploadBytes = 500_000
/** A picture of more pixels than this is a bomb, however small its file is. */
const mostPixels = 24_000_000
const longestSidePixels = 1600

/**
 * Decodes and encodes again, which leaves place, camera and author behind. Only JPEG, PNG and WebP, told by their
 * first bytes: an SVG may hold scripts and is never handed to the decoder.
 */
export async function cleanPicture(bytes: Buffer, largestBytes = largestUploadBytes): Promise<Cleaned> {
  if (bytes.length > largestBytes) return { ok: false, reason: 'tooLarge' }
  if (!isRaster(bytes)) return { ok: false, reason: 'notAPicture' }
  // Loaded by the first upload: no other page of the server needs it.
  const { default: sharp } = await import('sharp')
  try {
    const { data, info } = await sharp(bytes, { limitInputPixels: mostPixels, failOn: 'error', pages: 1 })
      .rotate()
      .resize({ width: longestSidePixels, height: longestSidePixels, fit: 'inside', withoutEnlargement: true })
      .webp({ quality: 88 })
      .timeout({ seconds: 10 })
      .toBuffer({ resolveWithObject: true })
    return { ok: true, picture: { bytes: data, mediaType: 'image/webp', width: info.width, height: info.height } }
  } catch {
    // What the decoder refuses is no picture, for whatever reason; its words may quote the file.
    return { ok: false, reason: 'notAPicture' }
  }
}

function isRaster(bytes: Buffer): boolean {
  const starts = (text: string, at = 0) => bytes.subarray(at, at + text.length).toString('latin1') === text
  return starts('\xff\xd8\xff') || starts('\x89PNG\r\n\x1a\n') || (starts('RIFF') && starts('WEBP', 8))
}
