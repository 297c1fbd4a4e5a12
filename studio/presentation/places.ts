import {
  type DocumentLocation,
  defineDocuments,
  defineLocations,
  type PresentationPluginOptions,
} from 'sanity/presentation'

/** What has a page of its own: its type, the first word of its address in both languages, and the list it is in. */
const pages = [
  { type: 'product', id: 'produk', en: 'products', list: 'Semua produk' },
  { type: 'producer', id: 'produsen', en: 'makers', list: 'Semua produsen' },
  { type: 'story', id: 'cerita', en: 'stories', list: 'Semua cerita' },
  { type: 'category', id: 'kategori', en: 'categories', list: null },
  { type: 'technique', id: 'teknik', en: 'techniques', list: null },
  { type: 'program', id: 'program', en: 'programs', list: null },
] as const

const preview = (path: string) => `/pratinjau${path}`
const home: DocumentLocation = { title: 'Beranda', href: preview('/') }

const ofPage = pages.map(({ type, id, en, list }) => {
  const locations = defineLocations<'title' | 'name' | 'slug'>({
    select: { title: 'title.0.value', name: 'name.0.value', slug: 'slug.current' },
    resolve: (document) => {
      const slug = document?.slug
      if (!slug) return { message: 'Isi alamatnya (slug), lalu halamannya dapat dilihat di sini.', tone: 'caution' }
      const title = document.title ?? document.name ?? slug
      return {
        locations: [
          { title, href: preview(`/${id}/${slug}/`) },
          { title: `${title} (Inggris)`, href: preview(`/en/${en}/${slug}/`) },
          ...(list === null ? [] : [{ title: list, href: preview(`/${id}/`) }]),
        ],
      }
    },
  })
  return [type, locations] as const
})

/** Which document is open beside a page, and where a document can be seen. */
export const places: NonNullable<PresentationPluginOptions['resolve']> = {
  mainDocuments: defineDocuments([
    ...pages.flatMap(({ type, id, en }) => {
      const filter = `_type == "${type}" && slug.current == $slug`
      return [`/${id}/:slug`, `/en/${en}/:slug`].flatMap((path) => [
        { route: preview(path), filter },
        { route: preview(`${path}/`), filter },
      ])
    }),
    { route: preview('/'), type: 'home' },
    { route: preview('/en/'), type: 'home' },
    { route: preview('/dampak/'), type: 'impact' },
    { route: preview('/en/impact/'), type: 'impact' },
  ]),
  locations: {
    ...Object.fromEntries(ofPage),
    home: { locations: [home, { title: 'Beranda (Inggris)', href: preview('/en/') }] },
    impact: { locations: [{ title: 'Dampak', href: preview('/dampak/') }] },
    testimonial: { locations: [{ title: 'Testimoni', href: preview('/testimoni/') }] },
    fair: { locations: [{ title: 'Pameran', href: preview('/pameran/') }] },
    partner: { locations: [{ title: 'Mitra', href: preview('/mitra/') }] },
    page: defineLocations({
      select: { address: 'address', title: 'title.0.value' },
      resolve: (page) =>
        page?.address
          ? { locations: [{ title: page.title ?? page.address, href: preview(`/${page.address}/`) }] }
          : { message: 'Pilih alamat halaman ini lebih dulu.', tone: 'caution' },
    }),
    shopSettings: { message: 'Terlihat di kepala dan kaki semua halaman.', locations: [home], tone: 'positive' },
  },
}
