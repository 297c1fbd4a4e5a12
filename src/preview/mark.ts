import { vercelStegaCombine } from '@vercel/stega'
import { type TranslationKeys, translationKey } from '#content/drafts.ts'
import type { Catalog } from '#content/port.ts'

/** A document that texts come from. */
export interface Origin {
  readonly id: string
  readonly type: string
}
/** Where a field is edited. */
export type EditUrl = (document: Origin, path: string) => string

const typeOfList = {
  products: 'product',
  producers: 'producer',
  categories: 'category',
  techniques: 'technique',
  stories: 'story',
  testimonials: 'testimonial',
  programs: 'program',
  fairs: 'fair',
  partners: 'partner',
  pages: 'page',
} as const satisfies Partial<Record<keyof Catalog, string>>

type Thing = Readonly<Record<string, unknown>>

/**
 * The catalogue with every translated text carrying, in signs nobody sees, where it is edited. Ours, not the CMS's
 * source maps: these mark nothing but texts, and the lake need not know how a query came by its answer.
 */
export function markTexts(catalog: Catalog, keys: TranslationKeys, editUrl: EditUrl): Catalog {
  const typeOf = new Map<string, string>()
  for (const [list, type] of Object.entries(typeOfList))
    for (const { id } of catalog[list as keyof typeof typeOfList]) typeOf.set(id, type)
  const done = new WeakMap<object, unknown>()

  const text = (value: string, origin: Origin, path: string): string =>
    value === '' ? value : vercelStegaCombine(value, { origin: 'sanity.io', href: editUrl(origin, path) }, false)

  function blocks(value: readonly Thing[], origin: Origin, path: string): unknown {
    return value.map((block) => {
      const at = `${path}[_key=="${block._key}"]`
      const children = block.children
      if (!isList(children)) return block
      return {
        ...block,
        children: children.map((span) =>
          typeof span.text === 'string'
            ? { ...span, text: text(span.text, origin, `${at}.children[_key=="${span._key}"].text`) }
            : span,
        ),
      }
    })
  }

  function mark(value: unknown, origin: Origin, path: string): unknown {
    if (typeof value !== 'object' || value === null) return value
    if (Array.isArray(value)) return value.map((item) => markItem(item, origin, path))
    const thing = value as Thing
    if (isTranslated(thing)) {
      return Object.fromEntries(
        Object.entries(thing).map(([language, said]) => {
          const key = keys.get(translationKey(origin.id, path, language))
          const at = key === undefined ? path : `${path}[_key=="${key}"].value`
          return [language, isList(said) ? blocks(said, origin, at) : text(String(said), origin, at)]
        }),
      )
    }
    const type = typeof thing.id === 'string' ? typeOf.get(thing.id) : undefined
    if (type !== undefined && thing.id !== origin.id) return document(thing, { id: String(thing.id), type })
    return fields(thing, origin, path)
  }

  /** Of a list only what is known by itself: another document, or an item with a key. */
  function markItem(item: unknown, origin: Origin, path: string): unknown {
    if (typeof item !== 'object' || item === null || Array.isArray(item)) return item
    const thing = item as Thing
    if (typeof thing.key === 'string') return fields(thing, origin, `${path}[_key=="${thing.key}"]`)
    const type = typeof thing.id === 'string' ? typeOf.get(thing.id) : undefined
    return type === undefined ? item : document(thing, { id: String(thing.id), type })
  }

  function fields(thing: Thing, origin: Origin, path: string): Thing {
    const at = (key: string) => (path === '' ? key : `${path}.${key}`)
    return Object.fromEntries(Object.entries(thing).map(([key, value]) => [key, mark(value, origin, at(key))]))
  }

  function document(thing: Thing, origin: Origin): unknown {
    const earlier = done.get(thing)
    if (earlier) return earlier
    const marked = fields(thing, origin, '')
    done.set(thing, marked)
    return marked
  }

  const single = { home: 'home', settings: 'shopSettings', impact: 'impact' }
  return Object.fromEntries(
    Object.entries(catalog).map(([key, value]) => {
      const type = single[key as keyof typeof single]
      if (type === undefined) return [key, mark(value, { id: '', type: '' }, '')]
      return [key, value === null ? null : document(value as unknown as Thing, { id: type, type })]
    }),
  ) as unknown as Catalog
}

const isList = (value: unknown): value is readonly Thing[] => Array.isArray(value)

/** `{ id, en? }` of texts or of rich texts: what `content/` makes of a translated field. */
function isTranslated(thing: Thing): boolean {
  const keys = Object.keys(thing)
  const said = (value: unknown) => typeof value === 'string' || (isList(value) && value.every((one) => '_type' in one))
  return keys.length > 0 && keys.every((key) => (key === 'id' || key === 'en') && said(thing[key])) && 'id' in thing
}
