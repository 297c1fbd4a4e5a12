import { sql } from 'kysely'
import type { Database, Db } from '#database/connection.ts'
import { countTry, forgiveTries } from '#database/tries.ts'
import { type Engine, keyIssuer } from './engine.ts'
import type { Officer } from './officer.ts'

export interface Asking {
  readonly db: Database
  readonly engine: Engine
  readonly now: Date
}

/** `over`: too many or too late, the password is asked for again. `locked`: too many for this account, wait. */
export type StepAnswer =
  | { readonly ok: true; readonly cookies: readonly string[] }
  | { readonly ok: false; readonly reason: 'wrong' | 'over' | 'locked' }

export type EnrolAnswer =
  | { readonly ok: true; readonly cookies: readonly string[]; readonly recoveryCodes: readonly string[] }
  | { readonly ok: false }

/** A key that waits for its first code. */
export interface PendingKey {
  /** `otpauth://…`, for the QR code. */
  readonly uri: string
  /** The same in letters, in fours, for whoever types it. */
  readonly letters: string
}

/** Over all sign-ins begun with the right password, from wherever. */
const triesPerAccount = 10
const digits = /^\d{6}$/
const over = ['INVALID_TWO_FACTOR_COOKIE', 'TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE']

export async function giveCode({ db, engine, now }: Asking, headers: Headers, code: string): Promise<StepAnswer> {
  const challenge = challengeIn(headers)
  const userId = challenge && (await whoIsAsked(db, challenge.id, now))
  if (!challenge || !userId) return { ok: false, reason: 'over' }
  const tries = { what: 'second-step', whose: userId, most: triesPerAccount, windowMinutes: 15 }
  if ((await countTry(db, tries, now)) !== null) return { ok: false, reason: 'locked' }
  // Alone: a session that came along would be confirmed instead of a new one made.
  const about = { body: { code }, headers: new Headers({ cookie: challenge.cookie }), returnHeaders: true } as const
  try {
    if (digits.test(code) && !(await isFirstUse(db, userId, code, now))) return { ok: false, reason: 'wrong' }
    const answer = await (digits.test(code) ? engine.api.verifyTOTP(about) : engine.api.verifyBackupCode(about))
    await forgiveTries(db, tries)
    return { ok: true, cookies: answer.headers.getSetCookie() }
  } catch (error) {
    const refusal = engine.refusalOf(error)
    if (refusal === null) throw error
    if (refusal === 'ACCOUNT_TEMPORARILY_LOCKED') return { ok: false, reason: 'locked' }
    return { ok: false, reason: over.includes(refusal) ? 'over' : 'wrong' }
  }
}

export async function pendingKey(db: Db, engine: Engine, officer: Officer): Promise<PendingKey | null> {
  const row = await db
    .selectFrom('desk_second_steps')
    .select('secret')
    .where('user_id', '=', officer.id)
    .where('verified', '=', false)
    .executeTakeFirst()
  if (!row) return null
  const secret = base32(Buffer.from(await engine.unlock(row.secret)))
  const said = new URLSearchParams({ secret, issuer: keyIssuer, digits: '6', period: '30' })
  const label = `${encodeURIComponent(keyIssuer)}:${encodeURIComponent(officer.email)}`
  return {
    // Authenticator apps do not all read a plus as a space.
    uri: `otpauth://totp/${label}?${String(said).replaceAll('+', '%20')}`,
    letters: secret.match(/.{1,4}/g)?.join(' ') ?? '',
  }
}

export async function enrol({ db, engine, now }: Asking, headers: Headers, code: string): Promise<EnrolAnswer> {
  const { api, refusalOf } = engine
  const sent = new Headers({ cookie: headers.get('cookie') ?? '' })
  try {
    const found = await api.getSession({ headers: sent })
    if (!found || !digits.test(code) || !(await isFirstUse(db, found.user.id, code, now))) return { ok: false }
    const answer = await api.verifyTOTP({ body: { code }, headers: sent, returnHeaders: true })
    const { backupCodes } = await api.viewBackupCodes({ body: { userId: found.user.id } })
    return { ok: true, cookies: answer.headers.getSetCookie(), recoveryCodes: backupCodes }
  } catch (error) {
    if (refusalOf(error) === null) throw error
    return { ok: false }
  }
}

export async function codesOf(
  { api, refusalOf }: Engine,
  headers: Headers,
  password: string,
): Promise<readonly string[] | null> {
  try {
    const sent = new Headers({ cookie: headers.get('cookie') ?? '' })
    return (await api.generateBackupCodes({ body: { password }, headers: sent })).backupCodes
  } catch (error) {
    if (refusalOf(error) === null) throw error
    return null
  }
}

/** The first step's cookie, alone. */
function challengeIn(headers: Headers): { readonly cookie: string; readonly id: string } | null {
  const cookies = (headers.get('cookie') ?? '').split(/;\s*/)
  const cookie = cookies.find((text) => /^(__Secure-)?meja\.two_factor=/.test(text))
  const id = cookie && /=(2fa-[\w-]+)\./.exec(cookie)?.[1]
  return cookie && id ? { cookie, id } : null
}

/** Only to know whose codes are counted: better-auth checks the cookie's signature itself. */
async function whoIsAsked(db: Db, challenge: string, now: Date): Promise<string | null> {
  const row = await db
    .selectFrom('desk_verifications')
    .innerJoin('desk_users', 'desk_users.id', 'desk_verifications.value')
    .select('desk_users.id')
    .where('identifier', '=', challenge)
    .where('expires_at', '>', now)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
  return row?.id ?? null
}

/** Longer than a code is good for: 30 seconds, and as much before and after. */
const rememberedSeconds = 180

/** Whether these digits come for the first time: written down before they are looked at, so that of two at once one counts. */
async function isFirstUse(db: Database, userId: string, code: string, now: Date): Promise<boolean> {
  const forgotten = new Date(now.getTime() - rememberedSeconds * 1000)
  const taken = await db
    .insertInto('desk_used_codes')
    .values({ user_id: userId, code, used_at: now })
    .onConflict((conflict) =>
      conflict
        .columns(['user_id', 'code'])
        .doUpdateSet({ used_at: now })
        .where(sql<boolean>`desk_used_codes.used_at < ${forgotten}`),
    )
    .returning('code')
    .executeTakeFirst()
  await db.deleteFrom('desk_used_codes').where('user_id', '=', userId).where('used_at', '<', forgotten).execute()
  return taken !== undefined
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** As in RFC 4648, without padding. */
function base32(bytes: Uint8Array): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('')
  return (bits.match(/.{1,5}/g) ?? []).map((five) => alphabet[Number.parseInt(five.padEnd(5, '0'), 2)]).join('')
}
