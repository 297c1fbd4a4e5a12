// What has happened to the documents, newest last: for the history that editors see and for listeners that come back.
import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { LakeDocument } from './document.ts'
import { type Entry, readJournal, rewriteJournal, withoutDocuments } from './journal.ts'

/** One document's part in a transaction. Without `before` it appeared (or nothing older is known), without `after` it went. */
export type Touched = {
  id: string
  before: LakeDocument | undefined
  after: LakeDocument | undefined
  /** Where patches alone made `after` of `before`: those patches, in order. */
  patches: object[] | undefined
}

export type Happened = Entry & { touched: Touched[] }

export type Past = {
  all(): readonly Happened[]
  /** Where a transaction stands in `all()`, or -1. */
  indexOf(transactionId: string): number
  /** @param before the documents that it changes, as they were; read from earlier entries where not given. */
  add(entry: Entry, before?: ReadonlyMap<string, LakeDocument>): Happened
  /** Takes everything that was known of these documents out of what happened. */
  forget(ids: ReadonlySet<string>): void
}

const keptBytes = 64 * 1024 * 1024
const foldedName = /^folded-(\d+)\.journal$/

/** Where a journal goes once a snapshot holds what it says. */
export function foldedPath(folder: string, sequence: number): string {
  return join(folder, `folded-${String(sequence).padStart(12, '0')}.journal`)
}

/** Reads the journals that snapshots have made superfluous; the oldest of more than 64 MiB are deleted. */
export async function openPast(folder: string): Promise<Past> {
  const past = newPast()
  const names = (await readdir(folder)).filter((name) => foldedName.test(name)).sort()
  const kept: string[] = []
  let bytes = 0
  for (const name of names.toReversed()) {
    bytes += (await stat(join(folder, name))).size
    if (bytes > keptBytes) await rm(join(folder, name))
    else kept.unshift(name)
  }
  for (const name of kept) {
    for (const entry of await readJournal(join(folder, name))) past.add(entry)
  }
  return past
}

/** Does the same in the files. A crash before the end is made good by the next start. */
export async function forgetInFiles(folder: string, ids: ReadonlySet<string>): Promise<void> {
  const names = (await readdir(folder)).filter((name) => foldedName.test(name))
  for (const name of names) await rewriteJournal(join(folder, name), ids)
}

/** Documents that were to be forgotten, of which something is still known. */
export function stillKnown(past: Past): ReadonlySet<string> {
  const purged = new Set(past.all().flatMap(({ purge = [] }) => purge))
  const known = past.all().flatMap(({ sequence, put }) => put.map(({ _id }) => ({ _id, sequence })))
  const last = new Map(past.all().flatMap(({ sequence, purge = [] }) => purge.map((id) => [id, sequence] as const)))
  return new Set(
    known.filter(({ _id, sequence }) => purged.has(_id) && sequence < (last.get(_id) ?? 0)).map(({ _id }) => _id),
  )
}

function newPast(): Past {
  const happened: Happened[] = []
  const positions = new Map<string, number>()
  const latest = new Map<string, LakeDocument>()
  return {
    all: () => happened,
    forget(ids) {
      for (const [index, one] of happened.entries()) {
        const touched = one.touched.filter(({ id }) => !ids.has(id))
        if (touched.length < one.touched.length) happened[index] = { ...withoutDocuments(one, ids), touched }
      }
      for (const id of ids) latest.delete(id)
    },
    indexOf: (transactionId) => positions.get(transactionId) ?? -1,
    add(entry, before = latest) {
      const touched = touchedBy(entry, before)
      const one = { ...entry, touched }
      const last = happened.at(-1)
      // A crash between a snapshot and the putting aside of its journal leaves entries in two files.
      if (last !== undefined && entry.sequence <= last.sequence) return one
      for (const { id, after } of touched) {
        if (after) latest.set(id, after)
        else latest.delete(id)
      }
      positions.set(entry.transactionId, happened.push(one) - 1)
      return one
    },
  }
}

function touchedBy(entry: Entry, known: ReadonlyMap<string, LakeDocument>): Touched[] {
  const gone = entry.remove.map((id) => ({ id, before: known.get(id), after: undefined, patches: undefined }))
  const put = entry.put.map((after) => {
    const { _id: id } = after
    return { id, before: known.get(id), after, patches: entry.patches?.[id] }
  })
  return [...put, ...gone]
}
