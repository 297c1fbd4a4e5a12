// POST /assets/images: the body is the file. Its content names it, so the same picture twice is one asset.
import { createHash } from 'node:crypto'
import { requireWriter } from '../access.ts'
import { type Answer, json } from '../answer.ts'
import { describedBy, keepAsset } from '../assets.ts'
import { type Call, requireDataset } from '../call.ts'
import type { LakeDocument } from '../dataset/document.ts'
import { refusal } from '../errors.ts'
import { imageWork } from './at-most.ts'
import { mimeTypes } from './formats.ts'
import { inspectImage } from './inspect.ts'
import { assetIdOf, imageFileName } from './shelf.ts'

const bodyLimitBytes = 32 * 1024 * 1024

export async function uploadImage(call: Call): Promise<Answer> {
  requireDataset(call)
  requireWriter(call.caller, 'create')
  const content = await call.body(bodyLimitBytes)
  if (content.byteLength === 0) throw refusal(400, 'Invalid image: the body is empty')
  const sha1 = createHash('sha1').update(content).digest('hex')
  const known = [...call.lake.store.documents.keys()].find((id) => id.startsWith(`image-${sha1}-`))
  const document = known === undefined ? undefined : call.lake.store.documents.get(known)
  return json({ document: document ?? (await keepImage(call, content, sha1)) })
}

async function keepImage(call: Call, content: Buffer, sha1: string): Promise<LakeDocument> {
  const { extension, width, height, metadata } = await imageWork(() => inspectImage(content))
  const file = { sha1, width, height, extension }
  const name = imageFileName(file)
  const path = `images/${call.lake.projectId}/${call.lake.dataset}/${name}`
  // The file first: an asset document without its file would be a broken picture; a file alone is only unused.
  await call.lake.images.write(name, content)
  return keepAsset(call, {
    _id: assetIdOf(file),
    _type: 'sanity.imageAsset',
    sha1hash: sha1,
    extension,
    mimeType: mimeTypes[extension],
    size: content.byteLength,
    path,
    metadata: chosenMetadata(metadata, call.query.getAll('meta')),
    ...describedBy(call.query),
  })
}

/** `meta` limits what is kept beside the dimensions: `none`, or names such as `palette`, `lqip` and `blurhash`. */
function chosenMetadata(metadata: Record<string, unknown>, asked: string[]): Record<string, unknown> {
  if (asked.length === 0) return metadata
  const optional = ['lqip', 'palette', 'blurHash']
  return Object.fromEntries(
    Object.entries(metadata).filter(([key]) => !optional.includes(key) || asked.includes(key.toLowerCase())),
  )
}
