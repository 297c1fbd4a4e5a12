import { readHome } from './parse/home.ts'
import { readImpact, readPartner } from './parse/partner.ts'
import { readProducer, summaryOf } from './parse/producer.ts'
import { doubledSkus, readProduct } from './parse/product.ts'
import * as read from './parse/reading.ts'
import { readSettings } from './parse/settings.ts'
import { type ContentProblem, readEach } from './parse/unfit.ts'
import type { Catalog } from './port.ts'
import type { CATALOG_QUERY_RESULT, FOR_SALE_QUERY_RESULT } from './sanity.types.ts'
import type { Product, ShopSettings } from './shop.ts'

interface Read<Thing> {
  readonly things: readonly Thing[]
  readonly problems: readonly ContentProblem[]
}

const byId = <Thing extends { readonly id: string }>(things: readonly Thing[]): ReadonlyMap<string, Thing> =>
  new Map(things.map((thing) => [thing.id, thing]))

type Goods = Pick<FOR_SALE_QUERY_RESULT, 'products' | 'producers' | 'categories' | 'techniques'>

/** Products with all they refer to; the same reading for a build and at the till. */
function readGoods(rows: Goods, regions: ReadonlySet<string>) {
  const producers = readEach('producer', rows.producers, (row) => readProducer(row, regions))
  const categories = readEach('category', rows.categories, read.readCategory)
  const techniques = readEach('technique', rows.techniques, read.readTechnique)
  const summaries = byId(producers.things.map(summaryOf))
  const guides = techniques.things.map(({ id, slug, title }) => ({ id, slug, title }))
  const shelves = {
    producers: summaries,
    categories: byId(categories.things),
    techniques: byId(guides),
    doubledSkus: doubledSkus(rows.products),
  }
  const products = readEach('product', rows.products, (row) => readProduct(row, shelves))
  return { products, producers, categories, techniques, summaries }
}

/** What editors dragged to the front comes first on every page (docs/decisions/190). */
function inShopOrder(products: readonly Product[]): readonly Product[] {
  const place = ({ orderRank, id }: Product) => `${orderRank} ${id}`
  return products.toSorted((a, b) => (place(a) < place(b) ? -1 : 1))
}

/**
 * The catalogue of one answer of the CMS. A document that cannot be shown is left out and its reason told; throws
 * ContentError when the front page or the settings are missing (docs/decisions).
 */
export function readCatalog(
  rows: Omit<CATALOG_QUERY_RESULT, 'approvals' | 'subjects' | 'withdrawals'>,
  regions: ReadonlySet<string>,
): { readonly catalog: Catalog; readonly problems: readonly ContentProblem[] } {
  const goods = readGoods(rows, regions)
  const stories = readEach('story', rows.stories, (row) => read.readStory(row, goods.summaries))
  const testimonials = readEach('testimonial', rows.testimonials, (row) => read.readTestimonial(row, goods.summaries))
  const programs = readEach('program', rows.programs, (row) => read.readProgram(row, goods.summaries))
  const fairs = readEach('fair', rows.fairs, (row) => read.readFair(row, goods.summaries))
  const partners = readEach('partner', rows.partners, readPartner)
  const impact = readEach('impact', rows.impact ? [{ ...rows.impact, _id: 'impact' }] : [], readImpact)
  const pages = readEach('page', rows.pages, read.readPage)
  const lists = {
    products: inShopOrder(goods.products.things),
    producers: goods.producers.things,
    categories: goods.categories.things,
    techniques: goods.techniques.things,
    stories: stories.things,
    testimonials: testimonials.things,
    programs: programs.things,
    fairs: fairs.things,
    partners: partners.things,
    pages: pages.things,
  }
  const { home, problems } = readHome(rows.home, lists)
  // Causes before what follows from them: a maker, then the products that lack one.
  const all: readonly Read<unknown>[] = [goods.producers, goods.categories, goods.techniques, goods.products]
  const others: readonly Read<unknown>[] = [stories, testimonials, programs, fairs, partners, impact, pages]
  const leftOut = [...[...all, ...others].flatMap((one) => one.problems), ...problems]
  const settings = readSettings(rows.settings, regions)
  return {
    catalog: { ...lists, impact: impact.things[0] ?? null, home, settings, problems: leftOut },
    problems: leftOut,
  }
}

/** What the till asked for. Throws ContentError when the settings are missing. */
export function readForSale(
  rows: Omit<FOR_SALE_QUERY_RESULT, 'approvals' | 'subjects'>,
  regions: ReadonlySet<string>,
): {
  readonly products: readonly Product[]
  readonly settings: ShopSettings
  readonly problems: readonly ContentProblem[]
} {
  const { products, producers } = readGoods(rows, regions)
  const settings = readSettings(rows.settings, regions)
  return { products: products.things, settings, problems: [...products.problems, ...producers.problems] }
}
