import type { Catalog, FeeTable, Picture, Product, ShopSettings } from './shop.ts'

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
}
