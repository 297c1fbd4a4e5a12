import { type Kysely, sql } from 'kysely'

const statements = [
  `create table register_people (
    id text primary key,
    name text not null,
    phone text,
    regency text not null,
    institution_id text not null,
    institution_name text not null,
    created_at timestamptz not null,
    created_by text not null,
    erased_at timestamptz
  )`,
  'create index register_people_by_name on register_people (name, id)',

  `create table register_entries (
    id text primary key,
    person_id text not null references register_people (id),
    kind text not null check (kind in
      ('standing', 'status', 'skill', 'tool', 'visit', 'note', 'producer', 'details', 'copied', 'struck')),
    day date not null,
    word text not null,
    programme text not null,
    note text not null,
    strikes text references register_entries (id),
    actor text not null,
    at timestamptz not null,
    check ((kind = 'struck') = (strikes is not null)),
    check (kind <> 'standing' or word in ('klien', 'eks_klien')),
    check (kind <> 'status' or word in ('growing', 'ordinary', 'stagnant'))
  )`,
  'create index register_entries_by_person on register_entries (person_id, kind, day)',
  'create unique index register_entries_struck_once on register_entries (strikes) where strikes is not null',
  // Who was given work last is asked for each person with a producer.
  'create index handoffs_by_producer_offered on handoffs (producer_id, offered_at)',
]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
