// One transaction: mutations applied in order to a draft of the dataset, then checked as a whole.
// Later mutations see what earlier ones did; the first that fails throws, and nothing of it is kept.
import type { Documents } from '../dataset/document.ts'
import type { Change } from '../dataset/journal.ts'
import { addArrayKeys } from './array-keys.ts'
import { checkDepth } from './check-depth.ts'
import { checkReferences } from './check-references.ts'
import { createDocument } from './create.ts'
import { type Draft, openDraft, type Place, type Result, type Stamp } from './draft.ts'
import type { Mutation } from './mutation.ts'
import { patchDocument } from './patch.ts'
import { selectIds } from './select.ts'

/** What a mutation is, or an action stands for, given what the transaction has done so far. */
export type Step = (draft: Draft) => Mutation[]

export async function applySteps(
  documents: Documents,
  steps: Step[],
  stamp: Stamp,
  options: { place: Place; generateArrayKeys: boolean },
): Promise<{ change: Change | null; results: Result[] }> {
  const draft = openDraft(documents)
  const results: Result[] = []
  for (const [index, step] of steps.entries()) {
    for (const mutation of step(draft)) results.push(...(await applyOne(draft, mutation, index, stamp, options.place)))
  }
  if (options.generateArrayKeys) {
    for (const [id, document] of draft.touched) if (document) draft.touched.set(id, addArrayKeys(document))
    // The patches alone no longer say what the documents have become.
    draft.patches.clear()
  }
  for (const document of draft.touched.values()) checkDepth(document, 0)
  checkReferences(draft)
  return { change: changeOf(draft, documents, stamp), results: results.map((result) => withFinal(draft, result)) }
}

async function applyOne(
  draft: Draft,
  mutation: Mutation,
  index: number,
  stamp: Stamp,
  place: Place,
): Promise<Result[]> {
  if ('delete' in mutation) {
    const ids = await selectIds(draft, mutation.delete, index, place)
    if (mutation.delete.purge === true) for (const id of ids) draft.purged.add(id)
    return ids.flatMap((id) => remove(draft, id))
  }
  if ('patch' in mutation) {
    const { patch } = mutation
    const ids = await selectIds(draft, patch, index, place)
    return ids.map((id) => patchDocument(draft, id, patch, index, stamp))
  }
  return [createDocument(draft, mutation, index, stamp)]
}

function remove(draft: Draft, id: string): Result[] {
  const document = draft.get(id)
  if (document === undefined) return []
  draft.touched.set(id, null)
  draft.patches.set(id, null)
  return [{ id, operation: 'delete', document }]
}

function changeOf(draft: Draft, documents: Documents, stamp: Stamp): Change | null {
  const put = [...draft.touched.values()].filter((document) => document !== null)
  const remove = [...draft.touched.keys()].filter((id) => draft.touched.get(id) === null && documents.has(id))
  const purge = [...draft.purged].filter((id) => !draft.touched.get(id))
  if (put.length + remove.length + purge.length === 0) return null
  const patches = Object.fromEntries([...draft.patches].filter((pair): pair is [string, object[]] => pair[1] !== null))
  return { ...stamp, put, remove, patches, ...(purge.length === 0 ? {} : { purge }) }
}

/** A document that was touched twice is answered as it is in the end. */
function withFinal(draft: Draft, result: Result): Result {
  return { ...result, document: draft.touched.get(result.id) ?? result.document }
}
