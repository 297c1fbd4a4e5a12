import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { SanityClient } from '@sanity/client'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  type Approval,
  type ApprovalDocument,
  approvalIdOf,
  checklistQuestions,
  digestOf,
  verdictOn,
} from '#core/approval.ts'
import { type OpenLake, openLake, refusalOf } from './open-lake.ts'

let lake: OpenLake
/** Two people who may write, each under their own name. */
let author: SanityClient
let curator: SanityClient
const names = { author: 'p-editor', curator: 'p-administrator' }

beforeAll(async () => {
  lake = await openLake()
  await lake.writer.create({ _id: 'shopSettings', _type: 'shopSettings' })
  const codes = JSON.parse(await readFile(join(lake.folder, 'people.json'), 'utf8'))
  author = await signIn(codes.editor)
  curator = await signIn(codes.administrator)
})
afterAll(() => lake.close())

async function signIn(code: string): Promise<SanityClient> {
  const body = new URLSearchParams({ code, origin: `${lake.url}/structure` })
  const { headers } = await fetch(`${lake.url}/masuk`, { method: 'POST', body, redirect: 'manual' })
  const sid = new URLSearchParams(new URL(headers.get('location') ?? '').hash.slice(1)).get('sid') ?? ''
  const { token } = await lake.anonymous.request<{ token: string }>({ url: '/auth/fetch', query: { sid } })
  return lake.clientWith({ token, perspective: 'raw' })
}

const checklist = Object.fromEntries(checklistQuestions.map((question) => [question, true]))
const approvalsFor = async (subject: string) =>
  (await lake.writer.getDocument<ApprovalDocument>(approvalIdOf(subject)))?.entries ?? []

/** As the Studio's action does it. */
async function approve(client: SanityClient, id: string, more: object = {}): Promise<unknown> {
  const subject = id.replace('drafts.', '')
  const document = (await client.getDocument(id)) as Record<string, unknown>
  const added = { digest: digestOf(document), approvedBy: 'x', approvedAt: 'x', authors: [], means: 'person', ...more }
  const entries = [{ _key: added.digest.slice(0, 12), ...added }, ...(await approvalsFor(subject))]
  return client.createOrReplace({ _id: approvalIdOf(subject), _type: 'approval', subject, entries })
}

const write = (client: SanityClient, id: string, more: object = {}) =>
  client.createOrReplace({ _id: `drafts.${id}`, _type: 'product', title: 'Uji', checklist, ...more })
const publish = (client: SanityClient, id: string) =>
  client.action({ actionType: 'sanity.action.document.publish', draftId: `drafts.${id}`, publishedId: id })
const isApproved = async (id: string) =>
  verdictOn((await lake.writer.getDocument(id)) ?? {}, await approvalsFor(id)).approved

test('a person approves what another has written, under their own name and with the authors the lake knows', async () => {
  await write(author, 'a')
  expect((await refusalOf(approve(author, 'drafts.a'))).message).toContain('nobody approves their own work')
  await approve(curator, 'drafts.a', { approvedBy: 'somebody-else', authors: ['nobody'] })
  expect(await approvalsFor('a')).toMatchObject([{ approvedBy: names.curator, authors: [names.author] }])
  await publish(author, 'a')
  expect(await isApproved('a')).toBe(true)
})

test('a change by the curator wants another pair of eyes, and publishing or filling in the checklist is no change', async () => {
  await write(author, 'b', { checklist: {} })
  expect((await refusalOf(approve(curator, 'drafts.b'))).message).toContain('checklist')
  await curator.patch('drafts.b').set({ checklist }).commit()
  await approve(curator, 'drafts.b')
  await publish(curator, 'b')
  await write(curator, 'b', { title: 'Uji lagi' })
  expect(await isApproved('b')).toBe(true)
  expect((await refusalOf(approve(curator, 'drafts.b'))).message).toContain('nobody approves their own work')
  await approve(author, 'drafts.b')
  expect(await approvalsFor('b')).toHaveLength(2)
})

test('an own work is not laundered by beginning a draft of it, nor by approving in the transaction that writes it', async () => {
  await write(author, 'c')
  await publish(author, 'c')
  await author.action({
    actionType: 'sanity.action.document.edit',
    draftId: 'drafts.c',
    publishedId: 'c',
    patch: { set: { checklist } },
  })
  expect((await refusalOf(approve(author, 'drafts.c'))).message).toContain('nobody approves their own work')
  const document = { _id: 'd', _type: 'product', title: 'Uji', checklist }
  const entries = [{ _key: 'x', digest: digestOf(document), approvedBy: names.curator, authors: [], means: 'person' }]
  const both = author
    .transaction()
    .create(document)
    .create({ _id: approvalIdOf('d'), _type: 'approval', subject: 'd', entries })
  expect((await refusalOf(both.commit())).statusCode).toBe(403)
})

test('an approval of something else, or in another place, is refused', async () => {
  await write(author, 'e')
  expect((await refusalOf(approve(curator, 'drafts.e', { digest: '0'.repeat(64) }))).message).toContain('meanwhile')
  const strange = { _id: 'approval-other', _type: 'approval', subject: 'e', entries: [] }
  expect((await refusalOf(curator.create(strange))).statusCode).toBe(403)
  expect((await refusalOf(curator.create({ ...strange, _type: 'story' }))).statusCode).toBe(403)
})

test("what the shop's own token publishes is approved by it, in the same transaction; a person's write is not", async () => {
  await lake.writer.createOrReplace({ _id: 'f', _type: 'product', title: 'Uji' })
  await lake.writer.patch('f').set({ title: 'Uji dari terminal' }).commit()
  expect(await approvalsFor('f')).toMatchObject([{ means: 'token' }, { means: 'token' }])
  expect(await isApproved('f')).toBe(true)
  await author.patch('f').set({ title: 'Uji tanpa persetujuan' }).commit()
  expect(await isApproved('f')).toBe(false)
  await lake.writer.createOrReplace({ _id: 'g', _type: 'page', title: 'Uji' })
  expect(await approvalsFor('g')).toEqual([])
})

test('a dataset that is no shop is left as it is', async () => {
  const other = await openLake()
  await other.writer.create({ _id: 'a', _type: 'product', title: 'Uji' })
  expect(await other.writer.fetch('*._id')).toEqual(['a'])
  await other.close()
})

test('an import keeps the approvals that it brings, and approves what has none', async () => {
  const tag = { tag: 'sanity.import.doc.create' }
  const bought = { _id: 'h', _type: 'product', title: 'Uji' }
  const brought: Approval = {
    ...{ digest: digestOf(bought), approvedBy: 'elsewhere', approvedAt: '2026-01-01T00:00:00Z' },
    ...{ authors: ['other'], means: 'person' },
  }
  const approval = { _id: approvalIdOf('h'), _type: 'approval', subject: 'h', entries: [{ _key: 'k', ...brought }] }
  await lake.writer.transaction().createOrReplace(bought).createOrReplace(approval).commit(tag)
  expect(await approvalsFor('h')).toEqual(approval.entries)
  await lake.writer.createOrReplace({ ...bought, _id: 'i', _createdAt: '2026-01-01T00:00:00Z' }, tag)
  await lake.writer.patch('i').set({ picture: 'later' }).commit(tag)
  expect(await approvalsFor('i')).toMatchObject([{ means: 'import', approvedAt: '2026-01-01T00:00:00Z' }])
  expect(await isApproved('i')).toBe(true)
})
