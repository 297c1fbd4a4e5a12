// Rendered variants on disk. Anyone may ask for any size, so the folder has a bound: the oldest files make room.
import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

export type VariantCache = {
  /** Reads the variant, or renders it once however many ask for it at the same time. */
  get(file: string, recipe: string, render: () => Promise<Buffer>): Promise<Buffer>
  discard(file: string): Promise<void>
}

const usualBoundBytes = 512 * 1024 * 1024

export async function openVariantCache(folder: string, boundBytes = usualBoundBytes): Promise<VariantCache> {
  await mkdir(folder, { recursive: true })
  const rendering = new Map<string, Promise<Buffer>>()
  let sizeBytes = (await filesByAge(folder)).reduce((sum, file) => sum + file.size, 0)

  async function renderAndKeep(name: string, render: () => Promise<Buffer>): Promise<Buffer> {
    const kept = await readFile(join(folder, name)).catch(() => undefined)
    if (kept) return kept
    const content = await render()
    const beside = join(folder, `${name}.${process.pid}.tmp`)
    await writeFile(beside, content)
    await rename(beside, join(folder, name))
    sizeBytes += content.byteLength
    if (sizeBytes > boundBytes) sizeBytes = await makeRoom(folder, boundBytes / 2)
    return content
  }

  return {
    get(file, recipe, render) {
      const name = `${file}-${createHash('sha256').update(recipe).digest('hex').slice(0, 32)}`
      const running = rendering.get(name) ?? renderAndKeep(name, render).finally(() => rendering.delete(name))
      rendering.set(name, running)
      return running
    },
    async discard(file) {
      const names = await readdir(folder)
      const mine = names.filter((name) => name.startsWith(`${file}-`))
      await Promise.all(mine.map((name) => rm(join(folder, name), { force: true })))
    },
  }
}

/** Deletes the oldest files until no more than `leaveBytes` are left. Returns how many are. */
async function makeRoom(folder: string, leaveBytes: number): Promise<number> {
  const files = await filesByAge(folder)
  let sizeBytes = files.reduce((sum, file) => sum + file.size, 0)
  for (const file of files) {
    if (sizeBytes <= leaveBytes) break
    await rm(file.path, { force: true })
    sizeBytes -= file.size
  }
  return sizeBytes
}

type CachedFile = { path: string; size: number; writtenAt: number }

async function filesByAge(folder: string): Promise<CachedFile[]> {
  const paths = (await readdir(folder)).map((name) => join(folder, name))
  const files = await Promise.all(paths.map(describeFile))
  return files.filter((file) => file !== undefined).sort((a, b) => a.writtenAt - b.writtenAt)
}

/** Undefined when the file has gone meanwhile: files being written carry another name until they are whole. */
async function describeFile(path: string): Promise<CachedFile | undefined> {
  const stats = await stat(path).catch(() => undefined)
  return stats && { path, size: stats.size, writtenAt: stats.mtimeMs }
}
