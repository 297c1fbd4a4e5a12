// Documents by id, exactly as stored: no perspective applies here, only the caller's right to see an id.
import { mayReadPrivate } from './access.ts'
import { type Answer, json } from './answer.ts'
import { type Call, requireDataset } from './call.ts'
import { type LakeDocument, publishedIdOf } from './dataset/document.ts'
import { refusal } from './errors.ts'

const mostIdsAtOnce = 1000

export function showDocuments(call: Call): Answer {
  requireDataset(call)
  const asked = (call.params.ids ?? '').split(',').filter((id) => id !== '')
  const ids = call.query.get('includeAllVersions') === 'true' ? withVersions(call, asked) : asked
  if (ids.length > mostIdsAtOnce) throw refusal(400, `At most ${mostIdsAtOnce} documents can be asked for at once`)
  const documents: object[] = []
  const omitted: Array<{ id: string; reason: 'existence' | 'permission' }> = []
  for (const id of ids) {
    const document = call.lake.store.documents.get(id)
    if (id.includes('.') && !mayReadPrivate(call.caller)) omitted.push({ id, reason: 'permission' })
    else if (document === undefined) omitted.push({ id, reason: 'existence' })
    else documents.push(call.query.get('excludeContent') === 'true' ? withoutContent(document) : document)
  }
  return json({ documents, omitted })
}

/** Draft, published document and versions of each, as far as the caller may see them. */
function withVersions({ lake, caller }: Call, asked: string[]): string[] {
  const groups = new Set(asked.map(publishedIdOf))
  const all = [...lake.store.documents.keys()].filter((id) => groups.has(publishedIdOf(id)))
  return all.filter((id) => !id.includes('.') || mayReadPrivate(caller))
}

function withoutContent({ _id, _type, _rev, _createdAt, _updatedAt }: LakeDocument) {
  return { _id, _type, _rev, _createdAt, _updatedAt }
}
