import { randomUUID } from 'node:crypto'
import { access, mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** The image host has no such picture, or a larger one than anybody uploads by intention: no other answer will come. */
export class NoMaster extends Error {
  override readonly name = 'NoMaster'
}

/** Larger masters are refused: nobody uploads 40 MB by intention. */
const largestMasterBytes = 40_000_000
const downloadTimeoutMs = 60_000

export const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  )

/** Writes a file so that nobody ever reads half of it. */
export async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const draft = `${path}.${randomUUID()}.part`
  try {
    await writeFile(draft, bytes)
    await rename(draft, path)
  } catch (error) {
    await rm(draft, { force: true })
    throw error
  }
}

/**
 * The path of an asset's original in the cache, downloaded when it is not there yet. Assets never change under their
 * ids. Throws NoMaster when the image host will never give it,
 * another error when it does not now.
 */
export async function fetchMaster(folder: string, assetId: string, url: string): Promise<string> {
  const path = join(folder, 'masters', assetId)
  if (await exists(path)) return path
  await mkdir(join(folder, 'masters'), { recursive: true })
  const answer = await fetch(url, { signal: AbortSignal.timeout(downloadTimeoutMs) })
  if (answer.status === 404 || answer.status === 410) throw new NoMaster(`picture ${assetId} is not there`)
  if (!answer.ok) throw new Error(`picture ${assetId}: the image host answered ${answer.status}`)
  const length = Number(answer.headers.get('content-length') ?? 0)
  if (length > largestMasterBytes) throw new NoMaster(`picture ${assetId} is larger than ${largestMasterBytes} bytes`)
  const bytes = new Uint8Array(await answer.arrayBuffer())
  if (bytes.length > largestMasterBytes)
    throw new NoMaster(`picture ${assetId} is larger than ${largestMasterBytes} bytes`)
  await writeWhole(path, bytes)
  return path
}

/**
 * What `read` makes of a picture's original. A file that is not there, is no picture, or unpacks to more than memory
 * holds, must not stop every other page: `instead` is shown in its place. Throws when the image host is out of reach.
 */
export async function readMaster<Pixels>(
  assetId: string,
  master: () => Promise<string>,
  read: (path: string) => Promise<Pixels>,
  instead: () => Promise<Pixels>,
): Promise<Pixels> {
  const path = await master().catch((error: unknown) => {
    if (error instanceof NoMaster) return null
    throw error
  })
  const pixels = path === null ? null : await read(path).catch(() => null)
  if (pixels !== null) return pixels
  console.warn(`content: picture ${assetId} cannot be read; its colour is shown in its place`)
  return instead()
}
