import { type Kysely, sql } from 'kysely'

const statements = [
  `create table inquiries (
    id text primary key,
    number text not null unique,
    key_hash text not null unique,
    language text not null check (language in ('id', 'en')),
    state text not null check (state in ('new', 'answered')),
    organisation text not null,
    contact_name text not null,
    contact_email text not null,
    contact_phone text not null,
    items jsonb not null,
    pieces integer not null check (pieces > 0),
    details text not null,
    regency_code text not null,
    regency text not null,
    deadline text not null,
    budget bigint,
    privacy_notice text not null,
    created_at timestamptz not null
  )`,
  'create index inquiries_by_state on inquiries (state, created_at)',
  'create index inquiries_by_email on inquiries (contact_email, created_at)',
  `create table inquiry_files (
    id text primary key,
    reference_hash text not null unique,
    inquiry_id text references inquiries (id) on delete cascade,
    media_type text not null,
    bytes bytea not null,
    width integer not null,
    height integer not null,
    created_at timestamptz not null,
    expires_at timestamptz
  )`,
  'create index inquiry_files_by_inquiry on inquiry_files (inquiry_id)',
  'create index inquiry_files_by_expiry on inquiry_files (expires_at)',
  `create table inquiry_events (
    id text primary key,
    inquiry_id text not null references inquiries (id) on delete cascade,
    at timestamptz not null,
    actor text not null,
    what text not null
  )`,
  'create index inquiry_events_by_inquiry on inquiry_events (inquiry_id, at)',
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
