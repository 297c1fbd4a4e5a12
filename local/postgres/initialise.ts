import { spawn } from 'node:child_process'
import { chownSync, existsSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Binaries } from './binaries.ts'
import type { Home } from './home.ts'
import type { SystemUser } from './system-user.ts'

export const superuser = 'galeri'

/** Fills an empty home with a database cluster. The one that was cut short is thrown away and made again. */
export async function initialise(binaries: Binaries, home: Home, user: SystemUser | null): Promise<void> {
  const data = join(home.folder, 'data')
  if (existsSync(join(data, 'PG_VERSION'))) return
  const half = join(home.folder, 'half')
  const passwordFile = join(home.folder, 'password')
  rmSync(half, { recursive: true, force: true })
  writeFileSync(passwordFile, `${home.password}\n`, { mode: 0o600 })
  if (user) chownSync(passwordFile, user.uid, user.gid)
  try {
    // The built-in locale needs nothing of the machine and sorts and folds the same everywhere.
    await run(binaries.initdb, user, [
      `--pgdata=${half}`,
      `--username=${superuser}`,
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale=C',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
    ])
  } finally {
    rmSync(passwordFile, { force: true })
  }
  renameSync(half, data)
}

function run(program: string, user: SystemUser | null, args: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const identity = user ? { uid: user.uid, gid: user.gid } : {}
    const child = spawn(program, args, { ...identity, cwd: '/', stdio: ['ignore', 'ignore', 'pipe'] })
    let heard = ''
    child.stderr.on('data', (chunk: Buffer) => {
      heard = (heard + chunk.toString()).slice(-4_000)
    })
    child.on('error', reject)
    child.on('close', (code) => (code === 0 ? resolve() : reject(new Error(`initdb ended with ${code}: ${heard}`))))
  })
}
