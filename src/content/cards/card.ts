import type { Motif } from '#core/motif/motif.ts'
import type { Picture } from '../shop.ts'

/** What is drawn for those who show a link to a page: a picture, words, and the maker's border. */
export interface ShareCard {
  /** Without one the maker's cloth takes its place. */
  readonly picture?: Picture | undefined
  /** Above the title: who made it, or what kind of page this is. */
  readonly above: string
  readonly title: string
  /** Below the title: a price, a place, a date. */
  readonly below: string
  readonly motif: Motif
  /** The shop's name, as signature. */
  readonly shopName: string
}

/** Where a card is served; its size is in pixels. */
export interface DrawnCard {
  readonly url: string
  readonly width: number
  readonly height: number
}

export const cardSize = { width: 1200, height: 630 } as const
/** The picture is a square; the border lies below it and the words. */
export const pictureSide = 570
