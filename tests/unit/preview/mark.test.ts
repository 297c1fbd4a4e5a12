import { vercelStegaDecode, vercelStegaSplit } from '@vercel/stega'
import { expect, test } from 'vitest'
import { translationKey } from '#content/drafts.ts'
import type { Catalog } from '#content/port.ts'
import { markTexts } from '#preview/mark.ts'

const producer = { id: 'producer-a', slug: 'a', name: { id: 'Bengkel A' } }
const block = { _type: 'block', _key: 'b1', children: [{ _type: 'span', _key: 's1', text: 'Isi', marks: [] }] }
const product = {
  id: 'product-a',
  slug: 'tas',
  title: { id: 'Tas', en: 'Bag' },
  description: { id: [block] },
  producer,
  variants: [{ id: 'SKU-1', price: 10_000, options: [] }],
}
const catalog = {
  products: [product],
  producers: [producer],
  categories: [],
  techniques: [],
  stories: [],
  testimonials: [],
  programs: [],
  fairs: [],
  partners: [],
  pages: [],
  impact: null,
  home: { title: { id: 'Karya' }, description: { id: 'x' }, modules: [{ key: 'm1', title: { id: 'Pilihan' } }] },
  settings: { name: 'Galeri Karya', tagline: { id: 'Dari tangan' } },
} as unknown as Catalog

const keys = new Map([
  [translationKey('product-a', 'title', 'en'), 'k-en'],
  [translationKey('product-a', 'description', 'id'), 'k-id'],
  [translationKey('home', 'modules[_key=="m1"].title', 'id'), 'k-m'],
])
const marked = markTexts(catalog, keys, ({ id, type }, path) => `${type} ${id} ${path}`)
const split = (text: string | undefined) => {
  const { cleaned } = vercelStegaSplit(text ?? '')
  return [cleaned, vercelStegaDecode<{ href: string }>(text ?? '')?.href]
}

test('a text says where it is edited, by the key the CMS gave to its language', () => {
  expect(split(marked.products[0]?.title.en)).toEqual(['Bag', 'product product-a title[_key=="k-en"].value'])
  expect(split(marked.home.modules[0]?.title.id)).toEqual([
    'Pilihan',
    'home home modules[_key=="m1"].title[_key=="k-m"].value',
  ])
})

test('without a known key it leads to the whole field', () => {
  expect(split(marked.products[0]?.title.id)).toEqual(['Tas', 'product product-a title'])
})

test('a sentence in a rich text leads to its own span', () => {
  const [first] = marked.products[0]?.description.id ?? []
  const { children } = first as unknown as typeof block
  const path = 'description[_key=="k-id"].value[_key=="b1"].children[_key=="s1"].text'
  expect(split(children[0]?.text)).toEqual(['Isi', `product product-a ${path}`])
})

test("a maker's name beside a product leads to the maker", () => {
  expect(split(marked.products[0]?.producer.name.id)).toEqual(['Bengkel A', 'producer producer-a name'])
})

test('what is no text for people stays as it is', () => {
  expect(marked.products[0]).toMatchObject({ id: 'product-a', slug: 'tas', variants: product.variants })
  expect(marked.settings.name).toBe('Galeri Karya')
  expect(marked.impact).toBeNull()
})
