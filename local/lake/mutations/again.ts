// A client that did not hear the answer sends its transaction again, with the id it gave it (the Studio does so after a
// lost connection). What has been done is answered as done, once and for all, also over a crash.
import { createHash } from 'node:crypto'
import type { Past, Touched } from '../dataset/past.ts'
import { LakeError } from '../errors.ts'
import type { Result } from './draft.ts'

/** By which a repeated request is known; nothing for one without an id of its own, which cannot be repeated. */
export function requestOf(body: Record<string, unknown>): { request?: string } {
  if (typeof body.transactionId !== 'string' || body.transactionId === '') return {}
  const asked = JSON.stringify(body.mutations ?? body.actions)
  return { request: createHash('sha256').update(asked).digest('base64url') }
}

/**
 * @returns what the very same request did before; undefined when its id is new.
 * @throws LakeError 409 when the id belongs to another transaction.
 */
export function doneBefore(past: Past, transactionId: string, request: string | undefined): Result[] | undefined {
  const before = past.all()[past.indexOf(transactionId)]
  if (before === undefined) return undefined
  if (before.request !== undefined && before.request === request) return before.touched.map(resultOf)
  const description = `Transaction with ID "${transactionId}" already exists`
  throw new LakeError(409, description, {
    error: { type: 'transactionAlreadyExistsError', description, transactionId },
  })
}

function resultOf({ id, before, after }: Touched): Result {
  const operation = after === undefined ? 'delete' : before === undefined ? 'create' : 'update'
  return { id, operation, document: after ?? before }
}
