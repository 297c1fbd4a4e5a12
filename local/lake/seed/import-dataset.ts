// Imports a folder in `sanity dataset import` layout through the HTTP API, as that command does: pictures first, then
// documents with weak references (so that their order does not matter), then references made strong.
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { SanityClient } from '@sanity/client'
import { atMost } from '../images/at-most.ts'
import { addArrayKeys } from '../mutations/array-keys.ts'
import { fillPlaceholders, findPlaceholders } from './placeholders.ts'
import { type SeedDocument, weaken } from './weaken.ts'

export type Imported = { documents: number; images: number }

const documentsAtOnce = 50
const uploadsAtOnce = atMost(3)

/** @param client may write and sees raw. @throws Error naming the file and line, or the API's refusal. */
export async function importDataset(client: SanityClient, folder: string): Promise<Imported> {
  const documents = await readDocuments(folder)
  const assetIds = await uploadImages(client, folder, documents)
  const filled = documents.map((document) => addArrayKeys(fillPlaceholders(document, assetIds)))
  const weakened = filled.map(weaken)

  for (const batch of batches(weakened)) {
    let transaction = client.transaction()
    for (const { document } of batch) transaction = transaction.createOrReplace(document)
    await transaction.commit({ visibility: 'async', returnDocuments: false })
  }
  for (const batch of batches(weakened.filter(({ weakPaths }) => weakPaths.length > 0))) {
    let transaction = client.transaction()
    for (const { document, weakPaths } of batch) transaction = transaction.patch(document._id, { unset: weakPaths })
    await transaction.commit({ visibility: 'async', returnDocuments: false })
  }
  return { documents: documents.length, images: assetIds.size }
}

async function readDocuments(folder: string): Promise<SeedDocument[]> {
  const [file, ...others] = (await readdir(folder)).filter((name) => name.endsWith('.ndjson'))
  if (file === undefined || others.length > 0) throw new Error(`${folder} must hold exactly one .ndjson file`)
  const lines = (await readFile(join(folder, file), 'utf8')).split('\n')
  return lines.flatMap((line, index) => {
    if (line.trim() === '') return []
    const document = parseLine(line, `${file}:${index + 1}`)
    // Documents of the system itself are not content.
    return document._id.startsWith('_.') ? [] : [document]
  })
}

function parseLine(line: string, where: string): SeedDocument {
  try {
    const document = JSON.parse(line) as SeedDocument
    if (typeof document._id === 'string' && typeof document._type === 'string') return document
  } catch (cause) {
    throw new Error(`${where} is not JSON`, { cause })
  }
  throw new Error(`${where} has no _id or no _type`)
}

/** Uploads each picture once. Returns asset ids by placeholder. */
async function uploadImages(
  client: SanityClient,
  folder: string,
  documents: SeedDocument[],
): Promise<Map<string, string>> {
  const placeholders = new Map(documents.flatMap((document) => findPlaceholders(document, folder)))
  const uploads = [...placeholders].map(([placeholder, { path, filename }]) =>
    uploadsAtOnce(async () => {
      const asset = await client.assets.upload('image', await readFile(path), { filename })
      return [placeholder, asset._id] as const
    }),
  )
  return new Map(await Promise.all(uploads))
}

function batches<T>(items: T[]): T[][] {
  const count = Math.ceil(items.length / documentsAtOnce)
  return Array.from({ length: count }, (_, index) =>
    items.slice(index * documentsAtOnce, (index + 1) * documentsAtOnce),
  )
}
