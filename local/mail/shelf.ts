import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Envelope, type Letter, readLetter, type Stored } from './letter.ts'

const mostLetters = 2_000

/** The letters that came in, oldest first, kept in a folder so that a restart loses none. */
export interface Shelf {
  put(envelope: Envelope, raw: Uint8Array): Promise<Letter>
  /** Newest first. */
  all(): readonly Letter[]
  find(id: string): Letter | undefined
  clear(): void
}

/** Without a folder the letters last as long as the process. */
export async function openShelf(folder: string | undefined): Promise<Shelf> {
  const letters: Letter[] = []
  if (folder) {
    // Letters hold secret links and addresses: their owner's eyes only.
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    for (const stored of readAll(folder)) letters.push(await readLetter(stored))
  }
  let last = Number(letters.at(-1)?.id ?? 0)
  return {
    async put(envelope, raw) {
      last += 1
      const stored = { id: String(last).padStart(8, '0'), receivedAt: new Date().toISOString(), envelope, raw }
      const letter = await readLetter(stored)
      if (folder) write(folder, stored)
      letters.push(letter)
      const oldest = letters.length > mostLetters ? letters.shift() : undefined
      if (oldest && folder) rmSync(fileOf(folder, oldest.id), { force: true })
      return letter
    },
    all: () => letters.toReversed(),
    find: (id) => letters.find((letter) => letter.id === id),
    clear() {
      for (const { id } of letters.splice(0)) if (folder) rmSync(fileOf(folder, id), { force: true })
    },
  }
}

// One file each: the envelope as one line of JSON, then the letter as it came over the wire.
function write(folder: string, { id, receivedAt, envelope, raw }: Stored): void {
  const file = fileOf(folder, id)
  writeFileSync(`${file}.half`, Buffer.concat([Buffer.from(`${JSON.stringify({ receivedAt, envelope })}\n`), raw]))
  renameSync(`${file}.half`, file)
}

function readAll(folder: string): Stored[] {
  const names = readdirSync(folder).filter((name) => /^\d+\.letter$/.test(name))
  return names.sort().map((name) => {
    const bytes = readFileSync(join(folder, name))
    const end = bytes.indexOf(10)
    const head = JSON.parse(bytes.toString('utf8', 0, end)) as Pick<Stored, 'receivedAt' | 'envelope'>
    return { ...head, id: name.slice(0, -'.letter'.length), raw: bytes.subarray(end + 1) }
  })
}

function fileOf(folder: string, id: string): string {
  return join(folder, `${id}.letter`)
}

/** Newest first; everybody's when `to` is empty. */
export function lettersTo(shelf: Shelf, to: string): readonly Letter[] {
  const receiver = to.toLowerCase()
  return shelf.all().filter((letter) => !receiver || letter.to.includes(receiver))
}
