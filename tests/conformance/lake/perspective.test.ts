import { afterAll, beforeAll, expect, test } from 'vitest'
import { type OpenLake, openLake, refusalOf } from './open-lake.ts'

let lake: OpenLake
const titles = '*[_type == "story"] | order(_id) {_id, title}'

beforeAll(async () => {
  lake = await openLake()
  await lake.writer
    .transaction()
    .create({ _id: 'a', _type: 'story', title: 'terbit' })
    .create({ _id: 'drafts.a', _type: 'story', title: 'draf' })
    .create({ _id: 'drafts.b', _type: 'story', title: 'hanya draf' })
    .create({ _id: 'versions.pameran.a', _type: 'story', title: 'untuk pameran' })
    .create({ _id: 'rahasia.c', _type: 'story', title: 'berjalur' })
    .create({ _id: 'list', _type: 'list', first: { _ref: 'a', _weak: true }, second: { _ref: 'b', _weak: true } })
    .commit()
})

afterAll(() => lake.close())

test('from API version 2025-02-19 on, a query that says nothing sees what is published', async () => {
  for (const apiVersion of ['2025-02-19', '2026-01-01', 'X']) {
    const found = await lake.clientWith({ apiVersion, token: 'token-that-writes' }).fetch('*[_type=="story"].title')
    expect(found.sort()).toEqual(['berjalur', 'terbit'])
  }
})

test('before that version, it sees everything raw but for versions, which older clients never learned of', async () => {
  for (const apiVersion of ['2021-10-21', '2025-02-18', '1']) {
    const found = await lake.clientWith({ apiVersion, token: 'token-that-reads' }).fetch('count(*[_type=="story"])')
    expect(found).toBe(4)
  }
  const found = await lake.reader.withConfig({ perspective: 'raw' }).fetch('*[sanity::partOfRelease("pameran")]._id')
  expect(found).toEqual(['versions.pameran.a'])
})

test('anonymous callers never see an id with a dot, whatever they ask', async () => {
  const published = { _id: 'a', title: 'terbit' }
  for (const apiVersion of ['1', '2025-02-19']) {
    for (const perspective of [undefined, 'raw', 'published'] as const) {
      const client = lake.clientWith({ apiVersion, ...(perspective ? { perspective } : {}) })
      expect(await client.fetch(titles)).toEqual([published])
    }
  }
  expect(await lake.anonymous.getDocument('drafts.a')).toBeUndefined()
  expect(await lake.anonymous.getDocument('rahasia.c')).toBeUndefined()
})

test('drafts need a token', async () => {
  for (const perspective of ['drafts', ['pameran', 'drafts']] as const) {
    const client = lake.clientWith({ perspective: perspective as never })
    expect((await refusalOf(client.fetch(titles))).statusCode).toBe(401)
  }
})

test('in drafts, a draft lies over what is published and answers under its id', async () => {
  const client = lake.reader.withConfig({ perspective: 'drafts' })
  const found = await client.fetch('*[_type == "story" && _id != "rahasia.c"] | order(_id) {_id, _originalId, title}')
  expect(found).toEqual([
    { _id: 'a', _originalId: 'drafts.a', title: 'draf' },
    { _id: 'b', _originalId: 'drafts.b', title: 'hanya draf' },
  ])
  expect(await client.fetch('*[_id == "list"][0]{"titles": [first->title, second->title]}')).toEqual({
    titles: ['draf', 'hanya draf'],
  })
})

test('a list of perspectives is a stack: the first that has a document wins', async () => {
  const query = '*[_id == "a"][0].title'
  expect(await lake.reader.withConfig({ perspective: ['pameran', 'drafts'] }).fetch(query)).toBe('untuk pameran')
  expect(await lake.reader.withConfig({ perspective: ['drafts', 'published'] }).fetch(query)).toBe('draf')
  const long = `${query} // ${'x'.repeat(20_000)}`
  expect(await lake.reader.withConfig({ perspective: ['pameran', 'drafts'] }).fetch(long)).toBe('untuk pameran')
  const onlyDrafted = '*[_id == "b"][0].title'
  expect(await lake.reader.withConfig({ perspective: ['pameran', 'drafts'] }).fetch(onlyDrafted)).toBe('hanya draf')
  expect(await lake.anonymous.withConfig({ perspective: ['published'] }).fetch(query)).toBe('terbit')
})

test('published references never lead to a draft', async () => {
  const found = await lake.reader
    .withConfig({ perspective: 'published' })
    .fetch('*[_id == "list"][0]{"titles": [first->title, second->title]}')
  expect(found).toEqual({ titles: ['terbit', null] })
})

test('a perspective that is none is refused', async () => {
  const address = `${lake.url}/v2025-02-19/data/query/production?query=*&perspective=`
  expect((await fetch(`${address}${encodeURIComponent('a b')}`)).status).toBe(400)
  expect((await fetch(`${address}raw,published`)).status).toBe(400)
})

test('an unknown token is refused even for what is public', async () => {
  const refused = await refusalOf(lake.clientWith({ token: 'guessed' }).fetch('*'))
  expect(refused).toMatchObject({ statusCode: 401, body: { errorCode: 'SIO-401-ANF' } })
})
