import { describe, expect, it } from 'vitest'
import { completenessOf } from '../../../studio/schema/rules/completeness.ts'
import { variantLike } from '../../../studio/schema/rules/new-variant.ts'
import { adviceOnPhoto, measurePixels } from '../../../studio/schema/rules/photo.ts'
import { checkPrice, suggestedPrice } from '../../../studio/schema/rules/price.ts'
import { checkAddress, rememberedSlugs } from '../../../studio/schema/rules/slug.ts'
import { checkContents, checkDignity } from '../../../studio/schema/rules/wording.ts'

const local = (id: unknown, en?: unknown) => [
  { language: 'id', value: id },
  ...(en === undefined ? [] : [{ language: 'en', value: en }]),
]

describe('the words of a text', () => {
  it('may hold no number of a person; an office may give its own on pages and in settings', () => {
    expect(checkContents(local('NIK 3515081203850001'), 'page')).toMatch(/NIK/)
    expect(checkContents(local('Telepon 0812-3456-7890'), 'product')).toMatch(/nomor telepon/)
    expect(checkContents(local('Telepon 0812-3456-7890'), 'page')).toBe(true)
    expect(checkContents(local('Batik tulis', 'Hand-drawn batik'), 'product')).toBe(true)
  })

  it('are bounded, in running text too', () => {
    expect(checkContents(local('a'.repeat(5_000_000)), 'page')).toMatch(/Terlalu panjang/)
    const block = { _type: 'block', children: [{ text: 'b'.repeat(9_000) }] }
    expect(checkContents(local(Array(9).fill(block)), 'story')).toMatch(/Terlalu panjang/)
    expect(checkContents(local(Array(5).fill(block)), 'story')).toBe(true)
  })

  it('that make people smaller get the better wording', () => {
    expect(checkDignity(local('Karya penderita epilepsi'))).toMatch(/“penderita” sebaiknya "orang dengan/)
    expect(checkDignity(local('Batik', 'Made by the needy'))).toMatch(/“needy”/)
    expect(checkDignity(local('Batik tulis'))).toBe(true)
  })
})

describe('the address of a page', () => {
  it('that was published is remembered when it changes, and forgotten when it comes back', () => {
    expect(rememberedSlugs('lama', 'baru')).toEqual(['lama'])
    expect(rememberedSlugs('lama', 'baru', ['lama'])).toEqual(['lama'])
    expect(rememberedSlugs('lama', 'lama', ['lama', 'purba'])).toEqual(['purba'])
    expect(rememberedSlugs(undefined, 'baru')).toEqual([])
    expect(rememberedSlugs('lama', undefined)).toEqual([])
  })

  it('is not left without being remembered, and not at all where nothing remembers it', () => {
    expect(checkAddress('lama', 'baru', ['lama'])).toBe(true)
    expect(checkAddress('lama', 'baru', [])).toMatch(/lama/)
    expect(checkAddress('lama', 'baru', null)).toMatch(/tetap setelah terbit/)
    expect(checkAddress(undefined, 'baru', null)).toBe(true)
  })
})

describe('a price', () => {
  it('follows from materials, hours, packing and the maker’s share', () => {
    const parts = { materials: 30_000, hours: 4, hourlyRate: 12_500, packing: 5_000, sharePercent: 85 }
    expect(suggestedPrice(parts)).toBe(100_000)
    expect(suggestedPrice({ ...parts, sharePercent: 0 })).toBeNull()
    expect(suggestedPrice({ ...parts, materials: 0, hours: 0, packing: 0 })).toBeNull()
    expect(suggestedPrice({ ...parts, hours: Number.NaN })).toBeNull()
  })

  it('with two zeros too many or too few is asked about, and so is one that no card can pay', () => {
    const shop = { others: [40_000, 50_000, 60_000], minimumCharge: 10_000 }
    expect(checkPrice(5_000_000, shop)).toMatch(/berlebih/)
    expect(checkPrice(500, shop)).toMatch(/kurang/)
    expect(checkPrice(9_000, shop)).toMatch(/terkecil/)
    expect(checkPrice(55_050, shop)).toMatch(/kelipatan/)
    expect(checkPrice(55_000, shop)).toBe(true)
    expect(checkPrice(5_000_000, { ...shop, others: [40_000] })).toBe(true)
  })
})

/** RGBA pixels, grey by place. */
function pixels(side: number, grey: (x: number, y: number) => number): readonly [Uint8ClampedArray, number, number] {
  const rgba = new Uint8ClampedArray(4 * side * side)
  for (let at = 0; at < side * side; at++) {
    rgba.fill(grey(at % side, Math.floor(at / side)), 4 * at, 4 * at + 3)
    rgba[4 * at + 3] = 255
  }
  return [rgba, side, side]
}
const size = { width: 1600, height: 2000 }
const advice = (grey: (x: number, y: number) => number, of = size) =>
  adviceOnPhoto({ ...of, ...measurePixels(...pixels(64, grey)) }).join(' ')

describe('a photo', () => {
  const sharp = (x: number, y: number) => (((x >> 2) + (y >> 2)) % 2 === 0 ? 60 : 200)
  it('that is large, sharp and light needs no advice', () => {
    expect(advice(sharp)).toBe('')
  })

  it('that is blurred, near-black, washed out or small gets some', () => {
    expect(advice((x) => 60 + 2 * x)).toMatch(/kabur/)
    expect(advice((x) => x % 20)).toMatch(/gelap/)
    expect(advice((x) => 255 - (x % 4))).toMatch(/terang/)
    expect(advice(sharp, { width: 640, height: 480 })).toMatch(/terlalu kecil \(640 × 480\)/)
  })

  it('of one pixel or none is measured, too', () => {
    expect(measurePixels([], 0, 0)).toEqual({ brightness: 0, sharpness: 0 })
    expect(measurePixels([255, 255, 255, 255], 1, 1).sharpness).toBe(0)
  })
})

describe('a new variant like another', () => {
  const now = new Date('2026-11-21T10:00:00Z')
  const variant = {
    ...{ _key: 'a', sku: 'KAIN-M', price: 45_000, choices: [{ option: 'ukuran', value: 'm' }] },
    availability: { kind: 'in_stock', count: 7, countedAt: '2026-01-01T00:00:00Z' },
  }
  it('keeps all but SKU, choices and count, and its count is of now', () => {
    expect(variantLike(variant, { taken: ['KAIN-M', 'KAIN-M-2'], key: 'b', now })).toEqual({
      ...{ _key: 'b', sku: 'KAIN-M-3', price: 45_000 },
      availability: { kind: 'in_stock', count: 0, countedAt: now.toISOString() },
    })
  })
  it('has a SKU that is no longer than a SKU may be', () => {
    const { sku } = variantLike({ ...variant, sku: 'A'.repeat(24) }, { taken: [], key: 'b', now })
    expect(sku).toBe(`${'A'.repeat(22)}-2`)
  })
})

describe('the meter', () => {
  it('asks for English beside Indonesian and names what is missing', () => {
    const category = { title: local('Kain', 'Cloth'), slug: { current: 'kain' }, introduction: local('Kain tenun.') }
    expect(completenessOf('category', category)).toEqual({ percent: 80, missing: ['Pengantar (Inggris)'] })
    expect(completenessOf('category', {})?.percent).toBe(0)
    expect(completenessOf('category', { ...category, introduction: local('x', 'y') })?.percent).toBe(100)
  })
  it('looks at every variant of a product, whatever shape it has', () => {
    const variants = [{ price: 1000, weightGrams: 5, availability: { kind: 'gallery_only' } }, null]
    expect(completenessOf('product', { variants })?.missing).toContain('Harga')
    expect(completenessOf('product', { variants: [variants[0]] })?.missing).not.toContain('Harga')
    expect(completenessOf('shopSettings', {})).toBeNull()
  })
})
