// Patches by path, as https://www.sanity.io/docs/content-lake/http-patches and @sanity/mutator, which the Studio applies
// them with (document/…/jsonpath), understand them.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type OpenLake, openLake, refusalOf } from './open-lake.ts'

let lake: OpenLake

beforeAll(async () => {
  lake = await openLake()
})

afterAll(() => lake.close())

const item = (_key: string, size: number) => ({ _key, size, deep: [{ _key: 'x', size: 0 }] })

beforeEach(() =>
  lake.writer.createOrReplace({
    _id: 'a',
    _type: 'note',
    count: 1,
    text: 'abc',
    list: [item('a', 1), item('b', 2), item('c', 3)],
    numbers: [1, 2, 3, 4, 5],
    box: { lid: { colour: 'red' } },
  }),
)

async function patched(patch: object, field: string) {
  await lake.writer.mutate([{ patch: { id: 'a', ...patch } }])
  return (await lake.writer.getDocument('a'))?.[field]
}

const sizes = (value: unknown) => (value as { size: number }[]).map(({ size }) => size)
const keys = (value: unknown) => (value as { _key: string }[]).map(({ _key }) => _key)

test('a path finds by key, by place from either end, by range, by condition and at every depth', async () => {
  expect(sizes(await patched({ set: { 'list[_key=="b"].size': 9 } }, 'list'))).toEqual([1, 9, 3])
  expect(await patched({ set: { 'list[_key=="c"].deep[_key=="x"].size': 7 } }, 'list')).toMatchObject([
    {},
    {},
    { deep: [{ size: 7 }] },
  ])
  expect(await patched({ set: { 'numbers[-1]': 0 } }, 'numbers')).toEqual([1, 2, 3, 4, 0])
  expect(await patched({ set: { 'numbers[1:3]': 0 } }, 'numbers')).toEqual([1, 0, 0, 4, 0])
  expect(await patched({ unset: ['numbers[@==0]'] }, 'numbers')).toEqual([1, 4])
  expect(keys(await patched({ unset: ['list[size>4]'] }, 'list'))).toEqual(['a', 'c'])
  expect(sizes(await patched({ set: { '..size': 5 } }, 'list'))).toEqual([5, 5])
})

test('unset takes single items, several at once, and ranges to the end', async () => {
  expect(keys(await patched({ unset: ['list[_key=="a"]', 'list[-1]'] }, 'list'))).toEqual(['b'])
  expect(await patched({ unset: ['numbers[0,2]'] }, 'numbers')).toEqual([2, 4, 5])
  expect(await patched({ unset: ['numbers[-2:]'] }, 'numbers')).toEqual([2])
})

test('insert goes before, after and in place of what a path finds, and nowhere when it finds nothing', async () => {
  const items = [{ _key: 'n' }]
  expect(keys(await patched({ insert: { before: 'list[0]', items } }, 'list'))).toEqual(['n', 'a', 'b', 'c'])
  expect(keys(await patched({ insert: { after: 'list[-1]', items } }, 'list'))).toEqual(['n', 'a', 'b', 'c', 'n'])
  expect(keys(await patched({ insert: { replace: 'list[_key=="b"]', items } }, 'list'))).toEqual([
    'n',
    'a',
    'n',
    'c',
    'n',
  ])
  expect(await patched({ insert: { replace: 'numbers[1:4]', items: [9] } }, 'numbers')).toEqual([1, 9, 5])
  expect(await patched({ insert: { after: 'numbers[@==77]', items: [8] } }, 'numbers')).toEqual([1, 9, 5])
})

test('setIfMissing makes what is not there, level by level, and leaves what is', async () => {
  const patch = { setIfMissing: { 'box.lid.colour': 'blue', 'box.lid.size': 2, 'other.a.b': 3 } }
  expect(await patched(patch, 'box')).toEqual({ lid: { colour: 'red', size: 2 } })
  expect((await lake.writer.getDocument('a'))?.other).toEqual({ a: { b: 3 } })
})

test('inc and dec count from where the number is, everywhere that the path finds one', async () => {
  expect(await patched({ inc: { count: 2.5, 'numbers[0]': 1 }, dec: { 'numbers[1]': 5 } }, 'numbers')).toEqual([
    2, -3, 3, 4, 5,
  ])
  expect((await lake.writer.getDocument('a'))?.count).toBe(3.5)
})

// https://www.sanity.io/docs/changelog/76bf5f16-3216-4ec9-9b12-8e91892f5b38 quotes the refusal.
test('what is no number, or not there, cannot be counted from, unless the same patch puts it there first', async () => {
  for (const [path, why] of [
    ['missing', /not present/],
    ['numbers[9]', /not present/],
    ['text', /not a number/],
  ] as const) {
    const refused = await refusalOf(
      lake.writer
        .patch('a')
        .inc({ [path]: 1 })
        .set({ count: 7 })
        .commit(),
    )
    expect(refused.statusCode, path).toBe(409)
    expect(refused.message).toMatch(why)
  }
  expect(await lake.writer.getDocument('a')).toMatchObject({ count: 1, text: 'abc' })
  expect(await patched({ setIfMissing: { views: 0 }, inc: { views: 2 } }, 'views')).toBe(2)
})

test('a text patch that fits nowhere is refused whole', async () => {
  const refused = await refusalOf(lake.writer.mutate([{ patch: { id: 'a', diffMatchPatch: { text: 'nonsense' } } }]))
  expect(refused).toMatchObject({ statusCode: 409, details: { items: [{ index: 0, error: { type: 'patchError' } }] } })
  expect(await lake.writer.getDocument('a')).toMatchObject({ text: 'abc' })
})

test('revision and times are the lake’s own, whatever a patch says of them', async () => {
  const before = await lake.writer.getDocument('a')
  const { transactionId } = await lake.writer.patch('a').set({ _rev: 'mine', _updatedAt: 'never' }).commit({
    returnDocuments: false,
  })
  const after = await lake.writer.getDocument('a')
  expect(after).toMatchObject({ _rev: transactionId, _createdAt: before?._createdAt })
  expect(Date.parse(String(after?._updatedAt))).not.toBeNaN()
})

test('names that mean something to JavaScript are names like others', async () => {
  await lake.writer.mutate([
    { patch: { id: 'a', set: { 'constructor.prototype.polluted': 1, '__proto__.polluted': 1 } } },
  ])
  expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  expect(await lake.writer.fetch('*[_id == "a"][0].text')).toBe('abc')
})

test('a value nested a thousand levels deep is refused', async () => {
  let value: unknown = 1
  for (let level = 0; level < 1000; level += 1) value = { value }
  expect(await refusalOf(lake.writer.patch('a').set({ value }).commit())).toMatchObject({
    statusCode: 400,
    message: expect.stringContaining('nested deeper'),
  })
  const path = Array.from({ length: 500 }, () => 'x').join('.')
  expect(
    await refusalOf(
      lake.writer
        .patch('a')
        .set({ [path]: 1 })
        .commit(),
    ),
  ).toMatchObject({ statusCode: 400 })
})

test('the same transaction twice is done once, and another one under its id is a conflict', async () => {
  const commit = (by: number) =>
    lake.writer
      .transaction()
      .patch('a', { inc: { count: by } })
      .transactionId('tx-once')
      .commit()
  const first = await commit(1)
  expect(await commit(1)).toEqual(first)
  expect(await lake.writer.getDocument('a')).toMatchObject({ count: 2, _rev: 'tx-once' })
  expect(await refusalOf(commit(5))).toMatchObject({
    statusCode: 409,
    details: { type: 'transactionAlreadyExistsError' },
  })
  const edit = () =>
    lake.writer.action(
      {
        actionType: 'sanity.action.document.edit',
        draftId: 'drafts.a',
        publishedId: 'a',
        patch: { inc: { count: 1 } },
      },
      { transactionId: 'action-once' },
    )
  expect(await edit()).toEqual(await edit())
  expect(await lake.writer.getDocument('drafts.a')).toMatchObject({ count: 3 })
})

test('identity() is the one who asks', async () => {
  expect(await lake.writer.fetch('identity()')).toBe('local-editor')
  expect(await lake.anonymous.fetch('identity()')).toBe('anonymous')
})
