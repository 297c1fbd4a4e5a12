// create, createOrReplace, createIfNotExists.
import { isDocumentId, type LakeDocument } from '../dataset/document.ts'
import { mutationError } from '../errors.ts'
import type { Draft, Result, Stamp } from './draft.ts'
import { freshId } from './fresh-id.ts'
import type { Mutation, NewDocument } from './mutation.ts'

type Creation = Exclude<Mutation, { delete: unknown } | { patch: unknown }>

export function createDocument(draft: Draft, mutation: Creation, index: number, stamp: Stamp): Result {
  const given =
    'create' in mutation
      ? mutation.create
      : 'createOrReplace' in mutation
        ? mutation.createOrReplace
        : mutation.createIfNotExists
  const id = chooseId(given, index)
  const existing = draft.get(id)
  if (existing && 'createIfNotExists' in mutation) return { id, operation: 'none', document: existing }
  if (existing && 'create' in mutation) {
    const description = `Document by ID "${id}" already exists`
    throw mutationError(409, index, { type: 'documentAlreadyExistsError', description, id })
  }
  const createdAt = typeof given._createdAt === 'string' ? given._createdAt : stamp.time
  const document: LakeDocument = {
    ...given,
    _id: id,
    _rev: stamp.transactionId,
    _createdAt: createdAt,
    _updatedAt: stamp.time,
  }
  draft.touched.set(id, document)
  draft.patches.set(id, null)
  return { id, operation: existing ? 'update' : 'create', document }
}

/** An id that ends in a dot (`drafts.`) is a prefix for a fresh one. */
function chooseId(given: NewDocument, index: number): string {
  if (given._id === undefined || given._id === '') return freshId()
  const id = given._id.endsWith('.') ? `${given._id}${freshId()}` : given._id
  if (isDocumentId(id)) return id
  throw mutationError(400, index, { type: 'validationError', description: `Malformed document ID: "${id}"`, id })
}
