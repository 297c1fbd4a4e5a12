import { createServer } from 'node:net'
import { join } from 'node:path'
import pg from 'pg'
import { findBinaries } from './binaries.ts'
import { findHome } from './home.ts'
import { initialise, superuser } from './initialise.ts'
import { stopLeftover } from './leftover.ts'
import { outsideFolder } from './outside.ts'
import { launch, type PostgresProcess } from './process.ts'
import { userToRunAs } from './system-user.ts'

export interface PostgresSettings {
  /** 0 takes any free port. */
  readonly port: number
  /** The database lives below this folder, or elsewhere with a marker in it (see `Marker`). */
  readonly dataFolder: string
  /** Hears what a person should know: where the files are, that an earlier server was taken over. */
  readonly say: (line: string) => void
}

export interface RunningPostgres {
  /** With name and password, for the database `galeri`. */
  readonly url: string
  readonly port: number
  readonly pid: number
  /** Resolves with its last words if it ends before `close`. */
  readonly died: Promise<string>
  close(): Promise<void>
}

const database = 'galeri'

/**
 * A real PostgreSQL 18 on 127.0.0.1. What was committed survives `kill -9` of it or of us; a server that an earlier
 * start left behind is stopped and its data taken over. Throws with code EADDRINUSE when the port is taken.
 */
export async function startPostgres({ port, dataFolder, say }: PostgresSettings): Promise<RunningPostgres> {
  const user = userToRunAs()
  const home = await findHome(dataFolder, user, say)
  const binaries = findBinaries(user, outsideFolder, say)
  const data = join(home.folder, 'data')
  await initialise(binaries, home, user)
  await stopLeftover(data, say)
  const freePort = await claimPort(port)
  const server = await launchPatiently(() => launch(binaries.postgres, argumentsFor(data, freePort), user))
  const url = `postgres://${superuser}:${home.password}@127.0.0.1:${freePort}/${database}`
  await ensureDatabase(url)
  let closing = false
  return {
    url,
    port: freePort,
    pid: server.pid,
    died: new Promise((resolve) => server.ended.then((words) => !closing && resolve(words))),
    close() {
      closing = true
      return server.stop()
    },
  }
}

function argumentsFor(data: string, port: number): string[] {
  const settings = {
    listen_addresses: '127.0.0.1',
    port,
    // No socket file: its path has a limit of 107 bytes that a deep checkout passes.
    unix_socket_directories: '',
    max_connections: 200,
    shared_buffers: '64MB',
    timezone: 'UTC',
    log_timezone: 'UTC',
  }
  return ['-D', data, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])]
}

function claimPort(port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.on('error', reject)
    probe.listen(port, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : port))
    })
  })
}

// After kill -9 of the server its helpers live on for a moment and hold the shared memory.
async function launchPatiently(start: () => Promise<PostgresProcess>): Promise<PostgresProcess> {
  const mostTries = 50
  for (let attempt = 1; ; attempt++) {
    try {
      return await start()
    } catch (error) {
      const passing = error instanceof Error && error.message.includes('shared memory block')
      if (!passing || attempt >= mostTries) throw new Error('PostgreSQL did not start', { cause: error })
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }
}

async function ensureDatabase(url: string): Promise<void> {
  const admin = new URL(url)
  admin.pathname = '/postgres'
  const client = new pg.Client({ connectionString: admin.href })
  await client.connect()
  try {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [database])
    if (rowCount === 0) await client.query(`create database ${client.escapeIdentifier(database)}`)
  } finally {
    await client.end()
  }
}
