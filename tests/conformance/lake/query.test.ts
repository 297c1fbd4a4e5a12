import { afterAll, beforeAll, expect, test } from 'vitest'
import { type OpenLake, openLake, refusalOf } from './open-lake.ts'

let lake: OpenLake

beforeAll(async () => {
  lake = await openLake()
  await lake.writer
    .transaction()
    .create({ _id: 'kube-a', _type: 'producer', name: 'KUBE A' })
    .create({ _id: 'tas', _type: 'product', title: 'Tas', price: 150_000, producer: { _ref: 'kube-a' } })
    .create({ _id: 'botol', _type: 'product', title: 'Botol', price: 60_000, producer: { _ref: 'kube-a' } })
    .commit()
})

afterAll(() => lake.close())

test('a query with parameters follows references', async () => {
  const query = '*[_type == $type && price > $least]{title, "maker": producer->name}'
  const found = await lake.anonymous.fetch(query, { type: 'product', least: 100_000 })
  expect(found).toEqual([{ title: 'Tas', maker: 'KUBE A' }])
})

test('a query too long for an address goes by POST and finds the same', async () => {
  const titles = ['Tas', ...Array.from({ length: 2000 }, (_, number) => `tidak ada ${number}`)]
  expect(await lake.anonymous.fetch('*[title in $titles].title', { titles })).toEqual(['Tas'])
})

test('the whole answer names the query, its time and its tags, and leaves the query out when asked', async () => {
  const whole = await lake.anonymous.fetch('count(*)', {}, { filterResponse: false })
  expect(whole).toMatchObject({ query: 'count(*)', result: 3, ms: expect.any(Number), syncTags: [expect.any(String)] })
  const brief = await lake.anonymous.fetch('count(*)', {}, { filterResponse: false, returnQuery: false })
  expect(brief).not.toHaveProperty('query')
})

test('a broken query is answered with the place where it breaks', async () => {
  const refused = await refusalOf(lake.anonymous.fetch('*[_type == '))
  expect(refused.statusCode).toBe(400)
  expect(refused.body.error).toMatchObject({ type: 'queryParseError', query: '*[_type == ', start: expect.any(Number) })
  expect(refused.message).toContain('GROQ query parse error')
})

test('a parameter that was not given is an error, not an empty answer', async () => {
  const refused = await refusalOf(lake.anonymous.fetch('*[_id == $id][0]'))
  expect(refused.statusCode).toBe(400)
  expect(refused.message).toContain('param $id referenced, but not provided')
})

test('a function that only the hosted lake has is refused, not answered with nothing', async () => {
  const refused = await refusalOf(lake.anonymous.fetch('*[title match text::query("tas")]'))
  expect(refused).toMatchObject({ statusCode: 400, message: expect.stringContaining('not implemented') })
})

test('a query without text, an unknown dataset and an unknown project are refused clearly', async () => {
  expect((await fetch(`${lake.url}/v2025-02-19/data/query/production`)).status).toBe(400)
  const dataset = await refusalOf(lake.clientWith({ dataset: 'staging' }).fetch('*'))
  expect(dataset).toMatchObject({ statusCode: 404, message: expect.stringContaining('staging') })
  const project = await refusalOf(lake.clientWith({ projectId: 'other' }).fetch('*'))
  expect(project).toMatchObject({ statusCode: 404, message: expect.stringContaining('Project not found') })
})

test('documents are read by id, in the order asked, missing ones as nothing', async () => {
  expect(await lake.anonymous.getDocument('tas')).toMatchObject({ title: 'Tas' })
  const documents = await lake.anonymous.getDocuments(['botol', 'tidak-ada', 'tas'])
  expect(documents.map((document) => document?._id)).toEqual(['botol', undefined, 'tas'])
})
