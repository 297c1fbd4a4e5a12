import type { Database } from '#database/connection.ts'
import { longestPassword, type Officer, roles, shortestPassword } from './officer.ts'

export interface AuthSettings {
  readonly db: Database
  readonly siteUrl: string
  /** Signs the session's cookie. At least 32 characters. */
  readonly secret: string
}

/** Sessions of officers. Only these functions of better-auth are reached: its own addresses are not served. */
export interface DeskAuth {
  /** Who the cookie belongs to; null without a session that is valid now. Reads only. */
  officerOf(headers: Headers): Promise<Officer | null>
  /** The cookies of a new session, or null: one answer for a wrong password and an unknown address, in equal time. */
  signIn(email: string, password: string): Promise<readonly string[] | null>
  /** Ends the session; gives the cookies that say so. */
  signOut(headers: Headers): Promise<readonly string[]>
}

const sessionHours = 12

/** Connects to nothing yet; better-auth is loaded when the desk is first asked for. */
export function connectAuth(settings: AuthSettings): DeskAuth {
  let opened: ReturnType<typeof open> | undefined
  const auth = () => {
    opened ??= open(settings)
    return opened
  }
  return {
    async officerOf(headers) {
      const cookie = headers.get('cookie')
      if (!cookie) return null
      const { api } = await auth()
      const found = await api.getSession({ headers: new Headers({ cookie }) })
      if (!found) return null
      const { id, name, email, role } = found.user
      const known = roles.find((candidate) => candidate === role)
      return known ? { id, name, email, role: known } : null
    },
    async signIn(email, password) {
      const { api, isRefusal } = await auth()
      try {
        // No headers: neither the address nor the browser of an officer is kept.
        const { headers } = await api.signInEmail({ body: { email, password }, returnHeaders: true })
        return headers.getSetCookie()
      } catch (error) {
        if (isRefusal(error)) return null
        throw error
      }
    },
    async signOut(headers) {
      const { api } = await auth()
      const cookie = headers.get('cookie') ?? ''
      const answer = await api.signOut({ headers: new Headers({ cookie }), returnHeaders: true })
      return answer.headers.getSetCookie()
    },
  }
}

async function open({ db, siteUrl, secret }: AuthSettings) {
  const { betterAuth } = await import('better-auth')
  const { isAPIError } = await import('better-auth/api')
  const { api } = betterAuth({
    database: { db, type: 'postgres' },
    secret,
    baseURL: siteUrl,
    basePath: '/meja/auth',
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: shortestPassword,
      maxPasswordLength: longestPassword,
    },
    user: {
      modelName: 'desk_users',
      fields: { emailVerified: 'email_verified', createdAt: 'created_at', updatedAt: 'updated_at' },
      additionalFields: { role: { type: 'string', input: false, required: true } },
    },
    session: {
      modelName: 'desk_sessions',
      fields: {
        userId: 'user_id',
        expiresAt: 'expires_at',
        ipAddress: 'ip_address',
        userAgent: 'user_agent',
        createdAt: 'created_at',
        updatedAt: 'updated_at',
      },
      expiresIn: sessionHours * 3600,
      disableSessionRefresh: true,
      // Looking at a page writes nothing, not even the end of a session that is over.
      deferSessionRefresh: true,
    },
    account: {
      modelName: 'desk_accounts',
      fields: {
        userId: 'user_id',
        accountId: 'account_id',
        providerId: 'provider_id',
        accessToken: 'access_token',
        refreshToken: 'refresh_token',
        idToken: 'id_token',
        accessTokenExpiresAt: 'access_token_expires_at',
        refreshTokenExpiresAt: 'refresh_token_expires_at',
        createdAt: 'created_at',
        updatedAt: 'updated_at',
      },
    },
    verification: {
      modelName: 'desk_verifications',
      fields: { expiresAt: 'expires_at', createdAt: 'created_at', updatedAt: 'updated_at' },
    },
    advanced: {
      cookiePrefix: 'meja',
      useSecureCookies: siteUrl.startsWith('https:'),
      // Not Strict: a letter's link to the desk, opened in webmail, must find the officer signed in.
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', path: '/meja' },
      ipAddress: { disableIpTracking: true },
      database: { validateSchema: false },
    },
    // Limits are ours (`database/tries.ts`): counted in the database, so that several servers share them.
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { disabled: true },
  })
  const isRefusal = (error: unknown): boolean => isAPIError(error) && error.statusCode >= 400 && error.statusCode < 500
  return { api, isRefusal }
}
