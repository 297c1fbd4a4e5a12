import { appendFile, mkdir, readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * Which files were made of which picture, in `<folder>/made/<assetId>`, one name a line: so that all of a picture can be
 * found again when it has been withdrawn, long after its document is gone.
 */
export function openMadeIndex(folder: string): { note(assetId: string, names: readonly string[]): Promise<void> } {
  const noted = new Map<string, Promise<Set<string>>>()
  return {
    async note(assetId, names) {
      const known = noted.get(assetId) ?? namesIn(join(folder, 'made', assetId))
      noted.set(assetId, known)
      const lines = await known
      const fresh = names.filter((name) => !lines.has(name))
      if (fresh.length === 0) return
      for (const name of fresh) lines.add(name)
      await mkdir(join(folder, 'made'), { recursive: true })
      await appendFile(join(folder, 'made', assetId), fresh.map((name) => `${name}\n`).join(''))
    },
  }
}

async function namesIn(path: string): Promise<Set<string>> {
  const text = await readFile(path, 'utf8').catch(() => '')
  return new Set(text.split('\n').filter((name) => name !== ''))
}

type IsThere = (assetIds: readonly string[]) => Promise<ReadonlySet<string>>

/**
 * After a withdrawal that this cache has not seen yet: deletes every picture that the CMS has no more, with all that was
 * made of it. Without one nothing is deleted, for a cache may be shared by shops with other pictures.
 * @param receipts of all withdrawals there have been. @returns how many pictures were deleted.
 */
export async function pruneAfter(folder: string, receipts: readonly string[], isThere: IsThere): Promise<number> {
  const marker = join(folder, 'withdrawals')
  const seen = await namesIn(marker)
  const fresh = receipts.filter((receipt) => !seen.has(receipt))
  if (fresh.length === 0) return 0
  const count = await prune(folder, isThere)
  await mkdir(folder, { recursive: true })
  await appendFile(marker, fresh.map((receipt) => `${receipt}\n`).join(''))
  return count
}

async function prune(folder: string, isThere: IsThere): Promise<number> {
  const list = (name: string) => readdir(join(folder, name)).catch(() => [])
  const assets = [...new Set([...(await list('made')), ...(await list('masters'))])].filter((id) => /^image-/.test(id))
  const there = await isThere(assets)
  const gone = assets.filter((id) => !there.has(id))
  for (const id of gone) {
    for (const name of await namesIn(join(folder, 'made', id))) await rm(join(folder, name), { force: true })
    await rm(join(folder, 'masters', id), { force: true })
    // The list goes last: a prune that dies half-way is done again whole.
    await rm(join(folder, 'made', id), { force: true })
  }
  return gone.length
}
