import { newId } from '#core/id.ts'
import type { Db, Trx } from '#database/connection.ts'
import { officerNames } from './people.ts'

export type DeskDeed = 'admitted' | 'role' | 'removed' | 'sessionsEnded'

export interface DeskEvent {
  readonly actor: 'system' | `officer:${string}`
  readonly what: DeskDeed
  /** To whom. */
  readonly userId: string
  readonly detail?: Readonly<Record<string, string>>
}

/** A line of what was done to officers' keys, in the transaction that did it. */
export async function rememberDesk(trx: Trx, { actor, what, userId, detail = {} }: DeskEvent, now: Date) {
  const event = { id: newId('evt'), at: now, actor, what, user_id: userId, detail: JSON.stringify(detail) }
  await trx.insertInto('desk_events').values(event).execute()
}

export interface DeskEntry {
  readonly at: Date
  /** Null: the invitation itself, or an officer unknown by now. */
  readonly who: string | null
  readonly what: string
  readonly whom: string
  readonly role: string | undefined
}

/** The newest first, at most 50. */
export async function deskHistory(db: Db): Promise<readonly DeskEntry[]> {
  const rows = await db.selectFrom('desk_events').selectAll().orderBy('at', 'desc').orderBy('id').limit(50).execute()
  const idOf = (actor: string) => actor.replace(/^officer:/, '')
  const names = await officerNames(
    db,
    rows.flatMap((row) => [row.user_id, idOf(row.actor)]),
  )
  return rows.map((row) => ({
    at: row.at,
    what: row.what,
    who: names.get(idOf(row.actor)) ?? null,
    whom: names.get(row.user_id) ?? '',
    role: row.detail.role,
  }))
}
