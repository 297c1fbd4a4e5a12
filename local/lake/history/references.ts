// GET /data/references/…/to: which documents refer to this one; the Studio warns with them before it deletes.
import { mayReadPrivate } from '../access.ts'
import { type Answer, json } from '../answer.ts'
import { type Call, requireDataset } from '../call.ts'
import { referencing } from '../dataset/references.ts'
import { sessionNotFound } from '../errors.ts'

export function listReferences(call: Call): Answer {
  requireDataset(call)
  if (!mayReadPrivate(call.caller)) throw sessionNotFound()
  const { store, projectId, dataset } = call.lake
  const ids = referencing(store.documents, call.params.id ?? '')
  const references = ids.map((documentId) => ({ projectId, datasetName: dataset, documentId }))
  return json({ totalCount: references.length, references })
}
