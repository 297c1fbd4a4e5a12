import type { Instant } from './columns.ts'

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
  created_at: Instant
  updated_at: Instant
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
