import type { ColumnType, Generated } from 'kysely'
import type { Instant, Json } from './columns.ts'

export type OfficerRole = 'administrator' | 'officer' | 'reader'

/** The first four are better-auth's, under names of ours; it reads and writes them, and invitations add people. */
export interface DeskUsersTable {
  id: string
  name: string
  /** Lower case, unique. */
  email: string
  email_verified: boolean
  image: string | null
  role: OfficerRole
  /** Whether the codes of a telephone are asked for, as from the first one given. */
  two_factor_enabled: Generated<boolean>
  /** Since when the officer is none any more; the name stays for the histories. */
  removed_at: ColumnType<Date | null, Date | null | undefined, Date | null>
  created_at: Instant
  updated_at: Instant
}

/** The second step of signing in, better-auth's. Key and recovery codes are encrypted under AUTH_SECRET. */
export interface DeskSecondStepsTable {
  id: string
  user_id: string
  secret: string
  backup_codes: string
  /** False until the first code was given. */
  verified: boolean
  failed_verification_count: Generated<number>
  locked_until: ColumnType<Date | null, Date | null | undefined, Date | null>
}

/** Codes given a moment ago: none counts twice. */
export interface DeskUsedCodesTable {
  user_id: string
  code: string
  used_at: Instant
}

/** Append-only: who let whom in, changed a role, ended sessions. */
export interface DeskEventsTable {
  id: string
  at: Instant
  /** `system` or `officer:<user id>`. */
  actor: string
  what: string
  /** The officer it was done to. */
  user_id: string
  detail: Json<Record<string, string>>
}

export interface DeskSessionsTable {
  id: string
  user_id: string
  /** The cookie holds it signed with AUTH_SECRET: what stands here opens nothing by itself. */
  token: string
  expires_at: Instant
  ip_address: string | null
  user_agent: string | null
  created_at: Instant
  updated_at: Instant
}

export interface DeskAccountsTable {
  id: string
  user_id: string
  provider_id: string
  account_id: string
  /** Salt and scrypt hash. */
  password: string | null
  access_token: string | null
  refresh_token: string | null
  id_token: string | null
  access_token_expires_at: Instant | null
  refresh_token_expires_at: Instant | null
  scope: string | null
  created_at: Instant
  updated_at: Instant
}

export interface DeskVerificationsTable {
  id: string
  identifier: string
  value: string
  expires_at: Instant
  created_at: Instant
  updated_at: Instant
}

/** The only way in for a new officer, and the way to a new password for a known one. */
export interface DeskInvitationsTable {
  /** SHA-256 of the token in the link. */
  token_hash: string
  email: string
  role: OfficerRole
  created_at: Instant
  expires_at: Instant
  used_at: Instant | null
}
