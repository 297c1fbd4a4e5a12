import { type AssortmentEntry, assortment } from '../assortment.ts'
import { type Doc, items, line, picture, reference, references, rich, slug, text } from './build.ts'
import { bojonegoro } from './products/bojonegoro.ts'
import { jabar } from './products/jabar.ts'
import { mojokerto } from './products/mojokerto.ts'
import { pasuruan } from './products/pasuruan.ts'
import type { MarkSeed, OptionSeed, ProductSeed, SizeTableSeed, VariantSeed } from './products/product-seed.ts'
import { psbr } from './products/psbr.ts'
import { pstw } from './products/pstw.ts'
import { rsbl } from './products/rsbl.ts'
import { sidoarjo } from './products/sidoarjo.ts'

const seeds = new Map(
  [sidoarjo, pstw, psbr, rsbl, mojokerto, jabar, pasuruan, bojonegoro].flat().map((seed) => [seed.slug, seed]),
)

function optionOf({ code, name, values }: OptionSeed) {
  const labels = Object.entries(values).map(([value, label]) => ({ code: value, label: line(label) }))
  return { code, name: line(name), values: items('optionValue', labels) }
}

function variantOf({ sku, price, grams, stock, choose, packed }: VariantSeed) {
  const [length, width, height] = packed ?? []
  return {
    sku,
    choices: items(
      'choice',
      Object.entries(choose ?? {}).map(([option, value]) => ({ option, value })),
    ),
    price,
    // The articles give no prices.
    samplePrice: true,
    weightGrams: grams,
    ...(packed ? { packedCm: { _type: 'packedSize', length, width, height } } : {}),
    availability: { _type: 'availability', ...stock },
  }
}

const markOf = ({ label, guide, x, y }: MarkSeed) => ({ label: line(label), guide: reference(guide), x, y })

function sizeTableOf({ columns, rows }: SizeTableSeed) {
  return {
    _type: 'sizeTable',
    columns: items(
      'sizeColumn',
      columns.map((label) => ({ label: line(label) })),
    ),
    rows: items(
      'sizeRow',
      rows.map((cells) => ({ cells })),
    ),
  }
}

/** What is put forward first, then the rest as the assortment has it. */
const inOrder = assortment
  .flatMap(({ slug }) => seeds.get(slug) ?? [])
  .toSorted((a, b) => (a.featured ?? seeds.size) - (b.featured ?? seeds.size))
const placeOf = (seed: ProductSeed) => inOrder.indexOf(seed)

/** A rank as the Studio's dragged list writes them (LexoRank), with room for others in between. */
const rankAt = (place: number) => `0|${(36 ** 5 + place * 36 ** 3).toString(36)}:`

const prefixed = (prefix: string, ids: readonly string[] = []) => references(ids.map((id) => `${prefix}-${id}`))

function documentOf(entry: AssortmentEntry, seed: ProductSeed): Doc {
  return {
    _id: `product-${entry.slug}`,
    _type: 'product',
    title: line([entry.title, seed.english]),
    slug: slug(entry.slug),
    kind: seed.service ? 'service' : 'goods',
    producer: reference(entry.producer),
    summary: text(seed.summary),
    description: rich(seed.about),
    pictures: ([1, 2] as const).map((view) => ({
      _key: `view-${view}`,
      ...picture(`${entry.slug}-${view}`),
      ...(seed.marks?.[view].length ? { marks: items('mark', seed.marks[view].map(markOf)) } : {}),
    })),
    categories: prefixed('category', seed.categories),
    options: items('option', (seed.options ?? []).map(optionOf)),
    variants: items('variant', seed.variants.map(variantOf)),
    pickupOnly: seed.pickupOnly ?? false,
    orderRank: rankAt(placeOf(seed)),
    materials: prefixed('material', seed.materials),
    techniques: prefixed('technique', seed.techniques),
    ...(seed.dimensions ? { dimensions: text(seed.dimensions) } : {}),
    ...(seed.sizes ? { sizeTable: sizeTableOf(seed.sizes) } : {}),
    ...(seed.care ? { care: text(seed.care) } : {}),
    ...(seed.packaging ? { packaging: text(seed.packaging) } : {}),
    ...(seed.carriedOut ? { carriedOut: text(seed.carriedOut) } : {}),
    aliases: seed.aliases ?? [],
  }
}

/** One document for each entry of the assortment, in its order; an entry without its text stops the writing. */
export const products: readonly Doc[] = assortment.map((entry) => {
  const seed = seeds.get(entry.slug)
  if (!seed) throw new Error(`nobody has written about ${entry.slug}`)
  return documentOf(entry, seed)
})
