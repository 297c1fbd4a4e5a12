import type { FeeTable, ProducerSummary, Product, ShopSettings, Variant } from '#content/shop.ts'

/** A small assortment for tests of cart and till: typed as the CMS room gives it, no more than they need. */
export function producer(id: string, more: Partial<ProducerSummary> = {}): ProducerSummary {
  return {
    id,
    slug: id,
    name: { id: `Produsen ${id}` },
    kind: 'upt',
    regionCode: '3515',
    place: { id: 'Sidoarjo' },
    handlingWorkingDays: 2,
    answerHours: 24,
    closures: [],
    sharePercent: 85,
    ...more,
  }
}

const made = { kind: 'made_to_order', leadTimeWorkingDays: 5, weeklyCapacity: 10 } as const

export function variant(id: string, price: number, more: Partial<Variant> = {}): Variant {
  return { id, options: [], price, samplePrice: true, weightGrams: 400, availability: made, ...more }
}

export function counted(count: number) {
  return { kind: 'in_stock', count, countedAt: '2026-11-01T00:00:00.000Z' } as const
}

export function product(id: string, maker: ProducerSummary, variants: Variant[], more: Partial<Product> = {}): Product {
  return {
    id,
    slug: id,
    title: { id: `Karya ${id}` },
    summary: { id: '' },
    description: { id: [] },
    kind: 'goods',
    producer: maker,
    categories: [],
    techniques: [],
    materials: [],
    pictures: [],
    variants,
    pickupOnly: false,
    aliases: [],
    orderRank: '~',
    ...more,
  }
}

export const feeTables: readonly FeeTable[] = [
  {
    courier: 'JNE',
    validFrom: '2026-01-01',
    rows: [
      { origin: '*', destination: '35', firstKgFee: 12_000, nextKgFee: 8_000, minDays: 1, maxDays: 3 },
      { origin: '*', destination: '*', firstKgFee: 30_000, nextKgFee: 20_000, minDays: 3, maxDays: 7 },
    ],
  },
]

export const settings: ShopSettings = {
  name: 'Galeri Karya',
  tagline: { id: '' },
  seller: { name: '', address: '', email: 'toko@galeri.localhost' },
  gallery: { name: { id: 'Galeri' }, address: { id: 'Surabaya' }, hours: { id: 'Senin sampai Jumat' } },
  feeTables,
  closures: [],
  minimumCharge: 10_000,
  privacyNoticeVersion: '2026-11',
  sample: true,
}
