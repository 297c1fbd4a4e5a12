// POST /assets/images: the body is the file. Its content names it, so the same picture twice is one asset.
import { createHash } from 'node:crypto'
import { requireWriter } from '../access.ts'
import { type Answer, json } from '../answer.ts'
import { type Call, requireDataset } from '../call.ts'
import type { LakeDocument } from '../dataset/document.ts'
import { refusal } from '../errors.ts'
import { freshId } from '../mutations/fresh-id.ts'
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
  const time = new Date().toISOString()
  const transactionId = freshId()
  const document: LakeDocument = {
    _id: assetIdOf(file),
    _type: 'sanity.imageAsset',
    _rev: transactionId,
    _createdAt: time,
    _updatedAt: time,
    assetId: sha1,
    sha1hash: sha1,
    extension,
    mimeType: mimeTypes[extension],
    size: content.byteLength,
    path,
    url: `${call.lake.baseUrl}/${path}`,
    uploadId: freshId(),
    metadata: chosenMetadata(metadata, call.query.getAll('meta')),
    ...describedBy(call.query),
  }
  return call.lake.store.transact((documents) => {
    // Two uploads of one picture at the same time: the second finds the first's document.
    const existing = documents.get(document._id)
    if (existing) return { change: null, outcome: existing }
    const change = { transactionId, time, author: call.caller.id, put: [document], remove: [] }
    return { change, outcome: document }
  })
}

function describedBy(query: URLSearchParams): Record<string, unknown> {
  const fields = {
    originalFilename: 'filename',
    title: 'title',
    label: 'label',
    description: 'description',
    creditLine: 'creditLine',
  }
  const given = Object.entries(fields).flatMap(([field, name]) => {
    const value = query.get(name)
    return value === null ? [] : [[field, value.slice(0, 1000)]]
  })
  const source = { id: query.get('sourceId'), name: query.get('sourceName'), url: query.get('sourceUrl') }
  return { ...Object.fromEntries(given), ...(source.id === null && source.name === null ? {} : { source }) }
}

/** `meta` limits what is kept beside the dimensions: `none`, or names such as `palette` and `lqip`. */
function chosenMetadata(metadata: Record<string, unknown>, asked: string[]): Record<string, unknown> {
  if (asked.length === 0) return metadata
  const optional = ['lqip', 'palette']
  return Object.fromEntries(Object.entries(metadata).filter(([key]) => !optional.includes(key) || asked.includes(key)))
}
