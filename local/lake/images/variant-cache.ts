// Rendered variants on disk. Anyone may ask for any size, so the folder has a bound: the oldest files make room.
import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

export type VariantCache = {
  /** Reads the variant, or renders it once however many ask for it at the same time. */
  get(file: string, recipe: string, render: () => Promise<Buffer>): Promise<Buffer>
  discard(file: string): Promise<void>
}

const boundBytes = 512 * 1024 * 1024

export async function openVariantCache(folder: string): Promise<VariantCache> {
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
    if (sizeBytes > boundBytes) sizeBytes = await makeRoom(folder)
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

/** Deletes the oldest files until half of the bound is free. Returns the size that is left, in bytes. */
async function makeRoom(folder: string): Promise<number> {
  const files = await filesByAge(folder)
  let sizeBytes = files.reduce((sum, file) => sum + file.size, 0)
  for (const file of files) {
    if (sizeBytes <= boundBytes / 2) break
    await rm(file.path, { force: true })
    sizeBytes -= file.size
  }
  return sizeBytes
}

async function filesByAge(folder: string) {
  const paths = (await readdir(folder)).map((name) => join(folder, name))
  const files = await Promise.all(paths.map(async (path) => ({ path, ...(await sizeAndAge(path)) })))
  return files.sort((a, b) => a.writtenAt - b.writtenAt)
}

async function sizeAndAge(path: string) {
  const { size, mtimeMs } = await stat(path)
  return { size, writtenAt: mtimeMs }
}
