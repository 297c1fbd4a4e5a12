import { copyFile, mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { LakeDocument } from '../../../local/lake/dataset/document.ts'
import { openJournal } from '../../../local/lake/dataset/journal.ts'
import { openStore, type Store } from '../../../local/lake/dataset/store.ts'

let folder: string
const journal = () => join(folder, 'documents.journal')

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'store-'))
})

afterEach(() => rm(folder, { recursive: true, force: true }))

function note(_id: string, text: string): LakeDocument {
  return { _id, _type: 'note', _rev: text, _createdAt: '', _updatedAt: '', text }
}

function put(store: Store, document: LakeDocument): Promise<void> {
  const change = { transactionId: document._rev, time: '', author: 'test', put: [document], remove: [] }
  return store.transact(() => ({ change, outcome: undefined }))
}

async function contentAfterReopening(): Promise<Record<string, unknown>> {
  const store = await openStore(folder)
  const content = Object.fromEntries([...store.documents.values()].map(({ _id, text }) => [_id, text]))
  await store.close()
  return content
}

test('a journal that has grown is folded into a snapshot, and nothing changes by it', async () => {
  const store = await openStore(folder, 4000)
  for (let number = 0; number < 100; number += 1) await put(store, note(`n${number % 7}`, `text ${number}`))
  await store.close()
  expect((await stat(journal())).size).toBeLessThan(8000)
  expect((await stat(join(folder, 'documents.snapshot'))).size).toBeGreaterThan(0)
  const latest = Array.from({ length: 7 }, (_, n) => [`n${n}`, `text ${98 - ((98 - n) % 7)}`] as const)
  expect(await contentAfterReopening()).toEqual({ ...Object.fromEntries(latest), n1: 'text 99' })
})

test('a crash between the snapshot and the emptied journal brings nothing old back', async () => {
  const first = await openStore(folder, 1_000_000)
  await put(first, note('a', 'old'))
  await put(first, note('a', 'new'))
  await first.close()
  await copyFile(journal(), join(folder, 'before'))
  // Folds at once, then the old journal is put back, as if emptying it had never happened.
  const second = await openStore(folder, 1)
  const change = { transactionId: 't', time: '', author: 'test', put: [note('b', 'last')], remove: ['a'] }
  await second.transact(() => ({ change, outcome: undefined }))
  await second.close()
  await copyFile(join(folder, 'before'), journal())
  expect(await contentAfterReopening()).toEqual({ b: 'last' })
})

test('what a transaction throws changes nothing, and the next one goes on', async () => {
  const store = await openStore(folder)
  await expect(store.transact(() => Promise.reject(new Error('no')))).rejects.toThrow('no')
  await put(store, note('a', 'yes'))
  await store.close()
  expect(await contentAfterReopening()).toEqual({ a: 'yes' })
})

test('a change is seen only once it is kept, and listeners hear of it then', async () => {
  const store = await openStore(folder)
  const heard: string[] = []
  store.onChange((change) => heard.push(change.transactionId))
  const writing = put(store, note('a', 'x'))
  expect([store.documents.size, store.revision(), heard]).toEqual([0, 0, []])
  await writing
  expect([store.documents.size, store.revision(), heard]).toEqual([1, 1, ['x']])
  await store.close()
})

test('a change says what was before, also of documents whose history has been deleted', async () => {
  const first = await openStore(folder, 1)
  await put(first, note('a', 'old'))
  await first.close()
  for (const name of await readdir(folder)) if (name.startsWith('folded-')) await rm(join(folder, name))
  const store = await openStore(folder)
  const heard: unknown[] = []
  store.onChange(({ touched }) => heard.push(touched[0]?.before?._rev))
  await put(store, note('a', 'new'))
  await put(store, note('b', 'other'))
  await store.close()
  expect(heard).toEqual(['old', undefined])
})

test('a crash in the middle of forgetting is made good by the next start', async () => {
  const text = 'nama yang ditarik'
  const file = await openJournal(journal())
  const base = { time: '', author: 'test', remove: [] }
  await file.append({ ...base, sequence: 1, transactionId: 'a', put: [note('a', text), note('b', 'tinggal')] })
  // Kept, but the process ended before anything was rewritten.
  await file.append({ ...base, sequence: 2, transactionId: 'b', put: [], remove: ['a'], purge: ['a'] })
  await file.close()
  expect(await contentAfterReopening()).toEqual({ b: 'tinggal' })
  for (const name of await readdir(folder)) expect(await readFile(join(folder, name), 'utf8')).not.toContain(text)
  expect(await contentAfterReopening()).toEqual({ b: 'tinggal' })
})
