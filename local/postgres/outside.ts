import { accessSync, constants, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { stopLeftover } from './leftover.ts'
import { readMarker } from './marker.ts'
import type { SystemUser } from './system-user.ts'

const places = ['/var/lib/galeri-postgres', join(tmpdir(), 'galeri-postgres')]

/** The folder for what PostgreSQL's own user must reach, when the checkout lies in a private home. */
export function outsideFolder(): string {
  for (const place of places) {
    try {
      mkdirSync(place, { recursive: true, mode: 0o755 })
      accessSync(place, constants.W_OK)
      return place
    } catch {
      // The next place is tried.
    }
  }
  throw new Error(`Neither of ${places.join(' and ')} can be written, and PostgreSQL's user cannot enter this folder.`)
}

/** Removes databases whose data folder was deleted or reset since. */
export async function pruneOutside(user: SystemUser | null, say: (line: string) => void): Promise<void> {
  if (!user) return
  for (const place of places) {
    for (const name of list(place).filter((entry) => entry.startsWith('data-'))) {
      const folder = join(place, name)
      const owner = ownerOf(folder)
      if (!owner || readMarker(owner)?.outside === folder) continue
      await stopLeftover(join(folder, 'postgres', 'data'), say)
      rmSync(folder, { recursive: true, force: true })
    }
  }
}

function list(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

function ownerOf(folder: string): string | null {
  try {
    const { dataFolder } = JSON.parse(readFileSync(join(folder, 'owner.json'), 'utf8')) as { dataFolder: string }
    return dataFolder
  } catch {
    return null
  }
}
