import { z } from 'zod'

/** The document that no page could be built without, and why it cannot be used; names no person. */
const problemShape = z.object({ id: z.string().max(200), reason: z.string().max(500) })

export type BuildProblem = z.infer<typeof problemShape>

/** What a build says of its failure over the channel; null where it knows of no document. */
export function problemOf(message: unknown): BuildProblem | null {
  return z.object({ problem: problemShape }).safeParse(message).data?.problem ?? null
}

/** A build that ended badly; `code` is its exit code or the signal that ended it, `problem` the document at fault. */
export class BuildError extends Error {
  override readonly name = 'BuildError'
  readonly code: string
  readonly problem: BuildProblem | null

  constructor(code: string, problem: BuildProblem | null = null) {
    super(`the build ended with ${code}`)
    this.code = code
    this.problem = problem
  }
}
