// The mutations of one request, parsed at the door: what passes here has exactly one known operation.
import { z } from 'zod'
import { refusal } from '../errors.ts'
import { checkDepth } from './check-depth.ts'

/** A document as a client sends it. */
export const document = z.looseObject({ _type: z.string().min(1), _id: z.string().optional() })
const selection = { query: z.string().optional(), params: z.record(z.string(), z.unknown()).optional() }
const values = z.record(z.string(), z.unknown())
const deletion = z.strictObject({ id: z.string().optional(), purge: z.boolean().optional(), ...selection })
const insertion = z.union([
  z.strictObject({ before: z.string(), items: z.array(z.unknown()) }),
  z.strictObject({ after: z.string(), items: z.array(z.unknown()) }),
  z.strictObject({ replace: z.string(), items: z.array(z.unknown()) }),
])
export const patch = z.strictObject({
  id: z.string().optional(),
  ...selection,
  ifRevisionID: z.string().optional(),
  set: values.optional(),
  setIfMissing: values.optional(),
  unset: z.array(z.string()).optional(),
  insert: insertion.optional(),
  inc: z.record(z.string(), z.number()).optional(),
  dec: z.record(z.string(), z.number()).optional(),
  diffMatchPatch: z.record(z.string(), z.string()).optional(),
})

const mutation = z.union([
  z.strictObject({ create: document }),
  z.strictObject({ createOrReplace: document }),
  z.strictObject({ createIfNotExists: document }),
  z.strictObject({ delete: deletion }),
  z.strictObject({ patch }),
])

export type Mutation = z.infer<typeof mutation>
export type NewDocument = z.infer<typeof document>
export type Patch = z.infer<typeof patch>
export type Selection = {
  id?: string | undefined
  query?: string | undefined
  params?: Record<string, unknown> | undefined
}

const mostMutationsAtOnce = 10_000

/** @throws LakeError 400 naming the first mutation that is not one. */
export function parseMutations(input: unknown): Mutation[] {
  if (!Array.isArray(input)) throw refusal(400, 'The body must have an array "mutations"')
  if (input.length > mostMutationsAtOnce) throw refusal(400, `At most ${mostMutationsAtOnce} mutations at once`)
  return input.map((item, index) => {
    checkDepth(item, index)
    const parsed = mutation.safeParse(item)
    if (parsed.success) return parsed.data
    const operation = Object.keys(item ?? {})[0] ?? 'nothing'
    throw refusal(400, `Malformed mutation at index ${index} (${operation}): ${z.prettifyError(parsed.error)}`)
  })
}
