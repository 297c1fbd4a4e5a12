import type { Category, Fair, Page, ProducerSummary, Program, Story, Technique, Testimonial } from '../shop.ts'
import { mayStandBeside, readPerson } from './person.ts'
import { optionalPicture } from './picture.ts'
import { smallestPublicCount } from './producer.ts'
import { found } from './product.ts'
import { publishedOf } from './published.ts'
import { needRichText } from './rich-text.ts'
import type { CategoryRow, FairRow, PageRow, ProgramRow, StoryRow, TechniqueRow, TestimonialRow } from './rows.ts'
import { needDay, needSlug, needSource, needText, optional } from './text.ts'
import { need, Unfit } from './unfit.ts'

type Producers = ReadonlyMap<string, ProducerSummary>

export function readCategory(row: CategoryRow): Category {
  return {
    id: row._id,
    slug: needSlug(row.slug),
    title: needText(row.title, 'title'),
    introduction: needText(row.introduction, 'introduction'),
  }
}

export function readTechnique(row: TechniqueRow): Technique {
  return { ...headOf(row), body: needRichText(row.body, 'body'), ...optional('picture', optionalPicture(row.picture)) }
}

export function readStory(row: StoryRow, producers: Producers): Story {
  return {
    ...headOf(row),
    ...publishedOf(row),
    date: needDay(row.date, 'date'),
    body: needRichText(row.body, 'body'),
    ...optional('picture', optionalPicture(row.picture)),
    ...originOf(row, producers),
  }
}

/** Reported speech of an official, or of a person whose consent to it is current: without it the row has no person. */
export function readTestimonial(row: TestimonialRow, producers: Producers): Testimonial {
  const spoken = { id: row._id, text: needText(row.text, 'text'), source: needSource(row.source) }
  const about = { producers: found(row.producerIds, producers) }
  if (!row.isPersonal) {
    return { ...spoken, ...about, speaker: needText(row.speaker, 'speaker'), role: needText(row.role, 'role') }
  }
  const person = need(row.person, 'current consent to the testimony')
  const named = need(readPerson(person), 'current consent to a name')
  const beside = { producers: about.producers.filter(({ kind }) => mayStandBeside(person, kind)) }
  return { ...spoken, ...beside, person: named, speaker: { id: named.name }, role: needText(row.role, 'role') }
}

export function readProgram(row: ProgramRow, producers: Producers): Program {
  const participants = row.participants ?? 0
  return {
    ...headOf(row),
    body: needRichText(row.body, 'body'),
    ...periodOf(row),
    place: needText(row.place, 'place'),
    ...optional('participants', participants >= smallestPublicCount ? participants : undefined),
    organisers: (row.organisers ?? []).map(({ name }) => needText(name, 'organiser')),
    ...originOf(row, producers),
  }
}

export function readFair(row: FairRow, producers: Producers): Fair {
  return {
    id: row._id,
    title: needText(row.title, 'title'),
    summary: needText(row.summary, 'summary'),
    place: needText(row.place, 'place'),
    ...periodOf(row),
    ...originOf(row, producers),
  }
}

export function readPage(row: PageRow): Page {
  return {
    id: row._id,
    slug: need(row.address, 'address'),
    title: needText(row.title, 'title'),
    summary: needText(row.summary, 'summary'),
    body: needRichText(row.body, 'body'),
    updated: needDay(row.updated, 'updated'),
  }
}

function headOf(row: Pick<TechniqueRow, '_id' | 'slug' | 'title' | 'summary'>) {
  return {
    id: row._id,
    slug: needSlug(row.slug),
    title: needText(row.title, 'title'),
    summary: needText(row.summary, 'summary'),
  }
}

function periodOf({ from, to }: Pick<FairRow, 'from' | 'to'>) {
  if (from && to && from > to) throw new Unfit('it ends before it begins')
  return { ...optional('from', from && needDay(from, 'from')), ...optional('to', to && needDay(to, 'to')) }
}

function originOf(row: Pick<FairRow, 'producerIds' | 'sources'>, producers: Producers) {
  return {
    producers: found(row.producerIds, producers),
    sources: (row.sources ?? []).map((source) => needSource(source)),
  }
}
