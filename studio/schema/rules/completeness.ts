import { plainTextOf } from '../../../src/core/wording/plain-text.ts'
import type { LocalValue } from './text.ts'

type Fields = Readonly<Record<string, unknown>>
interface Part {
  readonly title: string
  readonly isThere: (fields: Fields) => boolean
  /** False where it cannot be there yet: nobody translates what has not been written. */
  readonly isAsked?: (fields: Fields) => boolean
}

export interface Completeness {
  /** Whole percent of what a page of this type can tell. */
  readonly percent: number
  /** What is not there yet, as editors call it. */
  readonly missing: readonly string[]
}

const filled = (value: unknown) =>
  Array.isArray(value) ? value.length > 0 : value !== undefined && value !== null && value !== '' && value !== false
const written = (value: unknown, language: string) =>
  Array.isArray(value) &&
  value.some((item: LocalValue | null) => item?.language === language && plainTextOf(item.value).trim() !== '')

/** A text is asked for twice: in Indonesian, and in English once it is there in Indonesian. */
const text = (name: string, title: string): readonly Part[] => [
  { title, isThere: (fields) => written(fields[name], 'id') },
  {
    title: `${title} (Inggris)`,
    isThere: (fields) => written(fields[name], 'en'),
    isAsked: (fields) => written(fields[name], 'id'),
  },
]
const field = (name: string, title: string): Part => ({ title, isThere: (fields) => filled(fields[name]) })
const variantsOf = ({ variants }: Fields) => (Array.isArray(variants) ? (variants as readonly (Fields | null)[]) : [])
const everyVariant = (title: string, is: (variant: Fields) => boolean): Part => ({
  title,
  isThere: (fields) => variantsOf(fields).length > 0 && variantsOf(fields).every((variant) => is(variant ?? {})),
})
const slug: Part = { title: 'Alamat halaman', isThere: ({ slug }) => filled((slug as { current?: string })?.current) }
const sources = field('sources', 'Sumber')
const titled = [...text('title', 'Judul'), slug, ...text('summary', 'Ringkasan')]

const parts: Readonly<Record<string, readonly Part[]>> = {
  product: [
    ...text('title', 'Nama'),
    slug,
    field('producer', 'Produsen'),
    ...text('summary', 'Ringkasan'),
    ...text('description', 'Keterangan'),
    field('pictures', 'Gambar'),
    { title: 'Gambar kedua', isThere: ({ pictures }) => Array.isArray(pictures) && pictures.length > 1 },
    field('categories', 'Kategori'),
    everyVariant('Harga', ({ price }) => typeof price === 'number' && price > 0),
    everyVariant('Harga yang disahkan produsen', ({ samplePrice }) => samplePrice !== true),
    everyVariant('Berat', ({ weightGrams }) => typeof weightGrams === 'number'),
    everyVariant('Ketersediaan', ({ availability }) => filled((availability as Fields | undefined)?.kind)),
    field('materials', 'Bahan'),
    ...text('dimensions', 'Ukuran'),
    ...text('care', 'Perawatan'),
  ],
  producer: [
    ...text('name', 'Nama'),
    slug,
    field('kind', 'Jenis'),
    field('regionCode', 'Wilayah'),
    ...text('place', 'Tempat'),
    ...text('summary', 'Ringkasan'),
    ...text('story', 'Cerita'),
    field('facts', 'Fakta dengan sumber'),
    field('skills', 'Keterampilan'),
    field('weeklyCapacity', 'Kemampuan per minggu'),
  ],
  story: [...titled, ...text('body', 'Isi'), field('date', 'Tanggal'), field('picture', 'Gambar'), sources],
  technique: [...titled, ...text('body', 'Isi'), field('picture', 'Gambar')],
  program: [...titled, ...text('body', 'Isi'), field('from', 'Mulai'), ...text('place', 'Tempat'), sources],
  category: [...text('title', 'Nama'), slug, ...text('introduction', 'Pengantar')],
  testimonial: [...text('text', 'Isi'), ...text('role', 'Jabatan'), field('source', 'Sumber')],
  fair: [
    ...text('title', 'Nama'),
    ...text('summary', 'Ringkasan'),
    ...text('place', 'Tempat'),
    field('from', 'Mulai'),
    sources,
  ],
  partner: [...text('name', 'Nama'), ...text('summary', 'Peran'), sources],
  page: [...text('title', 'Judul'), ...text('summary', 'Ringkasan'), ...text('body', 'Isi')],
}

/** How much of what its page can tell a document tells, and what is missing; null for types without a page. */
export function completenessOf(type: string, document: Fields): Completeness | null {
  const asked = parts[type]?.filter(({ isAsked }) => isAsked?.(document) ?? true)
  if (!asked) return null
  const missing = asked.filter(({ isThere }) => !isThere(document)).map(({ title }) => title)
  return { percent: Math.round((1 - missing.length / asked.length) * 100), missing }
}
