import { describe, expect, test } from 'vitest'
import type { Content } from '#content/port.ts'
import type { Product, ShopSettings, Story } from '#content/shop.ts'
import { merchantFeed } from '../../../src/views/feed/merchant.ts'
import { newsFeed } from '../../../src/views/feed/news.ts'
import { counted, producer, product, variant } from '../../support/sample-products.ts'
import { textsOf } from '../../support/xml.ts'

const site = 'https://toko.example'
const nasty = 'Tas </script> & <b>"topi"</b> ]]> \u0000\uFFFF'
const nastyRead = 'Tas </script> & <b>"topi"</b> ]]> '
const maker = producer('uji')
const settings = { tagline: { id: nasty } } as ShopSettings
const born = (createdAt: string) => ({ published: { createdAt, updatedAt: createdAt, previousSlugs: [] } })
const story: Story = {
  ...{ id: 's', slug: 'kisah', title: { id: nasty }, summary: { id: nasty }, date: '2026-03-01', body: { id: [] } },
  ...{ producers: [], sources: [] },
}
const picture = { assetId: 'a', width: 800, height: 800, alt: { id: '' }, color: '#fff' }

describe('the feed of what is new', () => {
  const feed = (products: readonly Product[]) => newsFeed({ stories: [story], products, settings }, site)
  const work = (id: string, createdAt: string) => product(id, maker, [variant(id, 1)], born(createdAt))

  test('tells stories and products, newest first, at their own addresses', () => {
    const texts = textsOf(feed([work('baru', '2026-04-01T08:00:00Z'), work('lama', '2026-02-01T08:00:00Z')]))
    expect(texts.get('guid')).toEqual([`${site}/produk/baru/`, `${site}/cerita/kisah/`, `${site}/produk/lama/`])
    expect(texts.get('pubDate')?.[0]).toBe('Wed, 01 Apr 2026 08:00:00 GMT')
  })

  test('is well-formed whatever editors write', () => {
    expect(textsOf(feed([])).get('description')).toEqual([nastyRead, nastyRead])
  })

  test('ends somewhere', () => {
    const many = Array.from({ length: 80 }, (_, index) => work(`p${index}`, '2026-04-01T08:00:00Z'))
    expect(textsOf(feed(many)).get('item')).toHaveLength(50)
  })
})

describe('the feed for shopping services', () => {
  const content = (...products: readonly Product[]) =>
    ({
      catalog: async () => ({ products }),
      prepare: async () => ({ fallback: { url: '/_p/a-720.jpg' } }),
    }) as unknown as Content
  const read = async (...products: readonly Product[]) => textsOf(await merchantFeed(content(...products), site))

  test('has one item a variant, with its price in rupiah', async () => {
    const options = (value: string) => ({ options: [{ name: { id: 'Ukuran' }, value: { id: value } }] })
    const mukena = product(
      'mukena',
      maker,
      [
        variant('M-M', 225_000, { ...options('M'), availability: counted(3) }),
        variant('M-L', 235_000, { ...options('L'), availability: counted(0) }),
      ],
      { title: { id: nasty }, summary: { id: nasty }, pictures: [picture, picture] },
    )
    const texts = await read(mukena)
    expect(texts.get('g:id')).toEqual(['M-M', 'M-L'])
    expect(texts.get('g:price')).toEqual(['225000 IDR', '235000 IDR'])
    expect(texts.get('g:availability')).toEqual(['in_stock', 'out_of_stock'])
    expect(texts.get('g:title')).toEqual([`${nastyRead} (Ukuran: M)`, `${nastyRead} (Ukuran: L)`])
    expect(texts.get('g:item_group_id')).toEqual(['mukena', 'mukena'])
    expect(texts.get('g:link')?.[0]).toBe(`${site}/produk/mukena/`)
    expect(texts.get('g:image_link')?.[0]).toBe(`${site}/_p/a-720.jpg`)
    expect(texts.get('g:brand')?.[0]).toBe('Produsen uji')
  })

  test('leaves out services, what is only shown, and what no courier carries', async () => {
    const shown = variant('PAJANG', 1, { availability: { kind: 'gallery_only' } })
    const texts = await read(
      product('jasa', maker, [variant('JASA', 1)], { kind: 'service' }),
      product('pajang', maker, [shown]),
      product('kursi', maker, [variant('KURSI', 1)], { pickupOnly: true }),
    )
    expect(texts.get('item')).toBeUndefined()
  })

  test('says how long it takes until something made to order is sent', async () => {
    const texts = await read(product('tas', maker, [variant('TAS', 1)]))
    expect([texts.get('g:availability'), texts.get('g:max_handling_time')]).toEqual([['in_stock'], ['7']])
  })
})
