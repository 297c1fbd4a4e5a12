import type { Database } from '#database/connection.ts'
import { longestPassword, shortestPassword } from './officer.ts'

export interface AuthSettings {
  readonly db: Database
  readonly siteUrl: string
  /** Signs the session's cookie and locks the second step's keys away. At least 32 characters. */
  readonly secret: string
}

const sessionHours = 12
export const keyIssuer = 'Galeri Karya'

/** better-auth as the desk uses it: on our own tables, its own addresses not served. Loaded when first asked for. */
export async function openEngine({ db, siteUrl, secret }: AuthSettings) {
  const [{ betterAuth }, { isAPIError }, { twoFactor }, { symmetricDecrypt }] = await Promise.all([
    import('better-auth'),
    import('better-auth/api'),
    import('better-auth/plugins/two-factor'),
    import('better-auth/crypto'),
  ])
  const { api, $context } = betterAuth({
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
      additionalFields: {
        role: { type: 'string', input: false, required: true },
        removedAt: { type: 'date', input: false, required: false, fieldName: 'removed_at' },
      },
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
    plugins: [
      twoFactor({
        issuer: keyIssuer,
        schema: {
          user: { fields: { twoFactorEnabled: 'two_factor_enabled' } },
          twoFactor: {
            modelName: 'desk_second_steps',
            fields: {
              backupCodes: 'backup_codes',
              userId: 'user_id',
              failedVerificationCount: 'failed_verification_count',
              lockedUntil: 'locked_until',
            },
          },
        },
      }),
    ],
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
  return {
    api,
    /** The code of a refusal; null for what is none (the database does not answer). */
    refusalOf(error: unknown): string | null {
      if (!isAPIError(error) || error.statusCode < 400 || error.statusCode >= 500) return null
      return String(error.body?.code ?? error.statusCode)
    },
    /** A key of the second step as it stands in the database, in clear. */
    async unlock(data: string): Promise<string> {
      const { secretConfig } = await $context
      return symmetricDecrypt({ key: secretConfig, data })
    },
  }
}

export type Engine = Awaited<ReturnType<typeof openEngine>>
