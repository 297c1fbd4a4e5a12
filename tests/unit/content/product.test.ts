import { describe, expect, it } from 'vitest'
import { summaryOf } from '../../../src/content/parse/producer.ts'
import { doubledSkus, readProduct, type Shelves } from '../../../src/content/parse/product.ts'
import { productRow, readableProducer } from './rows.ts'

const maker = summaryOf(readableProducer())
const shelves: Shelves = {
  producers: new Map([[maker.id, maker]]),
  categories: new Map(),
  techniques: new Map(),
  doubledSkus: new Set(),
}

describe('a product', () => {
  it('is read with its variant, its price in whole rupiah and its maker', () => {
    const product = readProduct(productRow(), shelves)
    expect(product.producer).toEqual(maker)
    expect(product.variants).toEqual([
      {
        id: 'UJI-1',
        options: [],
        price: 45_000,
        samplePrice: true,
        weightGrams: 300,
        availability: { kind: 'made_to_order', leadTimeWorkingDays: 5, weeklyCapacity: 10 },
      },
    ])
    expect(product.orderRank > '0|zzzzzz:').toBe(true)
  })

  it.each([
    ['its price is missing', { price: undefined }, /price of UJI-1 is missing/],
    ['its price has sen', { price: 45_000.5 }, /price of UJI-1 is not a whole number/],
    ['its price is nothing', { price: 0 }, /price of UJI-1/],
    ['its price is negative', { price: -1 }, /price of UJI-1/],
    ['its SKU is not one', { sku: 'uji 1' }, /SKU uji 1 is not well formed/],
    ['its weight is missing', { weightGrams: undefined }, /weight of UJI-1 is missing/],
    ['nobody knows when there is one', { availability: undefined }, /availability of UJI-1 is missing/],
    [
      'its stock was never counted',
      { availability: { _type: 'availability' as const, kind: 'in_stock' as const, count: 3 } },
      /time of the count/,
    ],
  ])('is not sold when %s', (_why, change, reason) => {
    const row = productRow()
    const variants = (row.variants ?? []).map((variant) => ({ ...variant, ...change }) as typeof variant)
    expect(() => readProduct({ ...row, variants }, shelves)).toThrow(reason)
  })

  it('is not sold without a maker, a picture, words for its picture, or a variant', () => {
    const row = productRow()
    expect(() => readProduct({ ...row, producerId: 'gone' }, shelves)).toThrow('producer gone is missing')
    expect(() => readProduct({ ...row, pictures: [] }, shelves)).toThrow('there is no picture')
    expect(() => readProduct({ ...row, variants: null }, shelves)).toThrow('there is no variant')
    const dumb = (row.pictures ?? []).map((picture) => ({ ...picture, alt: null }))
    expect(() => readProduct({ ...row, pictures: dumb }, shelves)).toThrow('alt text of picture 1 is missing')
  })

  it('is not sold when its SKU stands in another product too', () => {
    const other = { ...productRow(), _id: 'product-other' }
    const doubled = doubledSkus([productRow(), other])
    expect([...doubled]).toEqual(['UJI-1'])
    expect(() => readProduct(other, { ...shelves, doubledSkus: doubled })).toThrow('SKU UJI-1 is used twice')
  })

  it('needs a value of every option from each variant', () => {
    const name = [{ _key: 'id', _type: 'internationalizedArrayStringValue' as const, language: 'id', value: 'Ukuran' }]
    const options = [{ _key: 'o', _type: 'option' as const, code: 'ukuran', name, values: [] }]
    expect(() => readProduct({ ...productRow(), options }, shelves)).toThrow('value of ukuran of UJI-1 is missing')
  })
})
