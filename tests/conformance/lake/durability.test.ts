import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { appendFile, mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { startLake } from '../../../local/lake/server.ts'
import { clientFor, openLake, tokens } from './open-lake.ts'
import { picture } from './picture.ts'

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lake-'))
})

afterEach(() => rm(folder, { recursive: true, force: true }))

/** A lake in a process of its own, so that it can be killed. */
async function startLakeProcess() {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'lake-process.ts'), folder, tokens.write], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const [url] = (await once(createInterface(child.stdout), 'line')) as [string]
  return {
    client: clientFor(url, { token: tokens.write }),
    async kill() {
      child.kill('SIGKILL')
      await once(child, 'exit')
    },
  }
}

async function idsAfterRestart(): Promise<string[]> {
  const lake = await startLake({ port: 0, dataFolder: folder, tokens })
  const ids = await clientFor(lake.url).fetch<string[]>('*[_type == "note"]._id')
  await lake.close()
  return ids
}

const kills = 20

test('over twenty kills in the middle of edits nothing acknowledged is lost, and nothing sent again counts twice', async () => {
  const acknowledged = new Set<string>()
  const unsure: string[] = []
  let sent = 0
  let lake = await startLakeProcess()
  await lake.client.create({ _id: 'counter', _type: 'note', count: 0 })
  for (let kill = 0; kill < kills; kill += 1) {
    const { client } = lake
    let answers = 0
    let killed: Promise<void> | undefined
    // Every edit counts one up and leaves a document of its own; what got no answer is sent again after the restart.
    const edit = async (id: string) => {
      await client
        .transaction()
        .patch('counter', { inc: { count: 1 } })
        .createIfNotExists({ _id: id, _type: 'note', text: 'x'.repeat(500) })
        .transactionId(id)
        .commit()
      acknowledged.add(id)
      answers += 1
      if (answers >= 3 + ((kill * 7) % 11)) killed ??= lake.kill()
    }
    const ids = [...unsure.splice(0), ...Array.from({ length: 25 }, () => `edit-${sent++}`)]
    await Promise.all(ids.map((id) => edit(id).catch(() => unsure.push(id))))
    await (killed ?? lake.kill())
    lake = await startLakeProcess()
  }
  for (const id of unsure) {
    await lake.client
      .transaction()
      .patch('counter', { inc: { count: 1 } })
      .createIfNotExists({ _id: id, _type: 'note', text: 'x'.repeat(500) })
      .transactionId(id)
      .commit()
  }
  await lake.kill()
  const found = new Set(await idsAfterRestart())
  expect([...acknowledged].filter((id) => !found.has(id))).toEqual([])
  const last = await startLake({ port: 0, dataFolder: folder, tokens })
  expect(await clientFor(last.url).fetch('*[_id == "counter"][0].count')).toBe(sent)
  await last.close()
}, 120_000)

test('a last line torn by a crash is cut off, and writing goes on behind it', async () => {
  const journal = join(folder, 'documents.journal')
  const write = async (_id: string) => {
    const lake = await startLake({ port: 0, dataFolder: folder, tokens })
    await clientFor(lake.url, { token: tokens.write }).create({ _id, _type: 'note' })
    await lake.close()
  }
  await write('a')
  await write('b')
  const whole = await readFile(journal)
  await truncate(journal, whole.byteLength - 20)
  expect(await idsAfterRestart()).toEqual(['a'])
  await write('c')
  await appendFile(journal, '0badc0de {"sequence":9')
  expect((await idsAfterRestart()).sort()).toEqual(['a', 'c'])
})

test('damage before the last line stops the start with the file’s name', async () => {
  const first = await startLake({ port: 0, dataFolder: folder, tokens })
  const client = clientFor(first.url, { token: tokens.write })
  for (const _id of ['a', 'b', 'c']) await client.create({ _id, _type: 'note' })
  await first.close()
  const journal = join(folder, 'documents.journal')
  const text = await readFile(journal, 'utf8')
  await writeFile(journal, text.replace('"b"', '"x"'))
  await expect(startLake({ port: 0, dataFolder: folder, tokens })).rejects.toThrow('documents.journal is damaged')
})

test('pictures survive a restart on another port, and their addresses follow', async () => {
  const first = await startLake({ port: 0, dataFolder: folder, tokens })
  const asset = await clientFor(first.url, { token: tokens.write }).assets.upload('image', await picture(60, 40, 'png'))
  await first.close()
  const second = await openLake({ folder })
  const document = await second.anonymous.getDocument(asset._id)
  expect(document).toMatchObject({ url: asset.url.replace(first.url, second.url), _rev: asset._rev })
  expect((await fetch(document?.url)).status).toBe(200)
  await second.close()
})

test('two lakes cannot take the same port', async () => {
  const first = await startLake({ port: 0, dataFolder: folder, tokens })
  const other = join(folder, 'other')
  await expect(startLake({ port: first.port, dataFolder: other, tokens })).rejects.toMatchObject({ code: 'EADDRINUSE' })
  await first.close()
})
