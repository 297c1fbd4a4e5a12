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

/** The build or the till cannot go on without this part of the content. */
export class ContentError extends Error {
  override readonly name = 'ContentError'
}

/** The value, or Unfit naming what is missing. */
export function need<T>(value: T | null | undefined, what: string): T {
  if (value === null || value === undefined) throw new Unfit(`${what} is missing`)
  return value
}

/** Reads every row it can, in order; an unfit row becomes a problem and is left out. Bugs are thrown on. */
export function readEach<Row extends { readonly _id: string }, Thing>(
  type: string,
  rows: readonly Row[],
  read: (row: Row) => Thing,
): { readonly things: readonly Thing[]; readonly problems: readonly ContentProblem[] } {
  const things: Thing[] = []
  const problems: ContentProblem[] = []
  for (const row of rows) {
    try {
      things.push(read(row))
    } catch (error) {
      if (!(error instanceof Unfit)) throw error
      problems.push({ type, id: row._id, reason: error.message })
    }
  }
  return { things, problems }
}
