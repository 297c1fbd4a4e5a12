// The append-only file of acknowledged changes. One line is one transaction: a checksum, a space, JSON.
// A change counts once its line is on the disk (fdatasync); a line torn by a crash was never acknowledged and is cut off.
import { type FileHandle, open, readFile, rename } from 'node:fs/promises'
import { crc32 } from 'node:zlib'
import type { LakeDocument } from './document.ts'
import { writeDurably } from './snapshot.ts'

/** What a transaction left behind: whole documents, so that replaying is putting and removing, nothing more. */
export type Change = {
  transactionId: string
  time: string
  author: string
  put: LakeDocument[]
  remove: string[]
  /** Documents of which nothing is to be remembered. */
  purge?: string[]
  /** Digest of the request, where the client named the transaction: it may send it again. */
  request?: string
  /** By document id: the patches of documents that nothing but patches changed, for listeners and history. */
  patches?: Record<string, object[]>
}

export type Entry = Change & { sequence: number }

export type Journal = {
  entries: Entry[]
  sizeBytes(): number
  append(entry: Entry): Promise<void>
  /** Puts the file aside under another name and goes on with an empty one. */
  putAside(path: string): Promise<void>
  close(): Promise<void>
}

/** @throws Error when a line before the last one is damaged: that is not a torn write but a broken disk or an edited file. */
export async function openJournal(path: string): Promise<Journal> {
  const { entries, soundBytes } = readEntries(await readIfThere(path), path)
  let file = await open(path, 'a')
  await file.truncate(soundBytes)
  let goodBytes = soundBytes
  let mayBeTorn = false
  return {
    entries,
    sizeBytes: () => goodBytes,
    async append(entry) {
      const line = encode(entry)
      // A write that failed half-way (full disk) must not stay in front of the next one.
      if (mayBeTorn) await file.truncate(goodBytes)
      mayBeTorn = true
      await writeAll(file, line)
      await file.datasync()
      goodBytes += line.byteLength
      mayBeTorn = false
    },
    async putAside(aside) {
      const full = file
      await rename(path, aside)
      file = await open(path, 'a')
      await full.close()
      goodBytes = 0
    },
    close: () => file.close(),
  }
}

/** Writes such a journal anew, without the documents that are to be forgotten. */
export async function rewriteJournal(path: string, forgotten: ReadonlySet<string>): Promise<void> {
  const entries = await readJournal(path)
  const lines = entries.map((entry) => encode(withoutDocuments(entry, forgotten)))
  await writeDurably(path, Buffer.concat(lines))
}

/** The same entry, saying nothing of what these documents were. */
export function withoutDocuments<E extends Entry>(entry: E, forgotten: ReadonlySet<string>): E {
  const put = entry.put.filter(({ _id }) => !forgotten.has(_id))
  const patches = Object.entries(entry.patches ?? {}).filter(([id]) => !forgotten.has(id))
  return { ...entry, put, ...(entry.patches ? { patches: Object.fromEntries(patches) } : {}) }
}

/** A journal that nobody writes any more. @throws Error when it is damaged. */
export async function readJournal(path: string): Promise<Entry[]> {
  return readEntries(await readIfThere(path), path).entries
}

async function readIfThere(path: string): Promise<Buffer> {
  return readFile(path).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'ENOENT') return Buffer.alloc(0)
    throw cause
  })
}

function encode(entry: Entry): Buffer {
  const text = JSON.stringify(entry)
  return Buffer.from(`${checksum(text)} ${text}\n`)
}

function checksum(text: string): string {
  return crc32(text).toString(16).padStart(8, '0')
}

async function writeAll(file: FileHandle, bytes: Buffer): Promise<void> {
  for (let written = 0; written < bytes.byteLength; ) {
    const { bytesWritten } = await file.write(bytes, written)
    written += bytesWritten
  }
}

function readEntries(content: Buffer, path: string): { entries: Entry[]; soundBytes: number } {
  const entries: Entry[] = []
  let soundBytes = 0
  while (soundBytes < content.byteLength) {
    const end = content.indexOf('\n', soundBytes)
    const entry = end === -1 ? undefined : decode(content.toString('utf8', soundBytes, end))
    if (entry === undefined) {
      const isLast = end === -1 || end === content.byteLength - 1
      if (!isLast) throw new Error(`${path} is damaged at byte ${soundBytes}; restore it or delete the data folder`)
      break
    }
    entries.push(entry)
    soundBytes = end + 1
  }
  return { entries, soundBytes }
}

function decode(line: string): Entry | undefined {
  const text = line.slice(9)
  if (line.slice(0, 9) !== `${checksum(text)} `) return undefined
  return JSON.parse(text) as Entry
}
