// What pictures and files have in common: their documents, and that a file without its document goes.
import type { Call, Lake } from './call.ts'
import type { LakeDocument } from './dataset/document.ts'
import { fileAssetIdOf, parseFileName } from './files/shelf.ts'
import { assetIdOf, parseImageFile } from './images/shelf.ts'
import { freshId } from './mutations/fresh-id.ts'

type NewAsset = { _id: string; _type: string; sha1hash: string; path: string; [field: string]: unknown }

/** Makes the document of an asset whose file is already kept; where two upload the same at once, the first's stays. */
export async function keepAsset({ lake, caller }: Call, asset: NewAsset): Promise<LakeDocument> {
  const time = new Date().toISOString()
  const transactionId = freshId()
  const document: LakeDocument = {
    ...asset,
    _rev: transactionId,
    _createdAt: time,
    _updatedAt: time,
    assetId: asset.sha1hash,
    url: `${lake.baseUrl}/${asset.path}`,
    uploadId: freshId(),
  }
  return lake.store.transact((documents) => {
    const existing = documents.get(document._id)
    if (existing) return { change: null, outcome: existing }
    const change = { transactionId, time, author: caller.id, put: [document], remove: [] }
    return { change, outcome: document }
  })
}

/** What the uploader says of the asset, from the address. */
export function describedBy(query: URLSearchParams): Record<string, unknown> {
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

/** Deletes files together with their documents, and those that a crash left behind without one. */
export async function sweepAssets({ store, images, files }: Pick<Lake, 'store' | 'images' | 'files'>): Promise<void> {
  store.onChange(({ remove }) => {
    // Already gone for readers, who ask the document first; a file that cannot be deleted is only a leftover.
    const warn = (cause: unknown) => console.error('lake: an asset’s file could not be deleted', cause)
    for (const id of remove) {
      const [, image, size, imageExtension] = /^image-([0-9a-f]{40})-(\d+x\d+)-([a-z]+)$/.exec(id) ?? []
      const [, file, extension] = /^file-([0-9a-f]{40})-([a-z0-9]+)$/.exec(id) ?? []
      if (image) images.discard(`${image}-${size}.${imageExtension}`).catch(warn)
      if (file) files.discard(`${file}.${extension}`).catch(warn)
    }
  })
  for (const name of await images.names()) {
    const image = parseImageFile(name)
    if (image && !store.documents.has(assetIdOf(image))) await images.discard(name)
  }
  for (const name of await files.names()) {
    const file = parseFileName(name)
    if (file && !store.documents.has(fileAssetIdOf(file))) await files.discard(name)
  }
}
