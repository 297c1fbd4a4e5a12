import { type AuthSettings, type Engine, openEngine } from './engine.ts'
import { type Officer, roles } from './officer.ts'
import {
  codesOf,
  type EnrolAnswer,
  enrol,
  giveCode,
  type PendingKey,
  pendingKey,
  type StepAnswer,
} from './second-step.ts'

/** An officer with the session by which they are known. */
export interface SignedInOfficer extends Officer {
  readonly sessionId: string
  /** False until the telephone's codes are set up: until then nothing of the desk opens. */
  readonly hasSecondStep: boolean
}

/** `code`: the cookies name who may give a code now. `enrol`: a session that may only set up the second step. */
export interface PasswordAnswer {
  readonly next: 'code' | 'enrol'
  readonly cookies: readonly string[]
}

/** Sessions of officers. Only these functions of better-auth are reached: its own addresses are not served. */
export interface DeskAuth {
  /** Who the cookie belongs to; null without a session that is valid now. Reads only. */
  officerOf(headers: Headers): Promise<SignedInOfficer | null>
  /** The first step. Null: one answer for a wrong password, an unknown address and a removed officer, in equal time. */
  signIn(email: string, password: string): Promise<PasswordAnswer | null>
  /** The second step, with the first one's cookies: six digits of the telephone or a recovery code, each good once. */
  giveCode(headers: Headers, code: string, now: Date): Promise<StepAnswer>
  /** What the telephone is to be shown; null once a code of it has been given. Reads only. */
  pendingKey(officer: Officer): Promise<PendingKey | null>
  /** The first code of a telephone: from now on it is asked for. Gives the session's new cookies and recovery codes. */
  enrol(headers: Headers, code: string, now: Date): Promise<EnrolAnswer>
  /** New recovery codes in place of all earlier ones; null for a wrong password. */
  newCodes(headers: Headers, password: string): Promise<readonly string[] | null>
  /** Ends the session; gives the cookies that say so. */
  signOut(headers: Headers): Promise<readonly string[]>
}

/** Connects to nothing yet; better-auth is loaded when the desk is first asked for. */
export function connectAuth(settings: AuthSettings): DeskAuth {
  const { db } = settings
  let opened: Promise<Engine> | undefined
  const engine = () => {
    opened ??= openEngine(settings)
    return opened
  }
  return {
    async officerOf(headers) {
      const cookie = headers.get('cookie')
      if (!cookie) return null
      const { api } = await engine()
      const found = await api.getSession({ headers: new Headers({ cookie }) })
      if (!found || found.user.removedAt) return null
      const { id, name, email, role, twoFactorEnabled } = found.user
      const known = roles.find((candidate) => candidate === role)
      const about = { sessionId: found.session.id, hasSecondStep: twoFactorEnabled === true }
      return known ? { id, name, email, role: known, ...about } : null
    },
    async signIn(email, password) {
      const { api, refusalOf } = await engine()
      try {
        // No headers: neither the address nor the browser of an officer is kept, and no cookie of before counts.
        const { headers, response } = await api.signInEmail({ body: { email, password }, returnHeaders: true })
        const cookies = headers.getSetCookie()
        if ('twoFactorRedirect' in response) return { next: 'code', cookies }
        // The password is at hand now: the key to show is made here, so that showing it only reads.
        await api.enableTwoFactor({ body: { password }, headers: cookieHeader(cookies) })
        return { next: 'enrol', cookies }
      } catch (error) {
        if (refusalOf(error) !== null) return null
        throw error
      }
    },
    giveCode: async (headers, code, now) => giveCode({ db, engine: await engine(), now }, headers, code),
    pendingKey: async (officer) => pendingKey(db, await engine(), officer),
    enrol: async (headers, code, now) => enrol({ db, engine: await engine(), now }, headers, code),
    newCodes: async (headers, password) => codesOf(await engine(), headers, password),
    async signOut(headers) {
      const { api } = await engine()
      const cookie = headers.get('cookie') ?? ''
      const answer = await api.signOut({ headers: new Headers({ cookie }), returnHeaders: true })
      return answer.headers.getSetCookie()
    },
  }
}

/** What a browser sends back after these `Set-Cookie`s. */
function cookieHeader(cookies: readonly string[]): Headers {
  return new Headers({ cookie: cookies.map((cookie) => cookie.split(';')[0] ?? '').join('; ') })
}
