import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { connectContent } from '../../src/content/client.ts'
import { withdrawConsent } from '../../studio/consent/withdraw.ts'
import { startSeededLake } from '../support/seeded-lake.ts'

let lake: Awaited<ReturnType<typeof startSeededLake>>
const now = new Date('2026-11-21T05:00:00Z')
const name = 'Nama Uji Penarikan'

beforeAll(async () => {
  lake = await startSeededLake()
})
afterAll(() => lake?.close())

const consent = (value: string) => ({
  ...{ _key: value, _type: 'consentEntry', value, scope: ['site'], form: 'F-UJI' },
  ...{ givenOn: '2026-01-01', expiresOn: '2027-01-01' },
})
const both = (value: string) => [{ _key: 'id', language: 'id', value }]
const makers = (more: object = {}) => [{ _key: 'm', _type: 'reference', _ref: 'person-uji', ...more }]

async function catalog() {
  const content = connectContent({
    ...{ projectId: 'demo', dataset: 'production', apiHost: lake.url, now: () => now },
    ...{ picturesFolder: join(lake.folder, 'pictures'), report: () => undefined },
  })
  return content.catalog()
}

async function introduce(): Promise<string> {
  const pixels = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  )
  const { _id: asset } = await lake.editor.assets.upload('image', pixels, { filename: 'uji.png' })
  const face = { _type: 'pictureWithAlt', alt: both('Uji'), asset: { _type: 'reference', _ref: asset } }
  const person = { _type: 'person', name, face, consents: ['name', 'face', 'testimony', 'institution'].map(consent) }
  await lake.editor.createOrReplace({ _id: 'person-uji', ...person })
  await lake.editor.createOrReplace({ _id: 'drafts.person-uji', ...person, pseudonym: 'Samaran Uji' })
  await lake.editor.createOrReplace({
    ...{ _id: 'testimonial-uji', _type: 'testimonial', text: both('Isi uji.'), role: both('Perajin') },
    ...{ person: { _type: 'reference', _ref: 'person-uji' } },
    source: { publisher: 'Uji', title: 'Uji', date: '2026-11-01' },
  })
  await lake.editor.patch('product-bangku-kayu-kecil').set({ makers: makers() }).commit()
  return asset
}

test('who withdraws is out of the content with name, words and picture, and a receipt without a name stays', async () => {
  const asset = await introduce()
  const before = await catalog()
  expect(JSON.stringify(before)).toContain(name)
  expect(before.testimonials.map(({ id }) => id)).toContain('testimonial-uji')
  // Written by hand into a text: nobody but an editor can take it out.
  await lake.editor
    .patch('product-botol-lukis-ombak')
    .set({ aliases: [`karya ${name}`] })
    .commit()

  const withdrawn = await withdrawConsent(lake.editor, 'person-uji', now)

  expect(withdrawn.scope).toEqual(['name', 'pseudonym', 'face', 'testimony'])
  expect(withdrawn.mentions).toEqual([{ id: 'product-botol-lukis-ombak', type: 'product' }])
  const left = await lake.editor.fetch<{ _id: string; _type: string }[]>(
    '*[_id match "*person-uji*" || _id match "*testimonial-uji*" || _id == $asset]._id',
    { asset },
  )
  expect(left).toEqual([])
  const receipt = await lake.editor.fetch<object>('*[_type == "withdrawal"][0]')
  expect(receipt).toMatchObject({ number: withdrawn.number, date: now.toISOString(), scope: withdrawn.scope })
  expect(JSON.stringify(receipt)).not.toContain('Uji')
  const picture = `${asset.replace(/^image-/, '').replace(/-png$/, '')}.png`
  expect((await fetch(`${lake.url}/images/demo/production/${picture}`)).status).toBe(404)
})

test('what the person made stays on the shop, approved as it was, without the name', async () => {
  const { products } = await catalog()
  const bench = products.find(({ slug }) => slug === 'bangku-kayu-kecil')
  expect(bench).toBeDefined()
  expect(bench?.makers).toBeUndefined()
})
