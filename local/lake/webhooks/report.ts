// From a change of one document to what a webhook says of it, if its filter lets it.
import { createHash } from 'node:crypto'
import { evaluate, parse } from 'groq-js'
import type { Documents, LakeDocument } from '../dataset/document.ts'
import type { Delivery, Operation, Webhook } from './webhook.ts'

export type Happening = {
  transactionId: string
  time: string
  before: LakeDocument | null
  after: LakeDocument | null
}

export type Place = { projectId: string; dataset: string; documents: Documents }

/** @returns null when the webhook is not about this. @throws what groq-js says of a filter or projection it cannot run. */
export async function reportOf(webhook: Webhook, happening: Happening, place: Place): Promise<Delivery | null> {
  const { before, after, transactionId, time } = happening
  const document = after ?? before
  const operation = operationOf(happening)
  if (document === null || !webhook.on.includes(operation) || !isMeant(webhook, document._id)) return null
  const filter = webhook.filter.trim() === '' ? 'true' : webhook.filter
  const tree = parse(`*[${filter}][0]${webhook.projection}`, { mode: 'delta' })
  const value = await evaluate(tree, {
    dataset: [document],
    before,
    after,
    sanity: { projectId: place.projectId, dataset: place.dataset },
    dereference: ({ _ref }) => place.documents.get(_ref),
  })
  const projected: unknown = await value.get()
  if (projected === null) return null
  return {
    idempotencyKey: createHash('sha256').update(`${webhook.id}\n${transactionId}\n${document._id}`).digest('hex'),
    webhookId: webhook.id,
    body: JSON.stringify(projected),
    headers: {
      'sanity-transaction-id': transactionId,
      'sanity-transaction-time': time,
      'sanity-project-id': place.projectId,
      'sanity-dataset': place.dataset,
      'sanity-document-id': document._id,
      'sanity-operation': operation,
    },
    createdAt: Date.parse(time),
    attempts: 0,
  }
}

function isMeant({ includeDrafts, includeAllVersions }: Webhook, id: string): boolean {
  if (id.startsWith('drafts.')) return includeDrafts === true
  return !id.startsWith('versions.') || includeAllVersions === true
}

function operationOf({ before, after }: Happening): Operation {
  if (after === null) return 'delete'
  return before === null ? 'create' : 'update'
}
