// GET /data/history/…/documents: documents as they were, at a revision or at a time.
import { mayReadPrivate } from '../access.ts'
import { type Answer, json } from '../answer.ts'
import { type Call, requireDataset } from '../call.ts'
import { type LakeDocument, publishedIdOf } from '../dataset/document.ts'
import { refusal, sessionNotFound } from '../errors.ts'

export function showRevisions(call: Call): Answer {
  requireDataset(call)
  if (!mayReadPrivate(call.caller)) throw sessionNotFound()
  const ids = (call.params.ids ?? '').split(',').filter((id) => id !== '')
  const documents = ids.map((id) => documentAt(call, id)).filter((document) => document !== undefined)
  return json({ documents })
}

function documentAt(call: Call, id: string): LakeDocument | undefined {
  const { query } = call
  if (query.get('lastRevision') === 'true') return versionsOf(call, id).at(-1)?.document
  const revision = query.get('revision')
  if (revision) return atRevision(call, id, revision)
  const time = query.get('time')
  if (!time) throw refusal(400, 'A revision or a time is required')
  const at = new Date(time)
  if (Number.isNaN(at.getTime())) throw refusal(400, 'The time cannot be read')
  const then = versionsOf(call, id).filter((version) => version.time <= at.toISOString())
  return then.at(-1)?.isGone ? undefined : then.at(-1)?.document
}

/** A draft that did not exist at a revision is answered by what was published then, as the Studio expects. */
function atRevision(call: Call, id: string, revision: string): LakeDocument | undefined {
  const own = versionsOf(call, id).find(({ document }) => document._rev === revision)?.document
  if (own || id === publishedIdOf(id)) return own
  return versionsOf(call, publishedIdOf(id)).find(({ document }) => document._rev === revision)?.document
}

function versionsOf(call: Call, id: string): { time: string; document: LakeDocument; isGone: boolean }[] {
  return call.lake.store.past.all().flatMap(({ time, touched }) =>
    touched.flatMap(({ id: touchedId, before, after }) => {
      const document = after ?? before
      return touchedId === id && document ? [{ time, document, isGone: after === undefined }] : []
    }),
  )
}
