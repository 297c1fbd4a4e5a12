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
} as const satisfies Record<string, { view: View; of: unknown }>

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

/** Whether a public path is of a kind that has previews: every page that is built is, none that is made on demand. */
export function canPreview(path: string): boolean {
  const parts = partsOf(path)
  if (!parts) return false
  const { word, slug } = parts
  return slug === ''
    ? word === '' || Object.hasOwn(lists, word) || Object.hasOwn(texts, word)
    : word === directoryWord || Object.hasOwn(ones, word)
}

/** The page at a public path; null when there is none, or it cannot be shown yet. */
export function pageAt(path: string, catalog: Catalog): PreviewedPage | null {
  const parts = canPreview(path) ? partsOf(path) : null
  if (!parts) return null
  const { language, word, slug } = parts
  if (word === directoryWord) return { view: 'directory', language, props: { slug } }
  if (slug !== '') {
    const { view, of } = ones[word as keyof typeof ones]
    const thing = (of(catalog) as readonly { readonly slug: string }[]).find((one) => one.slug === slug)
    return thing ? { view, language, props: { [view]: thing } } : null
  }
  if (word === '') return { view: 'home', language, props: {} }
  if (Object.hasOwn(texts, word)) {
    return { view: 'text', language, props: { slug: word, path: texts[word as keyof typeof texts](language) } }
  }
  const view = lists[word]
  return view ? { view, language, props: {} } : null
}
