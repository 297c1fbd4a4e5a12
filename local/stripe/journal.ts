import { closeSync, ftruncateSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs'
import { join } from 'node:path'

/** A file of lines that only grows. A line is written whole before anybody is told of what stands in it. */
export interface Journal {
  append(line: string): void
  /** Replaces everything by these lines, all or nothing. */
  rewrite(lines: readonly string[]): void
  close(): void
}

/**
 * Opens `folder/journal.ndjson` and gives its complete lines. What a killed process left of a last line is
 * cut off: nobody was told of it. A process's death loses nothing that write() took; the machine's death is
 * not what a stand-in guards against, so there is no fsync.
 */
export function openJournal(folder: string): { journal: Journal; lines: string[] } {
  mkdirSync(folder, { recursive: true })
  const path = join(folder, 'journal.ndjson')
  let file = openSync(path, 'a')
  const bytes = readFileSync(path)
  const end = bytes.lastIndexOf(0x0a) + 1
  if (end < bytes.length) ftruncateSync(file, end)
  const lines = bytes
    .subarray(0, end)
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '')

  const journal: Journal = {
    append: (line) => writeAll(file, `${line}\n`),
    rewrite: (kept) => {
      const next = openSync(`${path}.new`, 'w')
      for (const line of kept) writeAll(next, `${line}\n`)
      closeSync(next)
      renameSync(`${path}.new`, path)
      closeSync(file)
      file = openSync(path, 'a')
    },
    close: () => closeSync(file),
  }
  return { journal, lines }
}

function writeAll(file: number, text: string): void {
  const bytes = Buffer.from(text)
  let written = 0
  while (written < bytes.length) written += writeSync(file, bytes, written)
}
