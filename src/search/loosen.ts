import type { Arrives } from './arrival.ts'
import { find } from './find.ts'
import type { Shelf } from './shelf.ts'
import { type FacetName, facetNames, noWish, type Wish } from './wish.ts'

/** One thing that was wished, and the wish without it. */
export interface Part {
  readonly kind: 'words' | 'price' | 'arrival' | 'filters' | FacetName
  /** A facet's value; empty for the rest. */
  readonly value: string
  readonly without: Wish
}

/** Each thing wished, in the order of the form; without it one begins again at the first page. */
export function partsOf(wish: Wish): readonly Part[] {
  const part = (kind: Part['kind'], value: string, change: Partial<Wish>): Part => ({
    kind,
    value,
    without: { ...wish, page: 1, ...change },
  })
  return [
    ...(wish.words ? [part('words', '', { words: '' })] : []),
    ...facetNames.flatMap((name) =>
      wish.chosen[name].map((value) =>
        part(name, value, {
          chosen: { ...wish.chosen, [name]: wish.chosen[name].filter((other) => other !== value) },
        }),
      ),
    ),
    ...(wish.from !== null || wish.upTo !== null ? [part('price', '', { from: null, upTo: null })] : []),
    ...(wish.city || wish.before ? [part('arrival', '', { city: '', before: null })] : []),
  ]
}

export interface Loosened extends Part {
  readonly total: number
}

/**
 * Where nothing was found: what to let go of, and how much is found then, most first. Only what helps; where no single
 * thing does, everything but the words.
 */
export function loosen(shelf: Shelf, wish: Wish, arrives: Arrives | null): readonly Loosened[] {
  const counted = (part: Part): Loosened => ({ ...part, total: find(shelf, part.without, arrives).total })
  const helps = ({ total }: Loosened) => total > 0
  const single = partsOf(wish).map(counted).filter(helps)
  if (single.length > 0) return single.toSorted((a, b) => b.total - a.total)
  const withoutFilters = counted({ kind: 'filters', value: '', without: { ...noWish, words: wish.words } })
  return wish.words && withoutFilters.total > 0 ? [withoutFilters] : []
}
