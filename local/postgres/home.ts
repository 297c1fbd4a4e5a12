import { randomBytes } from 'node:crypto'
import { chownSync, mkdirSync, realpathSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Marker, readMarker, writeMarker } from './marker.ts'
import { outsideFolder, pruneOutside } from './outside.ts'
import { canReach, type SystemUser } from './system-user.ts'

export interface Home {
  /** Owned by whoever runs PostgreSQL; holds `data/`. */
  readonly folder: string
  readonly password: string
}

/** Where this data folder's database lives; made, but not yet filled. */
export async function findHome(
  dataFolder: string,
  user: SystemUser | null,
  say: (line: string) => void,
): Promise<Home> {
  mkdirSync(dataFolder, { recursive: true })
  await pruneOutside(user, say)
  const marker = readMarker(dataFolder) ?? newMarker(dataFolder, user)
  const folder = marker.outside ? join(marker.outside, 'postgres') : join(realpathSync(dataFolder), 'postgres')
  if (marker.outside) {
    say(`The user ${user?.name ?? ''} cannot enter ${dataFolder}, so the database's files are in ${folder}`)
    mkdirSync(marker.outside, { recursive: true, mode: 0o755 })
    writeFileSync(join(marker.outside, 'owner.json'), JSON.stringify({ dataFolder: realpathSync(dataFolder) }))
  }
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  takeOver(folder, user)
  return { folder, password: marker.password }
}

function newMarker(dataFolder: string, user: SystemUser | null): Marker {
  // Files without a marker belong to a start that died before it had anything to lose.
  rmSync(join(dataFolder, 'postgres'), { recursive: true, force: true })
  const id = randomBytes(9).toString('base64url')
  const elsewhere = user && !canReach(user, dataFolder)
  const marker = {
    id,
    password: randomBytes(24).toString('base64url'),
    outside: elsewhere ? join(outsideFolder(), `data-${id}`) : null,
  }
  writeMarker(dataFolder, marker)
  return marker
}

function takeOver(folder: string, user: SystemUser | null): void {
  const owner = statSync(folder).uid
  const self = user?.uid ?? process.getuid?.()
  if (self === undefined || owner === self) return
  if (!user) throw new Error(`${folder} belongs to another user. Start as that user, or delete the data folder.`)
  if (owner !== 0) {
    throw new Error(`${folder} was made by an ordinary user. Start as that user, or delete the data folder.`)
  }
  chownSync(folder, user.uid, user.gid)
}
