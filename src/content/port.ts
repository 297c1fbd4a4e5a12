import type { DrawnCard, ShareCard } from './cards/card.ts'
import type { Home } from './home.ts'
import type { KeptFile } from './kept-file.ts'
import type { ContentProblem } from './parse/unfit.ts'
import type { Impact, Partner } from './partner.ts'
import type {
  Category,
  Fair,
  FeeTable,
  Page,
  Picture,
  Producer,
  Product,
  Program,
  ShopSettings,
  Story,
  Technique,
  Testimonial,
} from './shop.ts'

/** What rooms and pages ask of the CMS. Built by `connectContent(settings)` in `content/client.ts`. */
export interface Content {
  /** Everything published, read once per build and kept (a page per product asks for the same catalogue). */
  catalog(): Promise<Catalog>
  /** Fresh from the API at the till: products that hold these variants (SKUs), and the settings. Never from the CDN. */
  forSale(variantIds: readonly string[]): Promise<{
    readonly products: readonly Product[]
    readonly settings: ShopSettings
    readonly feeTables: readonly FeeTable[]
  }>
  /** Sizes of a picture in the shop's own origin; at build the files are made, elsewhere only the addresses. */
  prepare(picture: Picture, preset: PicturePreset): Promise<PreparedPicture>
  /** The picture for those who show a link to a page: at build it is drawn, elsewhere only its address is known. */
  draw(card: ShareCard): Promise<DrawnCard>
  /** A file that is dear to make, from the last build where nothing of it has changed; null where nothing is made. */
  keep(file: KeptFile): Promise<Uint8Array | null>
}

/** `thumb` 1:1 small (cart, gallery strip), `card` 4:5 in lists, `detail` 1:1 large, `wide` 16:10, `og` 1200x630. */
export type PicturePreset = 'thumb' | 'card' | 'detail' | 'wide' | 'og'

export interface PreparedPicture {
  /** AVIF sources, smallest first. */
  readonly avif: readonly { readonly url: string; readonly width: number }[]
  /** For browsers without AVIF. */
  readonly fallback: {
    readonly url: string
    readonly width: number
    readonly height: number
    readonly type: 'image/jpeg' | 'image/webp'
  }
  /** Layout size: width and height attributes. */
  readonly width: number
  readonly height: number
  readonly color: string
  /** What the AVIF of the layout size weighs, where its file is made: for those who ask for pictures one by one. */
  readonly bytes?: number
}

/** All content at one moment: what a build reads once and every page shares. */
export interface Catalog {
  readonly products: readonly Product[]
  readonly producers: readonly Producer[]
  readonly categories: readonly Category[]
  readonly techniques: readonly Technique[]
  readonly stories: readonly Story[]
  readonly testimonials: readonly Testimonial[]
  readonly programs: readonly Program[]
  readonly fairs: readonly Fair[]
  readonly partners: readonly Partner[]
  /** Null until an editor has published it. */
  readonly impact: Impact | null
  readonly pages: readonly Page[]
  readonly home: Home
  readonly settings: ShopSettings
  /** What was left out, and why: the Studio says it beside the document. */
  readonly problems: readonly ContentProblem[]
  /** Receipts of withdrawn consents: a build that lacks one of them may still show what was withdrawn. */
  readonly withdrawals?: readonly string[]
}
