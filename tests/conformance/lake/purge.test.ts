// `purge: true` as in @sanity/client's DeleteAction: "Delete document history". Withdrawing a consent stands on it.
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type OpenLake, openLake } from './open-lake.ts'

const name = 'Nama-yang-ditarik'
let lake: OpenLake

beforeEach(async () => {
  lake = await openLake()
  await lake.writer.create({ _id: 'other', _type: 'note', text: 'tinggal' })
  await lake.writer
    .transaction()
    .create({ _id: 'person', _type: 'person', name })
    .create({ _id: 'drafts.person', _type: 'person', name: `${name} konsep` })
    .patch('other', { set: { text: 'tetap' } })
    .commit()
  await lake.writer
    .patch('person')
    .set({ name: `${name} lagi` })
    .commit()
})

afterEach(() => lake.close())

/** Everything that lies in the data folder, as one text. */
async function onDisk(folder: string): Promise<string> {
  const files = (await readdir(folder, { withFileTypes: true })).filter((entry) => entry.isFile())
  return (await Promise.all(files.map((file) => readFile(join(folder, file.name), 'utf8')))).join('\n')
}

const log = (id: string) =>
  lake.writer.request<string>({ url: `/data/history/production/transactions/${id}?effectFormat=mendoza` }).then(String)

test('a purged document is nowhere any more: not in history, not in any file, not after a restart', async () => {
  await lake.writer.action({
    actionType: 'sanity.action.document.delete',
    publishedId: 'person',
    includeDrafts: ['drafts.person'],
    purge: true,
  })
  expect(await log('person,drafts.person')).not.toContain(name)
  expect(await onDisk(lake.folder)).not.toContain(name)
  await lake.stop()
  lake = await openLake({ folder: lake.folder })
  expect(await onDisk(lake.folder)).not.toContain(name)
  expect(await log('person,drafts.person')).not.toContain(name)
  expect(await lake.writer.fetch('*[_type == "person"]')).toEqual([])
  // What others did in the same transaction stays.
  expect(await log('other')).toContain('tetap')
  expect(await lake.writer.getDocument('other')).toMatchObject({ text: 'tetap' })
})

test('a document under the same id begins anew, with a history of its own', async () => {
  await lake.writer.mutate([{ delete: { id: 'drafts.person' } }, { delete: { id: 'person', purge: true } }] as never)
  await lake.writer.mutate([{ delete: { id: 'drafts.person', purge: true } }] as never)
  await lake.writer.create({ _id: 'person', _type: 'person', name: 'Nama samaran' })
  await lake.stop()
  lake = await openLake({ folder: lake.folder })
  expect(await lake.writer.getDocument('person')).toMatchObject({ name: 'Nama samaran' })
  expect(await log('person')).toContain('Nama samaran')
  expect(await onDisk(lake.folder)).not.toContain(name)
})

test('without purge, history keeps what was deleted', async () => {
  await lake.writer.delete('person')
  expect(await log('person')).toContain(name)
})
