import type { Catalog } from '#content/port.ts'
import type { Language } from '#core/language.ts'
import { aboutPath, accessibilityPath, englishWords, privacyPath, termsPath } from '#core/paths.ts'

type View =
  | 'home'
  | 'products'
  | 'product'
  | 'category'
  | 'producers'
  | 'producer'
  | 'directory'
  | 'stories'
  | 'story'
  | 'technique'
  | 'testimonials'
  | 'program'
  | 'fairs'
  | 'partners'
  | 'lookbook'
  | 'ready'
  | 'kit'
  | 'impact'
  | 'text'

/** Which view shows a page, and what it is given. */
export interface PreviewedPage {
  readonly view: View
  readonly language: Language
  readonly props: Readonly<Record<string, unknown>>
}

const lists: Readonly<Record<string, View>> = {
  produk: 'products',
  produsen: 'producers',
  cerita: 'stories',
  testimoni: 'testimonials',
  pameran: 'fairs',
  mitra: 'partners',
  'mitra/lookbook': 'lookbook',
  'butuh-pesanan': 'ready',
  dampak: 'impact',
}
const texts = { tentang: aboutPath, aksesibilitas: accessibilityPath, privasi: privacyPath, syarat: termsPath }
const ones = {
  produk: { view: 'product', of: ({ products }: Catalog) => products },
  kategori: { view: 'category', of: ({ categories }: Catalog) => categories },
  produsen: { view: 'producer', of: ({ producers }: Catalog) => producers },
  cerita: { view: 'story', of: ({ stories }: Catalog) => stories },
  teknik: { view: 'technique', of: ({ techniques }: Catalog) => techniques },
  program: { view: 'program', of: ({ programs }: Catalog) => programs },
  bagikan: { view: 'kit', of: ({ producers }: Catalog) => producers, as: 'producer' },
} as const satisfies Record<string, { view: View; of: unknown; as?: string }>

// Its pages are ways to look at the makers and nothing of the CMS: whoever shows one finds it by its slug.
const directoryWord = 'direktori'

const indonesianWords = new Map(Object.entries(englishWords).map(([word, english]) => [english, word]))

/** A public path as language, first word in Indonesian, and slug; null when it is no path of a page. */
function partsOf(path: string): { language: Language; word: string; slug: string } | null {
  const parts = path.split('/').filter(Boolean)
  const language = parts[0] === 'en' ? 'en' : 'id'
  const [first = '', slug = '', ...more] = language === 'en' ? parts.slice(1) : parts
  const word = language === 'en' && first !== '' ? indonesianWords.get(first) : first
  return word === undefined || more.length > 0 ? null : { language, word, slug }
}

/** The name of a list in `lists`; null for what is none. */
function listOf({ word, slug }: { readonly word: string; readonly slug: string }): View | null {
  const name = slug === '' ? word : `${word}/${slug}`
  return Object.hasOwn(lists, name) ? (lists[name] ?? null) : null
}

/** Whether a public path is of a kind that has previews: every page that is built is, none that is made on demand. */
export function canPreview(path: string): boolean {
  const parts = partsOf(path)
  if (!parts) return false
  const { word, slug } = parts
  if (listOf(parts)) return true
  return slug === '' ? word === '' || Object.hasOwn(texts, word) : word === directoryWord || Object.hasOwn(ones, word)
}

/** The page at a public path; null when there is none, or it cannot be shown yet. */
export function pageAt(path: string, catalog: Catalog): PreviewedPage | null {
  const parts = canPreview(path) ? partsOf(path) : null
  if (!parts) return null
  const { language, word, slug } = parts
  const list = listOf(parts)
  if (list) return { view: list, language, props: {} }
  if (word === directoryWord) return { view: 'directory', language, props: { slug } }
  if (slug !== '') {
    const one: { view: View; of: (catalog: Catalog) => unknown; as?: string } = ones[word as keyof typeof ones]
    const thing = (one.of(catalog) as readonly { readonly slug: string }[]).find((some) => some.slug === slug)
    return thing ? { view: one.view, language, props: { [one.as ?? one.view]: thing } } : null
  }
  if (word === '') return { view: 'home', language, props: {} }
  return { view: 'text', language, props: { slug: word, path: texts[word as keyof typeof texts](language) } }
}
