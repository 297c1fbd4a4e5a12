// One patch on one document. @sanity/mutator, which the Studio itself applies patches with, does the work,
// so that both sides always come to the same result.
import { extract, Mutation as Mutator } from '@sanity/mutator'
import type { LakeDocument } from '../dataset/document.ts'
import { mutationError } from '../errors.ts'
import type { Draft, Result, Stamp } from './draft.ts'
import type { Patch } from './mutation.ts'

/** @throws LakeError 404 without such a document, 409 when the revision or the document's shape does not fit. */
export function patchDocument(draft: Draft, id: string, patch: Patch, index: number, stamp: Stamp): Result {
  const before = draft.get(id)
  if (before === undefined) {
    const description = `The document with the ID "${id}" was not found`
    throw mutationError(404, index, { type: 'documentNotFoundError', description, id })
  }
  checkRevision(before, patch, index)
  const after = applyPatch(before, patch, index)
  for (const field of ['_id', '_type'] as const) {
    if (after[field] === before[field]) continue
    const description = `Cannot modify immutable attribute "${field}"`
    throw mutationError(409, index, { type: 'validationError', description, id })
  }
  const document = { ...after, _rev: stamp.transactionId, _updatedAt: stamp.time }
  draft.touched.set(id, document)
  notePatch(draft, id, patch)
  return { id, operation: 'update', document }
}

function notePatch(draft: Draft, id: string, { query: _query, params: _params, ...patch }: Patch): void {
  const noted = draft.patches.get(id)
  if (noted !== null) draft.patches.set(id, [...(noted ?? []), { ...patch, id }])
}

function checkRevision(document: LakeDocument, patch: Patch, index: number): void {
  if (patch.ifRevisionID === undefined || patch.ifRevisionID === document._rev) return
  throw mutationError(409, index, {
    type: 'documentRevisionIDDoesNotMatchError',
    description: `Document "${document._id}" has unexpected revision ID ("${document._rev}"), expected "${patch.ifRevisionID}"`,
    id: document._id,
    currentRevisionID: document._rev,
    expectedRevisionID: patch.ifRevisionID,
  })
}

function applyPatch(document: LakeDocument, patch: Patch, index: number): LakeDocument {
  const { query: _query, params: _params, ifRevisionID: _ifRevisionID, ...operations } = patch
  try {
    checkCounts(document, operations)
    return applied(document, operations)
  } catch (cause) {
    const description = `Unable to patch document "${document._id}": ${cause instanceof Error ? cause.message : cause}`
    throw mutationError(409, index, { type: 'patchError', description, id: document._id })
  }
}

type Operations = Omit<Patch, 'query' | 'params' | 'ifRevisionID'>

function applied(document: LakeDocument, operations: Operations): LakeDocument {
  const mutator = new Mutator({ mutations: [{ patch: { ...operations, id: document._id } as never }] })
  // The mutator may share what it did not change, but must not reach into the stored document.
  const after = mutator.apply(structuredClone(document))
  if (after === null) throw new Error('the patch removed the document')
  return after as LakeDocument
}

/**
 * The hosted lake counts only from a number; the mutator lets everything else be as it was. Operations go in a fixed
 * order, so `setIfMissing` in the same patch is in time.
 */
function checkCounts(document: LakeDocument, { set, setIfMissing, unset, inc, dec }: Operations): void {
  const paths = Object.keys({ ...inc, ...dec })
  if (paths.length === 0) return
  const first = { ...(set && { set }), ...(setIfMissing && { setIfMissing }), ...(unset && { unset }) }
  const counted = applied(document, first)
  for (const path of paths) {
    const found = extract(path, counted).filter((value) => value !== undefined && value !== null)
    if (found.length === 0) throw new Error(`Cannot increment "${path}" because it is not present`)
    if (found.some((value) => typeof value !== 'number')) {
      throw new Error(`Cannot increment "${path}" because it is not a number`)
    }
  }
}
