import { type Kysely, sql } from 'kysely'

const statements = [
  'alter table desk_users add column two_factor_enabled boolean not null default false',
  'alter table desk_users add column removed_at timestamptz',
  `create table desk_second_steps (
    id text primary key,
    user_id text not null unique references desk_users (id) on delete cascade,
    secret text not null,
    backup_codes text not null,
    verified boolean not null default false,
    failed_verification_count int not null default 0,
    locked_until timestamptz
  )`,
  `create table desk_used_codes (
    user_id text not null references desk_users (id) on delete cascade,
    code text not null,
    used_at timestamptz not null,
    primary key (user_id, code)
  )`,
  `create table desk_events (
    id text primary key,
    at timestamptz not null,
    actor text not null,
    what text not null,
    user_id text not null references desk_users (id),
    detail jsonb not null
  )`,
  'create index desk_events_by_time on desk_events (at)',
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
