import { readProducer } from '../../../src/content/parse/producer.ts'
import type { ProducerRow, ProductRow } from '../../../src/content/parse/rows.ts'

const string = (value: string) => [
  { _key: 'id', _type: 'internationalizedArrayStringValue' as const, language: 'id', value },
]
const text = (value: string) => [
  { _key: 'id', _type: 'internationalizedArrayTextValue' as const, language: 'id', value },
]

const published = { _createdAt: '2026-01-01T00:00:00Z', _updatedAt: '2026-02-01T00:00:00Z', previousSlugs: null }

/** A whole producer as the query answers it. */
export function producerRow(more: Partial<ProducerRow> = {}): ProducerRow {
  const nothing = { story: null, facts: null, nib: null, skills: null, headcount: null, weeklyCapacity: null }
  const noMore = { awards: null, readyForFairs: null, picture: null, motif: null, closures: null }
  return {
    ...published,
    ...{ _id: 'producer-uji', slug: 'uji', name: string('Uji'), kind: 'kube', regionCode: '3576' },
    ...{ place: string('Kota Mojokerto'), summary: text('Ringkasan.') },
    ...{ handlingWorkingDays: 2, answerHours: 48, sharePercent: 85 },
    ...{ ...nothing, ...noMore, ...more },
  }
}

export const readableProducer = () => readProducer(producerRow(), new Set(['3576']))

/** A product made to order, with one picture and one variant. */
export function productRow(): ProductRow {
  const asset = { _type: 'reference' as const, _ref: `image-${'a'.repeat(40)}-800x1000-webp` }
  const availability = {
    _type: 'availability' as const,
    kind: 'made_to_order' as const,
    leadTimeWorkingDays: 5,
    weeklyCapacity: 10,
  }
  const variant = {
    _key: 'v',
    _type: 'variant' as const,
    sku: 'UJI-1',
    price: 45_000,
    samplePrice: true,
    weightGrams: 300,
    availability,
  }
  const nothing = {
    description: null,
    dimensions: null,
    care: null,
    packaging: null,
    carriedOut: null,
    sizeTable: null,
    options: null,
  }
  const noMore = { pickupOnly: null, aliases: null, orderRank: null, awards: null, materials: null, makers: null }
  return {
    ...published,
    ...{ _id: 'product-uji', slug: 'uji', kind: 'goods', title: string('Uji'), summary: text('Ringkasan.') },
    ...{ producerId: 'producer-uji', categoryIds: null, techniqueIds: null },
    ...{ ...nothing, ...noMore },
    variants: [variant],
    pictures: [{ alt: string('Ilustrasi: uji'), asset, crop: null, hotspot: null, color: null, marks: null }],
  }
}
