import { workingDaysFor } from '#calendar/lead-time.ts'
import type { Product, Variant } from '#content/shop.ts'
import { assertNever } from '#core/assert-never.ts'
import type { Language } from '#core/language.ts'
import { storefront } from '#core/messages/storefront.ts'

/**
 * What a page built beforehand can honestly say of one piece: working days, never a date. Whether it can be put into a
 * cart is what the CMS counted; the till looks again.
 */
export function availabilityOf(
  product: Pick<Product, 'producer'>,
  { availability }: Pick<Variant, 'availability'>,
  language: Language,
): { readonly text: string; readonly forSale: boolean } {
  const texts = storefront(language).product
  const days = workingDaysFor(availability, product.producer.handlingWorkingDays, 1)
  const ready = days > 0 ? texts.ready(days) : texts.readyToday
  switch (availability.kind) {
    case 'in_stock':
      return availability.count > 0 ? { text: ready, forSale: true } : { text: texts.soldOut, forSale: false }
    case 'one_of_a_kind':
      return availability.count > 0
        ? { text: `${texts.oneOnly}. ${ready}`, forSale: true }
        : { text: texts.soldOut, forSale: false }
    case 'made_to_order':
      return Number.isFinite(days)
        ? { text: texts.made(days), forSale: true }
        : { text: texts.galleryOnly, forSale: false }
    case 'gallery_only':
      return { text: texts.galleryOnly, forSale: false }
    default:
      return assertNever(availability)
  }
}

/** The options of a variant as people say them, `L, putih`; empty for a product that comes in one way only. */
export function optionsText(variant: Variant, language: Language): string {
  return variant.options.map(({ value }) => (language === 'en' && value.en ? value.en : value.id)).join(', ')
}
