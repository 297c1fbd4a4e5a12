// Which documents a delete or a patch means: one by id, or all that a query finds in the raw dataset.
import { mutationError } from '../errors.ts'
import { evaluateGroq } from '../groq/evaluate.ts'
import type { Draft, Place } from './draft.ts'
import type { Selection } from './mutation.ts'

const mostSelectedDocuments = 10_000

/** @throws LakeError 400 when neither id nor query is given, or the query does not find documents. */
export async function selectIds(draft: Draft, selection: Selection, index: number, place: Place): Promise<string[]> {
  if (selection.id !== undefined) return [selection.id]
  const refuse = (description: string) => mutationError(400, index, { type: 'validationError', description })
  if (selection.query === undefined) throw refuse('An id or a query is required')
  const byId = draft.all()
  const view = { list: [...byId.values()], byId }
  const found = await evaluateGroq(selection.query, selection.params ?? {}, view, place)
  const items = Array.isArray(found) ? found : [found]
  const ids = items.filter((item) => item !== null).map((item) => (item as { _id?: unknown })._id)
  if (ids.length > mostSelectedDocuments) throw refuse(`The query selects more than ${mostSelectedDocuments} documents`)
  return [...new Set(ids)].map((id) => {
    if (typeof id === 'string' && byId.has(id)) return id
    throw refuse('The query must result in documents')
  })
}
