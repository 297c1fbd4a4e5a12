import type { Product, Variant } from '#content/shop.ts'
import { paperCardTexts } from '#core/messages/paper-cards.ts'
import { formatRupiah } from '#core/money.ts'
import type { Motif } from '#core/motif/motif.ts'
import { motifOfMaker } from '#core/motif/of-maker.ts'
import { optionsText } from '#core/options-text.ts'
import { absolute, productPath } from '#core/paths.ts'
import { oneLine } from './marks.ts'

const t = paperCardTexts('id')

/** A price card: one a product. */
export interface PriceCard {
  readonly title: string
  readonly price: string
  readonly maker: string
  readonly materials: string
  readonly story: string
  readonly url: string
  /** The maker's cloth. */
  readonly motif: Motif
}

/** A shelf label: one a variant. */
export interface ShelfLabel {
  readonly title: string
  readonly options: string
  readonly sku: string
  readonly price: string
  readonly url: string
}

const marked = (price: string, isSample: boolean) => (isSample ? `${price} (${t.sample})` : price)

/** "Rp 350.000", or "mulai Rp 350.000" where variants differ; a price that no source gives says so. */
export function priceText(variants: readonly Variant[]): string {
  const prices = variants.map(({ price }) => price)
  const lowest = Math.min(...prices)
  const shown = formatRupiah(lowest)
  const isSample = variants.some(({ price, samplePrice }) => price === lowest && samplePrice)
  return marked(prices.every((price) => price === lowest) ? shown : t.from(shown), isSample)
}

export function cardOf(product: Product, siteUrl: string): PriceCard {
  const { producer, materials } = product
  return {
    title: oneLine(product.title.id),
    price: priceText(product.variants),
    maker: oneLine(t.by(producer.name.id, producer.place.id)),
    materials: materials.length > 0 ? oneLine(t.materials(materials.map(({ id }) => id).join(', '))) : '',
    story: oneLine(product.summary.id),
    url: absolute(siteUrl, productPath('id', product.slug)),
    motif: motifOfMaker(producer),
  }
}

export function labelsOf(product: Product, siteUrl: string): readonly ShelfLabel[] {
  return product.variants.map((variant) => ({
    title: oneLine(product.title.id),
    options: oneLine(optionsText(variant, 'id')),
    sku: variant.id,
    price: marked(formatRupiah(variant.price), variant.samplePrice),
    url: absolute(siteUrl, productPath('id', product.slug)),
  }))
}
