import { describe, expect, it } from 'vitest'
import { readCatalog } from '../../../src/content/catalog.ts'
import type { CATALOG_QUERY_RESULT } from '../../../src/content/sanity.types.ts'
import { producerRow, productRow } from './rows.ts'

const line = (value: string) => [
  { _key: 'id', _type: 'internationalizedArrayStringValue' as const, language: 'id', value },
]
const text = (value: string) => [
  { _key: 'id', _type: 'internationalizedArrayTextValue' as const, language: 'id', value },
]

const feeRow = {
  ...{ _key: 'r', _type: 'feeRow' as const, origin: '35', destination: '*' },
  ...{ firstKgFee: 10_000, nextKgFee: 8_000, minDays: 1, maxDays: 3 },
}

function settingsRow(): NonNullable<CATALOG_QUERY_RESULT['settings']> {
  const feeTables = [
    { _key: 't', _type: 'feeTable' as const, courier: 'Kurir', validFrom: '2026-01-01', rows: [feeRow] },
  ]
  return {
    ...{
      name: 'Uji',
      tagline: line('Uji'),
      closures: null,
      minimumCharge: 10_000,
      transferAccount: null,
      privacyNoticeVersion: 'v',
      sample: true,
    },
    seller: { name: 'Uji', address: 'Uji', email: 'uji@galeri-karya.example' },
    gallery: { name: line('Galeri'), address: text('Gedung A'), hours: text('Senin') },
    feeTables,
  }
}

type ModuleRow = NonNullable<NonNullable<CATALOG_QUERY_RESULT['home']>['modules']>[number]

function answer(modules: object[] = []): Omit<CATALOG_QUERY_RESULT, 'approvals' | 'subjects' | 'withdrawals'> {
  const none = { categories: [], techniques: [], stories: [], testimonials: [], programs: [], fairs: [], pages: [] }
  const beside = { partners: [], impact: null }
  const home = { title: line('Uji'), description: text('Uji'), modules: modules as ModuleRow[] }
  return { ...none, ...beside, products: [productRow()], producers: [producerRow()], home, settings: settingsRow() }
}

const regions = new Set(['35', '3576'])

describe('the catalogue', () => {
  it('leaves out what cannot be sold and says why, and keeps the rest', () => {
    const priceless = {
      ...productRow(),
      _id: 'product-priceless',
      variants: [{ _key: 'v', _type: 'variant' as const, sku: 'P-1' }],
    }
    const { catalog, problems } = readCatalog({ ...answer(), products: [priceless, productRow()] }, regions)
    expect(catalog.products.map(({ id }) => id)).toEqual(['product-uji'])
    expect(problems).toEqual([{ type: 'product', id: 'product-priceless', reason: 'price of P-1 is missing' }])
  })

  it('has its products in the order in which they were dragged, and last those that nobody has placed', () => {
    const placed = (name: string, orderRank: string | null) => {
      const row = productRow()
      return {
        ...row,
        _id: name,
        slug: name.toLowerCase(),
        orderRank,
        variants: (row.variants ?? []).map((one) => ({ ...one, sku: `UJI-${name}` })),
      }
    }
    const products = [placed('A', null), placed('B', '0|100000:'), placed('C', '0|0i0000:'), placed('D', null)]
    const { catalog } = readCatalog({ ...answer(), products }, regions)
    expect(catalog.products.map(({ id }) => id)).toEqual(['C', 'B', 'A', 'D'])
  })

  it('takes the products of a broken maker off the shelves with it', () => {
    const { catalog, problems } = readCatalog({ ...answer(), producers: [producerRow({ sharePercent: 120 })] }, regions)
    expect(catalog.products).toEqual([])
    expect(problems.map(({ reason }) => reason)).toEqual([
      'share is not a percentage',
      'producer producer-uji is missing',
    ])
  })

  it('shows the front page without the module that has nothing to show', () => {
    const module = (key: string, productIds: string[]) => ({
      _key: key,
      _type: 'productsModule',
      title: line('Uji'),
      productIds,
    })
    const { catalog, problems } = readCatalog(answer([module('a', ['gone']), module('b', ['product-uji'])]), regions)
    expect(catalog.home.modules).toHaveLength(1)
    expect(problems).toEqual([{ type: 'home', id: 'home/a', reason: 'nothing that it shows is published' }])
  })

  it('keeps the button of the front page inside the shop', () => {
    const hero = { _key: 'h', _type: 'heroModule', title: line('Uji'), actionPath: 'https://jahat.example/' }
    const { problems } = readCatalog(answer([hero]), regions)
    expect(problems[0]?.reason).toBe('path of the button leads out of the shop')
  })

  it('is refused as a whole without a front page or without settings', () => {
    expect(() => readCatalog({ ...answer(), home: null }, regions)).toThrow(
      'home cannot be used: the document is missing',
    )
    expect(() => readCatalog({ ...answer(), settings: null }, regions)).toThrow('shopSettings cannot be used')
  })

  it('asks no card payment that the provider would refuse, whatever an editor typed', () => {
    const least = (minimumCharge: number) =>
      readCatalog({ ...answer(), settings: { ...settingsRow(), minimumCharge } }, regions).catalog.settings
        .minimumCharge
    expect([0, 9_999, 10_000, 25_000].map(least)).toEqual([10_000, 10_000, 10_000, 25_000])
  })

  it('is refused when a fee leads to a region that does not exist', () => {
    const rows = answer()
    const feeTables = (settingsRow().feeTables ?? []).map((table) => ({
      ...table,
      rows: [{ ...feeRow, origin: '99' }],
    }))
    const settings = { ...settingsRow(), feeTables }
    expect(() => readCatalog({ ...rows, settings }, regions)).toThrow('origin 99 does not exist')
  })
})
