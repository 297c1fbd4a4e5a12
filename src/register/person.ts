import type { Day } from '#core/day.ts'
import type { RegisterKind } from '#database/tables/register.ts'

export const standings = ['klien', 'eks_klien'] as const
/** With an institution, or gone from it. */
export type Standing = (typeof standings)[number]

export const statuses = ['growing', 'ordinary', 'stagnant'] as const
/** How their work goes. */
export type Status = (typeof statuses)[number]

/** Somebody of the register, as they are known now. */
export interface Person {
  readonly id: string
  readonly name: string
  /** E.164. */
  readonly phone: string | null
  readonly regency: string
  readonly institutionId: string
  readonly institutionName: string
}

/** One line of somebody's history. */
export interface Entry {
  readonly id: string
  readonly kind: RegisterKind
  /** On which day it was so. */
  readonly day: Day
  readonly word: string
  readonly programme: string
  readonly note: string
  /** `officer:<id>` or `system`: who wrote it, and when. */
  readonly actor: string
  readonly at: Date
  /** It was wrong: it stays to be read, and counts no more. */
  readonly isStruck: boolean
  /** The entry that this one strikes out. */
  readonly strikes: string | null
}

/** What the history says of now. */
export interface Now {
  readonly standing: Standing
  readonly status: Status | null
  readonly skills: readonly string[]
  /** The producer of the catalogue that they are, or are part of. */
  readonly producerId: string | null
}

/** The last word of each kind, by its day and then by when it was written (pure). */
export function nowOf(entries: readonly Entry[]): Now {
  const valid = entries
    .filter(({ isStruck }) => !isStruck)
    .toSorted((one, other) => compare(one.day, other.day) || one.at.getTime() - other.at.getTime())
  const last = (kind: RegisterKind) => valid.findLast((entry) => entry.kind === kind)?.word
  const skills = valid.filter(({ kind }) => kind === 'skill').map(({ word }) => word)
  return {
    standing: standings.find((standing) => standing === last('standing')) ?? 'klien',
    status: statuses.find((status) => status === last('status')) ?? null,
    skills: [...new Set(skills)],
    producerId: last('producer') || null,
  }
}

const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0)

/** What an officer may strike out: everything but what the register itself wrote down. */
export const strikable: readonly RegisterKind[] = ['standing', 'status', 'skill', 'tool', 'visit', 'note', 'producer']
