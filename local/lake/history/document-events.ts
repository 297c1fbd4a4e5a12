// GET /data/history/…/events: what happened to a document as an editor would say it: made, published, withdrawn, deleted.
import { mayReadPrivate } from '../access.ts'
import { type Answer, json } from '../answer.ts'
import { type Call, requireDataset } from '../call.ts'
import { publishedIdOf } from '../dataset/document.ts'
import type { Happened, Touched } from '../dataset/past.ts'
import { sessionNotFound } from '../errors.ts'

const limitByDefault = 100

export function listDocumentEvents(call: Call): Answer {
  requireDataset(call)
  if (!mayReadPrivate(call.caller)) throw sessionNotFound()
  const asked = call.params.id ?? ''
  const published = publishedIdOf(asked)
  const limit = Number(call.query.get('limit')) || limitByDefault
  const before = Number(call.query.get('nextCursor') ?? '') || Number.POSITIVE_INFINITY
  const found = call.lake.store.past
    .all()
    .filter(({ sequence }) => sequence < before)
    .flatMap((happened) => {
      const event = eventOf(happened, published)
      return event ? [{ sequence: happened.sequence, event }] : []
    })
    .reverse()
  const page = found.slice(0, limit)
  const nextCursor = found.length > limit ? String(page.at(-1)?.sequence ?? '') : ''
  return json({ events: { [asked]: page.map(({ event }) => event) }, nextCursor })
}

function eventOf(happened: Happened, published: string): object | undefined {
  const draftId = `drafts.${published}`
  const live = happened.touched.find(({ id }) => id === published)
  const draft = happened.touched.find(({ id }) => id === draftId)
  const revisionId = happened.transactionId
  const base = { timestamp: happened.time, author: happened.author, documentId: published }
  const version = { versionId: draftId, versionRevisionId: draft?.before?._rev ?? revisionId }
  const liveStep = stepOf(live)
  const draftStep = stepOf(draft)
  if (liveStep === 'gone' && draftStep === 'came') return { type: 'unpublishDocument', ...base, ...version, revisionId }
  if (liveStep === 'gone') return { type: 'deleteDocumentGroup', ...base, ...version, revisionId }
  if (liveStep !== 'untouched' && draftStep === 'gone') {
    const publishCause = { type: 'document.publish' }
    return { type: 'publishDocumentVersion', ...base, ...version, revisionId, publishCause }
  }
  if (liveStep === 'came') return { type: 'createLiveDocument', ...base, revisionId }
  if (liveStep === 'changed') return { type: 'updateLiveDocument', ...base, revisionId }
  if (draftStep === 'came') return { type: 'createDocumentVersion', ...base, ...version, versionRevisionId: revisionId }
  if (draftStep === 'gone') return { type: 'deleteDocumentVersion', ...base, ...version }
  return undefined
}

function stepOf(touched: Touched | undefined): 'untouched' | 'came' | 'changed' | 'gone' {
  if (!touched) return 'untouched'
  if (!touched.after) return 'gone'
  return touched.before ? 'changed' : 'came'
}
