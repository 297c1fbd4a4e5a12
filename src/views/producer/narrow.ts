import type { Producer } from '#content/shop.ts'
import type { Language } from '#core/language.ts'
import { directoryPath, narrowedDirectoryPath, producersPath } from '#core/paths.ts'
import { type Shelf, type Way, ways } from './directory.ts'

/** What makers should have in common: at most one shelf of each way, in the order of the ways. */
export type Choice = readonly Shelf[]

/** Reads any query there is (`?jenis=kube&keahlian=jahit`); what names no shelf is left out. */
export function choiceOf(shelves: readonly Shelf[], query: URLSearchParams): Choice {
  return ways.flatMap((way) => {
    const value = query.get(way)
    return shelves.find(({ slug }) => value !== null && slug === `${way}-${value}`) ?? []
  })
}

/** The makers who stand on every shelf of the choice. */
export function makersOf([first, ...others]: Choice, producers: readonly Producer[]): readonly Producer[] {
  const all = first?.makers ?? producers
  return all.filter((maker) => others.every(({ makers }) => makers.includes(maker)))
}

/** The one address of a choice: a page of its own for one shelf, a query for several, all makers for none. */
export function choicePath(language: Language, choice: Choice): string {
  const [first, ...others] = choice
  if (!first) return producersPath(language)
  if (others.length === 0) return directoryPath(language, first.slug)
  const query = new URLSearchParams(choice.map(({ way, slug }) => [way, slug.slice(way.length + 1)]))
  return `${narrowedDirectoryPath(language)}?${query}`
}

export const without = (choice: Choice, shelf: Shelf): Choice => choice.filter(({ slug }) => slug !== shelf.slug)

export interface Option {
  readonly shelf: Shelf
  readonly isChosen: boolean
  /** Where it leads: with this shelf, in the place of another of its way; without it where it is chosen. */
  readonly leadsTo: Choice
  /** How many are found there. */
  readonly count: number
}

/** The ways on from a choice, none of which leads to nobody. */
export function optionsOf(
  shelves: readonly Shelf[],
  choice: Choice,
  producers: readonly Producer[],
): readonly { readonly way: Way; readonly options: readonly Option[] }[] {
  return ways
    .map((way) => ({
      way,
      options: shelves
        .filter((shelf) => shelf.way === way)
        .map((shelf) => optionOf(shelf, choice, producers))
        .filter(({ isChosen, count }) => isChosen || count > 0),
    }))
    .filter(({ options }) => options.length > 0)
}

function optionOf(shelf: Shelf, choice: Choice, producers: readonly Producer[]): Option {
  const isChosen = choice.some(({ slug }) => slug === shelf.slug)
  const others = choice.filter(({ way }) => way !== shelf.way)
  const leadsTo = isChosen ? without(choice, shelf) : inOrder([...others, shelf])
  return { shelf, isChosen, leadsTo, count: makersOf(leadsTo, producers).length }
}

const inOrder = (choice: Choice): Choice => choice.toSorted((a, b) => ways.indexOf(a.way) - ways.indexOf(b.way))
