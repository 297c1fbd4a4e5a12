// Who may sign in to the Studio on this machine: one person for each of the hosted service's built-in roles.
// Their codes are made at random by the first start and kept in the data folder, readable by their owner only.
import { randomInt } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Caller, type Role, robots, sameSecret } from '../access.ts'
import { writeDurably } from '../dataset/snapshot.ts'

export type Person = { id: string; name: string; role: Role; code: string }

export type People = {
  all: readonly Person[]
  byId(id: string): Caller | undefined
  byCode(code: string): Person | undefined
}

export const roleTitles: Record<Role, string> = {
  administrator: 'Administrator',
  developer: 'Pengembang',
  editor: 'Penyunting',
  contributor: 'Kontributor',
  viewer: 'Pembaca',
}

// Without letters and digits that are mistaken for one another.
const alphabet = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789'

export async function openPeople(folder: string): Promise<People> {
  const path = join(folder, 'people.json')
  const kept = JSON.parse(await readFile(path, 'utf8').catch(() => '{}')) as Partial<Record<Role, string>>
  const roles = Object.keys(roleTitles) as Role[]
  const codes = Object.fromEntries(roles.map((role) => [role, kept[role] ?? newCode()])) as Record<Role, string>
  await writeDurably(path, Buffer.from(JSON.stringify(codes)), 0o600)
  const all = roles.map((role) => ({ id: `p-${role}`, name: `${roleTitles[role]} contoh`, role, code: codes[role] }))
  return {
    all,
    byId: (id) => [...all, ...Object.values(robots)].find((person) => person.id === id),
    byCode: (given) => all.find(({ code }) => sameSecret(plain(given), plain(code))),
  }
}

/** 12 letters, 59 bits, in groups that can be read aloud. */
function newCode(): string {
  const group = () => Array.from({ length: 4 }, () => alphabet[randomInt(alphabet.length)]).join('')
  return [group(), group(), group()].join('-')
}

function plain(code: string): string {
  return code.toUpperCase().replace(/[^A-Z0-9]/g, '')
}
