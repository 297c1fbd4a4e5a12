import { type Kysely, sql } from 'kysely'

// One statement an entry, in what PostgreSQL, YugabyteDB and CockroachDB share.
const statements = [
  `create table desk_users (
    id text primary key,
    name text not null,
    email text not null unique,
    email_verified boolean not null,
    image text,
    role text not null check (role in ('administrator', 'officer', 'reader')),
    created_at timestamptz not null,
    updated_at timestamptz not null
  )`,
  `create table desk_sessions (
    id text primary key,
    user_id text not null references desk_users (id) on delete cascade,
    token text not null unique,
    expires_at timestamptz not null,
    ip_address text,
    user_agent text,
    created_at timestamptz not null,
    updated_at timestamptz not null
  )`,
  'create index desk_sessions_by_user on desk_sessions (user_id)',
  `create table desk_accounts (
    id text primary key,
    user_id text not null references desk_users (id) on delete cascade,
    provider_id text not null,
    account_id text not null,
    password text,
    access_token text,
    refresh_token text,
    id_token text,
    access_token_expires_at timestamptz,
    refresh_token_expires_at timestamptz,
    scope text,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    unique (provider_id, account_id)
  )`,
  'create index desk_accounts_by_user on desk_accounts (user_id)',
  `create table desk_verifications (
    id text primary key,
    identifier text not null,
    value text not null,
    expires_at timestamptz not null,
    created_at timestamptz not null,
    updated_at timestamptz not null
  )`,
  'create index desk_verifications_by_identifier on desk_verifications (identifier)',
  `create table desk_invitations (
    token_hash text primary key,
    email text not null,
    role text not null check (role in ('administrator', 'officer', 'reader')),
    created_at timestamptz not null,
    expires_at timestamptz not null,
    used_at timestamptz
  )`,
  'create index desk_invitations_by_email on desk_invitations (email)',

  // What the desk's lists ask for.
  'create index orders_by_time on orders (created_at, id)',
  'create index handoffs_by_order on handoffs (order_id)',
  'create index escalations_by_order on escalations (order_id)',
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
