import { type Journal, openJournal } from './journal.ts'
import { type TableName, type Tables, tableNames } from './records.ts'

/** One row to be written; a null value removes it. */
export type Change = { [T in TableName]: { table: T; id: string; value: Tables[T] | null } }[TableName]

/** Everything this server knows. What is read is never changed in place: a change is a new object, written. */
export interface Books {
  read<T extends TableName>(table: T, id: string): Tables[T] | undefined
  /** Oldest first. */
  all<T extends TableName>(table: T): Tables[T][]
  /** All the changes or none, also when the process is killed meanwhile. */
  write(changes: readonly Change[]): void
  close(): void
}

type Shelves = { [T in TableName]: Map<string, Tables[T]> }

/** Opens the books: kept in `folder` when one is given, else in memory only. */
export function openBooks(folder: string | undefined): Books {
  const shelves = Object.fromEntries(tableNames.map((name) => [name, new Map()])) as unknown as Shelves
  const opened = folder === undefined ? undefined : openJournal(folder)
  for (const line of opened?.lines ?? []) apply(shelves, JSON.parse(line) as Change[])
  if (opened) compact(opened.journal, shelves, opened.lines.length)

  return {
    read: (table, id) => shelves[table].get(id),
    all: (table) => [...shelves[table].values()],
    write: (changes) => {
      if (changes.length === 0) return
      opened?.journal.append(JSON.stringify(changes))
      apply(shelves, changes)
    },
    close: () => opened?.journal.close(),
  }
}

function apply(shelves: Shelves, changes: readonly Change[]): void {
  for (const { table, id, value } of changes) {
    const shelf = shelves[table] as Map<string, unknown>
    if (value === null) shelf.delete(id)
    else shelf.set(id, value)
  }
}

/** Rewrites a journal that is mostly history, so that starting stays quick after weeks of use. */
function compact(journal: Journal, shelves: Shelves, lineCount: number): void {
  const rows = tableNames.flatMap((table) =>
    [...shelves[table]].map(([id, value]) => JSON.stringify([{ table, id, value }])),
  )
  if (lineCount > 2 * rows.length + 1000) journal.rewrite(rows)
}
