// The documents, in memory for reading and in journal and snapshot for keeping. Transactions run one after another;
// a change becomes visible only after it is on the disk, so nobody ever reads what a crash could take back.
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Documents, LakeDocument } from './document.ts'
import { type Change, openJournal } from './journal.ts'
import { foldedPath, forgetInFiles, type Happened, openPast, type Past, stillKnown } from './past.ts'
import { readSnapshot, syncFolder, writeSnapshot } from './snapshot.ts'

export type Decision<T> = { change: Change | null; outcome: T }

export type Store = {
  documents: Documents
  /** Grows with every change; views are kept as long as it stays. */
  revision(): number
  /** `decide` sees the documents as they are, alone; what it throws changes nothing. */
  transact<T>(decide: (documents: Documents) => Decision<T> | Promise<Decision<T>>): Promise<T>
  /** @returns how to stop listening. */
  onChange(listener: (change: Happened) => void): () => void
  past: Past
  close(): Promise<void>
}

const compactAfterBytesByDefault = 16 * 1024 * 1024

export async function openStore(folder: string, compactAfterBytes = compactAfterBytesByDefault): Promise<Store> {
  await mkdir(folder, { recursive: true })
  const snapshotPath = join(folder, 'documents.snapshot')
  const snapshot = await readSnapshot(snapshotPath)
  const journal = await openJournal(join(folder, 'documents.journal'))
  await syncFolder(folder)
  const past = await openPast(folder)
  const documents = new Map(snapshot.documents.map((document) => [document._id, document]))
  let sequence = snapshot.sequence
  for (const entry of journal.entries) {
    past.add(entry)
    // A crash between writing the snapshot and emptying the journal leaves entries that are in both.
    if (entry.sequence <= sequence) continue
    applyChange(documents, entry)
    sequence = entry.sequence
  }
  journal.entries.length = 0
  const listeners = new Set<(change: Happened) => void>()
  let turn: Promise<unknown> = Promise.resolve()
  let isClosed = false

  async function compact(): Promise<void> {
    await writeSnapshot(snapshotPath, { sequence, documents: [...documents.values()] })
    await journal.putAside(foldedPath(folder, sequence))
    await syncFolder(folder)
  }

  /** What was purged leaves memory and files; the answer waits for it. */
  async function forget(ids: ReadonlySet<string>): Promise<void> {
    past.forget(ids)
    await compact()
    await forgetInFiles(folder, ids)
  }

  async function runTransaction<T>(decide: (documents: Documents) => Decision<T> | Promise<Decision<T>>): Promise<T> {
    if (isClosed) throw new Error('The lake is closed')
    const { change, outcome } = await decide(documents)
    if (change === null) return outcome
    const entry = { ...change, sequence: sequence + 1 }
    await journal.append(entry)
    sequence += 1
    const before = documentsIn(documents, change)
    applyChange(documents, change)
    const happened = past.add(entry, before)
    for (const listener of listeners) listener(happened)
    if (change.purge) await forget(new Set(change.purge))
    // The change is safe already; a snapshot that cannot be written is tried again with the next one.
    if (journal.sizeBytes() >= compactAfterBytes) {
      await compact().catch((cause) => console.error('lake: the snapshot could not be written', cause))
    }
    return outcome
  }

  const half = stillKnown(past)
  if (half.size > 0) await forget(half)

  return {
    documents,
    past,
    revision: () => sequence,
    transact(decide) {
      const result = turn.then(() => runTransaction(decide))
      turn = result.catch(() => undefined)
      return result
    },
    onChange: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    close() {
      // In its turn like a transaction: what was asked before is kept, what comes after is refused.
      const closed = turn.then(async () => {
        if (!isClosed) await journal.close()
        isClosed = true
      })
      turn = closed.catch(() => undefined)
      return closed
    },
  }
}

/** What a change touches, as it is now: the journals that told of it may be deleted long ago. */
function documentsIn(documents: Documents, { put, remove }: Change): Map<string, LakeDocument> {
  const found = [...put.map(({ _id }) => _id), ...remove].map((id) => documents.get(id))
  return new Map(found.filter((document) => document !== undefined).map((document) => [document._id, document]))
}

function applyChange(documents: Map<string, LakeDocument>, change: Change): void {
  for (const id of change.remove) documents.delete(id)
  for (const document of change.put) documents.set(document._id, document)
}
