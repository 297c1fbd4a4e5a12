import { execFileSync, spawnSync } from 'node:child_process'

/** Whom PostgreSQL runs as. Only root needs one: PostgreSQL refuses to run as root. */
export interface SystemUser {
  readonly name: string
  readonly uid: number
  readonly gid: number
}

const name = 'galeri-postgres'

/** Null when this process may run PostgreSQL itself; as root, a user that is made when it is missing. */
export function userToRunAs(): SystemUser | null {
  if (process.getuid?.() !== 0) return null
  const known = look()
  if (known) return known
  try {
    const home = ['--system', '--user-group', '--no-create-home', '--home-dir', '/nonexistent']
    execFileSync('useradd', [...home, '--shell', '/usr/sbin/nologin', name], { stdio: 'pipe' })
  } catch (cause) {
    // Two starts on a new machine may both try: the second finds the first one's user.
    const made = look()
    if (made) return made
    throw new Error(
      `PostgreSQL does not run as root, and the user ${name} could not be made. Start as an ordinary user.`,
      { cause },
    )
  }
  const made = look()
  if (!made) throw new Error(`The user ${name} was made but cannot be found. Start as an ordinary user.`)
  return made
}

function look(): SystemUser | null {
  const ask = (flag: string) => {
    const { status, stdout } = spawnSync('id', [flag, name], { encoding: 'utf8' })
    return status === 0 ? Number(stdout) : null
  }
  const uid = ask('-u')
  const gid = ask('-g')
  return uid === null || gid === null ? null : { name, uid, gid }
}

/** Whether `user` may enter a folder or run a file: every folder above it counts. */
export function canReach({ uid, gid }: SystemUser, path: string): boolean {
  return spawnSync('/bin/sh', ['-c', 'test -x "$1"', 'sh', path], { uid, gid, cwd: '/' }).status === 0
}
