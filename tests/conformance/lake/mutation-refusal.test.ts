import { afterAll, beforeAll, expect, test } from 'vitest'
import { type OpenLake, openLake, refusalOf } from './open-lake.ts'

let lake: OpenLake

beforeAll(async () => {
  lake = await openLake()
  await lake.writer
    .transaction()
    .create({ _id: 'kube', _type: 'producer', name: 'KUBE' })
    .create({ _id: 'tas', _type: 'product', title: 'Tas', producer: { _type: 'reference', _ref: 'kube' } })
    .commit()
})

afterAll(() => lake.close())

const firstItem = async (request: Promise<unknown>) => {
  const { statusCode, details } = await refusalOf(request)
  return { statusCode, type: details?.type, ...details?.items?.[0]?.error, kind: details?.items?.[0]?.error.type }
}

test('creating what exists is a conflict', async () => {
  const item = await firstItem(lake.writer.create({ _id: 'tas', _type: 'product' }))
  expect(item).toMatchObject({ statusCode: 409, kind: 'documentAlreadyExistsError', id: 'tas' })
})

test('deleting what others refer to is a conflict that names them', async () => {
  const item = await firstItem(lake.writer.delete('kube'))
  expect(item).toMatchObject({
    statusCode: 409,
    kind: 'documentHasExistingReferencesError',
    id: 'kube',
    referencingIDs: ['tas'],
  })
  expect(await lake.anonymous.getDocument('kube')).toBeDefined()
})

test('both can be deleted together, and a weakly referred one alone', async () => {
  await lake.writer
    .transaction()
    .create({ _id: 'p', _type: 'producer' })
    .create({ _id: 'q', _type: 'product', producer: { _ref: 'p' } })
    .create({ _id: 'r', _type: 'producer' })
    .create({ _id: 's', _type: 'product', producer: { _ref: 'r', _weak: true } })
    .commit()
  await lake.writer.transaction().delete('p').delete('q').commit()
  await lake.writer.delete('r')
  expect(await lake.anonymous.getDocuments(['p', 'q', 'r'])).toEqual([null, null, null])
})

test('a strong reference to nothing is a conflict, a weak one is not', async () => {
  const item = await firstItem(lake.writer.create({ _id: 'x', _type: 'product', producer: { _ref: 'nobody' } }))
  expect(item).toMatchObject({ statusCode: 409, kind: 'documentReferenceDoesNotExistError', referenceID: 'nobody' })
  await lake.writer.create({ _id: 'x', _type: 'product', producer: { _ref: 'nobody', _weak: true } })
  const later = await firstItem(lake.writer.patch('x').unset(['producer._weak']).commit())
  expect(later.kind).toBe('documentReferenceDoesNotExistError')
})

test('a patch on another revision than the one expected is a conflict', async () => {
  const { _rev } = (await lake.writer.getDocument('tas')) ?? {}
  const item = await firstItem(lake.writer.patch('tas').ifRevisionId('old').set({ title: 'x' }).commit())
  expect(item).toMatchObject({
    statusCode: 409,
    kind: 'documentRevisionIDDoesNotMatchError',
    currentRevisionID: _rev,
    expectedRevisionID: 'old',
  })
  expect(await lake.writer.patch('tas').ifRevisionId(String(_rev)).set({ title: 'Tas' }).commit()).toBeDefined()
})

test('a patch on nothing is not found', async () => {
  const item = await firstItem(lake.writer.patch('tidak-ada').set({ a: 1 }).commit())
  expect(item).toMatchObject({ statusCode: 404, kind: 'documentNotFoundError', id: 'tidak-ada' })
})

test('type and id of a document cannot be patched', async () => {
  expect(await firstItem(lake.writer.patch('tas').set({ _type: 'story' }).commit())).toMatchObject({ statusCode: 409 })
  expect(await firstItem(lake.writer.patch('tas').set({ _id: 'lain' }).commit())).toMatchObject({ statusCode: 409 })
})

test('when one mutation fails, none of its transaction is kept', async () => {
  const before = await lake.anonymous.getDocument('tas')
  const transaction = lake.writer
    .transaction()
    .patch('tas', (patch) => patch.set({ title: 'setengah' }))
    .create({ _id: 'baru', _type: 'product' })
    .create({ _id: 'kube', _type: 'producer' })
  const refused = await refusalOf(transaction.commit())
  expect(refused.details?.items?.[0]?.index).toBe(2)
  expect(await lake.anonymous.getDocument('tas')).toEqual(before)
  expect(await lake.anonymous.getDocument('baru')).toBeUndefined()
})

test('malformed ids and documents without a type are refused', async () => {
  expect(await firstItem(lake.writer.create({ _id: 'a b', _type: 'x' }))).toMatchObject({ statusCode: 400 })
  expect(await firstItem(lake.writer.create({ _id: '.a', _type: 'x' }))).toMatchObject({ statusCode: 400 })
  expect((await refusalOf(lake.writer.create({ title: 'tanpa jenis' } as never))).statusCode).toBe(400)
})

test('unknown operations, broken JSON and oversized bodies are refused in JSON', async () => {
  const post = async (body: string) => {
    const headers = { authorization: 'Bearer token-that-writes', 'content-type': 'application/json' }
    const response = await fetch(`${lake.url}/v2025-02-19/data/mutate/production`, { method: 'POST', headers, body })
    return { status: response.status, body: (await response.json()) as { message: string } }
  }
  expect(await post('{"mutations":[{"destroy":{"id":"tas"}}]}')).toMatchObject({ status: 400 })
  expect(await post('{"mutations":')).toMatchObject({ status: 400, body: { message: expect.stringContaining('JSON') } })
  expect(await post('{}')).toMatchObject({ status: 400 })
  expect(await post(JSON.stringify({ mutations: [], filler: 'x'.repeat(5_000_000) }))).toMatchObject({ status: 413 })
})

test('only a token that may write changes anything', async () => {
  for (const client of [lake.anonymous, lake.reader]) {
    const item = await firstItem(client.patch('tas').set({ title: 'dicoret' }).commit())
    expect(item).toMatchObject({ statusCode: 403, kind: 'insufficientPermissionsError' })
    expect((await refusalOf(client.assets.upload('image', Buffer.from('x')))).statusCode).toBe(403)
  }
  expect(await lake.anonymous.fetch('*[_id == "tas"][0].title')).toBe('Tas')
})
