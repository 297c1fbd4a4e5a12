// GET /data/export: every document that the caller may see, as stored, one JSON line each. @sanity/export reads it.
import { mayReadPrivate } from './access.ts'
import type { Answer } from './answer.ts'
import { type Call, requireDataset } from './call.ts'
import { refusal } from './errors.ts'

const documentsAtOnce = 1000

/** `types=a,b` limits the types; `nextCursor` (empty at first) asks for pages, each ending with `{nextCursor}`. */
export function exportDocuments(call: Call): Answer {
  requireDataset(call)
  const { query, lake } = call
  const types = query.get('types')?.split(',')
  const all = [...lake.store.documents.values()]
    .filter(({ _id, _type }) => (types?.includes(_type) ?? true) && (mayReadPrivate(call.caller) || !_id.includes('.')))
    .sort((a, b) => (a._id < b._id ? -1 : 1))
  const cursor = query.get('nextCursor')
  const page = cursor === null ? { lines: all } : pageFrom(all, readCursor(cursor))
  const headers = { 'Content-Type': 'application/x-ndjson; charset=utf-8', 'Cache-Control': 'no-store' }
  return { status: 200, headers, body: Buffer.from(page.lines.map((line) => `${JSON.stringify(line)}\n`).join('')) }
}

/** A page goes on after an id and not after a count, so that what is deleted meanwhile shifts nothing. */
function pageFrom(documents: { _id: string }[], after: string): { lines: object[] } {
  const rest = documents.filter(({ _id }) => _id > after)
  const page = rest.slice(0, documentsAtOnce)
  const last = page.at(-1)
  const hasMore = last !== undefined && rest.length > page.length
  return { lines: hasMore ? [...page, { nextCursor: Buffer.from(last._id).toString('base64url') }] : page }
}

function readCursor(cursor: string): string {
  const id = Buffer.from(cursor, 'base64url').toString('utf8')
  if (Buffer.from(id).toString('base64url') === cursor) return id
  throw refusal(400, 'Invalid cursor')
}
