import type { Database, Db } from '#database/connection.ts'
import type { BuildProblem } from './build-error.ts'
import { retryAfter } from './due.ts'

/** A builder that has died is replaced after this long; one that lives renews it far more often. */
export const leaseMs = 30_000
const name = 'content'

/** `undone`: it was not begun, or the server left in the middle. */
export type BuildOutcome = 'good' | 'failed' | 'undone'

/** Takes the only right to build, over all processes that share the database; false while another holds it. */
export async function takeLease(db: Database, holder: string, now: Date): Promise<boolean> {
  const lease = { holder, lease_until: new Date(now.getTime() + leaseMs) }
  const taken = await db
    .insertInto('content_builds')
    .values({ name, ...lease, retry_at: null, failed_document: null, failed_reason: null })
    .onConflict((conflict) =>
      conflict
        .column('name')
        .doUpdateSet(lease)
        .where((eb) => eb.or([eb('content_builds.lease_until', '<', now), eb('content_builds.holder', '=', holder)])),
    )
    .returning('name')
    .executeTakeFirst()
  return taken !== undefined
}

/** Gives the right back and notes how the build went; `problem` is the document at fault, where it failed. */
export async function endLease(
  db: Database,
  holder: string,
  { outcome, problem }: { readonly outcome: BuildOutcome; readonly problem?: BuildProblem | null },
  now: Date,
): Promise<void> {
  const row = await db
    .selectFrom('content_builds')
    .select('failures')
    .where('name', '=', name)
    .where('holder', '=', holder)
    .executeTakeFirst()
  if (!row) return
  const failures = row.failures + 1
  const changes = {
    good: { failures: 0, retry_at: null, ...noted(null) },
    failed: { failures, retry_at: retryAfter(failures, now), ...noted(problem) },
    undone: {},
  }[outcome]
  await db
    .updateTable('content_builds')
    .set({ lease_until: new Date(now.getTime() - 1), ...changes })
    .where('name', '=', name)
    .where('holder', '=', holder)
    .execute()
}

const noted = (problem: BuildProblem | null | undefined) => ({
  failed_document: problem?.id ?? null,
  failed_reason: problem?.reason ?? null,
})

/** The document at fault in the last build that failed, where it is known. */
export async function failedFor(db: Db): Promise<BuildProblem | null> {
  const row = await db
    .selectFrom('content_builds')
    .select(['failed_document as id', 'failed_reason as reason'])
    .where('name', '=', name)
    .executeTakeFirst()
  return row?.id && row.reason ? { id: row.id, reason: row.reason } : null
}

export async function retryTime(db: Db): Promise<Date | null> {
  const row = await db.selectFrom('content_builds').select('retry_at').where('name', '=', name).executeTakeFirst()
  return row?.retry_at ?? null
}
