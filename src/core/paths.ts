import { type Language, say } from './language.ts'

/** Every address of the shop, one function each. Paths only: `absolute` puts SITE_URL before one. */
type Localised = (language: Language, ...parts: string[]) => string

/** The first word of an address in Indonesian, and the one that stands for it under `/en/`. */
export const englishWords: Readonly<Record<string, string>> = {
  produk: 'products',
  kategori: 'categories',
  ongkir: 'delivery',
  produsen: 'makers',
  direktori: 'directory',
  cerita: 'stories',
  teknik: 'techniques',
  testimoni: 'testimonials',
  program: 'programs',
  pameran: 'fairs',
  tentang: 'about',
  aksesibilitas: 'accessibility',
  privasi: 'privacy',
  syarat: 'terms',
  keranjang: 'cart',
  cari: 'search',
  mitra: 'partners',
  dampak: 'impact',
  'pesanan-besar': 'bulk-orders',
  'butuh-pesanan': 'open-for-orders',
  bagikan: 'share-kit',
}

function page(word: string): Localised {
  return (language, ...parts) => {
    const first = say({ id: `/${word}/`, en: `/en/${englishWords[word] ?? word}/` }, language)
    return parts.reduce((path, part) => `${path}${encodeURIComponent(part)}/`, first)
  }
}

export const homePath: Localised = (language) => say({ id: '/', en: '/en/' }, language)
export const productsPath = page('produk')
export const productPath: (language: Language, slug: string) => string = productsPath
/** What sending a product costs and when it comes, `?ke=` a place. */
export const deliveryPath: (language: Language, slug: string) => string = page('ongkir')
export const categoryPath: (language: Language, slug: string) => string = page('kategori')
export const producersPath = page('produsen')
export const producerPath: (language: Language, slug: string) => string = producersPath
/** Makers of one kind, skill, region or capacity. */
export const directoryPath: (language: Language, slug: string) => string = page('direktori')
/** The same by several at once, `?jenis=` and others. */
export const narrowedDirectoryPath: (language: Language) => string = page('direktori')
export const storiesPath = page('cerita')
export const storyPath: (language: Language, slug: string) => string = storiesPath
export const techniquePath: (language: Language, slug: string) => string = page('teknik')
export const testimonialsPath = page('testimoni')
export const programPath: (language: Language, slug: string) => string = page('program')
export const fairsPath = page('pameran')
/** The name under which all fairs are one calendar. */
export const allFairs = 'kalender'
/** A fair, or `allFairs`, as a calendar file. */
export const fairCalendarPath = (language: Language, id: string) =>
  `${fairsPath(language)}${encodeURIComponent(id)}.ics`
export const partnersPath = page('mitra')
export const lookbookPath = (language: Language): string => partnersPath(language, 'lookbook')
/** The same as a file to print. */
export const lookbookFilePath = (language: Language): string => `${partnersPath(language)}lookbook.pdf`
export const impactPath = page('dampak')
export const bulkOrderPath = page('pesanan-besar')
/** Makers with room for orders, and who of them could begin this week, as JSON. */
export const readyPath = page('butuh-pesanan')
export const freeMakersPath = '/api/makers/free'
/** Texts, pictures and a code to make a maker known; the code alone, as a file. */
export const kitPath: (language: Language, slug: string) => string = page('bagikan')
export const kitQrPath = (slug: string): string => `/bagikan/${encodeURIComponent(slug)}.svg`
/** Where everything is looked for; states of it are queries (`search/wish.ts`). */
export const searchPath = page('cari')
/** What is true of a product just now, as JSON. */
export const livePath = (language: Language, slug: string) =>
  `/api/stock/${encodeURIComponent(slug)}${language === 'en' ? '?bahasa=en' : ''}`
/** Names that a few letters may mean, as JSON. */
export const suggestPath = '/cari/saran'
export const aboutPath = page('tentang')
export const accessibilityPath = page('aksesibilitas')
export const privacyPath = page('privasi')
export const termsPath = page('syarat')
export const cartPath = page('keranjang')
export const checkoutPath: Localised = (language) => say({ id: '/checkout/', en: '/en/checkout/' }, language)

/** Forms post to these; each answers with a redirect (303) or the page with its errors. */
export const addToCartPath: Localised = (language) => say({ id: '/keranjang/tambah', en: '/en/cart/add' }, language)
export const changeCartPath: Localised = (language) => say({ id: '/keranjang/ubah', en: '/en/cart/change' }, language)

/** The buyer's page; the token is the secret. */
export const orderPath = (token: string): string => `/pesanan/${token}`
/** A quotation, for whoever asked for it; the token is the secret. */
export const quotationPath = (token: string): string => `/penawaran/${token}`
/** The producer's page; the token is the secret. */
export const handoffPath = (token: string): string => `/serah-terima/${token}`

/** All that a producer has open; the token is the secret. */
export const openWorkPath = (token: string): string => `/serah-terima/semua/${token}`

export const deskPath = (...parts: string[]): string =>
  `/meja/${parts.map((part) => `${encodeURIComponent(part)}/`).join('')}`

/** A page as its editors see it; `path` is the public page's. */
export const previewPath = (path = '/'): string => `/pratinjau${path}`

export const stripeWebhookPath = '/api/stripe/webhook'
export const contentWebhookPath = '/api/content/webhook'
export const contentStatusPath = '/api/content/status'
export const jobsPath = '/api/jobs'
export const healthPath = '/healthz'

/** What is new, for feed readers; what is for sale, for shopping services. */
export const feedPath = '/rss.xml'
export const merchantFeedPath = '/feeds/produk.xml'

/** A link for a letter or a payment page: from SITE_URL alone, never from a request. */
export function absolute(siteUrl: string, path: string): string {
  return new URL(path, siteUrl).href
}
