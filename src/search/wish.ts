import { dayPattern } from '#core/day.ts'
import type { Rupiah } from '#core/money.ts'
import { wordsIn } from './stem.ts'

/** What can be chosen from lists with counts; several values of one facet mean any of them. */
export const facetNames = ['kategori', 'bahan', 'jenis', 'tempat', 'ada'] as const
export type FacetName = (typeof facetNames)[number]

export const orders = ['cocok', 'pilihan', 'termurah', 'termahal'] as const
export type Order = (typeof orders)[number]

/** One state of the search, as its address says it. Pages count from 1. */
export interface Wish {
  readonly words: string
  readonly chosen: Readonly<Record<FacetName, readonly string[]>>
  readonly from: Rupiah | null
  readonly upTo: Rupiah | null
  /** Where it should arrive, as it was typed. */
  readonly city: string
  /** The last good day of arrival; without a city it says nothing. */
  readonly before: string | null
  readonly order: Order
  readonly page: number
}

/** Longer wishes are cut: nobody means more, and every letter costs. */
const mostLetters = 100
const mostValues = 12
const mostPages = 500
const valuePattern = /^[a-z0-9][a-z0-9_-]{0,79}$/

export const noWish: Wish = {
  words: '',
  chosen: { kategori: [], bahan: [], jenis: [], tempat: [], ada: [] },
  from: null,
  upTo: null,
  city: '',
  before: null,
  order: 'cocok',
  page: 1,
}

/** Reads any query there is; what means nothing is left out, so that every address shows something. */
export function wishOf(query: URLSearchParams): Wish {
  const text = (name: string) => (query.get(name) ?? '').replace(/\s+/g, ' ').trim().slice(0, mostLetters).trim()
  const values = (name: string) => {
    const known = new Set(query.getAll(name).filter((value) => valuePattern.test(value)))
    return [...known].sort().slice(0, mostValues)
  }
  const order = orders.find((known) => known === query.get('urut'))
  const page = /^\d{1,3}$/.test(query.get('hal') ?? '') ? Number(query.get('hal')) : 1
  return {
    words: text('q'),
    chosen: {
      kategori: values('kategori'),
      bahan: values('bahan'),
      jenis: values('jenis'),
      tempat: values('tempat'),
      ada: values('ada'),
    },
    from: rupiahIn(query.get('dari')),
    upTo: rupiahIn(query.get('sampai')),
    city: text('kota'),
    before: dayIn(query.get('sebelum')),
    order: order ?? 'cocok',
    page: Math.min(Math.max(page, 1), mostPages),
  }
}

/** The one address of a state: `?` and what differs from no wish at all, always in the same order; or nothing. */
export function queryOf(wish: Wish): string {
  const query = new URLSearchParams()
  if (wish.words) query.set('q', wish.words)
  for (const name of facetNames) for (const value of wish.chosen[name].toSorted()) query.append(name, value)
  if (wish.from !== null) query.set('dari', String(wish.from))
  if (wish.upTo !== null) query.set('sampai', String(wish.upTo))
  if (wish.city) query.set('kota', wish.city)
  if (wish.before) query.set('sebelum', wish.before)
  if (wish.order !== 'cocok') query.set('urut', wish.order)
  if (wish.page > 1) query.set('hal', String(wish.page))
  return query.size > 0 ? `?${query}` : ''
}

/** A text as a value in an address: `Kain katun` is `kain-katun`. */
export function slugIn(text: string): string {
  return wordsIn(text).join('-').slice(0, 80)
}

/** People type `300.000`, `Rp 300000`, `300rb`. */
function rupiahIn(text: string | null): Rupiah | null {
  const bare = (text ?? '')
    .toLowerCase()
    .replace(/^\s*rp/, '')
    .replace(/[.,\s]/g, '')
  const found = /^(\d{1,9})(rb|ribu|k|jt|juta)?$/.exec(bare)
  if (!found) return null
  const unit = found[2] ? (/^jt|juta$/.test(found[2]) ? 1_000_000 : 1000) : 1
  return Number(found[1]) * unit
}

function dayIn(text: string | null): string | null {
  if (!text || !dayPattern.test(text)) return null
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text) ? text : null
}
