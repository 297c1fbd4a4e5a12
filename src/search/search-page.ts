import { countingDay } from '#calendar/dispatch.ts'
import type { Catalog } from '#content/port.ts'
import { formatDay } from '#core/day.ts'
import { type Language, say } from '#core/language.ts'
import { searchTexts } from '#core/messages/search.ts'
import { storefront } from '#core/messages/storefront.ts'
import { formatRupiah, type Rupiah } from '#core/money.ts'
import { searchPath } from '#core/paths.ts'
import { arrivals } from './arrival.ts'
import { type Destination, destinationOf } from './destination.ts'
import { type Finding, find } from './find.ts'
import { type Loosened, loosen, type Part, partsOf } from './loosen.ts'
import { type FacetValue, type Shelf, shelfOf } from './shelf.ts'
import { type FacetName, facetNames, noWish, queryOf, type Wish, wishOf } from './wish.ts'

/** All that a page of results shows, in words and with links; each link is a state of its own. */
export interface SearchPage extends Pick<Finding, 'total' | 'hits' | 'page' | 'pages' | 'someWordsOnly'> {
  readonly wish: Wish
  /** The one address of this state. */
  readonly address: string
  readonly facets: readonly Facet[]
  /** What is asked for besides words, each with the way to do without. */
  readonly active: readonly { readonly label: string; readonly href: string }[]
  readonly withoutFilters: string
  /** Only where nothing was found. */
  readonly loosened: readonly { readonly label: string; readonly total: number; readonly href: string }[]
  readonly previous: string | null
  readonly next: string | null
  /** Where things should arrive, with places of the same name; null while none is known. */
  readonly destination: { readonly name: string; readonly others: readonly Other[] } | null
  readonly cityProblem: 'unknown' | 'missing' | null
}

interface Other {
  readonly name: string
  readonly href: string
}

export interface Facet {
  readonly name: FacetName
  readonly label: string
  readonly values: readonly {
    readonly value: string
    readonly label: string
    readonly count: number
    readonly isChosen: boolean
  }[]
}

/** The page for a query (`/cari/?…`). Pure: the catalogue and the time are given. */
export function searchPage(
  catalog: Pick<Catalog, 'products' | 'categories' | 'settings'>,
  query: URLSearchParams,
  language: Language,
  now: Date,
): SearchPage {
  const shelf = shelfOf(catalog)
  const wish = known(wishOf(query), shelf)
  const destination = destinationOf(wish.city)
  const arrives = destination && arrivals(catalog.settings, destination.regency.code, countingDay(now))
  const finding = find(shelf, wish, arrives)
  const href = (changed: Wish) => searchPath(language) + queryOf(changed)
  const name = nameIn(shelf, wish, destination, language)
  const link = (part: Part) => ({ label: name(part), href: href(part.without) })
  const loosenedLink = (part: Loosened) => {
    const { label, href } = link(part)
    return { label: part.kind === 'filters' ? label : searchTexts(language).without(label), href, total: part.total }
  }
  const { total, hits, page, pages, someWordsOnly } = finding
  return {
    ...{ wish, address: href(wish), total, hits, page, pages, someWordsOnly },
    facets: facetNames.map((facet) => facetOf(facet, shelf, wish, finding, language)),
    active: partsOf(wish)
      .filter(({ kind }) => kind !== 'words')
      .map(link),
    withoutFilters: href({ ...noWish, words: wish.words, order: wish.order }),
    loosened: total > 0 ? [] : loosen(shelf, wish, arrives).map(loosenedLink),
    previous: page > 1 ? href({ ...wish, page: page - 1 }) : null,
    next: page < pages ? href({ ...wish, page: page + 1 }) : null,
    destination: destination && {
      name: destination.regency.name,
      others: destination.others.map((other) => ({ name: other.name, href: href({ ...wish, city: other.name }) })),
    },
    cityProblem: destination ? null : wish.city ? 'unknown' : wish.before ? 'missing' : null,
  }
}

/** Values that nothing in the shop has are no wish. */
function known(wish: Wish, { values }: Shelf): Wish {
  const some = (name: FacetName) => wish.chosen[name].filter((value) => values[name].some((one) => one.value === value))
  const [kategori, bahan, jenis, tempat, ada] = [
    some('kategori'),
    some('bahan'),
    some('jenis'),
    some('tempat'),
    some('ada'),
  ]
  return { ...wish, chosen: { kategori, bahan, jenis, tempat, ada } }
}

function facetOf(name: FacetName, shelf: Shelf, wish: Wish, { counts }: Finding, language: Language): Facet {
  const values = shelf.values[name].map((one) => ({
    value: one.value,
    label: labelOf(name, one, language),
    count: counts[name].get(one.value) ?? 0,
    isChosen: wish.chosen[name].includes(one.value),
  }))
  const label = searchTexts(language).facets[name]
  return { name, label, values: values.filter(({ count, isChosen }) => count > 0 || isChosen) }
}

function labelOf(name: FacetName, { value, name: own }: FacetValue, language: Language): string {
  if (own) return say(own, language)
  const texts: Readonly<Record<string, string>> =
    name === 'ada' ? searchTexts(language).ready : storefront(language).producer.kinds
  return texts[value] ?? value
}

/** What was wished, in words: for chips and for what to let go of. */
function nameIn(shelf: Shelf, wish: Wish, destination: Destination | null, language: Language) {
  const texts = searchTexts(language)
  return ({ kind, value }: Part): string => {
    switch (kind) {
      case 'words':
        return `“${wish.words}”`
      case 'filters':
        return texts.withoutFilters
      case 'price':
        return priceWords(wish, language)
      case 'arrival': {
        const city = destination?.regency.name ?? wish.city
        if (!city) return texts.before
        return wish.before ? texts.arrivesInBefore(city, formatDay(wish.before, language)) : texts.arrivesIn(city)
      }
      default:
        return labelOf(kind, shelf.values[kind].find((one) => one.value === value) ?? { value }, language)
    }
  }
}

function priceWords({ from, upTo }: Wish, language: Language): string {
  const texts = searchTexts(language)
  const rupiah = (amount: Rupiah) => formatRupiah(amount, language)
  if (from !== null && upTo !== null) return texts.priceBetween(rupiah(from), rupiah(upTo))
  return from === null ? texts.priceUpTo(rupiah(upTo ?? 0)) : texts.priceFrom(rupiah(from))
}
