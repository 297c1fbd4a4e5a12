import { createHash } from 'node:crypto'
import { readdir, readFile, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { KeptFile } from '../kept-file.ts'
import { writeWhole } from './masters.ts'

/** Of one name: shops that share a cache may each have theirs. */
const mostKept = 6

/** The name of a kept file in the cache: a digest of all that it is made of. */
export function nameOfKept({ name, extension, from, pictures }: KeptFile): string {
  const parts = JSON.stringify([from, pictures])
  return `${name}-${createHash('sha256').update(parts).digest('hex').slice(0, 20)}.${extension}`
}

/** The file of the cache, or the one that is made now and put there; the oldest of its name go. */
export async function readOrMake(
  folder: string,
  file: KeptFile,
  jpegs: () => Promise<readonly Uint8Array[]>,
): Promise<Uint8Array> {
  const path = join(folder, nameOfKept(file))
  const before = await readFile(path).catch(() => null)
  if (before) return before
  const bytes = await file.make(await jpegs())
  await writeWhole(path, bytes)
  await removeOldest(folder, file)
  return bytes
}

async function removeOldest(folder: string, { name, extension }: KeptFile): Promise<void> {
  const names = (await readdir(folder)).filter((one) => one.startsWith(`${name}-`) && one.endsWith(`.${extension}`))
  const aged = await Promise.all(
    // Another process may have removed it meanwhile.
    names.map(async (one) => ({ one, at: (await stat(join(folder, one)).catch(() => null))?.mtimeMs ?? 0 })),
  )
  const old = aged.toSorted((a, b) => b.at - a.at).slice(mostKept)
  await Promise.all(old.map(({ one }) => rm(join(folder, one), { force: true })))
}
