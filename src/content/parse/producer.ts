import { type Filling, fillings, type Lattice, lattices } from '#core/motif/motif.ts'
import type { Producer, ProducerSummary } from '../shop.ts'
import { readAwards } from './awards.ts'
import { optionalPicture } from './picture.ts'
import { publishedOf } from './published.ts'
import { localRichText } from './rich-text.ts'
import type { ProducerRow } from './rows.ts'
import { localText, needDay, needSlug, needSource, needText, needWhole, optional } from './text.ts'
import { need, needOneOf, Unfit } from './unfit.ts'

const kinds = ['upt', 'kube', 'loka_bina_karya', 'ikm', 'koperasi', 'individual'] as const
const nibPattern = /^\d{13}$/
/** Fewer people than this could be recognised in a number. */
export const smallestPublicCount = 5

/** A producer as its page shows it; Unfit without what an order needs (place, days, share). */
export function readProducer(row: ProducerRow, regions: ReadonlySet<string>): Producer {
  const regionCode = need(row.regionCode, 'region code')
  if (!regions.has(regionCode)) throw new Unfit(`region code ${regionCode} does not exist`)
  return {
    id: row._id,
    ...publishedOf(row),
    slug: needSlug(row.slug),
    name: needText(row.name, 'name'),
    kind: needOneOf(row.kind, 'kind', kinds),
    regionCode,
    place: needText(row.place, 'place'),
    ...optional('motif', readMotif(row.motif)),
    handlingWorkingDays: needWhole(row.handlingWorkingDays, 'handling days', 0, 30),
    answerHours: needWhole(row.answerHours, 'answer hours', 24, 72),
    closures: (row.closures ?? []).map((closure) => ({
      from: needDay(closure.from, 'first day of a closure'),
      to: needDay(closure.to, 'last day of a closure'),
      ...optional('reason', localText(closure.reason)),
    })),
    sharePercent: percent(row.sharePercent),
    summary: needText(row.summary, 'summary'),
    story: localRichText(row.story) ?? { id: [] },
    ...readWork(row),
  }
}

function readWork(row: ProducerRow) {
  return {
    facts: (row.facts ?? []).map(({ text, source }) => ({ text: needText(text, 'fact'), source: needSource(source) })),
    ...optional('nib', row.nib && nibPattern.test(row.nib) ? row.nib : undefined),
    skills: (row.skills ?? []).map(({ name }) => needText(name, 'skill')),
    ...optional('headcount', (row.headcount ?? 0) >= smallestPublicCount ? row.headcount : undefined),
    ...optional('weeklyCapacity', row.weeklyCapacity),
    awards: readAwards(row.awards),
    ...optional('picture', optionalPicture(row.picture)),
    readyForFairs: row.readyForFairs ?? false,
  }
}

function percent(value: number | null): number {
  const share = need(value, 'share')
  if (!(share >= 0 && share <= 100)) throw new Unfit('share is not a percentage')
  return share
}

/** A chosen motif; one that the shop cannot draw counts as not chosen. */
function readMotif(row: ProducerRow['motif']): ProducerSummary['motif'] {
  const [ground, figure] = row?.colors ?? []
  if (!lattices.includes(row?.lattice as Lattice) || !fillings.includes(row?.filling as Filling)) return undefined
  if (!ground || !figure) return undefined
  return { lattice: row?.lattice as string, filling: row?.filling as string, colors: [ground, figure] }
}

/** What orders and lists need of a producer, without its story. */
export function summaryOf(producer: Producer): ProducerSummary {
  const { id, slug, name, kind, regionCode, place, motif } = producer
  const { handlingWorkingDays, answerHours, closures, sharePercent } = producer
  const face = { id, slug, name, kind, regionCode, place, ...optional('motif', motif) }
  return { ...face, handlingWorkingDays, answerHours, closures, sharePercent }
}
