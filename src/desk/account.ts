import type { Database, Db } from '#database/connection.ts'
import { countTry } from '#database/tries.ts'
import type { DeskAuth, SignedInOfficer } from './auth.ts'
import { endSessions, type ListedSession, sessionsOf } from './sessions.ts'

export interface Account {
  readonly sessions: readonly ListedSession[]
}

export async function accountOf(db: Db, officer: SignedInOfficer, now: Date): Promise<Account> {
  return { sessions: await sessionsOf(db, officer, now) }
}

export interface AtAccount {
  readonly db: Database
  readonly auth: DeskAuth
  readonly officer: SignedInOfficer
  readonly headers: Headers
  readonly now: Date
}

export type AccountPosted =
  | { readonly kind: 'done'; readonly told: 'ended' }
  /** Shown once, on the answer to the form itself. */
  | { readonly kind: 'codes'; readonly codes: readonly string[] }
  | { readonly kind: 'problem'; readonly status: 409 | 422 | 429; readonly problem: 'notNow' | 'password' | 'tooMany' }

const passwordTries = 10

/** What an officer does about their own keys: `end` a session, `others`, new recovery `codes`. */
export async function postAccount(at: AtAccount, form: FormData): Promise<AccountPosted> {
  const { db, auth, officer, headers, now } = at
  switch (form.get('wish')) {
    case 'end':
      return told(await endSessions(db, officer, String(form.get('session') ?? '')))
    case 'others':
      return told(await endSessions(db, officer, null))
    case 'codes': {
      // Whoever found a desk open has as few guesses as at the door.
      const limit = { what: 'codes-password', whose: officer.id, most: passwordTries, windowMinutes: 15 }
      if ((await countTry(db, limit, now)) !== null) return { kind: 'problem', status: 429, problem: 'tooMany' }
      const codes = await auth.newCodes(headers, String(form.get('password') ?? '').slice(0, 200))
      return codes ? { kind: 'codes', codes } : { kind: 'problem', status: 422, problem: 'password' }
    }
    default:
      return { kind: 'problem', status: 422, problem: 'notNow' }
  }
}

const told = (ended: number): AccountPosted =>
  ended > 0 ? { kind: 'done', told: 'ended' } : { kind: 'problem', status: 409, problem: 'notNow' }
