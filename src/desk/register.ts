import type { Content } from '#content/port.ts'
import type { Producer } from '#content/shop.ts'
import { dayOf } from '#core/day.ts'
import type { Database } from '#database/connection.ts'
import { loads } from '#handoff/load.ts'
import { copyOfPerson } from '#register/copy.ts'
import { erasePersonOfRegister } from '#register/erase.ts'
import {
  type Parsed,
  type PersonDetails,
  parseNewPerson,
  parseRegisterWish,
  type RegisterField,
  type RegisterProblem,
  type RegisterWish,
} from '#register/forms.ts'
import { goAlone } from '#register/go-alone.ts'
import { type Entry, type Now, nowOf, type Person, strikable } from '#register/person.ts'
import { entriesOf, personById } from '#register/store.ts'
import { strikeEntry } from '#register/strike.ts'
import { addPerson, changeDetails, type NewEntry, type Pen, writeEntry } from '#register/write.ts'
import type { Officer } from './officer.ts'
import { officerNames } from './people.ts'

interface Desk {
  readonly db: Database
  readonly content: Pick<Content, 'catalog'>
}

/** A producer of the catalogue, to be chosen. */
export interface Choice {
  readonly id: string
  readonly name: string
  readonly slug: string
}

export interface DeskEntry extends Entry {
  /** Empty: unknown by now. */
  readonly by: string
  readonly mayBeStruck: boolean
}

export interface RegisterPersonPage {
  readonly person: Person
  readonly now: Now
  /** Newest first, each with who of the desk wrote it. */
  readonly entries: readonly DeskEntry[]
  /** Their producer where the catalogue has it; `lastOrder`: when they were last given work. */
  readonly producer: (Choice & { readonly lastOrder: Date | null }) | null
  readonly institutions: readonly Choice[]
  readonly producers: readonly Choice[]
}

const choiceOf = ({ id, slug, name }: Producer): Choice => ({ id, slug, name: name.id })

/** The institutions that somebody may belong to: those of the catalogue. */
export async function institutionsOf({ content }: Pick<Desk, 'content'>): Promise<readonly Choice[]> {
  return (await content.catalog()).producers.filter(({ kind }) => kind === 'upt').map(choiceOf)
}

/** Null for nobody, and for whoever was erased. Reads only. */
export async function registerPersonPage({ db, content }: Desk, id: string): Promise<RegisterPersonPage | null> {
  const person = await personById(db, id)
  if (!person) return null
  const [entries, work, { producers }] = await Promise.all([entriesOf(db, id), loads(db), content.catalog()])
  const names = await officerNames(
    db,
    entries.map(({ actor }) => actor.replace(/^officer:/, '')),
  )
  const now = nowOf(entries)
  const theirs = producers.find((producer) => producer.id === now.producerId)
  return {
    person,
    now,
    entries: entries.map((entry) => ({
      ...entry,
      by: names.get(entry.actor.replace(/^officer:/, '')) ?? '',
      mayBeStruck: !entry.isStruck && strikable.includes(entry.kind),
    })),
    producer: theirs ? { ...choiceOf(theirs), lastOrder: work.get(theirs.id)?.lastOfferedAt ?? null } : null,
    institutions: producers.filter(({ kind }) => kind === 'upt').map(choiceOf),
    producers: producers.map(choiceOf),
  }
}

const penOf = (officer: Officer, now: Date): Pen => ({ actor: `officer:${officer.id}`, now })
const wrong = (field: RegisterField) => [{ field, what: 'missing' }] as const

type Typed = { readonly ok: true; readonly details: Omit<Person, 'id'> } | { readonly ok: false }

async function detailsOf(desk: Desk, { name, phone, regency, institution }: PersonDetails): Promise<Typed> {
  const found = (await institutionsOf(desk)).find(({ id }) => id === institution)
  if (!found) return { ok: false }
  return { ok: true, details: { name, phone, regency, institutionId: found.id, institutionName: found.name } }
}

/** Writes somebody into the register; gives their id. */
export async function postNewPerson(desk: Desk, form: FormData, officer: Officer, now: Date): Promise<Parsed<string>> {
  const parsed = parseNewPerson(form, now)
  if (!parsed.ok) return parsed
  const typed = await detailsOf(desk, parsed.value)
  if (!typed.ok) return { ok: false, problems: wrong('institution') }
  return { ok: true, value: await addPerson(desk.db, typed.details, parsed.value, penOf(officer, now)) }
}

export type ActedOnPerson =
  | { readonly kind: 'done'; readonly told: 'written' | 'struck' | 'alone' | 'details' }
  | { readonly kind: 'erased' }
  | { readonly kind: 'copy'; readonly copy: object }
  | { readonly kind: 'problem'; readonly status: 409 | 422; readonly problems: readonly RegisterProblem[] }
  | { readonly kind: 'unknown' }

const done = (told: Extract<ActedOnPerson, { kind: 'done' }>['told']): ActedOnPerson => ({ kind: 'done', told })
const unknown: ActedOnPerson = { kind: 'unknown' }
const notNow: ActedOnPerson = { kind: 'problem', status: 409, problems: [] }
const refused = (problems: readonly RegisterProblem[]): ActedOnPerson => ({ kind: 'problem', status: 422, problems })

/** Does what an officer asks for on somebody's page. `status` 409: it cannot be done (any more). */
export async function actOnPerson(
  desk: Desk,
  id: string,
  form: FormData,
  officer: Officer,
  now: Date,
): Promise<ActedOnPerson> {
  const parsed = parseRegisterWish(form, now)
  if (!parsed.ok) return refused(parsed.problems)
  const { db } = desk
  const [wish, pen, today] = [parsed.value, penOf(officer, now), dayOf(now)]
  switch (wish.wish) {
    case 'details': {
      const typed = await detailsOf(desk, wish)
      if (!typed.ok) return refused(wrong('institution'))
      return (await changeDetails(db, id, typed.details, today, pen)) ? done('details') : unknown
    }
    case 'alone': {
      const { producers } = await desk.content.catalog()
      if (!producers.some((producer) => producer.id === wish.producer)) return refused(wrong('producer'))
      const went = await goAlone(db, id, { producerId: wish.producer, day: wish.day }, pen)
      return went === 'unknown' ? unknown : went === 'done' ? done('alone') : notNow
    }
    case 'strike':
      return (await strikeEntry(db, id, { entryId: wish.entry, day: today }, pen)) ? done('struck') : notNow
    case 'copy': {
      const copy = await copyOfPerson(db, id, pen)
      return copy ? { kind: 'copy', copy } : unknown
    }
    case 'erase':
      return (await erasePersonOfRegister(db, id, now)) ? { kind: 'erased' } : unknown
    default:
      return (await writeEntry(db, id, entryOf(wish), pen)) ? done('written') : unknown
  }
}

type Written = Extract<RegisterWish, { wish: 'status' | 'standing' | 'skill' | 'tool' | 'visit' | 'note' }>

function entryOf(wish: Written): NewEntry {
  const { day } = wish
  switch (wish.wish) {
    case 'status':
      return { kind: 'status', day, word: wish.status, note: wish.note }
    case 'standing':
      return { kind: 'standing', day, word: wish.standing, note: wish.note }
    case 'skill':
      return { kind: 'skill', day, word: wish.word.toLowerCase() }
    case 'tool':
      return { kind: 'tool', day, word: wish.word, programme: wish.programme }
    default:
      return { kind: wish.wish, day, note: wish.note }
  }
}
