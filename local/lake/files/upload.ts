// POST /assets/files: the body is the file. Content and extension name it, so the same file twice is one asset.
import { createHash } from 'node:crypto'
import { requireWriter } from '../access.ts'
import { type Answer, json } from '../answer.ts'
import { describedBy, keepAsset } from '../assets.ts'
import { type Call, requireDataset } from '../call.ts'
import { refusal } from '../errors.ts'
import { mimeTypeOf } from './media-types.ts'
import { fileAssetIdOf } from './shelf.ts'

const bodyLimitBytes = 100 * 1024 * 1024

/** @throws LakeError 400 for an empty body, 413 beyond 100 MiB. */
export async function uploadFile(call: Call): Promise<Answer> {
  requireDataset(call)
  requireWriter(call.caller, 'create')
  const content = await call.body(bodyLimitBytes)
  if (content.byteLength === 0) throw refusal(400, 'Invalid file: the body is empty')
  const sha1 = createHash('sha1').update(content).digest('hex')
  const extension = extensionIn(call.query.get('filename') ?? '')
  const name = `${sha1}.${extension}`
  const known = call.lake.store.documents.get(fileAssetIdOf({ sha1, extension }))
  if (known) return json({ document: known })
  await call.lake.files.write(name, content)
  const document = await keepAsset(call, {
    _id: fileAssetIdOf({ sha1, extension }),
    _type: 'sanity.fileAsset',
    sha1hash: sha1,
    extension,
    mimeType: mimeTypeOf(extension),
    size: content.byteLength,
    path: `files/${call.lake.projectId}/${call.lake.dataset}/${name}`,
    ...describedBy(call.query),
  })
  return json({ document })
}

/** @sanity/export packs a file whose extension has a digit (mp3) as `<sha1>-mp3.bin`; its own name is found again. */
function extensionIn(fileName: string): string {
  const name = fileName.toLowerCase()
  const packed = /^[0-9a-f]{40}-([a-z0-9]{1,10})\.bin$/.exec(name)?.[1]
  return packed ?? /\.([a-z0-9]{1,10})$/.exec(name)?.[1] ?? 'bin'
}
