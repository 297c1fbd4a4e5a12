import { validateDocument } from '@sanity/validation'
import { createSchema, usEnglishLocale } from 'sanity'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { indonesian } from '../../studio/indonesian/locale.ts'
import { languages } from '../../studio/languages.ts'
import { schemaTypes } from '../../studio/schema/index.ts'
import { startSeededLake } from '../support/seeded-lake.ts'

let lake: Awaited<ReturnType<typeof startSeededLake>>
const pluginTypes = Array.isArray(languages.schema?.types) ? languages.schema.types : []
const schema = createSchema({ name: 'default', types: [...schemaTypes, ...pluginTypes] })

beforeAll(async () => {
  lake = await startSeededLake()
})
afterAll(() => lake?.close())

/** What the Studio would tell an editor of this document: `<field>: <message>` each. */
async function complaints(document: Record<string, unknown> & { _id: string; _type: string }): Promise<string[]> {
  const stamps = { _createdAt: '2026-11-21T00:00:00Z', _updatedAt: '2026-11-21T00:00:00Z', _rev: 'r' }
  const { markers } = await validateDocument({ document: { ...stamps, ...document }, schema, client: lake.editor })
  return markers.map(
    ({ path, message }) =>
      `${path.map((part) => (typeof part === 'object' && '_key' in part ? part._key : part)).join('.')}: ${message}`,
  )
}

describe('the Studio', () => {
  it('has nothing to say against the sample shop', async () => {
    const documents = await lake.editor.fetch<{ _id: string; _type: string }[]>('*[!(_type match "sanity.*")]')
    expect(documents.length).toBeGreaterThan(100)
    const all = await Promise.all(
      documents.map(async (document) => [document._id, await complaints(document)] as const),
    )
    expect(all.filter(([, said]) => said.length > 0)).toEqual([])
  }, 120_000)

  it('refuses a value of a person without a current consent of its own', async () => {
    const entry = { _key: 'a', _type: 'consentEntry', value: 'name', scope: ['site'], form: 'F-1' }
    const consents = [{ ...entry, givenOn: '2020-01-01', expiresOn: '2099-01-01' }]
    const place = [{ _key: 'id', _type: 'internationalizedArrayStringValue', language: 'id', value: 'Isi uji' }]
    const person = { _id: 'person-uji', _type: 'person', name: 'Nama Uji', consents }
    expect(await complaints(person)).toEqual([])
    expect(await complaints({ ...person, place })).toEqual([expect.stringMatching(/^place: Belum ada persetujuan/)])
    const expired = [{ ...entry, givenOn: '2020-01-01', expiresOn: '2021-01-01' }]
    expect(await complaints({ ...person, consents: expired })).toEqual([expect.stringMatching(/^name: Belum ada/)])
  })

  it('refuses a SKU of another product, a price with sen and a picture without words', async () => {
    const product = await lake.editor.getDocument('product-keset-perca-bulat')
    if (!product) throw new Error('the sample shop has no such mat')
    const said = async (change: (copy: NonNullable<typeof product>) => void) => {
      const copy = structuredClone(product)
      change(copy)
      return (await complaints(copy)).join('\n')
    }
    expect(await said((copy) => Object.assign(copy.variants[0], { sku: 'PSTW-SULAK-AYAM' }))).toMatch(/sudah dipakai/)
    expect(await said((copy) => Object.assign(copy.variants[0], { price: 45_000.5 }))).toMatch(/^variants\..*\.price:/)
    expect(await said((copy) => Object.assign(copy.pictures[0], { alt: [] }))).toMatch(/^pictures\.view-1\.alt:/)
  })

  it('refuses a region without an official code, a NIB of other length and an address that runs script', async () => {
    const producer = await lake.editor.getDocument('producer-upt-rsbl')
    if (!producer) throw new Error('the sample shop has no such producer')
    expect(await complaints({ ...producer, regionCode: '9999' })).toEqual([expect.stringMatching(/^regionCode:/)])
    expect(await complaints({ ...producer, nib: '123' })).toEqual([expect.stringMatching(/^nib: .*13 angka/)])
    const story = structuredClone(producer.story)
    Object.assign(story[0].value[0], { markDefs: [{ _key: 'l', _type: 'link', href: 'javascript:alert(1)' }] })
    expect((await complaints({ ...producer, story })).join()).toMatch(/tidak boleh dipakai/)
  })

  it('refuses a NIK, a telephone number, five million letters and a drawing with script, and warns of a slip of the hand', async () => {
    const product = await lake.editor.getDocument('product-keset-perca-bulat')
    if (!product) throw new Error('the sample shop has no such mat')
    const summary = (value: string) => [{ _key: 'id', _type: 'internationalizedArrayTextValue', language: 'id', value }]
    const said = async (more: object) => (await complaints({ ...product, ...more })).join('\n')
    expect(await said({ summary: summary('NIK 3515081203850001') })).toMatch(/^summary: Ada nomor 16 angka/)
    expect(await said({ summary: summary('WA 0812-3456-7890') })).toMatch(/^summary: Ada nomor telepon/)
    expect(await said({ summary: summary('a'.repeat(5_000_000)) })).toMatch(/^summary: Terlalu panjang/)
    expect(await said({ summary: summary('Dibuat penderita epilepsi') })).toMatch(/sebaiknya "orang dengan/)
    const asset = { _type: 'reference', _ref: `image-${'a'.repeat(40)}-800x1000-svg` }
    expect(await said({ pictures: [{ ...product.pictures[0], asset }] })).toMatch(/gambar SVG tidak ditampilkan/)
    expect(await said({ variants: [{ ...product.variants[0], price: 45_000_000 }] })).toMatch(/nol yang berlebih/)
  })

  it('keeps a published address, or remembers it', async () => {
    const product = await lake.editor.getDocument('product-keset-perca-bulat')
    const category = await lake.editor.fetch('*[_type == "category"][0]')
    if (!product) throw new Error('the sample shop has no such mat')
    const moved = (document: object & { _id: string; _type: string }, more = {}) =>
      complaints({ ...document, _id: `drafts.${document._id}`, slug: { _type: 'slug', current: 'baru' }, ...more })
    expect((await moved(product)).join()).toMatch(/slug: Alamat lama \(keset-perca-bulat\) belum tercatat/)
    expect(await moved(product, { previousSlugs: ['keset-perca-bulat'] })).toEqual([])
    expect((await moved(category)).join()).toMatch(/slug: Alamat tetap setelah terbit/)
  })

  it('says in Indonesian all that its validation says, with the same values, and knows no key that Sanity does not', () => {
    type Words = Readonly<Record<string, string>>
    const wordsOf = (locale: typeof indonesian, namespace: string) => {
      const bundle = locale.bundles?.find((one) => one.namespace === namespace)
      return (typeof bundle?.resources === 'object' ? bundle.resources : {}) as Words
    }
    const values = (text = '') => (text.match(/\{\{\w+|<\w+/g) ?? []).sort()
    // The Studio asks for these, and has them in no language.
    const forgotten = ['new-document.new-document', 'search.search-results-label']
    for (const namespace of ['studio', 'validation', 'copy-paste']) {
      const [ours, theirs] = [wordsOf(indonesian, namespace), wordsOf(usEnglishLocale, namespace)]
      const known = Object.keys(ours).filter((key) => !forgotten.includes(key))
      expect(known.filter((key) => !(key in theirs))).toEqual([])
      for (const key of known) expect([key, values(ours[key])]).toEqual([key, values(theirs[key])])
    }
    const said = Object.keys(wordsOf(indonesian, 'validation'))
    expect(Object.keys(wordsOf(usEnglishLocale, 'validation')).filter((key) => !said.includes(key))).toEqual([])
  })
})
