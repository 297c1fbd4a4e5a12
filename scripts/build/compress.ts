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
/** Brotli 11 takes 50 ms a page, 5 takes one and makes a twelfth more of it. */
const best = 11
const quick = 5

export interface Before {
  readonly client: string
  /** The files that it compressed quickly. */
  readonly quick: readonly string[]
}

export interface Compressed {
  /** Files that are as they were in the build before: kept with their date, so browsers' copies stay good. */
  readonly kept: number
  readonly compressed: number
  /** The files that are compressed quickly, to be compressed well by a build that nobody waits for. */
  readonly quick: readonly string[]
}

/**
 * Puts `.br` and `.gz` beside every text of a build, taking over what did not change since `before`. Where more than
 * `mostAtBest` texts have changed, they are compressed quickly.
 */
export async function compressAll(
  client: string,
  before: Before | null,
  mostAtBest = Number.POSITIVE_INFINITY,
): Promise<Compressed> {
  const files = (await filesBelow(client)).filter((file) => !compressed.test(file))
  const isHurried = mostAtBest < Number.POSITIVE_INFINITY
  const wasQuick = new Set(before?.quick)
  const changed: string[] = []
  const stillQuick: string[] = []
  let kept = 0
  await eachOf(files, async (file) => {
    const isKept = before && (await takeOver(join(before.client, file), join(client, file)))
    if (isKept) kept++
    if (isKept && wasQuick.has(file) && isHurried) stillQuick.push(file)
    else if (compressible.test(file) && (!isKept || wasQuick.has(file))) changed.push(file)
  })
  const isTooMuch = changed.length > mostAtBest
  await eachOf(changed, (file) => compress(join(client, file), isTooMuch ? quick : best))
  return { kept, compressed: changed.length, quick: [...stillQuick, ...(isTooMuch ? changed : [])].sort() }
}

async function eachOf(files: readonly string[], work: (file: string) => Promise<void>): Promise<void> {
  const queue = files.values()
  const worker = async () => {
    for (const file of queue) await work(file)
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
}

async function compress(file: string, quality: number): Promise<void> {
  const text = await readFile(file)
  const [br, gz] = await Promise.all([
    brotli(text, {
      params: {
        [zlib.constants.BROTLI_PARAM_QUALITY]: quality,
        [zlib.constants.BROTLI_PARAM_SIZE_HINT]: text.length,
      },
    }),
    gzip(text, { level: 9 }),
  ])
  if (br.length < text.length) await writeWhole(`${file}.br`, br)
  if (gz.length < text.length) await writeWhole(`${file}.gz`, gz)
}

/** Never into the file that is there: an earlier build may share it. */
async function writeWhole(file: string, bytes: Uint8Array): Promise<void> {
  await writeFile(`${file}.draft`, bytes)
  await rename(`${file}.draft`, file)
}

/** Uses the earlier build's file and its compressed forms when nothing changed in it. */
async function takeOver(earlier: string, file: string): Promise<boolean> {
  const [a, b] = await Promise.all([stat(earlier).catch(() => null), stat(file)])
  if (!a?.isFile() || a.size !== b.size) return false
  // A picture of the cache, in both builds the same file.
  if (a.ino === b.ino && a.dev === b.dev && !compressible.test(file)) return true
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
