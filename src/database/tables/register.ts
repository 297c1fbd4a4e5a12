import type { Day } from '#core/day.ts'
import type { Instant } from './columns.ts'

/** Who learnt or learns at an institution. Private: never in the CMS, a page that is prepared, or a log. */
export interface RegisterPeopleTable {
  id: string
  /** Emptied when they are erased, like all that follows but the institution. */
  name: string
  /** E.164. */
  phone: string | null
  /** Kabupaten or kota, as written. */
  regency: string
  /** The institution as a producer of the catalogue, and its name at the time. */
  institution_id: string
  institution_name: string
  created_at: Instant
  created_by: string
  erased_at: Instant | null
}

export type RegisterKind =
  | 'standing'
  | 'status'
  | 'skill'
  | 'tool'
  | 'visit'
  | 'note'
  | 'producer'
  | 'details'
  | 'copied'
  | 'struck'

/** What was true or done on a day. Rows are added and never changed; one that was wrong is struck out by another. */
export interface RegisterEntriesTable {
  id: string
  person_id: string
  kind: RegisterKind
  day: Day
  /** What: a standing, a status, a skill, a tool, a producer's id. */
  word: string
  programme: string
  note: string
  /** The entry that this one strikes out. */
  strikes: string | null
  actor: string
  at: Instant
}
