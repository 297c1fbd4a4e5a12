// Small things the Studio remembers for a person: which lists are sorted how, what was searched. Kept in one file.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { writeDurably } from '../dataset/snapshot.ts'

export type Preferences = {
  get(personId: string, key: string): unknown
  set(personId: string, pairs: readonly Pair[]): Promise<void>
}

export type Pair = { key: string; value: unknown }

const mostKeys = 200

export async function openPreferences(folder: string): Promise<Preferences> {
  const path = join(folder, 'preferences.json')
  const kept = JSON.parse(await readFile(path, 'utf8').catch(() => '{}')) as Record<string, Record<string, unknown>>
  return {
    get: (personId, key) => (Object.hasOwn(kept[personId] ?? {}, key) ? kept[personId]?.[key] : null),
    async set(personId, pairs) {
      const all = [...Object.entries(kept[personId] ?? {}), ...pairs.map(({ key, value }) => [key, value] as const)]
      kept[personId] = Object.fromEntries(all.slice(-mostKeys))
      await writeDurably(path, Buffer.from(JSON.stringify(kept)), 0o600)
    },
  }
}
