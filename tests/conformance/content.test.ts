import { access } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ConnectedContent, connectContent } from '../../src/content/client.ts'
import type { ContentProblem } from '../../src/content/parse/unfit.ts'
import { startSeededLake } from '../support/seeded-lake.ts'

let lake: Awaited<ReturnType<typeof startSeededLake>>
let problems: ContentProblem[]

beforeAll(async () => {
  lake = await startSeededLake()
})
afterAll(() => lake?.close())

function open(more: { token?: string; makePictures?: boolean } = {}): ConnectedContent {
  problems = []
  return connectContent({
    projectId: 'demo',
    dataset: 'production',
    apiHost: lake.url,
    picturesFolder: join(lake.folder, 'pictures'),
    now: () => new Date('2026-11-21T05:00:00Z'),
    report: (problem) => problems.push(problem),
    ...more,
  })
}

describe('the catalogue', () => {
  it('holds the whole sample shop, and nothing of it is left out', async () => {
    const catalog = await open().catalog()
    expect(problems).toEqual([])
    expect(catalog.products).toHaveLength(47)
    expect(catalog.producers).toHaveLength(8)
    expect(catalog.stories).toHaveLength(5)
    expect(catalog.home.modules.map(({ kind }) => kind)).toContain('hero')
    expect(catalog.pages.map(({ slug }) => slug).sort()).toEqual(['aksesibilitas', 'privasi', 'syarat', 'tentang'])
    expect(catalog.settings.sample).toBe(true)
  })

  it('gives each product its maker, its shelves and its pictures with words in both languages', async () => {
    const { products } = await open().catalog()
    const mukena = products.find(({ slug }) => slug === 'mukena-bordir-melati')
    expect(mukena?.producer.name.id).toContain('PSBR')
    expect(mukena?.categories.map(({ slug }) => slug)).toEqual(['mukena-busana'])
    expect(mukena?.pictures).toHaveLength(2)
    expect(mukena?.pictures[0]?.alt.en).toMatch(/^Illustration: /)
    expect(mukena?.pictures[0]?.color).toMatch(/^#[0-9a-f]{6}$/i)
    expect(mukena?.variants[0]?.options).toEqual([{ name: { id: 'Ukuran', en: 'Size' }, value: { id: 'M', en: 'M' } }])
    expect(mukena?.sizeTable?.rows[0]).toHaveLength(4)
  })

  it('is asked of the CMS once for all pages of a build', async () => {
    const content = open()
    expect(await content.catalog()).toBe(await content.catalog())
  })
})

describe('at the till', () => {
  it('products that hold the SKUs come fresh, with settings and fees', async () => {
    const content = open()
    const before = await content.forSale(['MJK-KAIN-MAJA', 'PSTW-KESET-BULAT', 'NOT-A-SKU'])
    expect(before.products.map(({ slug }) => slug)).toEqual(['batik-tulis-buah-maja', 'keset-perca-bulat'])
    expect(before.feeTables[0]?.courier).toBe('Kurir reguler (contoh tarif)')
    await lake.editor.patch('product-keset-perca-bulat').set({ 'variants[0].price': 47_000 }).commit()
    const after = await content.forSale(['PSTW-KESET-BULAT'])
    expect(after.products[0]?.variants[0]?.price).toBe(47_000)
  })

  it('a draft is never sold, not even to a reader whose token may see it', async () => {
    const published = await lake.editor.getDocument('product-sulak-bulu-ayam')
    if (!published) throw new Error('the sample shop has no duster')
    await lake.editor.createOrReplace({
      ...published,
      _id: 'drafts.product-sulak-bulu-ayam',
      slug: { current: 'draft' },
    })
    const { products } = await open({ token: lake.tokens.read }).forSale(['PSTW-SULAK-AYAM'])
    expect(products.map(({ slug }) => slug)).toEqual(['sulak-bulu-ayam'])
  })

  it('a SKU in two products is sold by neither', async () => {
    const one = await lake.editor.getDocument('product-botol-lukis-ombak')
    if (!one) throw new Error('the sample shop has no such bottle')
    await lake.editor.createOrReplace({ ...one, _id: 'product-copy', slug: { current: 'copy' } })
    const { products } = await open().forSale(['SDA-BOTOL-OMBAK'])
    await lake.editor.delete('product-copy')
    expect(products).toEqual([])
    expect(problems.map(({ reason }) => reason)).toContain('SKU SDA-BOTOL-OMBAK is used twice')
  })
})

describe('a person', () => {
  const consent = (value: string, more: object = {}) => ({
    ...{ _key: value, _type: 'consentEntry', value, scope: ['site'], form: 'F-1' },
    ...{ givenOn: '2026-01-01', expiresOn: '2027-01-01', ...more },
  })

  async function speak(consents: object[]) {
    await lake.editor.createOrReplace({
      _id: 'person-x',
      _type: 'person',
      name: 'Nama Uji',
      pseudonym: 'Samaran',
      consents,
    })
    await lake.editor.createOrReplace({
      _id: 'testimonial-x',
      _type: 'testimonial',
      text: [{ _key: 'id', language: 'id', value: 'Isi uji.' }],
      role: [{ _key: 'id', language: 'id', value: 'Perajin' }],
      person: { _type: 'reference', _ref: 'person-x' },
      source: { publisher: 'Uji', title: 'Uji', date: '2026-11-01' },
    })
    const { testimonials } = await open().catalog()
    return testimonials.find(({ id }) => id === 'testimonial-x')?.speaker.id
  }

  it('is named under a current consent to the testimony and to the name', async () => {
    expect(await speak([consent('testimony'), consent('name')])).toBe('Nama Uji')
  })

  it('is called by the pseudonym where only that was consented to', async () => {
    expect(await speak([consent('testimony'), consent('pseudonym')])).toBe('Samaran')
  })

  it.each([
    ['no consent to the testimony', [consent('name')]],
    ['a consent that has expired', [consent('testimony', { expiresOn: '2026-11-20' }), consent('name')]],
    ['a consent that was withdrawn', [consent('testimony', { withdrawnOn: '2026-11-01' }), consent('name')]],
    ['a consent for print alone', [consent('testimony', { scope: ['print'] }), consent('name')]],
    ['a consent without its paper form', [consent('testimony', { form: undefined }), consent('name')]],
    ['no consent to any name', [consent('testimony')]],
  ])('is silent with %s', async (_why, consents) => {
    expect(await speak(consents)).toBeUndefined()
  })

  it('stays named on a product only while the consent is current', async () => {
    const makersWith = async (consents: object[]) => {
      await speak(consents)
      await lake.editor
        .patch('product-bangku-kayu-kecil')
        .set({ makers: [{ _key: 'x', _type: 'reference', _ref: 'person-x' }] })
        .commit()
      const { products } = await open().catalog()
      return products.find(({ slug }) => slug === 'bangku-kayu-kecil')?.makers?.map(({ name }) => name)
    }
    // Its maker is an institution, whose name says something about who is there.
    const linked = consent('institution')
    expect(await makersWith([consent('name'), linked])).toEqual(['Nama Uji'])
    expect(await makersWith([consent('name')])).toBeUndefined()
    expect(await makersWith([consent('name'), consent('institution', { expiresOn: '2026-11-20' })])).toBeUndefined()
    expect(await makersWith([consent('name', { expiresOn: '2026-11-20' }), linked])).toBeUndefined()
  })
})

describe('four eyes', () => {
  const id = 'product-sulak-bulu-ayam'
  const shown = async () => (await open().catalog()).products.some((product) => product.id === id)
  const why = () => problems.filter((problem) => problem.id === id).map(({ reason }) => reason)

  it('keep out of shop and till what nobody has approved, or its own author, and say why', async () => {
    const approval = await lake.editor.getDocument(`approval-${id}`)
    const [entry] = approval?.entries ?? []
    expect(await shown()).toBe(true)
    await lake.editor.delete(`approval-${id}`)
    const content = open()
    expect((await content.catalog()).problems).toContainEqual({ type: 'product', id, reason: 'nobody has approved it' })
    expect((await content.forSale(['PSTW-SULAK-AYAM'])).products).toEqual([])

    const own = { ...entry, means: 'person', approvedBy: 'somebody', authors: ['somebody'] }
    await lake.editor.createOrReplace({ _id: `approval-${id}`, _type: 'approval', subject: id, entries: [own] })
    expect(await shown()).toBe(false)
    expect(why()).toEqual(['it was approved by somebody who had written it'])

    const other = { ...own, authors: ['another'], digest: '0'.repeat(64) }
    await lake.editor.createOrReplace({ _id: `approval-${id}`, _type: 'approval', subject: id, entries: [other] })
    expect(await shown()).toBe(false)
    expect(why()).toEqual(['it was changed after it had been approved'])

    await lake.editor.createOrReplace({ _id: `approval-${id}`, _type: 'approval', subject: id, entries: [entry] })
    expect(await shown()).toBe(true)
  })
})

describe('pictures', () => {
  it('are made in the build, and elsewhere have the very same addresses', async () => {
    const building = open({ makePictures: true })
    const [product] = (await building.catalog()).products
    const picture = product?.pictures[0]
    if (!picture) throw new Error('the first product has no picture')
    const made = await building.prepare(picture, 'card')
    expect(made.avif.map(({ width }) => width)).toEqual([240, 360, 480, 720])
    const { bytes, ...addresses } = made
    expect(bytes).toBeGreaterThan(100)
    expect(await open().prepare(picture, 'card')).toEqual(addresses)
    const target = join(lake.folder, 'build')
    expect(await building.emitPictures(target)).toBe(5)
    await access(join(target, made.fallback.url))
  })

  it('of a product page bring the small one that the cart shows', async () => {
    const building = open({ makePictures: true })
    const picture = (await building.catalog()).products[1]?.pictures[0]
    if (!picture) throw new Error('the second product has no picture')
    await building.prepare(picture, 'detail')
    const target = join(lake.folder, 'build-2')
    await building.emitPictures(target)
    const thumb = await open().prepare(picture, 'thumb')
    await Promise.all(thumb.avif.map(({ url }) => access(join(target, url))))
  })
})
