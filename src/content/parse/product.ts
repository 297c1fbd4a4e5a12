import type { Category, ProducerSummary, Product, Technique } from '../shop.ts'
import { readAwards } from './awards.ts'
import { readMarks } from './marks.ts'
import { mayStandBeside, readPerson } from './person.ts'
import { needPicture } from './picture.ts'
import { publishedOf } from './published.ts'
import { localRichText } from './rich-text.ts'
import type { ProductRow } from './rows.ts'
import { localText, needSlug, needText, optional } from './text.ts'
import { need, needOneOf, Unfit } from './unfit.ts'
import { readVariant } from './variant.ts'

/** What a product refers to, by document id. */
export interface Shelves {
  readonly producers: ReadonlyMap<string, ProducerSummary>
  readonly categories: ReadonlyMap<string, Category>
  readonly techniques: ReadonlyMap<string, Pick<Technique, 'id' | 'slug' | 'title'>>
  /** SKUs that stand in more than one place: nobody can say what such a SKU costs. */
  readonly doubledSkus: ReadonlySet<string>
}

/** More than any page can show, or anybody choose from. */
const mostVariants = 200
const mostPictures = 60

/** Comes after every rank that the Studio gives. */
const lastOfAll = '~'

/** A product that can be shown; Unfit names the first reason why not. */
export function readProduct(row: ProductRow, shelves: Shelves): Product {
  const producer = shelves.producers.get(need(row.producerId, 'producer'))
  const options = row.options ?? []
  const variants = (row.variants ?? []).map((variant) => readVariant(variant, options))
  const doubled = variants.find(({ id }) => shelves.doubledSkus.has(id))
  if (variants.length === 0) throw new Unfit('there is no variant')
  if (variants.length > mostVariants) throw new Unfit('there are too many variants')
  if (doubled) throw new Unfit(`SKU ${doubled.id} is used twice`)
  if ((row.pictures ?? []).length > mostPictures) throw new Unfit('there are too many pictures')
  const pictures = (row.pictures ?? []).map((picture, index) => {
    const shown = needPicture(picture, `picture ${index + 1}`)
    const marks = readMarks(picture.marks, shown, shelves.techniques)
    return marks.length > 0 ? { ...shown, marks } : shown
  })
  if (pictures.length === 0) throw new Unfit('there is no picture')
  return {
    id: row._id,
    ...publishedOf(row),
    slug: needSlug(row.slug),
    title: needText(row.title, 'title'),
    summary: needText(row.summary, 'summary'),
    description: localRichText(row.description) ?? { id: [] },
    kind: needOneOf(row.kind, 'kind', ['goods', 'service']),
    producer: need(producer, `producer ${row.producerId}`),
    categories: found(row.categoryIds, shelves.categories),
    techniques: found(row.techniqueIds, shelves.techniques),
    ...readDetails(row, need(producer, `producer ${row.producerId}`).kind),
    pictures,
    variants,
    pickupOnly: row.pickupOnly ?? false,
    aliases: row.aliases ?? [],
    orderRank: row.orderRank ?? lastOfAll,
  }
}

function readDetails(row: ProductRow, kind: ProducerSummary['kind']) {
  const makers = (row.makers ?? []).flatMap(
    (maker) => (maker && mayStandBeside(maker, kind) && readPerson(maker)) || [],
  )
  return {
    materials: (row.materials ?? []).flatMap((name) => localText(name) ?? []),
    ...optional('dimensions', localText(row.dimensions)),
    ...optional('care', localText(row.care)),
    ...optional('packaging', localText(row.packaging)),
    ...optional('carriedOut', row.kind === 'service' ? localText(row.carriedOut) : undefined),
    ...optional('awards', row.awards?.length ? readAwards(row.awards) : undefined),
    ...optional('sizeTable', readSizeTable(row.sizeTable)),
    ...optional('makers', makers.length > 0 ? makers : undefined),
  }
}

function readSizeTable(row: ProductRow['sizeTable']): Product['sizeTable'] {
  if (!row) return undefined
  const columns = (row.columns ?? []).map(({ label }) => needText(label, 'column of the size table'))
  const rows = (row.rows ?? []).map(({ cells }) => cells ?? [])
  if (rows.some((cells) => cells.length !== columns.length)) throw new Unfit('a row of the size table is not as wide')
  return { columns, rows }
}

/** What ids lead to; a shelf that has been taken away does not keep a product from being shown. */
export function found<Thing>(ids: readonly (string | null)[] | null, things: ReadonlyMap<string, Thing>): Thing[] {
  return (ids ?? []).flatMap((id) => (id === null ? [] : (things.get(id) ?? [])))
}

/** SKUs that stand more than once among these rows, in one product or in several. */
export function doubledSkus(rows: readonly ProductRow[]): ReadonlySet<string> {
  const seen = new Set<string>()
  const doubled = new Set<string>()
  for (const sku of rows.flatMap(({ variants }) => (Array.isArray(variants) ? variants.map((one) => one?.sku) : []))) {
    if (sku === undefined) continue
    if (seen.has(sku)) doubled.add(sku)
    seen.add(sku)
  }
  return doubled
}
