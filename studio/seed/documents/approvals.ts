import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { approvalIdOf, digestOf, isApprovable } from '../../../src/core/approval.ts'
import type { Doc } from './build.ts'

/** The sample shop was written by one hand and is shown as approved by another; neither is a person. */
const author = 'contoh-penulis'
const curator = 'contoh-kurator'
const day = '2026-11-21T00:00:00.000Z'

/** An approval for each document that needs one, as it is once its pictures have been imported. */
export function approvalsOf(documents: readonly Doc[]): readonly Doc[] {
  return documents
    .filter(({ _type }) => isApprovable(_type))
    .map((document) => {
      const digest = digestOf(withAssets(document) as Doc)
      const entry = { digest, approvedBy: curator, approvedAt: day, authors: [author], means: 'person' }
      const entries = [{ _key: digest.slice(0, 12), _type: 'approvalEntry', ...entry }]
      return { _id: approvalIdOf(document._id), _type: 'approval', subject: document._id, entries }
    })
}

/** What an import makes of `_sanityAsset`: a reference to the asset, whose id is its digest and size. */
function withAssets(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withAssets)
  if (typeof value !== 'object' || value === null) return value
  const { _sanityAsset, ...rest } = value as Record<string, unknown>
  const fields = Object.entries(rest).map(([key, inner]) => [key, withAssets(inner)])
  if (typeof _sanityAsset !== 'string') return Object.fromEntries(fields)
  return { ...Object.fromEntries(fields), asset: { _type: 'reference', _ref: assetIdOf(_sanityAsset) } }
}

function assetIdOf(address: string): string {
  const file = readFileSync(join(import.meta.dirname, '..', address.replace('image@file://./', '')))
  const sha1 = createHash('sha1').update(file).digest('hex')
  return `image-${sha1}-${sizeOf(file)}-webp`
}

/** Width and height of a WebP with one simple frame (`VP8 `, RFC 9649), as our drawings are. */
function sizeOf(file: Buffer): string {
  if (file.toString('latin1', 12, 16) !== 'VP8 ') throw new Error('a drawing is no plain WebP')
  return `${file.readUInt16LE(26) & 0x3fff}x${file.readUInt16LE(28) & 0x3fff}`
}
