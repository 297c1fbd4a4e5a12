// GET /images: the original, or a variant of it. An address names content, so whoever has it may keep it for a year.
import { createHash } from 'node:crypto'
import type { Answer } from '../answer.ts'
import { type Call, requireDataset } from '../call.ts'
import { refusal } from '../errors.ts'
import { imageWork } from './at-most.ts'
import { type Extension, isExtension, mimeTypes } from './formats.ts'
import { type Output, renderVariant } from './render.ts'
import { assetIdOf, type ImageFile, parseImageFile } from './shelf.ts'
import { svgPolicy } from './svg.ts'
import { parseTransform, type Transform } from './transform.ts'

export async function serveImage(call: Call): Promise<Answer> {
  requireDataset(call)
  const name = call.params.file ?? ''
  const file = parseImageFile(name)
  // The document decides: a picture whose asset was deleted is gone, whatever still lies on the disk.
  if (!file || !isExtension(file.extension) || !call.lake.store.documents.has(assetIdOf(file))) {
    throw refusal(404, 'Image not found')
  }
  const isRaw = call.query.has('dlRaw')
  const transform = parseTransform(isRaw ? new URLSearchParams() : call.query)
  const output = chooseOutput(file.extension, transform, call.headers.accept ?? '')
  const isOriginal = output === 'as it is' || isUntouched(transform, file.extension, output)
  const extension = isOriginal ? file.extension : output.extension
  const etag = `"${createHash('sha256')
    .update(`${name} ${recipeOf(transform, output)}`)
    .digest('base64url')}"`
  const headers = {
    ...imageHeaders(call, extension, transform, etag),
    // What @sanity/export checks a download by.
    ...(isOriginal ? { 'x-sanity-sha1': file.sha1 } : {}),
  }
  if (call.headers['if-none-match'] === etag) return { status: 304, headers, body: Buffer.alloc(0) }
  const body = isOriginal ? await call.lake.images.read(name) : await variant(call, name, file, transform, output)
  return { status: 200, headers, body }
}

function variant(call: Call, name: string, file: ImageFile, transform: Transform, output: Output): Promise<Buffer> {
  const { images } = call.lake
  return images.variants.get(name, recipeOf(transform, output), () =>
    imageWork(async () => renderVariant(await images.read(name), file, transform, output)),
  )
}

/** Drawings stay drawings at every size, unless another format is asked for. */
function chooseOutput(source: Extension, transform: Transform, accept: string): Output | 'as it is' {
  if (source === 'svg' && transform.format === undefined) return 'as it is'
  if (transform.isFormatFree && transform.format === undefined) {
    for (const extension of ['avif', 'webp'] as const) {
      if (accept.includes(mimeTypes[extension])) return { extension, isProgressive: false }
    }
  }
  const asked = transform.format === 'pjpg' ? 'jpg' : transform.format
  return { extension: asked ?? source, isProgressive: transform.format === 'pjpg' }
}

function isUntouched(transform: Transform, source: Extension, output: Output): boolean {
  const { fit: _fit, focus: _focus, isFormatFree: _free, flipHorizontal, flipVertical, ...rest } = transform
  return Object.keys(rest).length === 0 && !flipHorizontal && !flipVertical && output.extension === source
}

function recipeOf(transform: Transform, output: Output | 'as it is'): string {
  return JSON.stringify([transform, output])
}

function imageHeaders(call: Call, extension: Extension, transform: Transform, etag: string): Record<string, string> {
  const download = call.query.get('dlRaw') ?? call.query.get('dl')
  return {
    'Content-Type': mimeTypes[extension],
    'Cache-Control': 'public, max-age=31536000, immutable',
    ETag: etag,
    'Access-Control-Allow-Origin': '*',
    'Cross-Origin-Resource-Policy': 'cross-origin',
    ...(transform.isFormatFree ? { Vary: 'Accept' } : {}),
    ...(extension === 'svg' ? { 'Content-Security-Policy': svgPolicy } : {}),
    ...(download === null
      ? {}
      : {
          'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(download || call.params.file || 'image')}`,
        }),
  }
}
