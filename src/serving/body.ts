import type { IncomingMessage } from 'node:http'
import { formLimitBytes, photoLimitBytes, reportLimitBytes, uploadLimitBytes } from '#core/body-limits.ts'
import { bulkOrderPath } from '#core/paths.ts'
import { isCalledByServers } from './refusal.ts'

/** How much of a body that is too large is still taken and thrown away, so that its sender hears the answer. */
const patienceBytes = 4 * 1024 * 1024

export function bodyLimitBytes(path: string): number {
  if (isCalledByServers(path)) return reportLimitBytes
  if (takesPhoto.test(path)) return photoLimitBytes
  return takesPictures(path) ? uploadLimitBytes : formLimitBytes
}

/** A producer's picture of finished work. */
const takesPhoto = /^\/serah-terima\/[^/]+\/foto\/?$/

function takesPictures(path: string): boolean {
  const place = path.endsWith('/') ? path : `${path}/`
  return place === bulkOrderPath('id') || place === bulkOrderPath('en')
}

/**
 * The whole body, or null once it is larger than it may be. Read before any room is asked, so that a slow or
 * endless body holds nothing but its own connection, which the server's time limit cuts.
 */
export function readBody(req: IncomingMessage, limitBytes: number): Promise<Buffer | null> {
  const announced = Number(req.headers['content-length'] ?? 0)
  if (announced > patienceBytes) return Promise.resolve(null)
  // Not `for await`: leaving it early would cut the connection before the answer.
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    let received = 0
    req.on('data', (chunk: Buffer) => {
      received += chunk.length
      if (received <= limitBytes) chunks.push(chunk)
      else chunks.length = 0
      if (received > patienceBytes) resolve(null)
    })
    req.on('end', () => resolve(received > limitBytes ? null : Buffer.concat(chunks)))
    req.on('error', reject)
    req.on('close', () => reject(new Error('the connection ended before the body')))
  })
}
