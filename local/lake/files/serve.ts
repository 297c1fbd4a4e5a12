// GET /files: the file, byte for byte. The Studio and its sessions live on this origin, so nothing here may act on it.
import type { Answer } from '../answer.ts'
import { type Call, requireDataset } from '../call.ts'
import { refusal } from '../errors.ts'
import { mayBeShown, mimeTypeOf } from './media-types.ts'
import { fileAssetIdOf, parseFileName } from './shelf.ts'

export async function serveFile(call: Call): Promise<Answer> {
  requireDataset(call)
  const name = call.params.file ?? ''
  const file = parseFileName(name)
  // The document decides: a file whose asset was deleted is gone, whatever still lies on the disk.
  if (!file || !call.lake.store.documents.has(fileAssetIdOf(file))) throw refusal(404, 'File not found')
  const type = mimeTypeOf(file.extension)
  const wanted = call.query.get('dl')
  const isSaved = wanted !== null || !mayBeShown(type)
  const etag = `"${file.sha1}"`
  const headers = {
    'Content-Type': type.startsWith('text/') ? `${type}; charset=utf-8` : type,
    'Cache-Control': 'public, max-age=31536000, immutable',
    ETag: etag,
    'Access-Control-Allow-Origin': '*',
    'Cross-Origin-Resource-Policy': 'cross-origin',
    // Chromium's own PDF viewer does not open in a sandbox; a PDF's scripts never reach the page's origin.
    'Content-Security-Policy': type === 'application/pdf' ? "default-src 'none'" : "default-src 'none'; sandbox",
    'x-sanity-sha1': file.sha1,
    ...(isSaved ? { 'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(wanted || name)}` } : {}),
  }
  if (call.headers['if-none-match'] === etag) return { status: 304, headers, body: Buffer.alloc(0) }
  return { status: 200, headers, body: await call.lake.files.read(name) }
}
