import type { ContentProblem } from '#content/parse/unfit.ts'
import type { Database } from '#database/connection.ts'
import type { BuildProblem } from './build-error.ts'
import { type ChangeRow, type FailedDocument, failedSince, handedOverPatienceMs, latestChanges } from './changes.ts'
import { failedFor } from './lease.ts'
import type { ServedBuild } from './publisher.ts'

export interface StatusDesk {
  readonly db: Database
  /** The build that answers; null where it is not known. */
  readonly build: ServedBuild | null
  /** What the pages leave out, because it cannot be shown. */
  readonly problems: readonly ContentProblem[]
  /** The Studio's origin, which alone may read this from a browser. */
  readonly studioOrigin: string | null
  readonly now: Date
}

/**
 * `unknown`: the CMS has told nothing of this document. `leftOut`: the pages are built without it, for the `reason`.
 * `at`: since when, as ISO text.
 */
export interface DocumentStatus {
  readonly state: 'live' | 'leftOut' | 'waiting' | 'failed' | 'unknown'
  readonly at: string | null
  /** The revision that this is about. */
  readonly revision: string | null
  readonly reason?: string
}

/** Why visitors still see the pages before: the document at fault, where the build named it, and what has changed. */
export interface Failure {
  readonly problem: BuildProblem | null
  readonly changed: readonly FailedDocument[]
}

const mostDocuments = 100

/** `GET /api/content/status?ids=a,b`: which published documents visitors see already, and why not. */
export async function answerStatusCall(desk: StatusDesk, request: Request): Promise<Response> {
  const headers = {
    'cache-control': 'no-store',
    vary: 'Origin',
    ...(desk.studioOrigin && request.headers.get('origin') === desk.studioOrigin
      ? { 'access-control-allow-origin': desk.studioOrigin }
      : {}),
  }
  const asked = (new URL(request.url).searchParams.get('ids') ?? '').split(',').filter(Boolean)
  if (asked.length === 0 || asked.length > mostDocuments || asked.some((id) => id.length > 200)) {
    return Response.json({ error: `ids: 1 to ${mostDocuments} document ids` }, { status: 400, headers })
  }
  const ids = [...new Set(asked.map(publishedIdOf))]
  const rows = new Map((await latestChanges(desk.db, ids)).map((row) => [row.document_id, row]))
  const leftOut = new Map(desk.problems.map(({ id, reason }) => [id.replace(/\/.*$/, ''), reason]))
  const told = (id: string) => withReason(statusOf(rows.get(id), desk.build, desk.now), leftOut.get(id))
  const documents = Object.fromEntries(ids.map((id) => [id, told(id)]))
  const build = desk.build && { id: desk.build.id, at: desk.build.beganAt.toISOString() }
  return Response.json({ build, documents, failure: await failureOf(desk) }, { headers })
}

async function failureOf({ db, build, now }: StatusDesk): Promise<Failure | null> {
  const changed = await failedSince(db, build?.beganAt ?? new Date(0), now)
  // Shown as long as it holds: pages that were renewed by hand have taken everything along.
  return changed.length > 0 ? { problem: await failedFor(db), changed } : null
}

/** One document's state from its latest change. */
export function statusOf(row: ChangeRow | undefined, build: ServedBuild | null, now: Date): DocumentStatus {
  if (!row) return { state: 'unknown', at: null, revision: null }
  const { revision } = row
  const at = (time: Date) => ({ at: time.toISOString(), revision })
  if (row.live_at) return { state: 'live', ...at(row.live_at) }
  if (build && row.received_at < build.beganAt) return { state: 'live', ...at(build.beganAt) }
  if (row.failed_at) return { state: 'failed', ...at(row.failed_at) }
  if (row.handed_at && now.getTime() - row.handed_at.getTime() > handedOverPatienceMs) {
    return { state: 'failed', ...at(row.handed_at) }
  }
  return { state: 'waiting', ...at(row.received_at) }
}

/** A document that waits or failed is not in the pages yet, whatever they say of the revision before. */
function withReason(status: DocumentStatus, reason: string | undefined): DocumentStatus {
  const isBuilt = status.state === 'live' || status.state === 'unknown'
  return reason !== undefined && isBuilt ? { ...status, state: 'leftOut', reason } : status
}

function publishedIdOf(id: string): string {
  return id.replace(/^drafts\.|^versions\.[^.]+\./, '')
}
