import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * `postgres.json` in the data folder: names the database's home and its password. Without it the database starts
 * anew, so deleting the data folder resets the database even when its files lie elsewhere.
 */
export interface Marker {
  readonly id: string
  readonly password: string
  /** The folder outside, or null when the files lie in the data folder itself. */
  readonly outside: string | null
}

const name = 'postgres.json'

export function readMarker(dataFolder: string): Marker | null {
  try {
    return JSON.parse(readFileSync(join(dataFolder, name), 'utf8')) as Marker
  } catch {
    return null
  }
}

export function writeMarker(dataFolder: string, marker: Marker): void {
  writeFileSync(join(dataFolder, name), JSON.stringify(marker), { mode: 0o600 })
}
