import MiniSearch from 'minisearch'
import type { Catalog } from '#content/port.ts'
import type { Availability, Category, Product, Variant } from '#content/shop.ts'
import type { LocalText } from '#core/language.ts'
import { piecesLeft } from '#core/pieces-left.ts'
import { stem, wordsIn } from './stem.ts'
import { type FacetName, slugIn } from './wish.ts'

/** The catalogue made ready to be searched: once for each catalogue, then asked many times. */
export interface Shelf {
  readonly goods: readonly Goods[]
  readonly words: MiniSearch
  /** Every value of every facet, in the order in which it is shown. */
  readonly values: Readonly<Record<FacetName, readonly FacetValue[]>>
}

export interface FacetValue {
  readonly value: string
  /** Only where the catalogue itself names it; the rest is named by the shop's texts. */
  readonly name?: LocalText
}

/** One product with what it is filtered by. Its place in `goods` is its number. */
export interface Goods {
  readonly product: Product
  readonly has: Readonly<Record<Exclude<FacetName, 'ada'>, readonly string[]>>
  readonly offers: readonly Offer[]
}

export interface Offer {
  readonly variant: Variant
  readonly readiness: Readiness
}

/** `siap` lies ready, `pesan` is made when ordered, `satu` one of a kind, `galeri` shown only, `habis` sold. */
export type Readiness = 'siap' | 'pesan' | 'satu' | 'galeri' | 'habis'
const readinesses: readonly Readiness[] = ['siap', 'satu', 'pesan', 'galeri', 'habis']

const fields = ['title', 'aliases', 'kinds', 'maker', 'summary'] as const

export function shelve(catalog: Pick<Catalog, 'products' | 'categories'>): Shelf {
  const goods = catalog.products.map(goodsOf)
  const words = new MiniSearch<Record<(typeof fields)[number], string> & { id: number }>({
    fields: [...fields],
    tokenize: (text) => [...wordsIn(text)],
    processTerm: stem,
    searchOptions: {
      boost: { title: 5, aliases: 4, kinds: 3, maker: 2 },
      prefix: (term) => term.length >= 3,
      fuzzy: (term) => (term.length >= 5 ? 0.2 : false),
      maxFuzzy: 2,
      combineWith: 'AND',
    },
  })
  words.addAll(goods.map(({ product }, id) => ({ id, ...textsOf(product) })))
  return { goods, words, values: valuesOf(goods, catalog.categories) }
}

const shelved = new WeakMap<object, Shelf>()

/** The shelf of a catalogue that is kept: made when it is first asked for, gone with its catalogue. */
export function shelfOf(catalog: Pick<Catalog, 'products' | 'categories'>): Shelf {
  const known = shelved.get(catalog) ?? shelve(catalog)
  shelved.set(catalog, known)
  return known
}

function goodsOf(product: Product): Goods {
  return {
    product,
    has: {
      kategori: product.categories.map(({ slug }) => slug),
      bahan: product.materials.map(({ id }) => slugIn(id)),
      jenis: [product.producer.kind],
      tempat: [product.producer.regionCode],
    },
    offers: product.variants.map((variant) => ({ variant, readiness: readinessOf(variant.availability) })),
  }
}

export function readinessOf(availability: Availability): Readiness {
  switch (availability.kind) {
    case 'in_stock':
      return piecesLeft(availability) > 0 ? 'siap' : 'habis'
    case 'one_of_a_kind':
      return piecesLeft(availability) > 0 ? 'satu' : 'habis'
    case 'made_to_order':
      return availability.weeklyCapacity > 0 ? 'pesan' : 'galeri'
    case 'gallery_only':
      return 'galeri'
  }
}

// Both languages lie in one index: a visitor to the English pages may well type `mukena`.
const both = (texts: readonly LocalText[]) => texts.map(({ id, en = '' }) => `${id} ${en}`).join(' ')

function textsOf(product: Product) {
  const { title, aliases, categories, techniques, materials, producer, summary, variants } = product
  const options = variants.flatMap((variant) => variant.options.map(({ value }) => value))
  return {
    title: both([title]),
    aliases: aliases.join(' '),
    kinds: both([...categories.map((one) => one.title), ...techniques.map((one) => one.title), ...materials]),
    maker: both([producer.name, producer.place]),
    summary: both([summary, ...options]),
  }
}

/** Only values that some product has; categories as the shop orders them, the rest by how many have them. */
function valuesOf(goods: readonly Goods[], categories: readonly Category[]): Shelf['values'] {
  const of = (name: Exclude<FacetName, 'ada'>, nameOf: (product: Product, value: string) => LocalText | undefined) => {
    const found = new Map<string, { count: number; name?: LocalText }>()
    for (const { product, has } of goods) {
      for (const value of has[name]) {
        const known = found.get(value)
        const text = known?.name ?? nameOf(product, value)
        found.set(value, { count: (known?.count ?? 0) + 1, ...(text ? { name: text } : {}) })
      }
    }
    const values = [...found].toSorted(([a, x], [b, y]) => y.count - x.count || (a < b ? -1 : 1))
    return values.map(([value, { name }]) => ({ value, ...(name ? { name } : {}) }))
  }
  const offered = new Set(goods.flatMap(({ offers }) => offers.map(({ readiness }) => readiness)))
  const rank = new Map(categories.map(({ slug }, index) => [slug, index]))
  const last = categories.length
  return {
    kategori: of('kategori', ({ categories: own }, value) => own.find(({ slug }) => slug === value)?.title).toSorted(
      (a, b) => (rank.get(a.value) ?? last) - (rank.get(b.value) ?? last),
    ),
    bahan: of('bahan', ({ materials }, value) => materials.find(({ id }) => slugIn(id) === value)),
    jenis: of('jenis', () => undefined),
    tempat: of('tempat', ({ producer }) => producer.place),
    ada: readinesses.filter((readiness) => offered.has(readiness)).map((value) => ({ value })),
  }
}
