import { sql } from 'kysely'
import type { Db } from '#database/connection.ts'
import { type Person, type Standing, type Status, standings, statuses } from './person.ts'
import { toPerson } from './store.ts'

/** What is looked for; null and '' say nothing. */
export interface RegisterQuery {
  readonly typed: string
  readonly standing: Standing | null
  /** `none`: nobody has said yet. */
  readonly status: Status | 'none' | null
  readonly skill: string
  readonly institution: string
  /** No order for so many days, or never one. */
  readonly quietDays: number | null
  /** Somebody's id: whoever follows them. */
  readonly after: string | null
}

export interface ListedPerson extends Person {
  readonly standing: Standing
  readonly status: Status | null
  readonly skills: readonly string[]
  readonly producerId: string | null
  /** When their producer was last given work; null where never, or where they are no producer. */
  readonly lastOrder: Date | null
}

export interface RegisterPage {
  readonly query: RegisterQuery
  readonly people: readonly ListedPerson[]
  /** Where the next part of the list begins; null on the last. */
  readonly next: string | null
}

const longest = 100

/** Reads what stands behind the `?` of the list; anything strange counts as not said. */
export function parseRegisterQuery(params: URLSearchParams): RegisterQuery {
  const text = (name: string) => (params.get(name) ?? '').replace(/\s+/g, ' ').trim().slice(0, longest)
  const days = /^\d{1,4}$/.test(text('sepi')) ? Number(text('sepi')) : 0
  const status = text('keadaan')
  return {
    typed: text('cari'),
    standing: standings.find((standing) => standing === text('kedudukan')) ?? null,
    status: status === 'none' ? status : (statuses.find((known) => known === status) ?? null),
    skill: text('keterampilan'),
    institution: text('lembaga'),
    quietDays: days > 0 ? days : null,
    after: /^per_[a-z0-9]{24}$/.test(text('sesudah')) ? text('sesudah') : null,
  }
}

const pageSize = 50

// The last word of a kind that nobody struck out, as `nowOf` reads it.
const lastWord = (kind: 'standing' | 'status' | 'producer') => sql<string | null>`(
  select e.word from register_entries e
  where e.person_id = register_people.id and e.kind = ${kind}
    and not exists (select 1 from register_entries s where s.strikes = e.id)
  order by e.day desc, e.at desc limit 1)`

/** By name. `now`: from which days without an order are counted. */
export async function listRegister(db: Db, query: RegisterQuery, now: Date): Promise<RegisterPage> {
  const { typed, standing, status, skill, institution, quietDays, after } = query
  const since = new Date(now.getTime() - (quietDays ?? 0) * 86_400_000)
  const rows = await db
    .selectFrom((from) =>
      from
        .selectFrom('register_people')
        .selectAll()
        .select([lastWord('standing').as('standing'), lastWord('status').as('status')])
        .select(lastWord('producer').as('producer_id'))
        .where('erased_at', 'is', null)
        .as('person'),
    )
    .selectAll()
    .select((select) =>
      select
        .selectFrom('handoffs')
        .innerJoin('parcels', 'parcels.id', 'handoffs.parcel_id')
        .select(({ fn }) => fn.max('handoffs.offered_at').as('last'))
        .where('parcels.lies_in_gallery', '=', false)
        .whereRef('handoffs.producer_id', '=', 'person.producer_id')
        .as('last_order'),
    )
    .$if(typed !== '', (some) => some.where('name', 'ilike', `%${typed.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`))
    .$if(standing !== null, (some) => some.where('standing', '=', standing))
    .$if(status !== null, (some) =>
      status === 'none' ? some.where('status', 'is', null) : some.where('status', '=', status),
    )
    .$if(institution !== '', (some) => some.where('institution_id', '=', institution))
    .$if(skill !== '', (some) =>
      some.where(sql<boolean>`exists (
      select 1 from register_entries e where e.person_id = person.id and e.kind = 'skill' and e.word = ${skill}
        and not exists (select 1 from register_entries s where s.strikes = e.id))`),
    )
    .$if(quietDays !== null, (some) =>
      some.where(sql<boolean>`not exists (
      select 1 from handoffs h join parcels c on c.id = h.parcel_id and not c.lies_in_gallery
      where h.producer_id = person.producer_id and h.offered_at >= ${since})`),
    )
    .$if(after !== null, (some) =>
      some.where(sql<boolean>`(name, id) > (select p.name, p.id from register_people p where p.id = ${after})`),
    )
    .orderBy('name')
    .orderBy('id')
    .limit(pageSize + 1)
    .execute()
  const shown = rows.slice(0, pageSize)
  const skills = await skillsOf(
    db,
    shown.map(({ id }) => id),
  )
  const people = shown.map(
    (row): ListedPerson => ({
      ...toPerson(row),
      standing: standings.find((known) => known === row.standing) ?? 'klien',
      status: statuses.find((known) => known === row.status) ?? null,
      skills: skills.get(row.id) ?? [],
      producerId: row.producer_id || null,
      lastOrder: row.last_order,
    }),
  )
  return { query, people, next: rows.length > pageSize ? (people.at(-1)?.id ?? null) : null }
}

async function skillsOf(db: Db, personIds: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = personIds.length
    ? await db
        .selectFrom('register_entries')
        .leftJoin('register_entries as by', 'by.strikes', 'register_entries.id')
        .select(['register_entries.person_id', 'register_entries.word'])
        .distinct()
        .where('register_entries.person_id', 'in', [...personIds])
        .where('register_entries.kind', '=', 'skill')
        .where('by.id', 'is', null)
        .orderBy('register_entries.word')
        .execute()
    : []
  const skills = new Map<string, readonly string[]>()
  for (const { person_id, word } of rows) skills.set(person_id, [...(skills.get(person_id) ?? []), word])
  return skills
}
