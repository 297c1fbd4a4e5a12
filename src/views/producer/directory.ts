import type { Producer, Product } from '#content/shop.ts'
import type { LocalText } from '#core/language.ts'
import { directoryTexts } from '#core/messages/directory.ts'
import { storefront } from '#core/messages/storefront.ts'
import { provinces, regencies } from '#core/region.ts'
import { capacities } from '../partner/capacity.ts'

export type Way = 'jenis' | 'keahlian' | 'wilayah' | 'kemampuan'
export const ways: readonly Way[] = ['jenis', 'keahlian', 'wilayah', 'kemampuan']

/** The makers of one kind, skill, place or capacity: a page of its own, reached by a link. */
export interface Shelf {
  readonly way: Way
  readonly slug: string
  readonly label: LocalText
  readonly makers: readonly Producer[]
}

/** Works in a week that a partner asks for: steps, each at least this many. */
const steps = [10, 25, 50, 100, 250]

/**
 * The ways through the directory that lead to some of the makers but not to all of them, in the order in which they are
 * shown. An individual is found under the province alone: a person is not to be looked for by kabupaten.
 */
export function directory(producers: readonly Producer[], products: readonly Product[]): readonly Shelf[] {
  const weekly = new Map(capacities(producers, products).map(({ maker, weekly }) => [maker.id, weekly]))
  const shelves = [
    ...grouped('jenis', producers, ({ kind }) => [[kind.replaceAll('_', '-'), kindLabel(kind)]]),
    ...grouped('keahlian', producers, ({ skills }) => skills.map((skill) => [slugOf(skill.id), skill])),
    ...grouped('wilayah', producers, (maker) => placesOf(maker).map((code) => [code, regionLabel(code)])),
    ...grouped('kemampuan', producers, ({ id }) =>
      steps.filter((step) => (weekly.get(id) ?? 0) >= step).map((step) => [String(step), stepLabel(step)]),
    ),
  ]
  return shelves.filter(({ makers }) => makers.length < producers.length)
}

/** The codes of the regions where a maker is looked for, the largest first. */
export function placesOf({ kind, regionCode }: Pick<Producer, 'kind' | 'regionCode'>): readonly string[] {
  const province = regionCode.slice(0, 2)
  return kind === 'individual' || regionCode.length < 4 ? [province] : [province, regionCode.slice(0, 4)]
}

/** Region codes as people say them. */
export function regionName(code: string): string {
  const found = code.length === 2 ? provinces().find((province) => province.code === code) : regencies().get(code)
  if (!found) throw new Error(`there is no region ${code}`)
  return found.name
}

function grouped(
  way: Way,
  producers: readonly Producer[],
  keysOf: (maker: Producer) => readonly (readonly [slug: string, label: LocalText])[],
): readonly Shelf[] {
  const shelves = new Map<string, { readonly label: LocalText; readonly makers: Producer[] }>()
  for (const maker of producers) {
    for (const [slug, label] of keysOf(maker)) {
      const shelf = shelves.get(slug) ?? { label, makers: [] }
      shelves.set(slug, shelf)
      if (!shelf.makers.includes(maker)) shelf.makers.push(maker)
    }
  }
  return [...shelves]
    .map(([slug, { label, makers }]) => ({ way, slug: `${way}-${slug}`, label, makers }))
    .sort((a, b) => a.slug.localeCompare(b.slug, 'id', { numeric: true }))
}

const inBoth = (text: (language: 'id' | 'en') => string): LocalText => ({ id: text('id'), en: text('en') })
const kindLabel = (kind: Producer['kind']) => inBoth((language) => storefront(language).producer.kinds[kind])
const stepLabel = (step: number) => inBoth((language) => directoryTexts(language).atLeast(step))
/** Names of places are the same in every language. */
const regionLabel = (code: string) => inBoth(() => regionName(code))
const slugOf = (name: string) =>
  name
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
