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

test('a function that only the hosted lake has is refused by name, not answered with nothing', async () => {
  for (const name of ['geo::distance(a, b)', 'text::semanticSimilarity("tas")', 'media::aspect(a, "b")']) {
    const refused = await refusalOf(lake.anonymous.fetch(`*[_type == "product"]{"x": ${name}}`))
    expect(refused).toMatchObject({ statusCode: 400, message: expect.stringContaining(`${name.split('(')[0]}()`) })
  }
})

test('text::query() asks for every term, for none after a minus, in a field or in all that a document says', async () => {
  for (const [query, q, ids] of [
    ['*[title match text::query($q)]._id', 'bot*', ['botol']],
    ['*[[title, _id] match text::query($q)]._id', 'KUBE -botol', ['kube-a']],
    ['*[_type == "product" && [@] match text::query($q)]._id', 'product* -botol', ['tas']],
    ['*[@ match text::query($q)]._id', '"kube a" -product', ['kube-a']],
    ['*[@ match text::query($q)]._id', '', []],
    ['*[_type == "product"] | score([@] match text::query($q)) | order(_score desc)[0...1]._id', 'botol', ['botol']],
  ] as const) {
    expect(await lake.anonymous.fetch(query, { q }), query).toEqual(ids)
  }
  expect(await lake.anonymous.fetch('*[_id == "tas" && @ match text::query("tas")][0]')).toEqual(
    await lake.anonymous.getDocument('tas'),
  )
})

test('documents::get() follows a reference, also one that names this dataset', async () => {
  const query = '*[_id == "tas"][0]{"a": documents::get(producer).name, "b": documents::get($far).name}'
  const far = { _ref: 'dataset:demo.production:kube-a' }
  expect(await lake.anonymous.fetch(query, { far })).toEqual({ a: 'KUBE A', b: 'KUBE A' })
  expect(await lake.anonymous.fetch('user::attributes()')).toEqual({})
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

// https://sanity-io.github.io/GROQ/: what it says of these, beside what the shop itself asks.
test('orders, slices, joins and functions answer as the specification has it', async () => {
  const products = '*[_type == "product"]'
  for (const [query, answer] of [
    [`${products} | order(price desc).title`, ['Tas', 'Botol']],
    [`${products} | order(lower(title))[0...1].title`, ['Botol']],
    [`${products} | order(price)[-1].title`, 'Tas'],
    [`${products} | order(price) {"kind": select(price > 100000 => "besar", "kecil")}.kind`, ['kecil', 'besar']],
    ['*[_id == "kube-a"][0]{"made": count(*[producer._ref == ^._id])}.made', 2],
    ['*[references("kube-a")] | order(_id)._id', ['botol', 'tas']],
    [`${products} | score(boost(title match "ta*", 3), price > 1) | order(_score desc)[0]._id`, 'tas'],
    ['array::join(array::unique(array::compact(["a", null, "b", "a"])), "-")', 'a-b'],
    ['[string::startsWith("batik", "ba"), string::split("a-b", "-")]', [true, ['a', 'b']]],
    ['[math::sum([1, 2]), math::avg([1, 3]), math::max([1, 5]), round(1.256, 2)]', [3, 2, 5, 1.26]],
    ['dateTime("2026-01-02T03:04:05Z") - 60', '2026-01-02T03:03:05Z'],
    ['pt::text([{"_type": "block", "children": [{"_type": "span", "text": "Halo"}]}])', 'Halo'],
  ] as const) {
    expect(await lake.anonymous.fetch(query), query).toEqual(answer)
  }
})
