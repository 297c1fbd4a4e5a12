// Each action as the mutations that it stands for, given what is there.
import { isPublishedId, type LakeDocument, publishedIdOf } from '../dataset/document.ts'
import { actionError } from '../errors.ts'
import type { Draft } from '../mutations/draft.ts'
import type { Mutation } from '../mutations/mutation.ts'
import type { Action, ActionOf } from './action.ts'
import { strengthen } from './strengthen.ts'

/** @throws LakeError 404 when what the action needs is missing, 409 when it finds something else than it expects. */
export function mutationsOf(action: Action, draft: Draft, index: number): Mutation[] {
  checkIds(action, index)
  switch (action.actionType) {
    case 'sanity.action.document.create':
      return create(action, draft, index)
    case 'sanity.action.document.edit':
      return edit(action, draft, index)
    case 'sanity.action.document.publish':
      return publish(action, draft, index)
    case 'sanity.action.document.unpublish':
      return unpublish(action, draft, index)
    case 'sanity.action.document.delete':
      return remove(action, draft, index)
    case 'sanity.action.document.discard':
      return discard(action.draftId, action.purge, draft, index)
    case 'sanity.action.document.version.discard':
      return discard(action.versionId, action.purge, draft, index)
    case 'sanity.action.document.replaceDraft':
      return [{ createOrReplace: action.attributes }]
    case 'sanity.action.document.version.create':
      return createVersion(action, draft, index)
    case 'sanity.action.document.version.replace':
      present(draft, action.document._id ?? '', index)
      return [{ createOrReplace: action.document }]
  }
}

/** A draft or version acts upon its own published document and on no other. */
function checkIds(action: Action, index: number): void {
  if (!('publishedId' in action) || typeof action.publishedId !== 'string') return
  const { publishedId } = action
  const named = idsOf(action).filter((id) => typeof id === 'string')
  const stranger = named.find((id) => isPublishedId(id) || publishedIdOf(id) !== publishedId)
  if (isPublishedId(publishedId) && stranger === undefined) return
  const description = `"${stranger ?? publishedId}" is not ${stranger === undefined ? 'the id of a published document' : `a draft or version of "${publishedId}"`}`
  throw actionError(400, index, { type: 'invalidActionError', description })
}

function idsOf(action: Action): unknown[] {
  switch (action.actionType) {
    case 'sanity.action.document.create':
    case 'sanity.action.document.replaceDraft':
      return [action.attributes._id]
    case 'sanity.action.document.version.create':
      return [action.versionId, action.document?._id]
    case 'sanity.action.document.delete':
      return action.includeDrafts ?? []
    case 'sanity.action.document.edit':
    case 'sanity.action.document.publish':
    case 'sanity.action.document.unpublish':
      return [action.draftId]
    default:
      return []
  }
}

function create(action: ActionOf<'create'>, draft: Draft, index: number): Mutation[] {
  if (draft.get(action.publishedId)) throw conflict(index, `Document "${action.publishedId}" is already published`)
  return action.ifExists === 'ignore' ? [{ createIfNotExists: action.attributes }] : [{ create: action.attributes }]
}

function edit(action: ActionOf<'edit'>, draft: Draft, index: number): Mutation[] {
  const { draftId, publishedId, patch } = action
  const change = { patch: { ...patch, id: draftId } }
  if (draft.get(draftId)) return [change]
  return [{ create: { ...present(draft, publishedId, index), _id: draftId } }, change]
}

function publish(action: ActionOf<'publish'>, draft: Draft, index: number): Mutation[] {
  const { draftId, publishedId, ifDraftRevisionId, ifPublishedRevisionId } = action
  const written = present(draft, draftId, index)
  const published = draft.get(publishedId)
  checkRevision(written, ifDraftRevisionId, index)
  if (published || ifPublishedRevisionId) checkRevision(published, ifPublishedRevisionId, index)
  const _createdAt = published?._createdAt ?? written._createdAt
  return [{ createOrReplace: { ...strengthen(written), _id: publishedId, _createdAt } }, { delete: { id: draftId } }]
}

function unpublish({ draftId, publishedId }: ActionOf<'unpublish'>, draft: Draft, index: number): Mutation[] {
  const published = present(draft, publishedId, index)
  return [{ createIfNotExists: { ...published, _id: draftId } }, { delete: { id: publishedId } }]
}

function remove(action: ActionOf<'delete'>, draft: Draft, index: number): Mutation[] {
  const { publishedId, includeDrafts = [], purge = false } = action
  const forgotten = `drafts.${publishedId}`
  if (draft.get(forgotten) && !includeDrafts.includes(forgotten)) {
    throw conflict(index, `Document "${publishedId}" has a draft that is not to be deleted`)
  }
  return [publishedId, ...includeDrafts].map((id) => ({ delete: { id, purge } }))
}

function createVersion(action: ActionOf<'version.create'>, draft: Draft, index: number): Mutation[] {
  const { document, baseId, versionId, ifBaseRevisionId } = action
  if (document) return [{ create: document }]
  const base = present(draft, baseId ?? action.publishedId, index)
  checkRevision(base, ifBaseRevisionId, index)
  if (versionId === undefined) {
    throw actionError(400, index, { type: 'invalidActionError', description: 'A document or a versionId is required' })
  }
  return [{ create: { ...base, _id: versionId } }]
}

function discard(id: string, purge: boolean | undefined, draft: Draft, index: number): Mutation[] {
  present(draft, id, index)
  return [{ delete: { id, purge } }]
}

function present(draft: Draft, id: string, index: number): LakeDocument {
  const document = draft.get(id)
  if (document) return document
  throw actionError(404, index, { type: 'documentNotFoundError', description: `Document "${id}" was not found` })
}

function checkRevision(document: LakeDocument | undefined, expected: string | undefined, index: number): void {
  if (expected === undefined || document?._rev === expected) return
  throw conflict(index, `Document has unexpected revision ID ("${document?._rev}"), expected "${expected}"`)
}

function conflict(index: number, description: string) {
  return actionError(409, index, { type: 'conflictError', description })
}
