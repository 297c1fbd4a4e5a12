import { type Kysely, sql } from 'kysely'

// One statement an entry, in what PostgreSQL, YugabyteDB and CockroachDB share.
const statements = [
  `create table content_changes (
    id text primary key,
    document_id text not null,
    type text not null,
    revision text not null,
    received_at timestamptz not null,
    handed_at timestamptz,
    failed_at timestamptz,
    live_at timestamptz,
    build_id text
  )`,
  'create index content_changes_by_document on content_changes (document_id, received_at)',
  'create index content_changes_waiting on content_changes (received_at) where live_at is null',
  `create table content_builds (
    name text primary key,
    holder text not null,
    lease_until timestamptz not null,
    failures int not null default 0,
    retry_at timestamptz
  )`,
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
