import { z } from 'zod'
import type { Database, Db, Trx } from '#database/connection.ts'
import type { OfficerRole } from '#database/tables.ts'
import { inTransaction } from '#database/transaction.ts'
import { type DeskEntry, deskHistory, rememberDesk } from './desk-events.ts'
import { takeKeysAway } from './invitation.ts'
import { type Officer, roles } from './officer.ts'

export interface ListedOfficer {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly role: OfficerRole
  readonly hasSecondStep: boolean
  readonly removedAt: Date | null
  /** Sessions that open the desk now. */
  readonly sessions: number
}

export interface OfficersPage {
  readonly officers: readonly ListedOfficer[]
  readonly history: readonly DeskEntry[]
}

/** All who ever had a key, those who have one first; and what was done to keys. */
export async function officersPage(db: Db, now: Date): Promise<OfficersPage> {
  const rows = await db
    .selectFrom('desk_users')
    .leftJoin('desk_sessions', (join) =>
      join.onRef('desk_sessions.user_id', '=', 'desk_users.id').on('desk_sessions.expires_at', '>', now),
    )
    .select(['desk_users.id', 'name', 'email', 'role', 'two_factor_enabled', 'removed_at'])
    .select((select) => select.fn.count<number>('desk_sessions.id').as('sessions'))
    .groupBy('desk_users.id')
    .orderBy('name')
    .orderBy('desk_users.id')
    .execute()
  const officers = rows.map(({ two_factor_enabled, removed_at, sessions, ...officer }) => ({
    ...officer,
    hasSecondStep: two_factor_enabled,
    removedAt: removed_at,
    sessions: Number(sessions),
  }))
  const still = officers.filter(({ removedAt }) => removedAt === null)
  return { officers: [...still, ...officers.filter((one) => !still.includes(one))], history: await deskHistory(db) }
}

const wishes = z.discriminatedUnion('wish', [
  z.object({ wish: z.literal('role'), officer: z.string().max(60), role: z.enum(roles) }),
  z.object({ wish: z.literal('sessions'), officer: z.string().max(60) }),
  z.object({ wish: z.literal('remove'), officer: z.string().max(60), sure: z.literal('ya') }),
])

export type OfficersProblem = 'notAllowed' | 'notNow' | 'unsure'

export type OfficersPosted =
  | { readonly ok: true; readonly told: 'role' | 'sessions' | 'removed' }
  | { readonly ok: false; readonly status: 403 | 409 | 422; readonly problem: OfficersProblem }

const refused = (status: 403 | 409 | 422, problem: OfficersProblem) => ({ ok: false, status, problem }) as const

/** What an administrator does to another's keys. Nobody changes their own: one administrator always remains. */
export function postOfficers(db: Database, form: FormData, officer: Officer, now: Date): Promise<OfficersPosted> {
  const parsed = wishes.safeParse(Object.fromEntries(form))
  if (!parsed.success) return Promise.resolve(refused(422, 'unsure'))
  const wish = parsed.data
  return inTransaction(db, async (trx) => {
    // Locked, all of them: two administrators who remove each other at once do not both succeed.
    const administrators = await trx
      .selectFrom('desk_users')
      .select('id')
      .where('role', '=', 'administrator')
      .where('removed_at', 'is', null)
      .orderBy('id')
      .forUpdate()
      .execute()
    if (!administrators.some(({ id }) => id === officer.id)) return refused(403, 'notAllowed')
    if (wish.officer === officer.id) return refused(409, 'notNow')
    const actor = `officer:${officer.id}` as const
    switch (wish.wish) {
      case 'role': {
        if (!(await change(trx, wish.officer, { role: wish.role, updated_at: now }))) return refused(409, 'notNow')
        const detail = { role: wish.role }
        await rememberDesk(trx, { actor, what: 'role', userId: wish.officer, detail }, now)
        return { ok: true, told: 'role' }
      }
      case 'sessions': {
        const ended = await trx.deleteFrom('desk_sessions').where('user_id', '=', wish.officer).executeTakeFirst()
        if (ended.numDeletedRows === 0n) return refused(409, 'notNow')
        await rememberDesk(trx, { actor, what: 'sessionsEnded', userId: wish.officer }, now)
        return { ok: true, told: 'sessions' }
      }
      case 'remove': {
        const gone = { removed_at: now, two_factor_enabled: false, updated_at: now }
        const email = await change(trx, wish.officer, gone)
        if (!email) return refused(409, 'notNow')
        await takeKeysAway(trx, wish.officer)
        await trx.deleteFrom('desk_invitations').where('email', '=', email).where('used_at', 'is', null).execute()
        await rememberDesk(trx, { actor, what: 'removed', userId: wish.officer }, now)
        return { ok: true, told: 'removed' }
      }
    }
  })
}

interface Change {
  readonly role?: OfficerRole
  readonly removed_at?: Date
  readonly two_factor_enabled?: boolean
  readonly updated_at: Date
}

/** The e-mail address of the changed officer; null where there is none (any more). */
async function change(trx: Trx, id: string, to: Change): Promise<string | null> {
  const changed = await trx
    .updateTable('desk_users')
    .set(to)
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .returning('email')
    .executeTakeFirst()
  return changed?.email ?? null
}
