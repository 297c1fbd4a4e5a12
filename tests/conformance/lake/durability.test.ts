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

test('no acknowledged write is lost when the process is killed in the middle of many', async () => {
  const acknowledged = new Set<string>()
  for (let round = 0; round < 3; round += 1) {
    const lake = await startLakeProcess()
    let written = 0
    let killed: Promise<void> | undefined
    const writes = Array.from({ length: 200 }, async (_, number) => {
      const _id = `note-${round}-${number}`
      await lake.client.create({ _id, _type: 'note', text: 'x'.repeat(2000) })
      acknowledged.add(_id)
      written += 1
      if (written >= 40) killed ??= lake.kill()
    })
    await Promise.allSettled(writes)
    await killed
    expect(written).toBeGreaterThanOrEqual(40)
  }
  const found = new Set(await idsAfterRestart())
  expect([...acknowledged].filter((id) => !found.has(id))).toEqual([])
})

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
