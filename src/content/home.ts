import type { LocalText } from '#core/language.ts'
import type { Figure } from './partner.ts'
import type { Category, Picture, Producer, Product, Story, Testimonial } from './shop.ts'

/** One part of the front page, as an editor has arranged it. */
export type HomeModule =
  | {
      readonly kind: 'hero'
      readonly title: LocalText
      readonly text: LocalText
      readonly picture: Picture
      readonly action: { readonly label: LocalText; readonly path: string }
    }
  | {
      readonly kind: 'products'
      readonly title: LocalText
      readonly text?: LocalText
      readonly products: readonly Product[]
    }
  | {
      readonly kind: 'producers'
      readonly title: LocalText
      readonly text?: LocalText
      readonly producers: readonly Producer[]
    }
  /** Makers with room for orders: the shop knows which. */
  | { readonly kind: 'ready'; readonly title: LocalText; readonly text?: LocalText }
  | { readonly kind: 'story'; readonly title: LocalText; readonly story: Story }
  | { readonly kind: 'testimonials'; readonly title: LocalText; readonly testimonials: readonly Testimonial[] }
  | {
      readonly kind: 'figures'
      readonly title: LocalText
      readonly figures: readonly Figure[]
    }
  | { readonly kind: 'categories'; readonly title: LocalText; readonly categories: readonly Category[] }

export interface Home {
  readonly title: LocalText
  readonly description: LocalText
  /** `key`: the CMS's name for the module. */
  readonly modules: readonly (HomeModule & { readonly key: string })[]
}
