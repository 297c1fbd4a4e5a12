import type { Product } from '#content/shop.ts'
import type { Day } from '#core/day.ts'
import type { Arrives } from './arrival.ts'
import { matching } from './match.ts'
import type { Goods, Offer, Shelf } from './shelf.ts'
import { type FacetName, facetNames, type Order, type Wish } from './wish.ts'

export interface Hit {
  readonly product: Product
  /** By when the fitting variant that comes first is there; null without a destination, or where nothing goes there. */
  readonly arrivesBy: Day | null
}

export interface Finding {
  readonly total: number
  /** This page's. */
  readonly hits: readonly Hit[]
  /** From 1; the last one where fewer were found than the wish's page needs. */
  readonly page: number
  readonly pages: number
  /** For each value, how many are found with this value alone in its facet and all else as wished; absent is none. */
  readonly counts: Readonly<Record<FacetName, ReadonlyMap<string, number>>>
  /** Nothing has all the words; what is shown has some of them. */
  readonly someWordsOnly: boolean
}

/** Few enough that a page of results comes in with its first packets, like every other page. */
export const perPage = 18

/** What passes the filters, with the variants that do and how well its words fit. */
interface Found {
  readonly number: number
  readonly goods: Goods
  readonly fits: readonly Offer[]
  readonly score: number
}

/**
 * What of the shelf fits a wish. Price, readiness and arrival must fit one and the same variant, and everything wished
 * must fit together; values within a facet are alternatives. Pure: `arrives` brings the calendar along, null where no
 * destination is known (then `before` is not looked at).
 */
export function find(shelf: Shelf, wish: Wish, arrives: Arrives | null): Finding {
  const { scores, someWordsOnly } = matching(shelf, wish.words)
  const tally = newTally()
  const found: Found[] = []
  shelf.goods.forEach((goods, number) => {
    if (scores && !scores.has(number)) return
    const inReach = goods.offers.filter((offer) => isInReach(goods.product, offer, wish, arrives))
    if (inReach.length === 0) return
    const has = { ...goods.has, ada: inReach.map(({ readiness }) => readiness) }
    const misses = facetNames.filter((name) => !fitsFacet(wish.chosen[name], has[name]))
    for (const name of facetNames) {
      // A value counts where nothing but its own facet stands in the way.
      if (misses.every((missed) => missed === name)) add(tally[name], has[name])
    }
    if (misses.length > 0) return
    const fits = inReach.filter(({ readiness }) => fitsFacet(wish.chosen.ada, [readiness]))
    found.push({ number, goods, fits, score: scores?.get(number) ?? 0 })
  })
  found.sort(by[wish.order])
  const pages = Math.max(1, Math.ceil(found.length / perPage))
  const page = Math.min(wish.page, pages)
  const hits = found.slice((page - 1) * perPage, page * perPage).map((one) => hitOf(one, arrives))
  return { total: found.length, hits, page, pages, counts: tally, someWordsOnly }
}

function isInReach(product: Product, { variant }: Offer, wish: Wish, arrives: Arrives | null): boolean {
  if (wish.from !== null && variant.price < wish.from) return false
  if (wish.upTo !== null && variant.price > wish.upTo) return false
  if (wish.before === null || !arrives) return true
  const day = arrives(product, variant)
  return day !== null && day <= wish.before
}

function fitsFacet(chosen: readonly string[], has: readonly string[]): boolean {
  return chosen.length === 0 || has.some((value) => chosen.includes(value))
}

const newTally = (): Record<FacetName, Map<string, number>> => ({
  kategori: new Map(),
  bahan: new Map(),
  jenis: new Map(),
  tempat: new Map(),
  ada: new Map(),
})

function add(counts: Map<string, number>, values: readonly string[]): void {
  for (const value of new Set(values)) counts.set(value, (counts.get(value) ?? 0) + 1)
}

const lowest = ({ fits }: Found) => Math.min(...fits.map(({ variant }) => variant.price))

/** Whatever is equal stays as the shop lays it out. */
const by: Readonly<Record<Order, (a: Found, b: Found) => number>> = {
  cocok: (a, b) => b.score - a.score || a.number - b.number,
  pilihan: (a, b) => a.number - b.number,
  termurah: (a, b) => lowest(a) - lowest(b) || a.number - b.number,
  termahal: (a, b) => lowest(b) - lowest(a) || a.number - b.number,
}

function hitOf({ goods: { product }, fits }: Found, arrives: Arrives | null): Hit {
  const days = fits.flatMap(({ variant }) => arrives?.(product, variant) ?? [])
  return { product, arrivesBy: days.sort()[0] ?? null }
}
