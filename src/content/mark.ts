import type { LocalText } from '#core/language.ts'

/** A point on a product's picture: what is seen there, and the guide that tells of it. */
export interface Mark {
  readonly label: LocalText
  readonly technique: { readonly id: string; readonly slug: string; readonly title: LocalText }
  /** Parts of the square that a product's page shows, 0 to 1; none where it would lie on another or outside. */
  readonly at?: { readonly x: number; readonly y: number }
}
