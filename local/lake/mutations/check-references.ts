// Asked once at the end of a transaction: within it, documents may come in any order.
import { referencing, strongReferences } from '../dataset/references.ts'
import { mutationError } from '../errors.ts'
import type { Draft } from './draft.ts'

/** @throws LakeError 409 when a document would refer strongly to nothing, or a deleted one is still referred to. */
export function checkReferences(draft: Draft): void {
  for (const document of draft.touched.values()) {
    if (document === null) continue
    for (const target of strongReferences(document))
      if (draft.get(target) === undefined) refuseDangling(document._id, target)
  }
  const deleted = [...draft.touched.keys()].filter((id) => draft.touched.get(id) === null)
  if (deleted.length === 0) return
  const remaining = draft.all()
  for (const id of deleted) {
    const referencingIDs = referencing(remaining, id)
    if (referencingIDs.length > 0) refuseDelete(id, referencingIDs)
  }
}

function refuseDangling(id: string, referenceID: string): never {
  const description = `Document "${id}" references non-existent document "${referenceID}"`
  throw mutationError(409, 0, { type: 'documentReferenceDoesNotExistError', description, id, referenceID })
}

function refuseDelete(id: string, referencingIDs: string[]): never {
  const description = `Document "${id}" cannot be deleted as there are references to it from "${referencingIDs[0]}"`
  throw mutationError(409, 0, { type: 'documentHasExistingReferencesError', description, id, referencingIDs })
}
