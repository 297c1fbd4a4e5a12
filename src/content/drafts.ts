import type { SanityClient } from '@sanity/client'
import { createEditUrl } from '@sanity/client/csm'
import { createImageUrlBuilder } from '@sanity/image-url'
import { dayOf } from '#core/day.ts'
import { readCatalog } from './catalog.ts'
import { type ContentSettings, sanityClient } from './client.ts'
import { regionCodes } from './parse/region-codes.ts'
import type { ContentProblem } from './parse/unfit.ts'
import { planPicture } from './pictures/address.ts'
import { frameOf } from './pictures/frame.ts'
import type { Catalog, PicturePreset, PreparedPicture } from './port.ts'
import { CATALOG_QUERY } from './queries/catalog.ts'
import type { CATALOG_QUERY_RESULT } from './sanity.types.ts'
import type { Picture } from './shop.ts'

export type DraftSettings = Omit<ContentSettings, 'picturesFolder' | 'makePictures' | 'report' | 'token'> & {
  /** May read drafts. Never the build's or the till's. */
  readonly token: string
}

/** By document, path and language, as `translationKey` puts them together. */
export type TranslationKeys = ReadonlyMap<string, string>

export const translationKey = (id: string, path: string, language: string): string => `${id} ${path} ${language}`

/** `drafts`: what is being written, over what is published. */
export type Seen = 'drafts' | 'published'

/** The CMS as an editor sees it. A connection of its own: builds, the till, feeds and search never hold one. */
export interface Drafts {
  readonly client: SanityClient
  /** Read anew each time. Throws ContentError without front page or settings. */
  read(seen: Seen): Promise<{
    readonly catalog: Catalog
    /** What cannot be shown. */
    readonly problems: readonly ContentProblem[]
    /** The CMS's own keys of translations, which the catalogue has no use for. */
    readonly keys: TranslationKeys
  }>
  /** Straight from the CMS's image host: a draft's pictures have no files of ours. */
  picture(picture: Picture, preset: PicturePreset): PreparedPicture
  /** Where pictures come from. */
  readonly pictureOrigin: string
}

export function connectDrafts(settings: DraftSettings): Drafts {
  const client = sanityClient(settings)
  const images = createImageUrlBuilder(client)

  return {
    client,
    pictureOrigin: new URL(images.image(`image-${'0'.repeat(40)}-1x1-png`).url()).origin,
    async read(seen) {
      const rows = await client.fetch<CATALOG_QUERY_RESULT>(
        CATALOG_QUERY,
        { today: dayOf(settings.now()) },
        { perspective: seen },
      )
      return { ...readCatalog(rows, await regionCodes()), keys: keysIn(rows) }
    },
    picture(picture, preset) {
      const { aspect, avif, fallback } = planPicture(picture, preset)
      const { left, top, width, height } = frameOf(picture, aspect)
      const sized = (pixels: number) => images.image(picture.assetId).rect(left, top, width, height).width(pixels).url()
      return {
        avif: avif.map((file) => ({ url: sized(file.width), width: file.width })),
        fallback: { url: sized(fallback.width), width: fallback.width, height: fallback.height, type: 'image/jpeg' },
        width: fallback.width,
        height: fallback.height,
        color: picture.color,
      }
    },
  }
}

/** Rows keep the names and the keys of their documents' fields. */
function keysIn(rows: CATALOG_QUERY_RESULT): TranslationKeys {
  const keys = new Map<string, string>()
  const walk = (value: unknown, id: string, path: string): void => {
    if (typeof value !== 'object' || value === null) return
    if (!Array.isArray(value)) {
      for (const [key, inner] of Object.entries(value)) walk(inner, id, path === '' ? key : `${path}.${key}`)
      return
    }
    for (const item of value as readonly { readonly _key?: unknown; readonly language?: unknown }[]) {
      if (typeof item?._key !== 'string') continue
      if (typeof item.language === 'string') keys.set(translationKey(id, path, item.language), item._key)
      else walk(item, id, `${path}[_key=="${item._key}"]`)
    }
  }
  const walkAll = (rows: readonly unknown[]) => {
    for (const row of rows) if (isDocument(row)) walk(row, row._id, '')
  }
  for (const list of Object.values(rows)) if (Array.isArray(list)) walkAll(list)
  for (const [id, row] of Object.entries({ home: rows.home, shopSettings: rows.settings, impact: rows.impact }))
    walk(row, id, '')
  return keys
}

const isDocument = (row: unknown): row is { readonly _id: string } =>
  typeof row === 'object' && row !== null && '_id' in row && typeof row._id === 'string'

/** Where a field of a document is edited: an address that the Studio and its overlays know. `path` as in `title[_key=="id"].value`. */
export function editUrl(
  studioUrl: string,
  document: { readonly id: string; readonly type: string },
  path: string,
): string {
  return createEditUrl({ baseUrl: studioUrl, workspace: 'default', tool: 'default', ...document, path })
}
