// All documents in one file, so that the journal need not be replayed from the first day.
// It is written beside the old one and renamed over it: a crash leaves the one or the other, both whole.
import { open, readFile, rename } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { LakeDocument } from './document.ts'

export type Snapshot = {
  /** The last journal entry that is already in it. */
  sequence: number
  documents: LakeDocument[]
}

export async function readSnapshot(path: string): Promise<Snapshot> {
  const text = await readFile(path, 'utf8').catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'ENOENT') return undefined
    throw cause
  })
  if (text === undefined) return { sequence: 0, documents: [] }
  const [head = '', ...lines] = text.trimEnd().split('\n')
  const { sequence, count } = JSON.parse(head) as { sequence: number; count: number }
  if (lines.length !== count) throw new Error(`${path} is damaged: ${lines.length} documents instead of ${count}`)
  return { sequence, documents: lines.map((line) => JSON.parse(line) as LakeDocument) }
}

export async function writeSnapshot(path: string, snapshot: Snapshot): Promise<void> {
  const head = JSON.stringify({ sequence: snapshot.sequence, count: snapshot.documents.length })
  const lines = [head, ...snapshot.documents.map((document) => JSON.stringify(document))]
  await writeDurably(path, Buffer.from(`${lines.join('\n')}\n`))
}

/** Writes a file so that after a crash it is either absent (or the old one) or whole. */
export async function writeDurably(path: string, content: Buffer, mode = 0o644): Promise<void> {
  const beside = `${path}.${process.pid}.${Math.random().toString(36).slice(2)}.tmp`
  const file = await open(beside, 'w', mode)
  try {
    await file.writeFile(content)
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(beside, path)
  await syncFolder(dirname(path))
}

/** Makes the names in a folder as durable as the files' contents already are. */
export async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r')
  // Some file systems cannot sync a folder; names are then as durable as they make them.
  await folder.sync().catch(() => undefined)
  await folder.close()
}
