import { workingDaysFor } from '#calendar/lead-time.ts'
import type { Product, Variant } from '#content/shop.ts'
import { assertNever } from '#core/assert-never.ts'
import { type Day, formatDay } from '#core/day.ts'
import type { Language } from '#core/language.ts'
import { storefront } from '#core/messages/storefront.ts'
import { piecesLeft } from '#core/pieces-left.ts'

/** What the shop's books say of a variant just now; a page built beforehand does not know it. */
export interface LiveState {
  /** Of what is counted: pieces that can be had, and those that are not sold. */
  readonly left?: { readonly free: number; readonly unsold: number } | undefined
  /** Of what is made to order: the day of the next free place, where the usual week is full; null for none in a year. */
  readonly later?: Day | null
}

/**
 * What can honestly be said of one piece: beforehand working days, never a date. Whether it can be put into a cart is
 * what the CMS counted and the books say; the till looks again.
 */
export function availabilityOf(
  product: Pick<Product, 'producer' | 'kind'>,
  { availability }: Pick<Variant, 'availability'>,
  language: Language,
  live: LiveState = {},
): { readonly text: string; readonly forSale: boolean } {
  const texts = storefront(language).product
  const days = workingDaysFor(availability, product.producer.handlingWorkingDays)
  const later = product.kind === 'service' ? texts.servedLater : texts.madeLater
  const ready = days > 0 ? texts.ready(days) : texts.readyToday
  switch (availability.kind) {
    case 'in_stock':
    case 'one_of_a_kind': {
      const unsold = piecesLeft(availability)
      const left = live.left ?? { free: unsold, unsold }
      if (left.free < 1) return { text: left.unsold > 0 ? texts.beingPaid : texts.soldOut, forSale: false }
      return { text: availability.kind === 'one_of_a_kind' ? `${texts.oneOnly}. ${ready}` : ready, forSale: true }
    }
    case 'made_to_order':
      if (!Number.isFinite(days)) return { text: texts.galleryOnly, forSale: false }
      if (live.later === null) return { text: texts.fullyBooked, forSale: false }
      if (live.later) return { text: later(formatDay(live.later, language)), forSale: true }
      return { text: product.kind === 'service' ? texts.served(days) : texts.made(days), forSale: true }
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
