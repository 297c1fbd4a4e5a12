import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cp, mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:net'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { freshFolder } from '../support/folder.ts'
import { spawnStart, startVariables } from '../support/local-shop.ts'
import { node } from '../support/node.ts'

const checkout = resolve(import.meta.dirname, '../..')
let folder: Awaited<ReturnType<typeof freshFolder>>
let variables: Awaited<ReturnType<typeof startVariables>>['given']
const open: (Server | ChildProcess)[] = []

beforeEach(async () => {
  folder = await freshFolder()
  variables = (await startVariables(folder.path)).given
})
afterEach(async () => {
  for (const one of open.splice(0)) 'close' in one ? one.close() : one.kill('SIGKILL')
  await folder.remove()
})

async function outcome({ child, printed }: ReturnType<typeof spawnStart>) {
  const [code] = await once(child, 'close')
  return { code, said: printed.join('\n') }
}

function start(changes: Record<string, string> = {}) {
  return outcome(spawnStart({ ...variables, ...changes }))
}

async function occupy(port: string) {
  const server = createServer().listen(Number(port), '127.0.0.1')
  await once(server, 'listening')
  open.push(server)
}

async function lockFor(pid: number | undefined) {
  await mkdir(variables.DATA_FOLDER, { recursive: true })
  await writeFile(join(variables.DATA_FOLDER, 'start.lock'), `${pid}\n`)
}

describe('a start that cannot go on says why, ends with an error and leaves nothing running', () => {
  test('occupied ports are all named at once, each with its variable', async () => {
    await occupy(variables.PORT)
    await occupy(variables.INBOX_PORT)
    const { code, said } = await start()
    expect(code).toBe(1)
    expect(said).toContain(`Port ${variables.PORT} (shop) is already in use`)
    expect(said).toMatch(new RegExp(`Port ${variables.INBOX_PORT} .*INBOX_PORT=`))
    expect(await readdir(variables.DATA_FOLDER)).toEqual([])
  })

  test("the database's port is named too", async () => {
    await occupy(variables.POSTGRES_PORT)
    const { code, said } = await start()
    expect(code).toBe(1)
    expect(said).toMatch(new RegExp(`Port ${variables.POSTGRES_PORT} .*POSTGRES_PORT=`))
  })

  test('a port that is no number is refused', async () => {
    expect(await start({ SMTP_PORT: 'mail' })).toMatchObject({
      code: 1,
      said: expect.stringContaining('SMTP_PORT=mail'),
    })
  })

  test('a folder that cannot be written is named, with the way out', async () => {
    await writeFile(join(folder.path, 'a-file'), '')
    const { code, said } = await start({ DATA_FOLDER: join(folder.path, 'a-file/data') })
    expect(code).toBe(1)
    expect(said).toMatch(/Cannot write .*a-file.*DATA_FOLDER=/s)
    expect(said).not.toMatch(/^\s+at /m)
  })

  test('a second start on the same data folder is refused and names the first', async () => {
    const first = spawn(node, ['--eval', 'setInterval(() => {}, 60_000)', 'local/start/start.ts'])
    open.push(first)
    await lockFor(first.pid)
    const { code, said } = await start()
    expect(code).toBe(1)
    expect(said).toContain(`already runs on ${variables.DATA_FOLDER} (process ${first.pid})`)
  })

  test('when content cannot be reached, the database that was started is stopped again', async () => {
    const { code, said } = await start({ SANITY_PROJECT_ID: 'p', SANITY_API_HOST: 'http://127.0.0.1:9' })
    expect(said).toContain('http://127.0.0.1:9 does not answer')
    expect(code).toBe(1)
    await occupy(variables.POSTGRES_PORT)
    expect(await readdir(variables.DATA_FOLDER)).not.toContain('start.lock')
  })
})

describe('a start that is told to stop in the middle stops all it started, in seconds', () => {
  async function waitingForContent() {
    const silent = createServer()
    open.push(silent.listen(0, '127.0.0.1'))
    await once(silent, 'listening')
    const address = silent.address()
    const host = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`
    const running = spawnStart({ ...variables, SANITY_PROJECT_ID: 'p', SANITY_API_HOST: host })
    const [socket] = await once(silent, 'connection')
    return { ...running, socket }
  }

  test('Ctrl-C ends it without an error', async () => {
    const running = await waitingForContent()
    running.child.kill('SIGINT')
    running.child.kill('SIGINT')
    const { code, said } = await outcome(running)
    expect(said).toContain('Everything is stopped.')
    expect(code).toBe(0)
    await occupy(variables.POSTGRES_PORT)
    running.socket.destroy()
  })

  test('so does the end of the command that launched it', async () => {
    const running = await waitingForContent()
    running.child.disconnect()
    expect(await once(running.child, 'exit')).toEqual([1, null])
    await occupy(variables.POSTGRES_PORT)
    running.socket.destroy()
  })
})

test('the lock of a start that was killed is taken over, also when its process id belongs to another program now', async () => {
  await occupy(variables.PORT)
  const dead = spawn(node, ['--version'])
  await once(dead, 'exit')
  for (const pid of [dead.pid, process.pid]) {
    await lockFor(pid)
    expect((await start()).said).toContain('is already in use')
  }
})

test('secrets are made once, for their owner only', async () => {
  const file = join(variables.DATA_FOLDER, 'secrets.json')
  await occupy(variables.POSTGRES_PORT)
  await start()
  const first = await readFile(file, 'utf8')
  expect((await stat(file)).mode & 0o077).toBe(0)
  await start()
  expect(await readFile(file, 'utf8')).toBe(first)
})

test('without a network the packages that cannot be installed are told in words', async () => {
  for (const part of [
    'package.json',
    'package-lock.json',
    'scripts/run.mjs',
    'scripts/bootstrap',
    'studio/package.json',
  ]) {
    await cp(join(checkout, part), join(folder.path, part), { recursive: true })
  }
  const child = spawn('npm', ['start'], {
    cwd: folder.path,
    env: {
      PATH: process.env.PATH,
      HOME: folder.path,
      npm_config_registry: 'http://127.0.0.1:9/',
      npm_config_cache: join(folder.path, 'cache'),
      npm_config_fetch_retries: '0',
    },
  })
  let said = ''
  child.stderr.on('data', (chunk) => (said += chunk))
  const [code] = await once(child, 'close')
  expect(code).not.toBe(0)
  expect(said).toContain('The packages could not be installed')
  expect(said).toContain('no network')
})
