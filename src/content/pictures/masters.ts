import { randomUUID } from 'node:crypto'
import { access, mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

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
 * The path of an asset's original in the cache, downloaded when it is not there yet. Assets never change under
 * their ids. Throws when the image host does not give it.
 */
export async function fetchMaster(folder: string, assetId: string, url: string): Promise<string> {
  const path = join(folder, 'masters', assetId)
  if (await exists(path)) return path
  await mkdir(join(folder, 'masters'), { recursive: true })
  const answer = await fetch(url, { signal: AbortSignal.timeout(downloadTimeoutMs) })
  if (!answer.ok) throw new Error(`picture ${assetId}: the image host answered ${answer.status}`)
  const length = Number(answer.headers.get('content-length') ?? 0)
  if (length > largestMasterBytes) throw new Error(`picture ${assetId} is larger than ${largestMasterBytes} bytes`)
  const bytes = new Uint8Array(await answer.arrayBuffer())
  if (bytes.length > largestMasterBytes)
    throw new Error(`picture ${assetId} is larger than ${largestMasterBytes} bytes`)
  await writeWhole(path, bytes)
  return path
}
