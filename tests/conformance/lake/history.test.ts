import { applyPatch } from 'mendoza'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type OpenLake, openLake, refusalOf } from './open-lake.ts'

let lake: OpenLake
const revisions: string[] = []

beforeAll(async () => {
  lake = await openLake()
  const draft = { _id: 'drafts.m', _type: 'product', title: 'Mukena', price: 100 }
  revisions.push((await lake.writer.create(draft))._rev)
  revisions.push((await lake.writer.patch('drafts.m').set({ price: 200 }).commit())._rev)
  const publish = { actionType: 'sanity.action.document.publish', draftId: 'drafts.m', publishedId: 'm' } as const
  revisions.push((await lake.writer.action(publish)).transactionId)
  await lake.writer.create({ _id: 'shelf', _type: 'shelf', product: { _type: 'reference', _ref: 'm' } })
})

afterAll(() => lake.close())

type Transaction = {
  id: string
  author: string
  documentIDs: string[]
  effects: Record<string, { apply: never; revert: never }>
}

async function transactions(ids: string, query: Record<string, string> = {}): Promise<Transaction[]> {
  const url = `/data/history/production/transactions/${ids}`
  const lines = await lake.reader.request({ url, query: { excludeContent: 'true', effectFormat: 'mendoza', ...query } })
  const text = typeof lines === 'string' ? lines : JSON.stringify(lines)
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Transaction)
}

test('the log of a document replays it forwards and backwards, as the Studio compares revisions', async () => {
  const log = await transactions('m,drafts.m')
  expect(log.map(({ id }) => id)).toEqual(revisions)
  expect(log.every(({ author }) => author === 'local-editor')).toBe(true)
  let draft: unknown = null
  for (const { effects } of log.slice(0, 2)) draft = applyPatch(draft, effects['drafts.m']?.apply as never)
  expect(draft).toMatchObject({ price: 200 })
  expect(applyPatch(draft, log[1]?.effects['drafts.m']?.revert as never)).toMatchObject({ price: 100 })
  expect(applyPatch(draft, log[2]?.effects['drafts.m']?.apply as never)).toBeNull()
  expect(applyPatch(null, log[2]?.effects.m?.apply as never)).toMatchObject({ _id: 'm', price: 200 })
})

test('the log is cut by revisions, turned round and limited', async () => {
  const [first = '', second = ''] = revisions
  expect((await transactions('drafts.m', { toTransaction: second })).map(({ id }) => id)).toEqual([first, second])
  expect((await transactions('m,drafts.m', { reverse: 'true', limit: '1' })).map(({ id }) => id)).toEqual([
    revisions[2],
  ])
})

test('a document is found as it was at a revision and at a time', async () => {
  const at = async (id: string, query: Record<string, string>) =>
    (await lake.reader.request({ url: `/data/history/production/documents/${id}`, query })).documents
  expect(await at('drafts.m', { revision: revisions[0] ?? '' })).toMatchObject([{ price: 100 }])
  expect(await at('m,drafts.m', { revision: revisions[2] ?? '' })).toMatchObject([{ _id: 'm', price: 200 }, {}])
  expect(await at('m', { time: new Date().toISOString() })).toMatchObject([{ price: 200 }])
  expect(await at('m', { time: '2020-01-01T00:00:00Z' })).toEqual([])
})

test('its events say what an editor did, the newest first', async () => {
  const { events } = await lake.reader.request({ url: '/data/history/production/events/documents/m' })
  expect(events.m).toMatchObject([
    {
      type: 'publishDocumentVersion',
      revisionId: revisions[2],
      versionRevisionId: revisions[1],
      versionId: 'drafts.m',
    },
    { type: 'createDocumentVersion', versionRevisionId: revisions[0] },
  ])
})

test('what refers to a document is listed before it is deleted', async () => {
  const found = await lake.reader.request({ url: '/data/references/production/documents/m/to' })
  expect(found).toMatchObject({ totalCount: 1, references: [{ documentId: 'shelf' }] })
})

test('history is for people who are signed in, and survives a restart', async () => {
  const asked = lake.anonymous.request({ url: '/data/history/production/transactions/m' })
  expect((await refusalOf(asked)).statusCode).toBe(401)
  await lake.stop()
  lake = await openLake({ folder: lake.folder })
  expect((await transactions('m,drafts.m')).map(({ id }) => id)).toEqual(revisions)
})
