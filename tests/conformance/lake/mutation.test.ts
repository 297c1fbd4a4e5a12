import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type OpenLake, openLake } from './open-lake.ts'

let lake: OpenLake

beforeAll(async () => {
  lake = await openLake()
})

beforeEach(async () => {
  await lake.writer.delete({ query: '*[!(_type match "sanity.*")]' })
  await lake.writer.create({
    _id: 'tas',
    _type: 'product',
    title: 'Tas mendong',
    stock: 4,
    tags: ['anyaman'],
    photos: [
      { _key: 'depan', alt: 'Depan' },
      { _key: 'samping', alt: 'Samping' },
    ],
  })
})

afterAll(() => lake.close())

test('create gives an id, a revision and times', async () => {
  const document = await lake.writer.create({ _type: 'product', title: 'Botol' })
  expect(document._id).toMatch(/^[\w-]{10,}$/)
  expect(document._rev).toBeTruthy()
  expect(Date.parse(document._createdAt)).not.toBeNaN()
  expect(await lake.anonymous.getDocument(document._id)).toEqual(document)
})

test('an id that ends in a dot is completed', async () => {
  const document = await lake.writer.create({ _id: 'drafts.', _type: 'product' })
  expect(document._id).toMatch(/^drafts\.[\w-]{10,}$/)
})

test('createOrReplace replaces the whole document but keeps the given time of creation', async () => {
  const _createdAt = '2024-01-02T03:04:05Z'
  const document = await lake.writer.createOrReplace({ _id: 'tas', _type: 'product', title: 'Baru', _createdAt })
  expect(document).toMatchObject({ title: 'Baru', _createdAt })
  expect(document).not.toHaveProperty('stock')
})

test('createIfNotExists leaves an existing document alone', async () => {
  const before = await lake.writer.getDocument('tas')
  await lake.writer.createIfNotExists({ _id: 'tas', _type: 'product', title: 'Lain' })
  expect(await lake.writer.getDocument('tas')).toEqual(before)
})

test('set, setIfMissing, unset, inc and dec change what they name', async () => {
  const document = await lake.writer
    .patch('tas')
    .set({ title: 'Tas lukis', 'photos[_key=="samping"].alt': 'Dari samping' })
    .setIfMissing({ title: 'tidak', size: { width: 30 } })
    .unset(['tags'])
    .commit()
  expect(document).toMatchObject({
    title: 'Tas lukis',
    size: { width: 30 },
    photos: [{ alt: 'Depan' }, { alt: 'Dari samping' }],
  })
  expect(document).not.toHaveProperty('tags')
  expect((await lake.writer.patch('tas').inc({ stock: 3 }).commit()).stock).toBe(7)
  expect((await lake.writer.patch('tas').dec({ stock: 5 }).commit()).stock).toBe(2)
})

test('insert puts items before, after and in place of others', async () => {
  const keysAfter = async (at: 'before' | 'after' | 'replace', selector: string, key: string) => {
    const document = await lake.writer
      .patch('tas')
      .insert(at, selector, [{ _key: key }])
      .commit()
    return document.photos.map((photo: { _key: string }) => photo._key)
  }
  expect(await keysAfter('before', 'photos[0]', 'a')).toEqual(['a', 'depan', 'samping'])
  expect(await keysAfter('after', 'photos[-1]', 'z')).toEqual(['a', 'depan', 'samping', 'z'])
  expect(await keysAfter('replace', 'photos[_key=="depan"]', 'd')).toEqual(['a', 'd', 'samping', 'z'])
  expect((await lake.writer.patch('tas').append('tags', ['tas']).commit()).tags).toEqual(['anyaman', 'tas'])
})

test('diffMatchPatch edits a text in its middle', async () => {
  const patch = '@@ -1,11 +1,10 @@\n Tas \n-mendong\n+pandan\n'
  expect((await lake.writer.patch('tas').diffMatchPatch({ title: patch }).commit()).title).toBe('Tas pandan')
})

test('patch and delete by query reach every document that the query finds', async () => {
  await lake.writer.create({ _id: 'botol', _type: 'product', stock: 1 })
  await lake.writer
    .patch({ query: '*[_type == $type]', params: { type: 'product' } })
    .set({ sample: true })
    .commit()
  expect(await lake.anonymous.fetch('count(*[sample == true])')).toBe(2)
  await lake.writer.delete({ query: '*[_type == "product" && stock < $least]', params: { least: 2 } })
  expect(await lake.anonymous.fetch('*[_type == "product"]._id')).toEqual(['tas'])
})

test('a transaction keeps its id, which becomes the revision of all that it touched', async () => {
  const done = await lake.writer
    .transaction()
    .create({ _id: 'botol', _type: 'product' })
    .patch('tas', (patch) => patch.set({ title: 'Lain' }))
    .patch('botol', (patch) => patch.set({ title: 'Botol lukis' }))
    .transactionId('edit-1')
    .commit()
  expect(done).toMatchObject({
    transactionId: 'edit-1',
    results: [
      { id: 'botol', operation: 'create' },
      { id: 'tas', operation: 'update' },
      { id: 'botol', operation: 'update' },
    ],
  })
  expect(await lake.anonymous.fetch('*[_rev == "edit-1"] | order(_id) {_id, title}')).toEqual([
    { _id: 'botol', title: 'Botol lukis' },
    { _id: 'tas', title: 'Lain' },
  ])
})

test('returnDocuments, returnIds and visibility are the caller’s choice', async () => {
  const patch = () => lake.writer.patch('tas').set({ title: 'Lain' })
  expect(await patch().commit({ returnDocuments: false, visibility: 'deferred' })).toMatchObject({
    documentId: 'tas',
    results: [{ id: 'tas', operation: 'update' }],
  })
  const many = await lake.writer
    .transaction([{ patch: patch().serialize() }] as never)
    .commit({ returnDocuments: true })
  expect(many).toMatchObject([{ _id: 'tas', title: 'Lain' }])
})

test('a dry run answers as if, and changes nothing', async () => {
  const answered = await lake.writer.patch('tas').set({ title: 'Coba' }).commit({ dryRun: true })
  expect(answered.title).toBe('Coba')
  expect(await lake.anonymous.getDocument('tas')).toMatchObject({ title: 'Tas mendong' })
})

test('objects in arrays get keys on request', async () => {
  const document = await lake.writer.create(
    { _type: 'product', rows: [{ a: 1 }, { _key: 'b' }] },
    { autoGenerateArrayKeys: true },
  )
  expect(document.rows).toEqual([{ _key: expect.stringMatching(/^\w{6,}$/), a: 1 }, { _key: 'b' }])
})

test('later writers wait for earlier ones: fifty parallel increments all count', async () => {
  await Promise.all(Array.from({ length: 50 }, () => lake.writer.patch('tas').inc({ stock: 1 }).commit()))
  expect(await lake.anonymous.fetch('*[_id == "tas"][0].stock')).toBe(54)
})
