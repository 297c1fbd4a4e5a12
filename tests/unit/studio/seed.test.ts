import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { assortment } from '../../../studio/seed/assortment.ts'
import { documents, toNdjson } from '../../../studio/seed/documents/all.ts'

const seedFolder = join(import.meta.dirname, '../../../studio/seed')

/** SHA-256 of names in small letters: the private persons of the articles must not stand here either. */
const privateNames = new Set([
  '3f7b8ea16b4ee221b8deeb44999436d9705804456584898f0ebc04da605f04e3',
  'f11465e5207ac9e1a4107fed59612f93445c553f6e61fdb1f7bdbf721bf80483',
  'b7fab2ffeec4152d7828733df80c39d096ec807a01b1a8707caa628abbae63df',
  'd03716df1b85f32f8f1d883a77406a9ff5ea8473491a1c96b743149610a2cdca',
  '9a8fcc5afb2237df022a38e475e385ff629b63a1278835eceb5b174c44cda008',
  'df54e89a12c7644cd7187c40273dfc6c656f2b957cfd9fe7c0f2bce00e68e6c8',
  '6a2309c63dc435a9b13c61607950b3c5dd9f8291d2aed3d524d97a4dc3e73dae',
  'e8958191dace8c015755d985466408063c61d2224a5dd59dcaffbd6863237078',
  'c022f8d2641d297323eedf247db378d6e25bf3206ee79c175541a38942f4cb06',
  '9c339cd7322316a3dd48e25ae6b978ce09075d6c29cf3902f42f255615a43234',
  'eb7067f40ccba9661221969d857603ea1e34448f1f6366fa7c90ea87efd7006b',
  'b22d85041900a8a6f2db3e9a9124f7241aa827f240adcff8d1185f2b29298f13',
  'db9fbddbd7caeff7a326645c1bb47116eb3fd4ae3834bf5039fc5d47386786f5',
  '2492e89b5557af593cf602f647f3dfb9dae582f2a7bedbefa471c3867facc3a9',
])

/** Words for a condition, an income or a social category of people, and words of pity. */
const wordsAboutPeople =
  /\b(difabel|ppks|cacat|fakir|miskin|terlantar|gelandangan|pengemis|pekerja seks|rawan sosial|kursi roda|wheelchair|penderita|gangguan jiwa|tunagrahita|tunanetra|tunarungu|omzet|laba|penghasilan|income|kasihan|malangnya|keterbatasan|poor|crippled|suffering)\b/i

type Value = string | number | boolean | null | readonly Value[] | { readonly [key: string]: Value }

function* everyValue(value: Value): Generator<Value> {
  yield value
  if (typeof value === 'object' && value !== null) {
    for (const inner of Array.isArray(value) ? value : Object.values(value)) yield* everyValue(inner)
  }
}

const values = documents.map((document) => [document, [...everyValue(document as Value)]] as const)
const textsOf = (inside: readonly Value[]) => inside.filter((value) => typeof value === 'string')

describe('the sample shop', () => {
  it('in the file for the import is what the code writes', () => {
    expect(readFileSync(join(seedFolder, 'production.ndjson'), 'utf8')).toBe(toNdjson(documents))
  })

  it('names every document once and refers to none that is not there', () => {
    const ids = documents.map(({ _id }) => _id)
    const known = new Set(ids)
    expect(known.size).toBe(ids.length)
    const missing = values.flatMap(([, inside]) =>
      inside.flatMap((value) => {
        const ref = (value as { _ref?: string } | null)?._ref
        return typeof ref === 'string' && !known.has(ref) ? [ref] : []
      }),
    )
    expect(missing).toEqual([])
  })

  it('uses no field that the Studio does not know', () => {
    const schema = JSON.parse(readFileSync(join(seedFolder, '../schema.json'), 'utf8')) as {
      name: string
      attributes?: object
    }[]
    for (const document of documents) {
      const known = Object.keys(schema.find(({ name }) => name === document._type)?.attributes ?? {})
      expect(known).toEqual(expect.arrayContaining(Object.keys(document)))
    }
  })
})

describe('every product', () => {
  const products = documents.filter(({ _type }) => _type === 'product')

  it('of the assortment is there, in its order, with its two drawings', () => {
    expect(products.map(({ _id }) => _id)).toEqual(assortment.map(({ slug }) => `product-${slug}`))
    for (const [index, { slug }] of assortment.entries()) {
      const pictures = products[index]?.pictures as { _sanityAsset: string }[]
      expect(pictures.map(({ _sanityAsset }) => _sanityAsset)).toEqual([
        `image@file://./images/${slug}-1.webp`,
        `image@file://./images/${slug}-2.webp`,
      ])
    }
  })

  it('has a SKU of its own for each variant, and says that its price is a sample', () => {
    const variants = products.flatMap(
      ({ variants }) => variants as { sku: string; price: number; samplePrice: boolean }[],
    )
    expect(new Set(variants.map(({ sku }) => sku)).size).toBe(variants.length)
    for (const { sku, price, samplePrice } of variants) {
      expect(sku).toMatch(/^[A-Z0-9][A-Z0-9-]{2,23}$/)
      expect(Number.isInteger(price) && price >= 10_000).toBe(true)
      expect(samplePrice).toBe(true)
    }
  })
})

describe('what the sample shop says', () => {
  it('shows only drawings that exist', () => {
    const files = values.flatMap(([, inside]) =>
      textsOf(inside).flatMap((text) => text.match(/(?<=^image@file:\/\/\.\/)images\/.+$/)?.[0] ?? []),
    )
    expect(files.filter((file) => !existsSync(join(seedFolder, file)))).toEqual([])
  })

  it('stands in both languages wherever it stands in one', () => {
    for (const [, inside] of values) {
      const translations = inside.filter((value) => {
        const type = (value as { _type?: string } | null)?._type
        return typeof type === 'string' && type.startsWith('internationalizedArray')
      }) as unknown as { value: string | readonly unknown[] }[]
      expect(translations.every(({ value }) => value.length > 0)).toBe(true)
    }
  })

  it('names no private person', () => {
    for (const [document, inside] of values) {
      const words = textsOf(inside).flatMap((text) => text.toLowerCase().match(/\p{L}+/gu) ?? [])
      const found = words.filter((word) => privateNames.has(createHash('sha256').update(word).digest('hex')))
      expect({ document: document._id, found }).toEqual({ document: document._id, found: [] })
    }
  })

  it('tells of no condition, income or category of people, and pities nobody', () => {
    for (const [document, inside] of values) {
      const found = textsOf(inside).filter((text) => wordsAboutPeople.test(text))
      expect({ document: document._id, found }).toEqual({ document: document._id, found: [] })
    }
  })

  it('writes PMKS only inside the official name of an institution', () => {
    for (const text of values.flatMap(([, inside]) => textsOf(inside))) {
      expect(text.replaceAll(/UPT Balai Pelayanan Rehsos PMKS Sidoarjo/g, '')).not.toMatch(/\bPMKS\b/)
    }
  })

  it('speaks of disability on its own pages and in the name of a bazaar, never of a maker', () => {
    const speaking = values
      .filter(([, inside]) => textsOf(inside).some((text) => /disabilit/i.test(text)))
      .map(([document]) => document._type)
    expect(new Set(speaking)).toEqual(new Set(['fair', 'page']))
  })

  it('holds no telephone number and no NIK', () => {
    for (const text of values.flatMap(([, inside]) => textsOf(inside))) {
      expect(text).not.toMatch(/(\+62|\b08)[\d\s-]{7,}|\b\d{16}\b/)
    }
  })

  it('gives a source for every fact, story, testimony, programme, fair and figure', () => {
    const sourced = values.flatMap(([, inside]) =>
      inside.filter((value) => ['fact', 'figure'].includes(String((value as { _type?: string } | null)?._type))),
    ) as unknown as { source?: { publisher: string; date: string } }[]
    expect(sourced.length).toBeGreaterThan(15)
    for (const { source } of sourced) expect(source?.date).toMatch(/^\d{4}-\d{2}-\d{2}$/)
    for (const document of documents) {
      if (['story', 'program', 'fair', 'partner'].includes(document._type)) expect(document.sources).toHaveLength(1)
      if (document._type === 'testimonial') expect(document.source).toHaveProperty('publisher')
    }
  })
})
