import type { Both } from '../build.ts'

export type Stock =
  | { readonly kind: 'in_stock' | 'one_of_a_kind'; readonly count: number; readonly countedAt: string }
  | { readonly kind: 'made_to_order'; readonly leadTimeWorkingDays: number; readonly weeklyCapacity: number }
  | { readonly kind: 'gallery_only' }

/** Every count of the sample was made on one morning (09.00 WIB). */
const countedAt = '2026-11-16T02:00:00.000Z'

export const ready = (count: number): Stock => ({ kind: 'in_stock', count, countedAt })
export const onlyOne: Stock = { kind: 'one_of_a_kind', count: 1, countedAt }
export const made = (leadTimeWorkingDays: number, weeklyCapacity: number): Stock => ({
  kind: 'made_to_order',
  leadTimeWorkingDays,
  weeklyCapacity,
})
export const galleryOnly: Stock = { kind: 'gallery_only' }

export interface VariantSeed {
  readonly sku: string
  readonly price: number
  readonly grams: number
  readonly stock: Stock
  /** Option code -> value code. */
  readonly choose?: Readonly<Record<string, string>>
  readonly packed?: readonly [length: number, width: number, height: number]
}

export interface OptionSeed {
  readonly code: string
  readonly name: Both
  readonly values: Readonly<Record<string, Both>>
}

export interface MarkSeed {
  readonly x: number
  readonly y: number
  readonly label: Both
  /** A document's id: a technique, or a material with one. */
  readonly guide: string
}

export interface SizeTableSeed {
  readonly columns: readonly Both[]
  readonly rows: readonly (readonly string[])[]
}

export interface ProductSeed {
  /** As in assortment.ts, which gives the Indonesian title, the producer and the order of pictures. */
  readonly slug: string
  readonly english: string
  readonly summary: Both
  readonly about: Both
  readonly categories: readonly string[]
  readonly techniques?: readonly string[]
  readonly materials?: readonly string[]
  readonly dimensions?: Both
  readonly care?: Both
  readonly packaging?: Both
  /** Of a service: where, and how the time is agreed. */
  readonly carriedOut?: Both
  /** Points on the first or the second picture, in percent from its upper left corner. */
  readonly marks?: Readonly<Record<1 | 2, readonly MarkSeed[]>>
  readonly options?: readonly OptionSeed[]
  readonly sizes?: SizeTableSeed
  readonly variants: readonly VariantSeed[]
  readonly aliases?: readonly string[]
  readonly pickupOnly?: boolean
  readonly featured?: number
  readonly service?: boolean
}

/** Care and packing that many products share. */
export const care = {
  batik: [
    'Cuci dengan tangan memakai lerak atau sabun lembut, jemur di tempat teduh, setrika hangat.',
    'Wash by hand with soapnut or mild soap, dry in the shade, iron warm.',
  ],
  embroidery: [
    'Cuci dengan tangan. Setrika dari sisi belakang di atas handuk supaya sulaman tetap timbul.',
    'Wash by hand. Iron from behind on a towel so that the embroidery stays raised.',
  ],
  cotton: ['Cuci dengan air dingin, jemur terbalik, setrika hangat.', 'Wash cold, dry inside out, iron warm.'],
  wood: [
    'Lap dengan kain kering. Jauhkan dari air yang menggenang.',
    'Wipe with a dry cloth. Keep from standing water.',
  ],
  painted: [
    'Lap dengan kain lembap. Jangan direndam dan jangan digosok keras.',
    'Wipe with a damp cloth. Do not soak or scrub.',
  ],
  mendong: [
    'Lap dengan kain lembap dan angin-anginkan. Jangan dilipat.',
    'Wipe with a damp cloth and let it air. Do not fold.',
  ],
} as const satisfies Record<string, Both>

export const packing = {
  paper: ['Dibungkus kertas dan kotak karton tanpa plastik.', 'Wrapped in paper, in a cardboard box, without plastic.'],
  fragile: [
    'Dibungkus kertas tebal berlapis di dalam kotak berganjal.',
    'Wrapped in layers of thick paper in a padded box.',
  ],
  folded: ['Dilipat dalam kantong kain, lalu kotak karton.', 'Folded in a cloth pouch, in a cardboard box.'],
  flat: ['Dikirim rata dalam amplop karton.', 'Sent flat in a card envelope.'],
} as const satisfies Record<string, Both>

/** One variant without options. */
export const single = (sku: string, price: number, grams: number, stock: Stock): readonly VariantSeed[] => [
  { sku, price, grams, stock },
]
