// Strong references must point at something: a document may not be made to dangle, nor be deleted under another.
import type { Documents, LakeDocument } from './document.ts'

const known = new WeakMap<LakeDocument, ReadonlySet<string>>()

/** Ids that the document refers to without `_weak`, references into other datasets left out. */
export function strongReferences(document: LakeDocument): ReadonlySet<string> {
  const found = known.get(document)
  if (found) return found
  const ids = new Set<string>()
  collect(document, ids)
  known.set(document, ids)
  return ids
}

/** Ids of the documents that refer strongly to `id`. */
export function referencing(documents: Documents, id: string): string[] {
  const ids: string[] = []
  for (const document of documents.values()) {
    if (document._id !== id && strongReferences(document).has(id)) ids.push(document._id)
  }
  return ids
}

function collect(value: unknown, ids: Set<string>): void {
  if (typeof value !== 'object' || value === null) return
  if (Array.isArray(value)) {
    for (const item of value) collect(item, ids)
    return
  }
  const object = value as Record<string, unknown>
  if (typeof object._ref === 'string' && object._weak !== true && object._dataset === undefined) ids.add(object._ref)
  for (const key of Object.keys(object)) collect(object[key], ids)
}
