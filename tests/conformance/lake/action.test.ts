import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type OpenLake, openLake, refusalOf } from './open-lake.ts'

let lake: OpenLake
const ids = { draftId: 'drafts.a', publishedId: 'a' }
const publish = { actionType: 'sanity.action.document.publish', ...ids } as const
const retitle = (title: string) =>
  ({ actionType: 'sanity.action.document.edit', ...ids, patch: { set: { title } } }) as const

beforeAll(async () => {
  lake = await openLake()
})

beforeEach(async () => {
  await lake.writer.delete({ query: '*' })
})

afterAll(() => lake.close())

const titles = async () => {
  const rows = await lake.reader.withConfig({ perspective: 'raw' }).fetch('*[_type == "story"]{_id, title}')
  return Object.fromEntries(rows.map((row: { _id: string; title: string }) => [row._id, row.title]))
}

test('a draft is created, published, edited beside the published one, and published again', async () => {
  const attributes = { _id: 'drafts.a', _type: 'story', title: 'satu' }
  await lake.writer.action({
    actionType: 'sanity.action.document.create',
    publishedId: 'a',
    attributes,
    ifExists: 'fail',
  })
  expect(await titles()).toEqual({ 'drafts.a': 'satu' })
  await lake.writer.action(publish)
  expect(await titles()).toEqual({ a: 'satu' })
  const { _createdAt } = (await lake.writer.getDocument('a')) ?? {}
  await lake.writer.action(retitle('dua'))
  expect(await titles()).toEqual({ a: 'satu', 'drafts.a': 'dua' })
  const { transactionId } = await lake.writer.action(publish, { transactionId: 'publish-2' })
  expect(transactionId).toBe('publish-2')
  expect(await lake.writer.getDocument('a')).toMatchObject({ title: 'dua', _rev: 'publish-2', _createdAt })
  expect(await titles()).toEqual({ a: 'dua' })
})

test('later actions of one request see earlier ones', async () => {
  const attributes = { _id: 'drafts.a', _type: 'story', title: 'satu' }
  const create = {
    actionType: 'sanity.action.document.create',
    publishedId: 'a',
    attributes,
    ifExists: 'ignore',
  } as const
  await lake.writer.action([create, retitle('dua'), publish])
  expect(await titles()).toEqual({ a: 'dua' })
})

test('unpublishing keeps the text as a draft; discarding, replacing and deleting do what they say', async () => {
  await lake.writer.create({ _id: 'a', _type: 'story', title: 'satu' })
  await lake.writer.action({ actionType: 'sanity.action.document.unpublish', ...ids })
  expect(await titles()).toEqual({ 'drafts.a': 'satu' })
  const attributes = { _id: 'drafts.a', _type: 'story', title: 'tiga' }
  await lake.writer.action({ actionType: 'sanity.action.document.replaceDraft', publishedId: 'a', attributes })
  expect(await titles()).toEqual({ 'drafts.a': 'tiga' })
  await lake.writer.create({ _id: 'a', _type: 'story', title: 'terbit' })
  const remove = { actionType: 'sanity.action.document.delete', publishedId: 'a' } as const
  expect((await refusalOf(lake.writer.action({ ...remove, includeDrafts: [] }))).statusCode).toBe(409)
  await lake.writer.action({ actionType: 'sanity.action.document.version.discard', versionId: 'drafts.a' })
  expect(await titles()).toEqual({ a: 'terbit' })
  await lake.writer.action(retitle('draf'))
  await lake.writer.action({ ...remove, includeDrafts: ['drafts.a'] })
  expect(await titles()).toEqual({})
})

test('a reference that was weak only until publishing becomes strong by it', async () => {
  await lake.writer.create({ _id: 'kube', _type: 'producer' })
  const wish = { type: 'producer' }
  await lake.writer.create({
    _id: 'drafts.a',
    _type: 'story',
    maker: { _type: 'reference', _ref: 'kube', _weak: true, _strengthenOnPublish: wish },
    partner: { _type: 'reference', _ref: 'gone', _weak: true, _strengthenOnPublish: { ...wish, weak: true } },
  })
  await lake.writer.action(publish)
  expect(await lake.writer.getDocument('a')).toMatchObject({
    maker: { _type: 'reference', _ref: 'kube' },
    partner: { _type: 'reference', _ref: 'gone', _weak: true },
  })
  expect(await lake.anonymous.fetch('*[_id == "a"][0]{"w": maker._weak, "s": maker._strengthenOnPublish}')).toEqual({
    w: null,
    s: null,
  })
  const refused = await refusalOf(
    lake.writer.action({ actionType: 'sanity.action.document.delete', publishedId: 'kube', includeDrafts: [] }),
  )
  expect(refused.details?.items?.[0]?.error.type).toBe('documentHasExistingReferencesError')
})

test('a draft that refers to nothing published cannot be published', async () => {
  const maker = { _type: 'reference', _ref: 'kube', _weak: true, _strengthenOnPublish: { type: 'producer' } }
  await lake.writer.create({ _id: 'drafts.a', _type: 'story', title: 'draf', maker })
  expect((await refusalOf(lake.writer.action(publish))).statusCode).toBe(409)
  expect(await titles()).toEqual({ 'drafts.a': 'draf' })
})

test('missing documents, other revisions, unknown actions and callers without a right are refused', async () => {
  expect((await refusalOf(lake.writer.action(publish))).statusCode).toBe(404)
  expect((await refusalOf(lake.writer.action(retitle('x')))).statusCode).toBe(404)
  await lake.writer.create({ _id: 'drafts.a', _type: 'story', title: 'draf' })
  for (const expected of [{ ifDraftRevisionId: 'old' }, { ifPublishedRevisionId: 'old' }]) {
    expect((await refusalOf(lake.writer.action({ ...publish, ...expected }))).statusCode).toBe(409)
  }
  const unknown = await refusalOf(
    lake.writer.action({ ...publish, actionType: 'sanity.action.document.burn' } as never),
  )
  expect(unknown).toMatchObject({ statusCode: 400, body: { error: { type: 'actionError' } } })
  expect((await refusalOf(lake.reader.action(publish))).statusCode).toBe(403)
  await lake.writer.action(publish, { dryRun: true })
  expect(await titles()).toEqual({ 'drafts.a': 'draf' })
})

test('a draft acts upon its own document and on no other', async () => {
  await lake.writer.create({ _id: 'drafts.a', _type: 'story', title: 'draf' })
  const attributes = { _id: 'drafts.b', _type: 'story' }
  for (const action of [
    { ...publish, publishedId: 'b' },
    { ...publish, publishedId: 'drafts.a' },
    { actionType: 'sanity.action.document.create', publishedId: 'c', attributes, ifExists: 'fail' },
    { actionType: 'sanity.action.document.delete', publishedId: 'b', includeDrafts: ['drafts.a'] },
  ] as const)
    expect((await refusalOf(lake.writer.action(action as never))).statusCode).toBe(400)
  expect(await titles()).toEqual({ 'drafts.a': 'draf' })
})

test('versions of a document are made, replaced, read and discarded as the client does it', async () => {
  const published = await lake.writer.create({ _id: 'fair', _type: 'note', title: 'Terbit' })
  await lake.writer.createVersion({ publishedId: 'fair', baseId: 'fair', releaseId: 'spring' })
  expect(await lake.writer.getDocument('fair', { releaseId: 'spring' })).toMatchObject({
    _id: 'versions.spring.fair',
    title: 'Terbit',
  })
  const document = { _id: 'versions.spring.fair', _type: 'note', title: 'Musim semi' }
  await lake.writer.replaceVersion({ document, publishedId: 'fair', releaseId: 'spring' })
  const titleIn = (perspective: string[]) =>
    lake.writer.fetch('*[_id == "fair"][0].title', {}, { perspective: perspective as never })
  expect(await titleIn(['spring'])).toBe('Musim semi')
  expect(await titleIn(['published'])).toBe('Terbit')
  const all = await lake.writer.getDocument('fair', { includeAllVersions: true } as never)
  expect((all as unknown as { _id: string }[]).map(({ _id }) => _id).sort()).toEqual(['fair', 'versions.spring.fair'])
  await lake.writer.discardVersion({ publishedId: 'fair', releaseId: 'spring' })
  expect(await titleIn(['spring'])).toBe('Terbit')
  expect(await lake.writer.getDocument('fair')).toEqual(published)
  const refused = await refusalOf(lake.writer.releases.create({ releaseId: 'spring' } as never))
  expect(refused).toMatchObject({ statusCode: 400, message: expect.stringContaining('sanity.action.release.create') })
})
