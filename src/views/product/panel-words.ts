import type { Product, Variant } from '#content/shop.ts'
import type { Language } from '#core/language.ts'
import { storefront } from '#core/messages/storefront.ts'
import { availabilityOf, type LiveState } from './availability-text.ts'

/** What stands above a product's form, and at each of its choices. */
export interface PanelWords {
  readonly says: string
  readonly why: string
  readonly variants: readonly {
    readonly variant: Variant
    /** Only where the choices differ, or where one is gone. */
    readonly remark: string
    readonly forSale: boolean
  }[]
}

/** The same words for the page that is built and for what corrects it later: what differs is true of now. */
export function panelWords(
  product: Product,
  language: Language,
  live: ReadonlyMap<string, LiveState> = new Map(),
): PanelWords {
  const texts = storefront(language).product
  const states = product.variants.map((variant) => ({
    variant,
    ...availabilityOf(product, variant, language, live.get(variant.id)),
  }))
  const forSale = states.filter((state) => state.forSale)
  const sentences = new Set((forSale.length > 0 ? forSale : states).map(({ text }) => text))
  const differ = new Set(forSale.map(({ text }) => text)).size > 1
  const has = (kind: string) => product.variants.some(({ availability }) => availability.kind === kind)
  const isGone = forSale.length === 0
  const says = (text: string) => states.some((state) => state.text === text)
  return {
    says: [...sentences].join(' · '),
    why: has('gallery_only')
      ? texts.galleryOnlyWhy
      : isGone && says(texts.beingPaid)
        ? texts.beingPaidWhy
        : isGone
          ? says(texts.soldOut)
            ? texts.soldOutWhy
            : ''
          : has('one_of_a_kind')
            ? texts.oneOnlyWhy
            : '',
    variants: states.map(({ variant, text, forSale }) => ({
      variant,
      forSale,
      remark: differ || !forSale ? text : '',
    })),
  }
}
