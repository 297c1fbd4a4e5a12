import type { Database, Db } from '#database/connection.ts'

export interface ListedSession {
  readonly id: string
  readonly since: Date
  readonly until: Date
  /** The one that asks. */
  readonly isThis: boolean
}

/** An officer's sessions that open the desk now, the newest first. */
export async function sessionsOf(
  db: Db,
  officer: { readonly id: string; readonly sessionId: string },
  now: Date,
): Promise<readonly ListedSession[]> {
  const rows = await db
    .selectFrom('desk_sessions')
    .select(['id', 'created_at', 'expires_at'])
    .where('user_id', '=', officer.id)
    .where('expires_at', '>', now)
    .orderBy('created_at', 'desc')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    since: row.created_at,
    until: row.expires_at,
    isThis: row.id === officer.sessionId,
  }))
}

/** Ends one of an officer's own sessions, or all but the one that asks (`null`). Gives how many ended. */
export async function endSessions(
  db: Database,
  officer: { readonly id: string; readonly sessionId: string },
  sessionId: string | null,
): Promise<number> {
  const ended = await db
    .deleteFrom('desk_sessions')
    .where('user_id', '=', officer.id)
    .where('id', sessionId === null ? '!=' : '=', sessionId ?? officer.sessionId)
    .executeTakeFirst()
  return Number(ended.numDeletedRows)
}
