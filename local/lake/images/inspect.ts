// What an uploaded file is and looks like: format, size, placeholder, colours. One small decode serves all of them.
import sharp from 'sharp'
import { refusal } from '../errors.ts'
import { blurHash } from './blurhash.ts'
import { type Extension, mostPixels } from './formats.ts'
import { imagePalette } from './palette.ts'
import { isPlainDrawing } from './svg.ts'

export type Inspection = { extension: Extension; width: number; height: number; metadata: Record<string, unknown> }

const notAnImage = 'Invalid image, could not read metadata'
const sampleSide = 96
const placeholderSide = 20

/** @throws LakeError 400 for a file that is no picture, is too large in pixels, or is an SVG that could act. */
export async function inspectImage(content: Buffer): Promise<Inspection> {
  const header = await sharp(content, { limitInputPixels: false })
    .metadata()
    .catch(() => undefined)
  const extension = extensionOf(header?.format, header?.compression)
  if (header === undefined || extension === undefined) throw refusal(400, notAnImage)
  if (extension === 'svg' && !isPlainDrawing(content)) {
    throw refusal(
      400,
      'Invalid image: this SVG is not a plain drawing (scripts, animation, entities, outside references)',
    )
  }
  // Turned by EXIF: what people see is the turned picture, so its sides are the ones that count.
  const { width, height } = header.autoOrient
  if (width * height > mostPixels) throw refusal(400, `Invalid image: more than ${mostPixels} pixels`)
  const sample = await takeSample(content)
  const isOpaque = !header.hasAlpha || sample.isOpaque
  return {
    extension,
    width,
    height,
    metadata: {
      _type: 'sanity.imageMetadata',
      dimensions: { _type: 'sanity.imageDimensions', width, height, aspectRatio: width / height },
      hasAlpha: header.hasAlpha,
      isOpaque,
      lqip: await placeholder(sample, isOpaque),
      blurHash: blurHash(sample.data, sample.width, sample.height),
      palette: imagePalette(sample.data),
    },
  }
}

type Sample = { data: Buffer; width: number; height: number; isOpaque: boolean }

/** The picture at thumbnail size as RGBA: enough for colours and placeholder, and decoders shrink while they read. */
async function takeSample(content: Buffer): Promise<Sample> {
  const { data, info } = await sharp(content, { limitInputPixels: mostPixels })
    .autoOrient()
    .resize(sampleSide, sampleSide, { fit: 'inside', fastShrinkOnLoad: true, kernel: 'linear' })
    .toColourspace('srgb')
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
    .catch(() => {
      throw refusal(400, notAnImage)
    })
  const isOpaque = data.every((value, index) => index % 4 !== 3 || value === 255)
  return { data, width: info.width, height: info.height, isOpaque }
}

async function placeholder(sample: Sample, isOpaque: boolean): Promise<string> {
  const raw = { width: sample.width, height: sample.height, channels: 4 as const }
  const small = sharp(sample.data, { raw }).resize(placeholderSide, placeholderSide, { fit: 'inside' })
  const bytes = isOpaque
    ? await small.flatten().jpeg({ quality: 60 }).toBuffer()
    : await small.png({ palette: true }).toBuffer()
  return `data:image/${isOpaque ? 'jpeg' : 'png'};base64,${bytes.toString('base64')}`
}

function extensionOf(format: string | undefined, compression: string | undefined): Extension | undefined {
  if (format === 'jpeg') return 'jpg'
  if (format === 'heif') return compression === 'av1' ? 'avif' : undefined
  if (format === 'png' || format === 'webp' || format === 'gif' || format === 'svg') return format
  return undefined
}
