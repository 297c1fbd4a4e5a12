import { privateNumbersIn } from '#core/wording/private-numbers.ts'
import { holdsUnshowable, textsIn, tooLong } from './texts-in.ts'

/** Why one document is not shown. `id` and `reason` name no person and may be logged. */
export interface ContentProblem {
  readonly type: string
  readonly id: string
  readonly reason: string
}

/** Thrown while one document is read; `readEach` turns it into a problem and goes on with the others. */
export class Unfit extends Error {
  override readonly name = 'Unfit'
}

/** The build or the till cannot go on without this part of the content; `problem` says which. */
export class ContentError extends Error {
  override readonly name = 'ContentError'
  readonly problem: ContentProblem | null

  constructor(message: string, problem: ContentProblem | null = null) {
    super(message)
    this.problem = problem
  }
}

/** Reads what nothing can go on without: where it is unfit, a ContentError names the document and the reason. */
export function readOrStop<Thing>(id: string, read: () => Thing): Thing {
  try {
    return read()
  } catch (error) {
    const reason = reasonOf(error)
    if (reason === undefined) throw error
    throw new ContentError(`${id} cannot be used: ${reason}`, { type: id, id, reason })
  }
}

/** Why a document could not be read; undefined where the fault is not the document's. */
function reasonOf(error: unknown): string | undefined {
  if (error instanceof TypeError) return 'it has another shape than its type'
  return error instanceof Unfit ? error.message : undefined
}

/** The value, or Unfit naming what is missing. */
export function need<T>(value: T | null | undefined, what: string): T {
  if (value === null || value === undefined) throw new Unfit(`${what} is missing`)
  return value
}

/** The value if it is one of a list, or Unfit. */
export function needOneOf<T extends string>(value: string | null | undefined, what: string, list: readonly T[]): T {
  const known = list.find((one) => one === need(value, what))
  if (known === undefined) throw new Unfit(`${what} is none that the shop knows`)
  return known
}

/** Office numbers stand on these; elsewhere a telephone number is somebody's own. */
const withNumbers = new Set(['page'])

/** Unfit where a document holds what may not be public, or more text than a page can carry. */
function screen(type: string, row: unknown): void {
  const texts = textsIn(row)
  if (tooLong(texts)) throw new Unfit('a text is too long')
  if (holdsUnshowable(texts)) throw new Unfit('a text holds signs that cannot be shown')
  const numbers = new Set(texts.flatMap(privateNumbersIn))
  if (numbers.has('nik')) throw new Unfit('a text holds a NIK')
  if (numbers.has('phone') && !withNumbers.has(type)) throw new Unfit('a text holds a telephone number')
}

/** Ids of the rows whose address an older document has: two cannot stand at one. */
function lateOnes(rows: readonly Addressed[]): ReadonlySet<string> {
  const first = new Map<string, string>()
  const inOrder = rows.toSorted((a, b) => (a._createdAt ?? '').localeCompare(b._createdAt ?? ''))
  const late = inOrder.filter(({ _id, slug }) => {
    if (typeof slug !== 'string') return false
    if (!first.has(slug)) first.set(slug, _id)
    return first.get(slug) !== _id
  })
  return new Set(late.map(({ _id }) => _id))
}

interface Addressed {
  readonly _id: string
  readonly _createdAt?: string
  readonly slug?: string | null
}

/**
 * Reads every row it can, in order; an unfit row becomes a problem and is left out, and so is one that an API has given
 * another shape than the schema's: one bad document must not keep all others from being built.
 */
export function readEach<Row extends { readonly _id: string }, Thing>(
  type: string,
  rows: readonly Row[],
  read: (row: Row) => Thing,
): { readonly things: readonly Thing[]; readonly problems: readonly ContentProblem[] } {
  const fit: { readonly row: Row; readonly thing: Thing }[] = []
  const problems: ContentProblem[] = []
  for (const row of rows) {
    try {
      screen(type, row)
      fit.push({ row, thing: read(row) })
    } catch (error) {
      const reason = reasonOf(error)
      if (reason === undefined) throw error
      problems.push({ type, id: row._id, reason })
    }
  }
  const late = lateOnes(fit.map(({ row }) => row))
  for (const id of late) problems.push({ type, id, reason: 'slug belongs to another document' })
  return { things: fit.flatMap(({ row, thing }) => (late.has(row._id) ? [] : [thing])), problems }
}
