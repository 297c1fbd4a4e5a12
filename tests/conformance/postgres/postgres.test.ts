import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import pg from 'pg'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type RunningPostgres, startPostgres } from '../../../local/postgres/server.ts'
import { freshFolder } from '../../support/folder.ts'
import { node } from '../../support/node.ts'

let folder: Awaited<ReturnType<typeof freshFolder>>
let running: RunningPostgres | undefined
let said: string[]

beforeEach(async () => {
  folder = await freshFolder()
  said = []
})
afterEach(async () => {
  await running?.close()
  running = undefined
  await folder.remove()
})

async function start(port = 0) {
  running = await startPostgres({ port, dataFolder: join(folder.path, 'data'), say: (line) => said.push(line) })
  return running
}

async function query(url: string, text: string) {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => {})
  await client.connect()
  try {
    return (await client.query(text)).rows
  } finally {
    await client.end()
  }
}

test('it is PostgreSQL 18, in UTF-8 and UTC, and writes through to the disk', async () => {
  const { url } = await start()
  const [row] = await query(
    url,
    `select current_database() as name, current_setting('server_version') as version, current_setting('TimeZone') as zone,
     current_setting('server_encoding') as encoding, current_setting('fsync') as fsync, lower('ÉCOLE') as folded`,
  )
  expect(row).toMatchObject({ name: 'galeri', zone: 'UTC', encoding: 'UTF8', fsync: 'on', folded: 'école' })
  expect(row.version).toMatch(/^18\./)
})

test('a wrong password is refused, even on this machine', async () => {
  const url = new URL((await start()).url)
  url.password = 'guess'
  await expect(query(url.href, 'select 1')).rejects.toMatchObject({ code: '28P01' })
})

test('what was committed is there after kill -9 and a restart', async () => {
  const first = await start()
  await query(first.url, 'create table kept (n int)')
  await query(first.url, 'insert into kept select generate_series(1, 500)')
  process.kill(first.pid, 'SIGKILL')
  await first.died
  const second = await start()
  expect(await query(second.url, 'select count(*)::int as n from kept')).toEqual([{ n: 500 }])
})

test('a server left behind by a killed start is stopped and its data taken over', async () => {
  const left = await leaveBehind(join(folder.path, 'data'))
  await query(left.url, 'create table left_behind (n int)')
  const { url, pid } = await start(left.port)
  expect(pid).not.toBe(left.pid)
  expect(await query(url, 'select * from left_behind')).toEqual([])
  expect(said).toContainEqual(expect.stringContaining(`process ${left.pid}`))
})

test('deleting the data folder starts a new database', async () => {
  const first = await start()
  await query(first.url, 'create table forgotten (n int)')
  await first.close()
  await rm(join(folder.path, 'data'), { recursive: true })
  const { url } = await start()
  await expect(query(url, 'select * from forgotten')).rejects.toMatchObject({ code: '42P01' })
})

test('an occupied port is told as such', async () => {
  const other = createServer().listen(0, '127.0.0.1')
  await once(other, 'listening')
  const address = other.address()
  const port = typeof address === 'object' && address ? address.port : 0
  await expect(start(port)).rejects.toMatchObject({ code: 'EADDRINUSE', port })
  other.close()
})

/** Starts a server in a process of its own and kills that process with no warning. */
async function leaveBehind(dataFolder: string): Promise<{ url: string; port: number; pid: number }> {
  const script = `import { startPostgres } from '${import.meta.dirname}/../../../local/postgres/server.ts'
    const { url, port, pid } = await startPostgres({ port: 0, dataFolder: '${dataFolder}', say() {} })
    console.log(JSON.stringify({ url, port, pid }))`
  const child = spawn(node, ['--input-type=module', '--eval', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [line] = await once(createInterface(child.stdout), 'line')
  child.kill('SIGKILL')
  await once(child, 'exit')
  return JSON.parse(line)
}
