import { sql } from 'kysely'
import { hashToken } from '#core/secret-token.ts'
import type { Database, Db } from './connection.ts'

export interface Limit {
  /** What is counted: `sign-in-account`. */
  readonly what: string
  /** Whose: an e-mail or network address. Stored as a hash. */
  readonly whose: string
  readonly most: number
  readonly windowMinutes: number
}

/** Null: go on. Otherwise how many seconds to wait. */
export type Wait = number | null

/**
 * Counts one try, before it is made, in windows that all servers share. Tries above `most` are told how long the
 * window still lasts.
 */
export async function countTry(db: Database, limit: Limit, now: Date): Promise<Wait> {
  const { start, secondsLeft } = windowOf(limit, now)
  const { count } = await db
    .insertInto('rate_limits')
    .values({ key: keyOf(limit), window_start: start, count: 1 })
    .onConflict((conflict) =>
      conflict.columns(['key', 'window_start']).doUpdateSet({ count: sql<number>`rate_limits.count + 1` }),
    )
    .returning('count')
    .executeTakeFirstOrThrow()
  if (count === 1) await forgetBefore(db, new Date(now.getTime() - 24 * 3_600_000))
  return count <= limit.most ? null : secondsLeft
}

/** What `countTry` would answer to one more try; counts nothing. */
export async function waitOf(db: Db, limit: Limit, now: Date): Promise<Wait> {
  const { start, secondsLeft } = windowOf(limit, now)
  const row = await db
    .selectFrom('rate_limits')
    .select('count')
    .where('key', '=', keyOf(limit))
    .where('window_start', '=', start)
    .executeTakeFirst()
  return (row?.count ?? 0) < limit.most ? null : secondsLeft
}

/** Starts counting afresh: the right password was given. */
export async function forgiveTries(db: Database, limit: Limit): Promise<void> {
  await db.deleteFrom('rate_limits').where('key', '=', keyOf(limit)).execute()
}

function windowOf({ windowMinutes }: Limit, now: Date): { readonly start: Date; readonly secondsLeft: number } {
  const windowMs = windowMinutes * 60_000
  const start = Math.floor(now.getTime() / windowMs) * windowMs
  return { start: new Date(start), secondsLeft: Math.ceil((start + windowMs - now.getTime()) / 1000) }
}

const keyOf = ({ what, whose }: Limit): string => `${what}:${hashToken(whose)}`

async function forgetBefore(db: Database, instant: Date): Promise<void> {
  await db.deleteFrom('rate_limits').where('window_start', '<', instant).execute()
}
