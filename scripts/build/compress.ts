import { copyFile, link, readFile, rename, stat, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import zlib from 'node:zlib'
import { filesBelow } from './pages.ts'

const brotli = promisify(zlib.brotliCompress)
const gzip = promisify(zlib.gzip)
const compressible = /\.(html|css|js|mjs|svg|json|xml|txt|webmanifest)$/
const compressed = /\.(br|gz)$/
// zlib works on threads of its own; a few files at a time keep them all busy.
const atOnce = 8

export interface Compressed {
  /** Files that are as they were in the build before: kept with their date, so browsers' copies stay good. */
  readonly kept: number
  readonly compressed: number
}

/** Puts `.br` and `.gz` beside every text of a build, taking over what did not change since `before`. */
export async function compressAll(client: string, before: string | null): Promise<Compressed> {
  const files = (await filesBelow(client)).filter((file) => !compressed.test(file))
  let kept = 0
  let made = 0
  const queue = files.values()
  const work = async () => {
    for (const file of queue) {
      if (before && (await takeOver(join(before, file), join(client, file)))) kept++
      else if (compressible.test(file)) {
        await compress(join(client, file))
        made++
      }
    }
  }
  await Promise.all(Array.from({ length: atOnce }, work))
  return { kept, compressed: made }
}

async function compress(file: string): Promise<void> {
  const text = await readFile(file)
  const [br, gz] = await Promise.all([
    brotli(text, {
      params: {
        [zlib.constants.BROTLI_PARAM_QUALITY]: 11,
        [zlib.constants.BROTLI_PARAM_SIZE_HINT]: text.length,
      },
    }),
    gzip(text, { level: 9 }),
  ])
  if (br.length < text.length) await writeFile(`${file}.br`, br)
  if (gz.length < text.length) await writeFile(`${file}.gz`, gz)
}

/** Uses the earlier build's file and its compressed forms when nothing changed in it. */
async function takeOver(earlier: string, file: string): Promise<boolean> {
  const [a, b] = await Promise.all([stat(earlier).catch(() => null), stat(file)])
  if (!a?.isFile() || a.size !== b.size) return false
  const [was, is] = await Promise.all([readFile(earlier), readFile(file)])
  if (!was.equals(is)) return false
  for (const suffix of ['', '.br', '.gz']) await share(`${earlier}${suffix}`, `${file}${suffix}`)
  return true
}

async function share(from: string, to: string): Promise<void> {
  const found = await stat(from).catch(() => null)
  if (!found) return
  const draft = `${to}.draft`
  try {
    await link(from, draft)
  } catch {
    // A file system without hard links, or another one.
    await copyFile(from, draft)
    await utimes(draft, found.atime, found.mtime)
  }
  await rename(draft, to)
}
