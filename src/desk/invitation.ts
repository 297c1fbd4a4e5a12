import { hashPassword } from 'better-auth/crypto'
import { z } from 'zod'
import { hashToken, randomToken, tokenPattern } from '#core/secret-token.ts'
import type { Database, Db, Trx } from '#database/connection.ts'
import type { OfficerRole } from '#database/tables.ts'
import { inTransaction } from '#database/transaction.ts'
import { rememberDesk } from './desk-events.ts'
import { longestPassword, shortestPassword } from './officer.ts'

const lifetimeDays = 7

/**
 * Makes an invitation and gives the token of its link. Earlier ones to the same address become void. Without a role a
 * known officer keeps theirs, the first of all becomes administrator, others officers.
 */
export function invite(db: Database, email: string, role: OfficerRole | null, now: Date): Promise<string> {
  const token = randomToken()
  const to = email.trim().toLowerCase()
  return inTransaction(db, async (trx) => {
    await trx.deleteFrom('desk_invitations').where('email', '=', to).where('used_at', 'is', null).execute()
    await trx
      .insertInto('desk_invitations')
      .values({
        token_hash: hashToken(token),
        email: to,
        role: role ?? (await usualRole(trx, to)),
        created_at: now,
        expires_at: new Date(now.getTime() + lifetimeDays * 24 * 3_600_000),
        used_at: null,
      })
      .execute()
    return token
  })
}

async function usualRole(trx: Trx, email: string): Promise<OfficerRole> {
  const known = await trx.selectFrom('desk_users').select('role').where('email', '=', email).executeTakeFirst()
  if (known) return known.role
  const anybody = await trx.selectFrom('desk_users').select('id').limit(1).executeTakeFirst()
  return anybody ? 'officer' : 'administrator'
}

export interface Invitation {
  readonly email: string
  readonly role: OfficerRole
}

/** Null for a link that is wrong, used or too old. Reads only: scanners open links. */
export async function invitationOf(db: Db, token: string, now: Date): Promise<Invitation | null> {
  if (!tokenPattern.test(token)) return null
  const row = await db
    .selectFrom('desk_invitations')
    .select(['email', 'role'])
    .where('token_hash', '=', hashToken(token))
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirst()
  return row ?? null
}

const invitationForm = z
  .object({
    name: z
      .string()
      .transform((text) => text.replace(/\s+/g, ' ').trim())
      .pipe(z.string().min(2).max(80)),
    password: z.string().min(shortestPassword).max(longestPassword),
    again: z.string(),
  })
  .refine(({ password, again }) => password === again, { path: ['again'], when: () => true })

export type InvitationField = 'name' | 'password' | 'again'

export type Accepted =
  | { readonly ok: true; readonly email: string; readonly password: string }
  | { readonly ok: false; readonly reason: 'void' }
  | { readonly ok: false; readonly reason: 'wrong'; readonly fields: readonly InvitationField[] }

/** Uses an invitation up, once: adds the officer, or gives a known one the new password and takes all earlier keys. */
export async function acceptInvitation(db: Database, token: string, form: FormData, now: Date): Promise<Accepted> {
  // The link first: only whoever holds a good one is worth the cost of a hash.
  if (!(await invitationOf(db, token, now))) return { ok: false, reason: 'void' }
  const parsed = invitationForm.safeParse(Object.fromEntries(form))
  if (!parsed.success) {
    const fields = parsed.error.issues.map((issue) => issue.path[0] as InvitationField)
    return { ok: false, reason: 'wrong', fields: [...new Set(fields)] }
  }
  const { name, password } = parsed.data
  const hash = await hashPassword(password)
  return inTransaction(db, async (trx) => {
    const invitation = await trx
      .updateTable('desk_invitations')
      .set({ used_at: now })
      .where('token_hash', '=', hashToken(token))
      .where('used_at', 'is', null)
      .where('expires_at', '>', now)
      .returning(['email', 'role'])
      .executeTakeFirst()
    if (!invitation) return { ok: false, reason: 'void' }
    await admit(trx, { ...invitation, name, hash }, now)
    return { ok: true, email: invitation.email, password }
  })
}

async function admit(
  trx: Trx,
  { email, role, name, hash }: Invitation & { readonly name: string; readonly hash: string },
  now: Date,
): Promise<void> {
  const { id } = await trx
    .insertInto('desk_users')
    .values({
      id: `off_${randomToken().slice(0, 24)}`,
      name,
      email,
      email_verified: true,
      image: null,
      role,
      created_at: now,
      updated_at: now,
    })
    .onConflict((conflict) =>
      conflict
        .column('email')
        .doUpdateSet({ name, role, updated_at: now, removed_at: null, two_factor_enabled: false }),
    )
    .returning('id')
    .executeTakeFirstOrThrow()
  await takeKeysAway(trx, id)
  await trx
    .insertInto('desk_accounts')
    .values({
      id: `acc_${id}`,
      user_id: id,
      provider_id: 'credential',
      account_id: id,
      password: hash,
      ...noTokens,
      created_at: now,
      updated_at: now,
    })
    .execute()
  await rememberDesk(trx, { actor: 'system', what: 'admitted', userId: id, detail: { role } }, now)
}

/** Password, telephone, recovery codes and sessions: after this only an invitation lets the officer in. */
export async function takeKeysAway(trx: Trx, userId: string): Promise<void> {
  await trx.deleteFrom('desk_sessions').where('user_id', '=', userId).execute()
  await trx.deleteFrom('desk_accounts').where('user_id', '=', userId).execute()
  await trx.deleteFrom('desk_second_steps').where('user_id', '=', userId).execute()
  await trx.deleteFrom('desk_verifications').where('value', '=', userId).execute()
}

// Columns of better-auth for other ways to sign in, which the desk has none of.
const noTokens = {
  access_token: null,
  refresh_token: null,
  id_token: null,
  access_token_expires_at: null,
  refresh_token_expires_at: null,
  scope: null,
} as const
