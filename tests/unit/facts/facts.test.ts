import { describe, expect, test } from 'vitest'
import type { Fair, Product, ShopSettings, Story } from '#content/shop.ts'
import { fairFacts } from '../../../src/views/facts/fair.ts'
import { listFacts } from '../../../src/views/facts/list.ts'
import { makerFacts, sellerFacts } from '../../../src/views/facts/organization.ts'
import { productFacts } from '../../../src/views/facts/product.ts'
import { questionFacts } from '../../../src/views/facts/questions.ts'
import { storyFacts } from '../../../src/views/facts/story.ts'
import { faultsInFacts } from '../../support/schema-org.ts'
import { readableProducer } from '../content/rows.ts'

const told = { siteUrl: 'https://toko.example', language: 'id' } as const
const inContext = (data: object) => ({ '@context': 'https://schema.org', ...data })
const maker = { ...readableProducer(), nib: '1234567890123', headcount: 12, skills: [{ id: 'Batik tulis' }] }
const source = { publisher: 'Dinas Sosial', title: 'Berita', date: '2025-02-01' }

const product: Product = {
  ...{ id: 'p', slug: 'tas', title: { id: 'Tas' }, summary: { id: 'Tas mendong.' }, description: { id: [] } },
  ...{
    kind: 'goods',
    producer: maker,
    techniques: [],
    materials: [{ id: 'Mendong' }],
    pictures: [],
    pickupOnly: false,
  },
  ...{ aliases: [], orderRank: '0|100000:' },
  categories: [{ id: 'c', slug: 'tas', title: { id: 'Tas' }, introduction: { id: '' } }],
  variants: [
    {
      ...{ id: 'TAS-1', options: [], price: 45_000, samplePrice: false, weightGrams: 300 },
      availability: { kind: 'made_to_order', leadTimeWorkingDays: 5, weeklyCapacity: 3 },
    },
  ],
}
const fees = { firstKgFee: 10_000, nextKgFee: 8_000 }
const feeTables = [
  {
    ...{ courier: 'Kurir', validFrom: '2026-01-01' },
    rows: [
      { origin: '35', destination: '35', ...fees, minDays: 1, maxDays: 3 },
      { origin: '35', destination: '11', ...fees, minDays: 4, maxDays: 8 },
      { origin: '31', destination: '11', ...fees, minDays: 1, maxDays: 40 },
    ],
  },
]
const story: Story = {
  ...{ id: 's', slug: 'cerita', title: { id: 'Cerita' }, summary: { id: 'Ringkas.' }, date: '2025-02-01' },
  ...{ body: { id: [] }, producers: [maker], sources: [{ ...source, url: 'https://berita.example/1' }] },
}
const fair: Fair = {
  ...{ id: 'f', title: { id: 'Pameran' }, summary: { id: 'Ringkas.' }, place: { id: 'Surabaya' } },
  ...{ from: '2025-02-01', to: '2025-02-03', producers: [maker], sources: [source] },
}
const settings = {
  ...{ name: 'Galeri Karya', tagline: { id: 'Karya tangan' } },
  seller: { name: 'Penjual', address: 'Surabaya', email: 'halo@toko.example', phone: '+62 31 1' },
} as ShopSettings
const heading = (text: string) => ({ _type: 'block', style: 'h2', children: [{ text }] })
const words = (text: string) => ({ _type: 'block', style: 'normal', children: [{ text }] })

const awards = [
  { title: { id: 'Karya terbaik' }, year: 2022, source: { publisher: 'Koran', title: 'Berita', date: '2022-11-11' } },
]

const goods = productFacts(product, { ...told, feeTables, images: ['/_p/a.jpg'] })
const questions = questionFacts([heading('Berapa lama?'), words('Lima hari.'), heading('Penjual'), words('Kami.')])

describe('what machines are told', () => {
  test('holds to schema.org: names of properties and kinds of values', () => {
    const all = [
      goods,
      productFacts({ ...product, kind: 'service', pickupOnly: true }, { ...told, feeTables, images: [] }),
      productFacts({ ...product, awards }, { ...told, feeTables, images: [] }),
      makerFacts({ ...maker, awards }, told, undefined),
      storyFacts(story, { ...told, image: '/_p/a.jpg' }),
      fairFacts(fair, told),
      makerFacts(maker, told, '/_p/a.jpg'),
      sellerFacts(settings, told),
      listFacts(told.siteUrl, ['/produk/tas/']),
      questions,
    ]
    expect(faultsInFacts(all.map((facts) => inContext(facts ?? {})))).toEqual([])
  })

  test('of prizes, of a work and of a maker, with the year', () => {
    const prized = [
      { ...product, awards },
      { ...product, awards, kind: 'service' as const },
    ]
    for (const one of prized) {
      expect(productFacts(one, { ...told, feeTables, images: [] })).toMatchObject({ award: ['Karya terbaik, 2022'] })
    }
    expect(makerFacts({ ...maker, awards }, told, undefined)).toMatchObject({ award: ['Karya terbaik, 2022'] })
    expect(goods).not.toHaveProperty('award')
  })

  test('and that test sees foreign properties, deep ones, values of another kind and unknown types', () => {
    const broken = [
      { '@type': 'Product', kelas: 'A' },
      { '@type': 'Product', offers: { '@type': 'Offer', price: 1, prices: 2 } },
      { '@type': 'Offer', availability: 'Ada' },
      { '@type': 'Produk' },
    ].map(inContext)
    const faults = faultsInFacts(broken)
    for (const facts of broken) {
      expect(faults).toContainEqual(expect.stringContaining(JSON.stringify(facts)))
    }
  })

  test('of a product is its price in rupiah, who sells and who made it, and how long it takes to come', () => {
    expect(goods).toMatchObject({
      brand: { name: 'Uji' },
      manufacturer: { name: 'Uji', url: 'https://toko.example/produsen/uji/' },
      image: ['https://toko.example/_p/a.jpg'],
      offers: [
        {
          ...{ sku: 'TAS-1', price: 45_000, priceCurrency: 'IDR', seller: { '@id': 'https://toko.example/#penjual' } },
          availability: 'https://schema.org/MadeToOrder',
          shippingDetails: {
            deliveryTime: { handlingTime: { maxValue: 7 }, transitTime: { minValue: 1, maxValue: 8 } },
          },
        },
      ],
    })
  })

  test('of what no courier carries has no shipping', () => {
    const facts = productFacts({ ...product, pickupOnly: true }, { ...told, feeTables, images: [] })
    expect(JSON.stringify(facts)).not.toContain('shippingDetails')
  })

  test('are events only where the day is known', () => {
    const { from: _from, ...undated } = fair
    expect(fairFacts(undated, told)).toBeUndefined()
    expect(fairFacts(fair, told)).toMatchObject({ startDate: '2025-02-01', endDate: '2025-02-03' })
  })

  test('are questions only where a page asks some', () => {
    expect(questions?.mainEntity).toEqual([
      { '@type': 'Question', name: 'Berapa lama?', acceptedAnswer: { '@type': 'Answer', text: 'Lima hari.' } },
    ])
    expect(questionFacts([heading('Penjual'), words('Kami.')])).toBeUndefined()
  })
})
