import { z } from 'zod'
import { reportLimitBytes } from '#core/body-limits.ts'
import { asResponse, headersOf, type ReadHeader, type Refusal } from '#core/refusal.ts'
import type { Database } from '#database/connection.ts'
import { type Change, recordChange } from './changes.ts'
import { isBelievable } from './signature.ts'

export interface WebhookDesk {
  readonly db: Database
  readonly secret: string
  /** Called once a change is recorded. */
  readonly recorded: () => Promise<unknown> | unknown
  readonly now: Date
}

const text = z.string().min(1).max(200)
const document = z.object({ _id: text, _type: text, _rev: text })

/**
 * `POST /api/content/webhook` as a function. 200: recorded, or of no concern to the pages. 401: not signed by the CMS, or
 * not lately. 400: signed, but no document. A failure to record is thrown: the CMS sends again what got no 2xx.
 */
export async function answerContentWebhook(desk: WebhookDesk, request: Request): Promise<Response> {
  const refusal = refusedReport(headersOf(request))
  if (refusal) return asResponse(refusal)
  const signature = request.headers.get(signatureHeader) ?? ''
  const body = await request.text()
  if (Buffer.byteLength(body) > reportLimitBytes) return plain(413, 'too large')
  if (!(await isBelievable(body, signature, desk.secret, desk.now))) return plain(401, 'not believed')
  const change = changeOf(body, request.headers)
  if (!change) return plain(400, 'no document')
  if (!reachesPages(change)) return plain(200, 'ignored')
  await recordChange(desk.db, change, desk.now)
  await desk.recorded()
  return plain(200, 'recorded')
}

function changeOf(body: string, headers: Headers): Change | null {
  const read = document.safeParse(parsed(body))
  if (!read.success) return null
  const { _id, _type, _rev } = read.data
  const key = headers.get('idempotency-key')
  // Without the CMS's key: a document deleted has the revision it had before.
  const id = key ?? `${_id} ${_rev} ${headers.get('sanity-operation') ?? ''}`
  return { id: id.slice(0, 400), documentId: _id, type: _type, revision: _rev }
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return null
  }
}

/** Drafts are on no page, and a picture comes to one only with a document that shows it. */
function reachesPages({ documentId, type }: Change): boolean {
  return !/^(drafts|versions)\./.test(documentId) && !/^(sanity|system)\./.test(type)
}

const headers = { 'Content-Type': 'text/plain', 'Cache-Control': 'no-store' }
const signatureHeader = 'sanity-webhook-signature'
const unsigned: Refusal = { status: 401, body: 'unsigned\n', headers }

/** What the head of a report says against it: nobody has signed it. */
export const refusedReport = (header: ReadHeader): Refusal | null => (header(signatureHeader) ? null : unsigned)

const plain = (status: number, words: string): Response => new Response(`${words}\n`, { status, headers })
