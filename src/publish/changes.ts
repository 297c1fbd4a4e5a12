import type { Database, Db } from '#database/connection.ts'
import type { Row } from '#database/tables.ts'
import { burstWindowMs, type Standing } from './due.ts'
import { retryTime } from './lease.ts'

/** What the CMS tells of one document. */
export interface Change {
  readonly id: string
  readonly documentId: string
  readonly type: string
  readonly revision: string
}

export type ChangeRow = Row<'content_changes'>

/** A build never carries more at once; the rest goes with the next one. */
const mostAtOnce = 2_000
/** A platform that took the call and has shown nothing for so long, has failed. */
export const handedOverPatienceMs = 20 * 60_000
/** So long it stays known when a document went live. */
const keptDays = 90

/** False when this report had come before. */
export async function recordChange(db: Database, change: Change, now: Date): Promise<boolean> {
  const { id, documentId, type, revision } = change
  const inserted = await db
    .insertInto('content_changes')
    .values({
      id,
      document_id: documentId,
      type,
      revision,
      received_at: now,
      handed_at: null,
      failed_at: null,
      live_at: null,
      build_id: null,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .executeTakeFirst()
  return inserted !== undefined
}

export async function readStanding(db: Db, now: Date): Promise<Standing> {
  const rows = await db
    .selectFrom('content_changes')
    .select(['id', 'received_at', 'failed_at'])
    .where('live_at', 'is', null)
    .where('handed_at', 'is', null)
    .orderBy('received_at')
    .limit(mostAtOnce)
    .execute()
  if (rows.length === 0) return { waiting: [], recent: 0, retryAt: null }
  const { recent } = await db
    .selectFrom('content_changes')
    // One deed of an editor may change two documents, a product and its approval: they have one revision.
    .select((eb) => eb.fn.count<number>('revision').distinct().as('recent'))
    .where('received_at', '>', new Date(now.getTime() - burstWindowMs))
    .executeTakeFirstOrThrow()
  const waiting = rows.map((row) => ({
    id: row.id,
    receivedAt: row.received_at,
    hasFailed: row.failed_at !== null,
  }))
  return { waiting, recent: Number(recent), retryAt: await retryTime(db) }
}

/** Notes what became of these changes. */
export async function noteOutcome(
  db: Database,
  ids: readonly string[],
  outcome: Partial<Pick<ChangeRow, 'handed_at' | 'failed_at' | 'live_at' | 'build_id'>>,
): Promise<void> {
  await db.updateTable('content_changes').set(outcome).where('id', 'in', ids).execute()
}

/** What came before the build that is served began, is in it: somebody built by hand, or the platform did. */
export async function settleServed(
  db: Database,
  build: { readonly id: string; readonly beganAt: Date },
  now: Date,
): Promise<void> {
  await db
    .updateTable('content_changes')
    .set({ live_at: now, build_id: build.id, failed_at: null })
    .where('live_at', 'is', null)
    .where('received_at', '<', build.beganAt)
    .execute()
}

/** A document whose change visitors do not see, since a build with it failed. */
export interface FailedDocument {
  readonly id: string
  readonly type: string
}

const mostNamed = 20

/**
 * The documents whose changes have failed, or were handed to a platform so long ago that they must have, since these
 * pages were built; the latest first, and not more than anybody reads.
 */
export async function failedSince(db: Db, builtAt: Date, now: Date): Promise<readonly FailedDocument[]> {
  const rows = await db
    .selectFrom('content_changes')
    .select(['document_id as id', 'type'])
    .where('live_at', 'is', null)
    .where((where) =>
      where.or([
        where('failed_at', 'is not', null),
        where('handed_at', '<', new Date(now.getTime() - handedOverPatienceMs)),
      ]),
    )
    .where('received_at', '>=', builtAt)
    .orderBy('received_at', 'desc')
    .limit(mostNamed)
    .execute()
  return [...new Map(rows.map((row) => [row.id, row])).values()]
}

export async function forgetOldChanges(db: Database, now: Date): Promise<void> {
  await db
    .deleteFrom('content_changes')
    .where('live_at', '<', new Date(now.getTime() - keptDays * 24 * 3_600_000))
    .execute()
}

/** The latest change of each document that any was ever told of. */
export function latestChanges(db: Db, documentIds: readonly string[]): Promise<readonly ChangeRow[]> {
  return db
    .selectFrom('content_changes')
    .selectAll()
    .distinctOn('document_id')
    .where('document_id', 'in', documentIds)
    .orderBy('document_id')
    .orderBy('received_at', 'desc')
    .execute()
}
