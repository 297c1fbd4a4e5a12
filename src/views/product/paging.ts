/** Cards on a page of a list: with their pictures' addresses they fit in the first window of a connection. */
export const worksOnPage = 24
/** On a page that tells more than a list does. */
export const worksBeside = 12

export interface ListPage<Thing> {
  readonly shown: readonly Thing[]
  /** Counted from 1. */
  readonly number: number
  readonly pages: number
}

interface Sizes {
  /** On the first page, which may have more to say. */
  readonly first: number
  readonly each: number
}

const even: Sizes = { first: worksOnPage, each: worksOnPage }

/** One page of a list; a number beyond the last shows the last. */
export function listPage<Thing>(
  things: readonly Thing[],
  number: number,
  { first, each }: Sizes = even,
): ListPage<Thing> {
  const pages = 1 + Math.max(0, Math.ceil((things.length - first) / each))
  const page = Math.min(Math.max(1, number), pages)
  const start = page === 1 ? 0 : first + (page - 2) * each
  return { shown: things.slice(start, page === 1 ? first : start + each), number: page, pages }
}

/** The pages of a list after its first, which alone stands at the list's own address: 2, 3, … */
export function laterPages(count: number, { first, each }: Sizes = even): readonly number[] {
  const later = Math.max(0, Math.ceil((count - first) / each))
  return Array.from({ length: later }, (_, index) => index + 2)
}

/** The address of a page of the list at `path`. */
export function pagePath(path: string, number: number): string {
  return number === 1 ? path : `${path}${number}/`
}

/** A maker's works: the first page is the maker's own. */
export const besideMaker: Sizes = { first: worksBeside, each: worksOnPage }

/** How many of each group a page shows that shows some of all: all where they are few, else equally many of each. */
export function shareOf(counts: readonly number[], most: number): number {
  const all = counts.reduce((sum, count) => sum + count, 0)
  return all <= most ? most : Math.max(2, Math.floor(most / Math.max(1, counts.length)))
}
